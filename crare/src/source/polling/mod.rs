//! Long polling: the bot asks Telegram for updates.
//!
//! One request is open at a time. Its answer is read update by update, so that one bad update does not lose the others,
//! and each is handed to the engine; only what is over, or in the inbox, is confirmed, by the offset of the next request.
//! While the engine is full nothing is asked for, and Telegram keeps what comes in (24 hours, callback queries 150 s,
//! inline queries 30 s). Faults of the network and of Telegram are waited out for ever, with growing pauses.

mod calls;
mod error;
mod fault;
mod session;
mod settings;
mod start;

#[cfg(test)]
mod tests;

pub use error::PollingError;
pub use settings::Polling;

use crate::api::AllowedUpdate;
use crate::client::Bot;
use crate::delivery::{Engine, Stop};
use session::Session;

/// What has to be done and may go wrong once, before [`run`]: looks for a webhook that is in the way, drops what is to be dropped.
/// Where Telegram cannot be reached this waits for it, without end.
///
/// # Errors
///
/// A webhook is set and may not be removed, the token is refused, Telegram refuses what is needed.
pub async fn prepare(bot: &Bot, settings: &Polling) -> Result<(), PollingError> {
    start::prepare(bot, settings).await
}

/// Poll until it is time to stop, then confirm what was handed over. Nothing is lost when the future is dropped; Telegram
/// then sends once more what was not confirmed.
///
/// `allowed` are the kinds of updates that the handlers need; the settings may name others.
///
/// # Errors
///
/// Only when going on makes no sense: Telegram refuses the token.
pub async fn run(
    bot: Bot,
    engine: Engine,
    settings: Polling,
    allowed: Vec<AllowedUpdate>,
    stop: Stop,
) -> Result<(), PollingError> {
    Session::new(bot, engine, settings, allowed).run(stop).await
}
