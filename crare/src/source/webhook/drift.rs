//! Whether Telegram still has the webhook as it was registered, and how delivery fares there; and what it is told anew while
//! the webhook runs.

use std::future::pending;
use std::time::Duration;

use bytes::Bytes;
use tokio::sync::watch;
use tokio::time::{Instant, sleep_until};
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

/// Has the registration once the webhook runs: asks Telegram about it, again and again, and gives it a new certificate.
pub(super) struct Drift<R> {
    /// As it shall be now, with the certificate that is in use.
    pub(super) registration: Registration,
    /// The certificate to be uploaded, whenever it has changed. None when nothing is uploaded, or nothing can change.
    pub(super) uploads: Option<watch::Receiver<Bytes>>,
    pub(super) registrar: R,
    /// The kinds of updates that the handlers need.
    pub(super) derived: Vec<AllowedUpdate>,
    pub(super) token: String,
    pub(super) memory: Memory,
    pub(super) health: RegistrationHealth,
    /// Between two checks. Zero: there are none.
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
    /// That it was not given the new certificate.
    owed: bool,
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
    /// Whether there is anything to do.
    pub(super) fn has_work(&self) -> bool {
        !self.interval.is_zero() || self.uploads.is_some()
    }

    /// Never ends. Nothing is lost when it is dropped.
    pub(super) async fn watch(mut self) {
        // What waits at Telegram is forgotten at a start at most.
        self.registration.drop_pending = false;
        let mut told = Told::default();
        told.pending.last = self.health.pending().unwrap_or_default();
        let mut next = self.next(Duration::ZERO);
        loop {
            let is_due = tokio::select! {
                () = until(next) => true,
                () = changed(&mut self.uploads) => false,
            };
            if is_due {
                let wait = self.check(&mut told).await;
                next = self.next(wait);
            } else {
                self.upload(&mut told).await;
            }
        }
    }

    /// The time of the next check, if there is one, after this pause at least.
    fn next(&self, pause: Duration) -> Option<Instant> {
        (!self.interval.is_zero()).then(|| Instant::now() + self.pause().max(pause))
    }

    /// The interval, a tenth more or less: many bots shall not ask at the same moment.
    fn pause(&self) -> Duration {
        let spread = self.interval / 5 * 2;
        self.interval / 10 * 7 + Backoff::new(spread, spread).pause()
    }

    /// Ask, compare, tell. The answer is how long to wait at least before the next time.
    async fn check(&mut self, told: &mut Told) -> Duration {
        if told.owed {
            self.upload(told).await;
        }
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

    async fn compare(&mut self, info: &WebhookInfo, told: &mut Told) {
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
            self.set(told).await;
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

    /// Set the webhook again.
    async fn set(&mut self, told: &mut Told) {
        self.take_certificate();
        let registration = &self.registration;
        let method = registration.method(registration.allowed(&self.derived), false);
        match self.registrar.set(method).await {
            Ok(_) => {
                registration.remember(&self.token, &self.memory);
                self.health.reclaimed();
                told.owed = false;
                info!("webhook: set again");
            }
            Err(error) => {
                warn!(%error, "webhook: it could not be set again; trying at the next check");
            }
        }
    }

    /// Give Telegram the certificate that is in use now.
    async fn upload(&mut self, told: &mut Told) {
        self.take_certificate();
        let registered = self
            .registration
            .register(
                &self.registrar,
                &self.derived,
                &self.token,
                &self.memory,
                &self.health,
            )
            .await;
        let Err(error) = registered else {
            told.owed = false;
            return;
        };
        told.owed = true;
        let then = if self.interval.is_zero() {
            "restart the bot to try again"
        } else {
            "trying again at the next check"
        };
        warn!(
            %error,
            "webhook: Telegram was not given the new certificate, and may not accept it; {then}"
        );
    }

    fn take_certificate(&mut self) {
        if let Some(uploads) = &mut self.uploads {
            self.registration.certificate = Some(uploads.borrow_and_update().to_vec());
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
        let allowed = wanted.allowed(&self.derived);
        if !same_kinds(allowed, info.allowed_updates.as_deref()) {
            found.push(kinds(allowed, info.allowed_updates.as_deref()));
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

/// Never, when there is no such time.
async fn until(time: Option<Instant>) {
    match time {
        Some(time) => sleep_until(time).await,
        None => pending().await,
    }
}

/// Never, when there is no certificate that could change any more.
async fn changed(uploads: &mut Option<watch::Receiver<Bytes>>) {
    let ended = match uploads {
        Some(uploads) => uploads.changed().await.is_err(),
        None => true,
    };
    if ended {
        pending::<()>().await;
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
