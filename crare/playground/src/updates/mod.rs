//! What waits for a bot, and how it gets it.

mod inject;
mod kinds;
mod poll;
mod queue;
mod webhook;

pub use self::inject::InjectError;
pub(crate) use self::kinds::Allowed;
pub(crate) use self::poll::Polling;
pub(crate) use self::queue::Queue;
pub(crate) use self::webhook::{Webhook, start as start_webhook};
use crate::call::Answer;
use crate::params::Params;
use crate::playground::Playground;

/// How a bot gets its updates.
#[derive(Debug, Default, serde::Deserialize, serde::Serialize)]
pub(crate) struct Delivery {
    pub(crate) allowed: Allowed,
    #[serde(skip)]
    pub(crate) polling: Polling,
    pub(crate) webhook: Option<Webhook>,
    #[serde(skip)]
    /// The number of the `setWebhook` that is being carried out.
    setting: Option<u64>,
    sets: u64,
    #[serde(skip)]
    /// When the last one was, in Unix milliseconds.
    last_set: Option<i64>,
}

impl Delivery {
    /// Takes over the calls that wait in another one's place.
    pub(crate) fn keep_polling(&mut self, old: &mut Self) {
        self.polling = std::mem::take(&mut old.polling);
        if self.webhook.is_some() {
            self.polling.displace();
        }
    }

    /// Whether a webhook is set, or being set.
    pub(crate) fn has_webhook(&self) -> bool {
        self.webhook.is_some() || self.setting.is_some()
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
        "setwebhook" => Some(webhook::set(playground, bot, params).await),
        "deletewebhook" => Some(webhook::delete(playground, bot, params)),
        "getwebhookinfo" => Some(playground.with(|world| webhook::info(world, bot)).into()),
        _ => None,
    }
}
