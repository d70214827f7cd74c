//! How much the engine takes on at once.

use std::fmt;
use std::time::Duration;

/// Bounds of one [`Engine`](super::Engine), that is of one bot.
///
/// Nothing beyond them is dropped: the source waits (polling) or tells Telegram to come again (webhook).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Updates accepted and not done yet, of all chats together. Default 1,000; 1 to 1,000,000.
    pub in_flight: usize,
    /// Updates of one chat that wait behind the one in work, before a webhook sends further ones back. Default 100; 0 to
    /// 1,000,000. Polling cannot send back those of one chat: there only the other bounds count.
    pub queue_per_chat: usize,
    /// Bytes of JSON of all updates accepted and not done yet. Default 64 MiB, at least 1 MiB. An update that comes when no
    /// other is there is accepted whatever its size.
    pub bytes: usize,
    /// How often an update is handled again whose handler failed or panicked and no `on_error` took care of it. Default 0; at most 20. Its chat waits meanwhile.
    pub retries: u32,
    /// The pause before the first further attempt; it doubles each time, up to 5 minutes. Default 1 s; 10 ms to 5 minutes.
    pub retry_pause: Duration,
    /// How often the handling of a stored update may be begun without ending, because the process ended first. Then the
    /// update becomes a dead letter: it may be what ends the process. A stop that was asked for does not count. Default 25; 1 to
    /// 1,000.
    pub starts: u32,
}

impl Limits {
    /// The largest value of `in_flight` and `queue_per_chat`.
    pub const MAX: usize = 1_000_000;
    /// The longest pause before a further attempt.
    pub const LONGEST_PAUSE: Duration = Duration::from_secs(300);

    /// The defaults.
    pub const fn new() -> Self {
        Self {
            in_flight: 1_000,
            queue_per_chat: 100,
            bytes: 64 << 20,
            retries: 0,
            retry_pause: Duration::from_secs(1),
            starts: 25,
        }
    }

    /// Set how many updates may be accepted and not done, of all chats together (values outside 1 to 1,000,000 become the nearest).
    #[must_use]
    pub const fn in_flight(mut self, updates: usize) -> Self {
        self.in_flight = updates;
        self
    }

    /// Set how many updates of one chat may wait behind the one in work (values above 1,000,000 become that).
    #[must_use]
    pub const fn queue_per_chat(mut self, updates: usize) -> Self {
        self.queue_per_chat = updates;
        self
    }

    /// Set how many bytes of JSON may be accepted and not done (values below 1 MiB become that).
    #[must_use]
    pub const fn bytes(mut self, bytes: usize) -> Self {
        self.bytes = bytes;
        self
    }

    /// Set how often an update is handled again whose handler failed (values above 20 become that).
    #[must_use]
    pub const fn retries(mut self, times: u32) -> Self {
        self.retries = times;
        self
    }

    /// Set the pause before the first further attempt (values outside 10 ms to 5 minutes become the nearest).
    #[must_use]
    pub const fn retry_pause(mut self, pause: Duration) -> Self {
        self.retry_pause = pause;
        self
    }

    /// Set how often the handling of a stored update may be begun without ending (values outside 1 to 1,000 become the nearest).
    #[must_use]
    pub const fn starts(mut self, times: u32) -> Self {
        self.starts = times;
        self
    }

    /// The same limits, moved into their ranges.
    pub(super) fn clamped(self) -> Self {
        Self {
            in_flight: self.in_flight.clamp(1, Self::MAX),
            queue_per_chat: self.queue_per_chat.min(Self::MAX),
            bytes: self.bytes.max(1 << 20),
            retries: self.retries.min(20),
            retry_pause: self
                .retry_pause
                .clamp(Duration::from_millis(10), Self::LONGEST_PAUSE),
            starts: self.starts.clamp(1, 1_000),
        }
    }

    /// The pause after so many failed attempts; nothing when there were enough of them.
    pub(super) fn pause_after(&self, failures: u32) -> Option<Duration> {
        if failures > self.retries {
            return None;
        }
        let doubled = 2_u32.saturating_pow(failures.saturating_sub(1));
        Some(
            self.retry_pause
                .saturating_mul(doubled)
                .min(Self::LONGEST_PAUSE),
        )
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Display for Limits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} in flight, {} waiting per chat",
            self.in_flight, self.queue_per_chat
        )
    }
}
