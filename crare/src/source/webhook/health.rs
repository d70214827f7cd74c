//! What Telegram last said about the webhook.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use crate::api::{UnixTime, WebhookInfo};

/// What Telegram said when it was last asked about the webhook, for metrics. Clones share it; reading is cheap.
///
/// It is asked at the start and then every [`check_interval`](super::Webhook::check_interval).
#[derive(Clone, Default)]
pub struct RegistrationHealth(Arc<Numbers>);

#[derive(Default)]
struct Numbers {
    /// How often Telegram has answered.
    answers: AtomicU64,
    pending: AtomicU64,
    /// In seconds since 1970; 0 for none.
    last_error: AtomicI64,
    drifts: AtomicU64,
    reclaims: AtomicU64,
}

impl RegistrationHealth {
    /// Updates that waited at Telegram, those being delivered included. `None` until Telegram was asked.
    pub fn pending(&self) -> Option<u64> {
        (self.answers() > 0).then(|| self.0.pending.load(Ordering::Relaxed))
    }

    /// When Telegram last failed to deliver an update. `None` when it did not since the webhook was set, or was not asked yet.
    pub fn last_error(&self) -> Option<UnixTime> {
        Some(self.0.last_error.load(Ordering::Relaxed))
            .filter(|date| *date != 0)
            .map(UnixTime)
    }

    /// How many checks found that something about the webhook is other than the settings say.
    pub fn drifts(&self) -> u64 {
        self.0.drifts.load(Ordering::Relaxed)
    }

    /// How often the webhook was therefore set again, see [`reclaim`](super::Webhook::reclaim).
    pub fn reclaims(&self) -> u64 {
        self.0.reclaims.load(Ordering::Relaxed)
    }

    /// How often Telegram has told about the webhook.
    pub fn answers(&self) -> u64 {
        self.0.answers.load(Ordering::Relaxed)
    }

    pub(super) fn saw(&self, info: &WebhookInfo) {
        let pending = u64::try_from(info.pending_update_count).unwrap_or_default();
        let last_error = info.last_error_date.map_or(0, |date| date.0);
        self.0.pending.store(pending, Ordering::Relaxed);
        self.0.last_error.store(last_error, Ordering::Relaxed);
        self.0.answers.fetch_add(1, Ordering::Relaxed);
    }

    /// The webhook was set: Telegram has forgotten the last error.
    pub(super) fn set(&self) {
        self.0.last_error.store(0, Ordering::Relaxed);
    }

    pub(super) fn drifted(&self) {
        self.0.drifts.fetch_add(1, Ordering::Relaxed);
    }

    pub(super) fn reclaimed(&self) {
        self.0.reclaims.fetch_add(1, Ordering::Relaxed);
        self.set();
    }
}

impl fmt::Debug for RegistrationHealth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RegistrationHealth")
            .field("pending", &self.pending())
            .field("last_error", &self.last_error())
            .field("drifts", &self.drifts())
            .field("reclaims", &self.reclaims())
            .finish_non_exhaustive()
    }
}
