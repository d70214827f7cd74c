//! Types of the section "getting updates".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use crate::api::{AllowedUpdate, UnixTime};

/// Current webhook state, as the server sees it.
///
/// [`WebhookInfo` at Telegram](https://core.telegram.org/bots/api#webhookinfo)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct WebhookInfo {
    /// Empty when no webhook is set.
    pub url: String,
    /// The server checks the webhook against a certificate the bot uploaded.
    pub has_custom_certificate: bool,
    /// Updates waiting for delivery.
    pub pending_update_count: i64,
    /// Address the webhook is delivered to at present.
    pub ip_address: Option<String>,
    /// When the latest delivery failed.
    ///
    /// Unix time, in seconds.
    pub last_error_date: Option<UnixTime>,
    /// Readable reason of the latest failed delivery.
    pub last_error_message: Option<String>,
    /// When Telegram last failed to synchronize updates with its data centers.
    ///
    /// Unix time, in seconds.
    pub last_synchronization_error_date: Option<UnixTime>,
    /// Most simultaneous connections the server opens to the webhook.
    pub max_connections: Option<i64>,
    /// Kinds of updates the bot has subscribed to.
    pub allowed_updates: Option<Vec<AllowedUpdate>>,
}
