//! Whether Telegram still has the webhook as it was registered, and how delivery fares there.

use std::time::Duration;

use tokio::time::sleep;
use tracing::{debug, info, warn};

use super::health::RegistrationHealth;
use super::last_error::explain;
use super::memory::Memory;
use super::registration::{Registrar, Registration, same_kinds};
use crate::api::{AllowedUpdate, WebhookInfo};
use crate::source::{backoff::Backoff, patience::bounded};

/// The shortest interval of checks.
pub(super) const LEAST: Duration = Duration::from_secs(10);
/// The longest.
pub(super) const LONGEST: Duration = Duration::from_secs(86_400);
/// So many updates waiting at Telegram are nothing to tell.
const FEW: u64 = 100;
/// So often in a row their number must have grown to be told.
const GROWN: u32 = 3;

/// Asks Telegram about the webhook, again and again.
pub(super) struct Drift<R> {
    pub(super) registration: Registration,
    pub(super) registrar: R,
    /// The kinds of updates that were registered.
    pub(super) allowed: Vec<AllowedUpdate>,
    pub(super) token: String,
    pub(super) memory: Memory,
    pub(super) health: RegistrationHealth,
    /// Between two checks.
    pub(super) interval: Duration,
    /// Whether a webhook that differs is set again.
    pub(super) reclaim: bool,
}

/// What the log was told.
#[derive(Debug, Default)]
struct Told {
    /// What differs.
    drift: String,
    /// That Telegram cannot be asked.
    silent: bool,
    pending: Pending,
}

/// Follows the number of updates that wait at Telegram.
#[derive(Debug, Default)]
struct Pending {
    last: u64,
    grown: u32,
    /// Whether the log was told that there are too many.
    told: bool,
}

/// What there is to tell about the updates that wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Backlog {
    Growing,
    Gone,
}

impl<R: Registrar> Drift<R> {
    /// Never ends. Nothing is lost when it is dropped.
    pub(super) async fn watch(self) {
        let mut told = Told::default();
        told.pending.last = self.health.pending().unwrap_or_default();
        let mut pause = self.pause();
        loop {
            sleep(pause).await;
            pause = self.pause().max(self.check(&mut told).await);
        }
    }

    /// The interval, a tenth more or less: many bots shall not ask at the same moment.
    fn pause(&self) -> Duration {
        let spread = self.interval / 5 * 2;
        self.interval / 10 * 7 + Backoff::new(spread, spread).pause()
    }

    /// Ask, compare, tell. The answer is how long to wait at least before the next time.
    async fn check(&self, told: &mut Told) -> Duration {
        let known_error = self.health.last_error();
        let info = match self.registrar.info().await {
            Ok(info) => info,
            Err(error) => {
                if told.silent {
                    debug!(%error, "webhook: Telegram cannot be asked about it");
                } else {
                    warn!(%error, "webhook: Telegram cannot be asked about it; trying again at the next check");
                }
                told.silent = true;
                return error.retry_after().map(bounded).unwrap_or_default();
            }
        };
        told.silent = false;
        self.health.saw(&info);
        if let Some(message) = &info.last_error_message
            && self.health.last_error() != known_error
        {
            tell_error(message);
        }
        let pending = self.health.pending().unwrap_or_default();
        match told.pending.see(pending) {
            Some(Backlog::Growing) => warn!(
                pending,
                "webhook: more and more updates wait at Telegram; handlers are slower than updates come, or Telegram cannot deliver"
            ),
            Some(Backlog::Gone) => {
                info!(pending, "webhook: few updates wait at Telegram again");
            }
            None => (),
        }
        self.compare(&info, told).await;
        Duration::ZERO
    }

    async fn compare(&self, info: &WebhookInfo, told: &mut Told) {
        let drift = self.differences(info).join("; ");
        if drift.is_empty() {
            if !told.drift.is_empty() {
                info!("webhook: Telegram has it as it shall be again");
            }
            told.drift.clear();
            return;
        }
        self.health.drifted();
        if self.reclaim {
            warn!(drift, "webhook: somebody has changed it; setting it again");
            // At the next check, whatever this leads to, the same words are news.
            told.drift.clear();
            self.set().await;
            return;
        }
        if told.drift == drift {
            debug!(drift, "webhook: still changed");
        } else {
            warn!(
                drift,
                "webhook: somebody has changed it; another program may use this bot's token. \
                 Start the bot anew to set it again, or set reclaim"
            );
        }
        told.drift = drift;
    }

    async fn set(&self) {
        match self
            .registrar
            .set(self.registration.renewal(&self.allowed))
            .await
        {
            Ok(_) => {
                self.registration.remember(&self.token, &self.memory);
                self.health.reclaimed();
                info!("webhook: set again");
            }
            Err(error) => {
                warn!(%error, "webhook: it could not be set again; trying at the next check");
            }
        }
    }

    /// What is other than it was registered, in plain words that give no secret away.
    fn differences(&self, info: &WebhookInfo) -> Vec<String> {
        let mut found = Vec::new();
        let wanted = &self.registration;
        if info.url.is_empty() {
            // Nothing else is told then.
            return vec!["no webhook is set any more".to_owned()];
        }
        if info.url != wanted.url {
            let (theirs, ours) = (host(&info.url), host(&wanted.url));
            found.push(if theirs == ours {
                format!("the URL has another path at {ours}")
            } else {
                format!("the URL is at {theirs}, not at {ours}")
            });
        }
        if info.has_custom_certificate != wanted.certificate.is_some() {
            found.push(if info.has_custom_certificate {
                "there is an uploaded certificate, and there shall be none".to_owned()
            } else {
                "the uploaded certificate is gone".to_owned()
            });
        }
        if let Some(connections) = info.max_connections
            && connections != i64::from(wanted.max_connections)
        {
            found.push(format!(
                "max_connections is {connections}, not {}",
                wanted.max_connections
            ));
        }
        if wanted.ip.is_some() && info.ip_address != wanted.ip {
            found.push("the IP address is another".to_owned());
        }
        if !same_kinds(&self.allowed, info.allowed_updates.as_deref()) {
            found.push(kinds(&self.allowed, info.allowed_updates.as_deref()));
        }
        found
    }
}

impl Pending {
    fn see(&mut self, pending: u64) -> Option<Backlog> {
        self.grown = if pending > self.last {
            self.grown.saturating_add(1)
        } else {
            0
        };
        self.last = pending;
        if pending <= FEW {
            return std::mem::take(&mut self.told).then_some(Backlog::Gone);
        }
        if self.told || self.grown < GROWN {
            return None;
        }
        self.told = true;
        Some(Backlog::Growing)
    }
}

/// Tell why Telegram could not deliver an update.
fn tell_error(message: &str) {
    let meaning = explain(message).unwrap_or("what that means is not known here");
    warn!(
        telegram = message,
        "webhook: Telegram could not deliver an update: {meaning}"
    );
}

/// Host and port of a URL: never its user, path or query, which may hold secrets.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    authority
        .rsplit_once('@')
        .map_or(authority, |(_, host)| host)
}

fn kinds(wanted: &[AllowedUpdate], told: Option<&[AllowedUpdate]>) -> String {
    let names = |kinds: &[AllowedUpdate]| {
        let names: Vec<_> = kinds.iter().map(AllowedUpdate::as_str).collect();
        if names.is_empty() {
            "the usual ones".to_owned()
        } else {
            names.join(", ")
        }
    };
    format!(
        "the kinds of updates are {}, not {}",
        names(told.unwrap_or_default()),
        names(wanted)
    )
}

#[cfg(test)]
#[path = "drift_tests.rs"]
mod tests;
