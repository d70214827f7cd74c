//! Methods of the section "getting updates".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use std::time::Duration;

use crate::api::de::request;
use crate::api::{AllowedUpdate, InputFile, Secret, Update, WebhookInfo};

/// Returns waiting updates by long polling; not possible while a webhook is set.
///
/// [`getUpdates` at Telegram](https://core.telegram.org/bots/api#getupdates)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct GetUpdates {
    /// First update to return: one above the last seen, which confirms those before; negative counts from the end.
    pub offset: Option<i64>,
    /// From 1 to 100. Default: `100`.
    pub limit: Option<i64>,
    /// How long to wait when nothing is there; zero is for tests only.
    ///
    /// Telegram counts it in seconds. Default: `0`.
    pub timeout: Option<Duration>,
    /// Kinds to receive; an empty list resets to all but the opt-in ones.
    pub allowed_updates: Option<Vec<AllowedUpdate>>,
}

impl GetUpdates {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            offset: None,
            limit: None,
            timeout: None,
            allowed_updates: None,
        }
    }

    /// First update to return: one above the last seen, which confirms those before; negative counts from the end.
    pub fn offset(mut self, value: i64) -> Self {
        self.offset = Some(value);
        self
    }

    /// From 1 to 100. Default: `100`.
    pub fn limit(mut self, value: i64) -> Self {
        self.limit = Some(value);
        self
    }

    /// How long to wait when nothing is there; zero is for tests only.
    pub fn timeout(mut self, value: Duration) -> Self {
        self.timeout = Some(value);
        self
    }

    /// Kinds to receive; an empty list resets to all but the opt-in ones.
    pub fn allowed_updates(
        mut self,
        value: impl IntoIterator<Item = impl Into<AllowedUpdate>>,
    ) -> Self {
        self.allowed_updates = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

impl Default for GetUpdates {
    fn default() -> Self {
        Self::new()
    }
}

request! { GetUpdates = "getUpdates" -> Vec<Update> {
    optional offset = "offset",
    optional limit = "limit",
    optional_seconds timeout = "timeout",
    optional_list allowed_updates = "allowed_updates",
} files {  } }

/// Sets the address that updates are posted to.
///
/// [`setWebhook` at Telegram](https://core.telegram.org/bots/api#setwebhook)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SetWebhook {
    /// An HTTPS address; an empty string removes the webhook.
    pub url: String,
    /// Public certificate, so that a self-signed one is trusted.
    pub certificate: Option<InputFile>,
    /// Address to connect to in place of what DNS says.
    pub ip_address: Option<String>,
    /// How many deliveries may run at once.
    ///
    /// Default: `40`.
    pub max_connections: Option<i64>,
    /// Kinds to receive; an empty list resets to all but the opt-in ones.
    pub allowed_updates: Option<Vec<AllowedUpdate>>,
    /// Throws away the updates that are still waiting.
    pub drop_pending_updates: Option<bool>,
    /// Sent in the `X-Telegram-Bot-Api-Secret-Token` header of every delivery.
    ///
    /// 1 to 256 characters.
    pub secret_token: Option<Secret>,
}

impl SetWebhook {
    /// With what is required.
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            certificate: None,
            ip_address: None,
            max_connections: None,
            allowed_updates: None,
            drop_pending_updates: None,
            secret_token: None,
        }
    }

    /// Public certificate, so that a self-signed one is trusted.
    pub fn certificate(mut self, value: impl Into<InputFile>) -> Self {
        self.certificate = Some(value.into());
        self
    }

    /// Address to connect to in place of what DNS says.
    pub fn ip_address(mut self, value: impl Into<String>) -> Self {
        self.ip_address = Some(value.into());
        self
    }

    /// How many deliveries may run at once.
    pub fn max_connections(mut self, value: i64) -> Self {
        self.max_connections = Some(value);
        self
    }

    /// Kinds to receive; an empty list resets to all but the opt-in ones.
    pub fn allowed_updates(
        mut self,
        value: impl IntoIterator<Item = impl Into<AllowedUpdate>>,
    ) -> Self {
        self.allowed_updates = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Throws away the updates that are still waiting.
    pub fn drop_pending_updates(mut self, value: bool) -> Self {
        self.drop_pending_updates = Some(value);
        self
    }

    /// Sent in the `X-Telegram-Bot-Api-Secret-Token` header of every delivery.
    pub fn secret_token(mut self, value: impl Into<Secret>) -> Self {
        self.secret_token = Some(value.into());
        self
    }
}

request! { SetWebhook = "setWebhook" -> bool {
    required url = "url",
    optional certificate = "certificate",
    optional ip_address = "ip_address",
    optional max_connections = "max_connections",
    optional_list allowed_updates = "allowed_updates",
    optional drop_pending_updates = "drop_pending_updates",
    optional secret_token = "secret_token",
} files { certificate } }

/// Removes the webhook, so that `getUpdates` works again.
///
/// [`deleteWebhook` at Telegram](https://core.telegram.org/bots/api#deletewebhook)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteWebhook {
    /// Throws away the updates that are still waiting.
    pub drop_pending_updates: Option<bool>,
}

impl DeleteWebhook {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            drop_pending_updates: None,
        }
    }

    /// Throws away the updates that are still waiting.
    pub fn drop_pending_updates(mut self, value: bool) -> Self {
        self.drop_pending_updates = Some(value);
        self
    }
}

impl Default for DeleteWebhook {
    fn default() -> Self {
        Self::new()
    }
}

request! { DeleteWebhook = "deleteWebhook" -> bool {
    optional drop_pending_updates = "drop_pending_updates",
} files {  } }

/// Returns the state of the webhook.
///
/// [`getWebhookInfo` at Telegram](https://core.telegram.org/bots/api#getwebhookinfo)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct GetWebhookInfo {}

impl GetWebhookInfo {
    /// With what is required.
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for GetWebhookInfo {
    fn default() -> Self {
        Self::new()
    }
}

request! { GetWebhookInfo = "getWebhookInfo" -> WebhookInfo {
} files {  } }
