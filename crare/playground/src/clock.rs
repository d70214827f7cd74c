//! The time of a playground.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use tokio::sync::watch;

/// What time it is. It goes on as usual, and jumps when told to. In a Tokio runtime whose time is paused, as in tests, it goes
/// as that time does. Cheap to clone; clones are the same clock.
#[derive(Clone, Debug)]
pub struct Clock(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    /// How far it is ahead of the machine's, in milliseconds.
    ahead: AtomicI64,
    /// When it was made, by the machine and by Tokio: these differ where Tokio's time is paused.
    made: (Instant, tokio::time::Instant),
    moved: watch::Sender<u64>,
}

impl Default for Clock {
    fn default() -> Self {
        Self(Arc::new(Inner {
            ahead: AtomicI64::new(0),
            made: (Instant::now(), tokio::time::Instant::now()),
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
            .saturating_add(self.paused())
    }

    /// How far Tokio's time is ahead of the machine's, in milliseconds, rounded: 0 unless it is paused.
    fn paused(&self) -> i64 {
        let (machine, tokio) = (self.0.made.0.elapsed(), self.0.made.1.elapsed());
        let rounded = |time: Duration| i64::try_from((time.as_micros() + 500) / 1000);
        if tokio >= machine {
            rounded(tokio.saturating_sub(machine)).unwrap_or(i64::MAX)
        } else {
            -rounded(machine.saturating_sub(tokio)).unwrap_or(i64::MAX)
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn goes_as_paused_time_does() {
        let clock = Clock::default();
        let before = clock.now_millis();
        std::thread::sleep(Duration::from_millis(30));
        assert!(clock.now_millis() - before <= 2);
        tokio::time::sleep(Duration::from_secs(3600)).await;
        let passed = clock.now_millis() - before;
        assert!((3_599_998..3_600_003).contains(&passed), "{passed}");
        // and waits by it, without spinning
        clock.after(Duration::from_secs(60)).await;
        assert!(clock.now_millis() - before >= 3_659_998);
    }

    #[test]
    fn goes_as_the_machines_does() {
        let clock = Clock::default();
        let machine = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
        let off = clock.now_millis() - i64::try_from(machine.as_millis()).unwrap();
        assert!(off.abs() < 1_000, "{off}");
        clock.advance(Duration::from_secs(60));
        assert!(clock.now_millis() >= i64::try_from(machine.as_millis()).unwrap() + 59_999);
    }
}
