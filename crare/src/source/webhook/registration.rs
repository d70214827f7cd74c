//! Telling Telegram where the webhook is, only when it does not know yet.
//!
//! getWebhookInfo shows everything about a webhook but its secret, its certificate and whether its address was fixed. For
//! these a fingerprint of the last registration is [remembered](Memory). Where nothing can be remembered, an unchanged
//! secret is still seen when the path follows from it; else the webhook is set at every start, which changes nothing at
//! Telegram when all is as before. So that it does not, what waits there is forgotten only when something is known to differ.

use std::collections::BTreeSet;
use std::error::Error;
use std::time::Duration;

use tokio::time::sleep;
use tracing::{info, warn};

use super::health::RegistrationHealth;
use super::last_error::explain;
use super::memory::Memory;
use super::secret::{Digest, Secret, hmac};
use crate::api::{AllowedUpdate, GetWebhookInfo, InputFile, SetWebhook, UnixTime, WebhookInfo};
use crate::client::{ApiError, Bot, CallError, redact};
use crate::source::{backoff::Backoff, patience::Patience};

/// Kinds of updates Telegram sends only to those who ask for them.
const OPT_IN: [AllowedUpdate; 3] = [
    AllowedUpdate::ChatMember,
    AllowedUpdate::MessageReaction,
    AllowedUpdate::MessageReactionCount,
];

/// How many kinds there are besides those.
const NOT_OPT_IN: usize = 24;

/// Waiting longer than this for Telegram to take a setWebhook is of no use at start.
const LONGEST_WAIT: Duration = Duration::from_secs(10);

/// How often Telegram is told, while it says that others tell it something at the same time.
const ATTEMPTS: u32 = 3;

/// How long another process may take to set the webhook and to remember that.
const PAUSE: Duration = Duration::from_millis(if cfg!(test) { 20 } else { 2_000 });

/// Why Telegram could not be told where the webhook is.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RegistrationError {
    /// The present webhook could not be asked for. Nothing was changed.
    #[error("the webhook could not be registered: {0}")]
    Ask(#[source] Box<dyn Error + Send + Sync>),
    /// The webhook was not set. A webhook that was there before is gone too, when it was Telegram that refused.
    #[error("the webhook {url} could not be registered: {error}")]
    Set {
        /// The URL that was to be set, without the bot's token.
        url: String,
        /// What happened, in Telegram's words.
        #[source]
        error: Box<dyn Error + Send + Sync>,
    },
}

/// What Telegram shall know about the webhook.
#[derive(Clone)]
pub(super) struct Registration {
    pub(super) url: String,
    pub(super) secret: Secret,
    /// Whether another secret would mean another URL.
    pub(super) secret_in_url: bool,
    pub(super) ip: Option<String>,
    pub(super) max_connections: u32,
    /// Empty: those the handlers need.
    pub(super) allowed_updates: Vec<AllowedUpdate>,
    pub(super) drop_pending: bool,
    /// In PEM.
    pub(super) certificate: Option<Vec<u8>>,
}

/// Why the webhook is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Difference {
    what: &'static str,
    /// Whether that is known. Else all may be as it was, and a mere restart loses nothing that waits at Telegram.
    is_certain: bool,
}

impl Difference {
    fn known(what: &'static str) -> Self {
        let is_certain = true;
        Self { what, is_certain }
    }

    fn feared(what: &'static str) -> Self {
        let is_certain = false;
        Self { what, is_certain }
    }
}

/// The two methods needed of a Bot API server.
pub(super) trait Registrar: Send + Sync {
    /// The server's host, for logs.
    fn host(&self) -> &str;
    fn info(&self) -> impl Future<Output = Result<WebhookInfo, CallError>> + Send;
    fn set(&self, method: SetWebhook) -> impl Future<Output = Result<bool, CallError>> + Send;
}

impl Registrar for Bot {
    fn host(&self) -> &str {
        self.api_host()
    }

    async fn info(&self) -> Result<WebhookInfo, CallError> {
        self.call(GetWebhookInfo::new()).await
    }

    async fn set(&self, method: SetWebhook) -> Result<bool, CallError> {
        self.call(method).await
    }
}

