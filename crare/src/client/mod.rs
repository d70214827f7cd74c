//! Calls the Bot API: [`Bot`], its calls, files and errors.
//!
//! Calls go as JSON, or as a streamed form when a file is uploaded, over
//! kept connections to one Bot API server. The bot's token is in no error, log
//! line or `Debug` output.

mod answer;
mod api_error;
mod bot;
mod builder;
mod call;
mod download;
mod error;
mod generated;
mod histogram;
mod home;
mod in_answer;
mod multipart;
mod request;
mod stats;
#[cfg(test)]
mod test_server;
#[cfg(test)]
mod tests;
mod token;
mod transport;

pub use self::api_error::{ApiError, GroupKind, MessageRole, WebhookFault};
pub use self::bot::Bot;
pub use self::builder::{BotBuilder, BuildError};
pub use self::call::{Call, CallFuture};
pub use self::download::{Download, DownloadError, DownloadStream, FileRef};
pub use self::error::{ApiFailure, CallError, TransportError};
pub use self::histogram::Histogram;
pub(crate) use self::home::{Home, call_waits};
pub use self::in_answer::InAnswer;
pub(crate) use self::in_answer::may_travel;
pub use self::request::Request;
pub use self::stats::{CallStats, MethodStats};
#[cfg(feature = "webhook")]
pub(crate) use self::token::redact;
pub use self::token::{Token, TokenError};
