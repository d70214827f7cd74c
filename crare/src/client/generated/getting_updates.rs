//! Calls of the section "getting updates".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use std::time::Duration;

use crate::api::{
    AllowedUpdate, DeleteWebhook, GetUpdates, GetWebhookInfo, InputFile, Secret, SetWebhook,
};
use crate::client::{Bot, Call};

impl Bot {
    /// Returns waiting updates by long polling; not possible while a webhook is set.
    ///
    /// [`getUpdates` at Telegram](https://core.telegram.org/bots/api#getupdates)
    pub fn get_updates(&self) -> Call<GetUpdates> {
        self.call(GetUpdates::new())
    }

    /// Sets the address that updates are posted to.
    ///
    /// [`setWebhook` at Telegram](https://core.telegram.org/bots/api#setwebhook)
    pub fn set_webhook(&self, url: impl Into<String>) -> Call<SetWebhook> {
        self.call(SetWebhook::new(url))
    }

    /// Removes the webhook, so that `getUpdates` works again.
    ///
    /// [`deleteWebhook` at Telegram](https://core.telegram.org/bots/api#deletewebhook)
    pub fn delete_webhook(&self) -> Call<DeleteWebhook> {
        self.call(DeleteWebhook::new())
    }

    /// Returns the state of the webhook.
    ///
    /// [`getWebhookInfo` at Telegram](https://core.telegram.org/bots/api#getwebhookinfo)
    pub fn get_webhook_info(&self) -> Call<GetWebhookInfo> {
        self.call(GetWebhookInfo::new())
    }
}

impl Call<GetUpdates> {
    /// First update to return: one above the last seen, which confirms those before; negative counts from the end.
    pub fn offset(mut self, value: i64) -> Self {
        self.method.offset = Some(value);
        self
    }

    /// From 1 to 100. Default: `100`.
    pub fn limit(mut self, value: i64) -> Self {
        self.method.limit = Some(value);
        self
    }

    /// How long to wait when nothing is there; zero is for tests only.
    pub fn timeout(mut self, value: Duration) -> Self {
        self.method.timeout = Some(value);
        self
    }

    /// Kinds to receive; an empty list resets to all but the opt-in ones.
    pub fn allowed_updates(
        mut self,
        value: impl IntoIterator<Item = impl Into<AllowedUpdate>>,
    ) -> Self {
        self.method.allowed_updates = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

impl Call<SetWebhook> {
    /// Public certificate, so that a self-signed one is trusted.
    pub fn certificate(mut self, value: impl Into<InputFile>) -> Self {
        self.method.certificate = Some(value.into());
        self
    }

    /// Address to connect to in place of what DNS says.
    pub fn ip_address(mut self, value: impl Into<String>) -> Self {
        self.method.ip_address = Some(value.into());
        self
    }

    /// How many deliveries may run at once.
    pub fn max_connections(mut self, value: i64) -> Self {
        self.method.max_connections = Some(value);
        self
    }

    /// Kinds to receive; an empty list resets to all but the opt-in ones.
    pub fn allowed_updates(
        mut self,
        value: impl IntoIterator<Item = impl Into<AllowedUpdate>>,
    ) -> Self {
        self.method.allowed_updates = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Throws away the updates that are still waiting.
    pub fn drop_pending_updates(mut self, value: bool) -> Self {
        self.method.drop_pending_updates = Some(value);
        self
    }

    /// Sent in the `X-Telegram-Bot-Api-Secret-Token` header of every delivery.
    pub fn secret_token(mut self, value: impl Into<Secret>) -> Self {
        self.method.secret_token = Some(value.into());
        self
    }
}

impl Call<DeleteWebhook> {
    /// Throws away the updates that are still waiting.
    pub fn drop_pending_updates(mut self, value: bool) -> Self {
        self.method.drop_pending_updates = Some(value);
        self
    }
}
