//! Updates sent by Telegram to a server of ours.
//!
//! The way of a request: the server receives it, the door checks its head (path, method, secret, origin, content type,
//! size), the body goes to the intake, and the answer waits for the handler for a while.

mod admission;
mod client_ip;
mod door;
mod error;
mod forwarded;
mod headers;
mod intake;
mod listen;
mod memory;
#[cfg(test)]
#[path = "../../../../tests/src/mmdb.rs"]
#[expect(
    unreachable_pub,
    reason = "written for the tests' package, where it is public"
)]
mod mmdb;
mod origin;
mod plan;
mod public_url;
mod refusal;
mod registration;
mod secret;
mod server;
mod settings;
#[cfg(unix)]
mod socket_file;
mod tls;

pub use error::{Problem, Problems, WebhookError};
pub use origin::{Origin, TELEGRAM_ASNS, TELEGRAM_NETWORKS, UnknownOrigin};
pub use refusal::{Refusal, Refusals};
pub use registration::RegistrationError;
pub use settings::{Tls, Webhook};

pub(crate) use plan::Owner;
pub(crate) use server::Server;