impl Registration {
    /// Set the webhook unless Telegram has it like this already. `derived`: the kinds of updates the handlers need.
    /// Where Telegram cannot be reached this waits for it, without end.
    pub(super) async fn register<R: Registrar>(
        &self,
        registrar: &R,
        derived: &[AllowedUpdate],
        token: &str,
        memory: &Memory,
        health: &RegistrationHealth,
    ) -> Result<(), RegistrationError> {
        let allowed = self.allowed(derived);
        let fingerprint = self.fingerprint(token);
        // Some put the token into the path.
        let url = redact(token, self.url.clone());
        let mut superseded = 0;
        let difference = loop {
            let info = ask(registrar)
                .await
                .map_err(|error| RegistrationError::Ask(error.into()))?;
            health.saw(&info);
            let mut known = memory.recall().map(|known| known == fingerprint);
            if superseded > 0 {
                // Another process of this bot has just set it: its secret is ours, unless something says otherwise.
                known = known.or(Some(true));
            }
            let Some(difference) = self.difference(&info, allowed, known) else {
                info!(
                    url,
                    pending = info.pending_update_count,
                    "webhook: registered already"
                );
                tell_last_error(&info);
                return Ok(());
            };
            let drop_pending = self.drop_pending && difference.is_certain;
            if self.drop_pending && !drop_pending {
                info!(
                    pending = info.pending_update_count,
                    because = difference.what,
                    "webhook: what waits at Telegram is kept, for nothing is known to have changed"
                );
            }
            match self.set(registrar, allowed, drop_pending).await {
                Ok(()) => break difference,
                Err(error) if superseded < ATTEMPTS - 1 && is_superseded(&error) => {
                    superseded += 1;
                    let pause = Backoff::new(PAUSE, PAUSE).pause();
                    warn!(
                        url,
                        ?pause,
                        "webhook: another process sets it at the same time; looking at what is set then"
                    );
                    sleep(pause).await;
                }
                Err(error) => {
                    let error = error.into();
                    return Err(RegistrationError::Set { url, error });
                }
            }
        };
        info!(url, because = difference.what, "webhook: registered");
        health.set();
        self.remember(token, memory);
        Ok(())
    }

    /// The kinds of updates wanted. `derived`: those the handlers need.
    pub(super) fn allowed<'a>(&'a self, derived: &'a [AllowedUpdate]) -> &'a [AllowedUpdate] {
        if self.allowed_updates.is_empty() {
            derived
        } else {
            &self.allowed_updates
        }
    }

    /// Note that Telegram has it like this.
    pub(super) fn remember(&self, token: &str, memory: &Memory) {
        // No file for those who need none, but one that is there shall be right.
        if !self.is_proven() || self.ip.is_some() || memory.recall().is_some() {
            memory.remember(&self.fingerprint(token));
        }
    }

    async fn set<R: Registrar>(
        &self,
        registrar: &R,
        allowed: &[AllowedUpdate],
        drop_pending: bool,
    ) -> Result<(), CallError> {
        let mut patience = Patience::with(registrar.host());
        let mut floods = 0;
        loop {
            let Err(error) = registrar.set(self.method(allowed, drop_pending)).await else {
                return Ok(());
            };
            // Telegram takes one setWebhook per second; another process of this bot may start at the same time.
            if let Some(ApiError::RetryAfter(wait)) = error.api() {
                floods += 1;
                if floods == ATTEMPTS || *wait > LONGEST_WAIT {
                    return Err(error);
                }
            }
            patience.bear(error).await?;
        }
    }

    /// What sets the webhook.
    pub(super) fn method(&self, allowed: &[AllowedUpdate], drop_pending: bool) -> SetWebhook {
        let mut method = SetWebhook::new(&self.url)
            .secret_token(self.secret.expose())
            .max_connections(i64::from(self.max_connections))
            .allowed_updates(allowed.iter().cloned());
        if let Some(ip) = &self.ip {
            method = method.ip_address(ip);
        }
        if let Some(certificate) = &self.certificate {
            method = method.certificate(InputFile::bytes("certificate.pem", certificate.clone()));
        }
        if drop_pending {
            method = method.drop_pending_updates(true);
        }
        method
    }

