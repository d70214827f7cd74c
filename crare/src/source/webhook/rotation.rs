//! The secrets that are accepted: the present one, and for a while the one before it.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use tracing::info;

use super::secret::Secret;

/// How long the previous secret is still accepted after Telegram was first seen using the new one. Longer than that no
/// request of before the change can be under way: Telegram gives up on one after 60 s.
const GRACE: Duration = Duration::from_secs(60);

/// The secrets of a webhook.
#[derive(Debug)]
pub(super) struct Secrets {
    current: Secret,
    previous: Option<Previous>,
}

/// A secret that is being replaced.
#[derive(Debug)]
struct Previous {
    secret: Secret,
    /// Where requests that know it came, when the path follows from the secret.
    path: Option<String>,
    born: Instant,
    /// When the new secret was first used: milliseconds after the birth, and one; 0 while it was not.
    seen: AtomicU64,
    retired: AtomicBool,
}

/// The secret that a request carried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    Current,
    Previous,
}

impl Secrets {
    pub(super) fn new(current: Secret) -> Self {
        Self {
            current,
            previous: None,
        }
    }

    /// Accept this one too, and its path, until Telegram uses the present one.
    pub(super) fn replacing(mut self, secret: Secret, path: Option<String>) -> Self {
        self.previous = Some(Previous {
            secret,
            path,
            born: Instant::now(),
            seen: AtomicU64::new(0),
            retired: AtomicBool::new(false),
        });
        self
    }

    /// The secret that somebody presents, if it is one that counts at this moment. The time taken tells nothing about them.
    pub(super) fn which(&self, presented: &[u8], now: Instant) -> Option<Which> {
        let current = self.current.matches(presented);
        let previous = self
            .previous
            .as_ref()
            // Both are always compared.
            .is_some_and(|previous| previous.secret.matches(presented) & previous.counts(now));
        match (current, previous) {
            (true, _) => Some(Which::Current),
            (false, true) => Some(Which::Previous),
            (false, false) => None,
        }
    }

    /// A request with this secret was let in.
    pub(super) fn used(&self, which: Which, now: Instant) {
        if let (Which::Current, Some(previous)) = (which, &self.previous) {
            previous.replaced(now);
        }
    }

    /// Whether the path that follows from the previous secret is accepted at this moment.
    pub(super) fn is_previous_path(&self, path: &str, now: Instant) -> bool {
        self.previous
            .as_ref()
            .is_some_and(|previous| previous.path.as_deref() == Some(path) && previous.counts(now))
    }
}

impl Previous {
    fn counts(&self, now: Instant) -> bool {
        if self.retired.load(Ordering::Relaxed) {
            return false;
        }
        let seen = self.seen.load(Ordering::Relaxed);
        if seen == 0 || self.since_birth(now) < seen.saturating_add(millis(GRACE)) {
            return true;
        }
        self.retire();
        false
    }

    /// Telegram knows the new secret.
    fn replaced(&self, now: Instant) {
        if self.retired.load(Ordering::Relaxed) {
            return;
        }
        let moment = self.since_birth(now);
        match self
            .seen
            .compare_exchange(0, moment, Ordering::Relaxed, Ordering::Relaxed)
        {
            Ok(_) => info!(
                "webhook: Telegram uses the new secret; the previous one is refused in {} s",
                GRACE.as_secs()
            ),
            Err(seen) if moment >= seen.saturating_add(millis(GRACE)) => self.retire(),
            Err(_) => (),
        }
    }

    fn retire(&self) {
        if !self.retired.swap(true, Ordering::Relaxed) {
            info!(
                "webhook: the previous secret is refused from now on; previous_secret can be removed from the settings"
            );
        }
    }

    /// In milliseconds, and never 0.
    fn since_birth(&self, now: Instant) -> u64 {
        millis(now.saturating_duration_since(self.born)).saturating_add(1)
    }
}

fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::{GRACE, Secret, Secrets, Which};

    fn secret(text: &str) -> Secret {
        Secret::given(text).unwrap()
    }

    #[test]
    fn one_secret_for_ever() {
        let secrets = Secrets::new(secret("new"));
        let now = Instant::now();
        secrets.used(Which::Current, now);
        assert_eq!(secrets.which(b"new", now + GRACE * 9), Some(Which::Current));
        assert_eq!(secrets.which(b"old", now), None);
        assert!(!secrets.is_previous_path("/", now));
    }

    #[test]
    fn the_old_one_counts_until_the_new_one_was_used_for_a_minute() {
        let secrets = Secrets::new(secret("new")).replacing(secret("old"), Some("/old".into()));
        let start = Instant::now();
        // Nobody uses the new one: the old one counts for days.
        let days = start + Duration::from_secs(3 * 86_400);
        assert_eq!(secrets.which(b"old", days), Some(Which::Previous));
        secrets.used(Which::Previous, days);
        assert!(secrets.is_previous_path("/old", days));
        assert!(!secrets.is_previous_path("/new", days));
        assert_eq!(secrets.which(b"other", days), None);

        secrets.used(Which::Current, days);
        let soon = days + GRACE.saturating_sub(Duration::from_secs(1));
        secrets.used(Which::Current, soon);
        assert_eq!(secrets.which(b"old", soon), Some(Which::Previous));
        assert!(secrets.is_previous_path("/old", soon));

        let late = days + GRACE;
        assert_eq!(secrets.which(b"new", late), Some(Which::Current));
        assert_eq!(secrets.which(b"old", late), None);
        assert!(!secrets.is_previous_path("/old", late));
        // Once retired it stays retired, whatever the clock says.
        assert_eq!(secrets.which(b"old", soon), None);
    }

    #[test]
    fn requests_with_the_new_one_alone_retire_the_old_one() {
        let secrets = Secrets::new(secret("new")).replacing(secret("old"), None);
        let start = Instant::now();
        secrets.used(Which::Current, start);
        secrets.used(Which::Current, start + GRACE);
        assert_eq!(secrets.which(b"old", start), None);
    }

    #[test]
    fn nothing_is_shown() {
        let secrets = Secrets::new(secret("hush-1")).replacing(secret("hush-2"), None);
        let shown = format!("{secrets:?}");
        assert!(!shown.contains("hush"), "{shown}");
    }
}
