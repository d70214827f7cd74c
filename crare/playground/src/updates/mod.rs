//! What waits for a bot, and how it gets it.

mod inject;
mod kinds;
mod poll;
mod queue;

pub use self::inject::InjectError;
pub(crate) use self::kinds::Allowed;
pub(crate) use self::poll::Polling;
pub(crate) use self::queue::{Dropped, Queue};
use crate::call::Answer;
use crate::params::Params;
use crate::playground::Playground;

/// How a bot gets its updates.
#[derive(Debug, Default)]
pub(crate) struct Delivery {
    pub(crate) allowed: Allowed,
    pub(crate) polling: Polling,
    /// `setWebhook` is being carried out.
    being_set: bool,
}

impl Delivery {
    /// Whether a webhook is set, or being set.
    pub(crate) fn has_webhook(&self) -> bool {
        self.being_set
    }
}

/// The methods that fetch updates, or say where they go; none for all others.
pub(crate) async fn answer(
    playground: &Playground,
    bot: i64,
    method: &str,
    params: &Params,
) -> Option<Answer> {
    match method.to_ascii_lowercase().as_str() {
        "getupdates" => Some(poll::get_updates(playground, bot, params).await.into()),
        _ => None,
    }
}
