//! The time of a playground.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tokio::sync::watch;

/// What time it is. It goes on as usual, and jumps when told to. Cheap to clone; clones are the same clock.
#[derive(Clone, Debug)]
pub struct Clock(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    /// How far it is ahead of the machine's, in milliseconds.
    ahead: AtomicI64,
    moved: watch::Sender<u64>,
}

impl Default for Clock {
    fn default() -> Self {
        Self(Arc::new(Inner {
            ahead: AtomicI64::new(0),
            moved: watch::Sender::new(0),
        }))
    }
}

impl Clock {
    /// Unix time in milliseconds.
    pub fn now_millis(&self) -> i64 {
        let now = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        let now = i64::try_from(now.as_millis()).unwrap_or(i64::MAX);
        now.saturating_add(self.0.ahead.load(Ordering::Relaxed))
    }

    /// Unix time in seconds, as Telegram gives dates.
    pub fn now(&self) -> i64 {
        self.now_millis() / 1000
    }

    /// Let this much time pass at once. What waits for it is woken.
    pub fn advance(&self, time: Duration) {
        let millis = i64::try_from(time.as_millis()).unwrap_or(i64::MAX);
        self.0.ahead.fetch_add(millis, Ordering::Relaxed);
        self.0.moved.send_modify(|count| *count += 1);
    }

    /// Wait until so much time has passed.
    pub async fn after(&self, time: Duration) {
        let millis = i64::try_from(time.as_millis()).unwrap_or(i64::MAX);
        self.until(self.now_millis().saturating_add(millis)).await;
    }

    /// Wait until this moment, in Unix milliseconds.
    pub async fn until(&self, moment: i64) {
        let mut moved = self.0.moved.subscribe();
        loop {
            let left = moment.saturating_sub(self.now_millis());
            let Some(left) = u64::try_from(left).ok().filter(|left| *left > 0) else {
                return;
            };
            tokio::select! {
                () = tokio::time::sleep(Duration::from_millis(left)) => {}
                _ = moved.changed() => {}
            }
        }
    }
}