    /// What about the webhook is other than wanted, if anything. `unchanged`: whether the last registration that is
    /// remembered was the same as this one.
    fn difference(
        &self,
        info: &WebhookInfo,
        allowed: &[AllowedUpdate],
        unchanged: Option<bool>,
    ) -> Option<Difference> {
        let known = if info.url != self.url {
            "the url differs"
        } else if info.has_custom_certificate != self.certificate.is_some() {
            "the certificate differs"
        } else if info
            .max_connections
            .is_some_and(|connections| connections != i64::from(self.max_connections))
        {
            "max_connections differs"
        } else if self.ip.is_some() && info.ip_address != self.ip {
            "the ip differs"
        } else if !same_kinds(allowed, info.allowed_updates.as_deref()) {
            "allowed_updates differ"
        } else if unchanged == Some(false) {
            "the secret, certificate or ip has changed"
        } else {
            return self.feared(unchanged, info);
        };
        Some(Difference::known(known))
    }

    /// What may have changed, and does not show.
    fn feared(&self, unchanged: Option<bool>, info: &WebhookInfo) -> Option<Difference> {
        let message = info.last_error_message.as_deref();
        if unchanged.is_none() && !self.is_proven() {
            Some(Difference::feared("the secret may have changed"))
        } else if message.is_some_and(|message| message.contains("401")) {
            let what = "the last update came with another secret";
            Some(Difference::feared(what))
        } else {
            None
        }
    }

    /// Whether getWebhookInfo alone shows that Telegram knows the right secret and certificate.
    fn is_proven(&self) -> bool {
        self.secret_in_url && self.certificate.is_none()
    }

    /// Tells registrations apart, also in what getWebhookInfo does not show. Keyed by the token: nobody else can try secrets on it.
    fn fingerprint(&self, token: &str) -> Digest {
        let parts = [
            self.url.as_bytes(),
            self.secret.expose().as_bytes(),
            self.ip.as_deref().unwrap_or_default().as_bytes(),
            self.certificate.as_deref().unwrap_or_default(),
        ];
        hmac(
            token.as_bytes(),
            &[b"crare webhook registration v1", &parts.join(&b"\n\0"[..])],
        )
    }
}

/// Tell why Telegram could not deliver an update before this start, if that was not long ago.
fn tell_last_error(info: &WebhookInfo) {
    const RECENT: i64 = 3_600;
    if let (Some(date), Some(message)) = (info.last_error_date, &info.last_error_message)
        && UnixTime::now().0.saturating_sub(date.0) < RECENT
    {
        let meaning = explain(message);
        info!(
            telegram = message,
            meaning, "webhook: within the last hour Telegram could not deliver an update"
        );
    }
}

/// The present webhook. Where the server cannot be reached this waits for it.
async fn ask<R: Registrar>(registrar: &R) -> Result<WebhookInfo, CallError> {
    let mut patience = Patience::with(registrar.host());
    loop {
        match registrar.info().await {
            Ok(info) => return Ok(info),
            Err(error) => patience.bear(error).await?,
        }
    }
}

fn is_superseded(error: &CallError) -> bool {
    error.api() == Some(&ApiError::SetWebhookSuperseded)
}

/// Whether Telegram sends the wanted kinds of updates; it tells them only when they are not the usual ones.
pub(super) fn same_kinds(wanted: &[AllowedUpdate], told: Option<&[AllowedUpdate]>) -> bool {
    let usual = |kinds: &[AllowedUpdate]| {
        let known = names(
            kinds
                .iter()
                .filter(|kind| !matches!(kind, AllowedUpdate::Unknown(_))),
        );
        kinds.is_empty()
            || (known.len() == NOT_OPT_IN && !OPT_IN.iter().any(|kind| kinds.contains(kind)))
    };
    let told = told.unwrap_or_default();
    (usual(wanted) && usual(told)) || names(wanted) == names(told)
}

fn names<'a>(kinds: impl IntoIterator<Item = &'a AllowedUpdate>) -> BTreeSet<&'a str> {
    kinds.into_iter().map(AllowedUpdate::as_str).collect()
}

#[cfg(test)]
#[path = "registration_tests.rs"]
mod tests;
