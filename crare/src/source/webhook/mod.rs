//! Updates sent by Telegram to a server of ours.
//!
//! The way of a request: the server receives it, the door checks its head (path, method, secret, origin, content type,
//! size), the body goes to the intake, and the answer waits for the handler for a while.

mod admission;
mod answer;
mod body;
mod by_asn;
mod client_ip;
mod door;
mod drift;
mod error;
mod forwarded;
mod gate;
mod headers;
mod health;
mod hook;
mod intake;
mod last_error;
mod listen;
mod memory;
#[cfg(test)]
#[path = "../../../../tests/src/mmdb.rs"]
#[expect(
    unreachable_pub,
    reason = "written for the tests' package, where it is public"
)]
mod mmdb;
mod options;
mod origin;
mod passed;
mod plan;
mod port;
mod ports;
mod proxy_header;
mod public_url;
mod queue;
mod refusal;
mod registration;
mod rotation;
mod secret;
mod server;
mod settings;
#[cfg(unix)]
mod socket_file;
mod throttle;
mod tls;
mod worker;

pub use error::{Problem, Problems, WebhookError};
pub use health::RegistrationHealth;
pub use hook::{Hook, HookService};
pub use origin::{Origin, TELEGRAM_ASNS, TELEGRAM_NETWORKS, UnknownOrigin};
pub use refusal::{Refusal, Refusals};
pub use registration::RegistrationError;
pub use settings::{Acme, Tls, Webhook};

pub(crate) use hook::Unannounced;
pub(crate) use plan::Owner;
pub(crate) use ports::Ports;
pub(crate) use server::Server;
