//! The time of a scene.

use std::time::Duration;

use super::Time;
use crate::playground::Clock as Hands;

/// How long a test looks whether Tokio's time stands still.
const GLANCE: Duration = Duration::from_micros(5);

/// The time of a scene: that of Telegram, and in tests with paused time also that of the bot.
///
/// In a `#[crare::test]` time stands still while anything happens, and goes on, at once, to the next moment that somebody waits
/// for when nothing else is left to do. See [`advance`](Self::advance) for what that is good for.
#[derive(Clone, Debug)]
pub struct Clock(Hands);

impl Clock {
    pub(super) fn new(hands: Hands) -> Self {
        Self(hands)
    }

    /// Let time pass: `clock.advance("10m").await`.
    ///
    /// In paused time (`#[crare::test]`, `#[tokio::test(start_paused = true)]`) all that waits meanwhile goes on at its moment, in
    /// order: `tokio::time::sleep` in handlers and tasks, time limits, retries, lifetimes of queries at Telegram. A day takes
    /// some milliseconds. When this returns, what was due has been done.
    ///
    /// Three clocks do not follow: `std::time::Instant` and `SystemTime`, which the bot may read for itself; sleeping threads;
    /// other processes, such as a database that stamps its rows.
    ///
    /// Without paused time only Telegram's clock jumps, and Tokio's goes on as always.
    pub async fn advance(&self, time: impl Into<Time>) {
        let Time(time) = time.into();
        if is_paused() {
            tokio::time::sleep(time).await;
            settle().await;
        } else {
            self.0.advance(time);
        }
    }

    /// Unix time in seconds, as Telegram gives dates.
    pub fn now(&self) -> i64 {
        self.0.now()
    }

    /// Unix time in milliseconds.
    pub fn now_millis(&self) -> i64 {
        self.0.now_millis()
    }
}

/// Lets all that can go on do so. Only in paused time: that moves when nobody has anything to do.
pub(super) async fn settle() {
    tokio::time::sleep(Duration::from_millis(1)).await;
}

/// Whether Tokio's time stands still here.
pub(super) fn is_paused() -> bool {
    // in this order, so that what comes between makes nothing look paused
    let (tokio, machine) = (tokio::time::Instant::now(), std::time::Instant::now());
    while machine.elapsed() < GLANCE {
        std::hint::spin_loop();
    }
    tokio.elapsed() < GLANCE
}
