//! What Telegram's errors mean.

mod classify;
mod detail;
mod kind;
mod table;
#[cfg(test)]
mod tests;

pub(crate) use self::classify::{Hints, classify};
pub use self::detail::{GroupKind, MessageRole, WebhookFault};
pub use self::kind::ApiError;
