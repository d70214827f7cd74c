//! Why polling cannot start or go on.

use crate::client::CallError;

/// An end of long polling that waiting does not mend.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PollingError {
    /// Telegram does not know the token (any more).
    #[error(
        "Telegram refuses the token ({0}): take the present one from @BotFather and put it into BOT_TOKEN"
    )]
    TokenRefused(#[source] CallError),
    /// The Bot API server, one of your own, is set up wrongly.
    #[error(
        "the Bot API server refuses every bot ({0}): start it with the api_id and api_hash from https://my.telegram.org"
    )]
    ServerMisconfigured(#[source] CallError),
    /// Telegram sends this bot's updates to a webhook, and would refuse to be polled.
    #[error(
        "this bot has a webhook at {host}, and Telegram does not let it be polled as well: if that webhook is no longer \
         needed, let it be removed at start with polling(delete_webhook = true) or CRARE_POLLING_DELETE_WEBHOOK=true; \
         if it is, use a second bot (another token) here"
    )]
    WebhookSet {
        /// The webhook's host; the rest of its address may be a secret.
        host: String,
    },
    /// Telegram refuses something that is needed at start.
    #[error("polling could not be prepared: {0}")]
    Start(#[source] CallError),
}
