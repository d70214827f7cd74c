//! How much the engine takes on at once.

use std::fmt;

/// Bounds of one [`Engine`](super::Engine), that is of one bot.
///
/// Nothing beyond them is dropped: the source waits (polling) or tells Telegram to come again (webhook).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Updates accepted and not done yet, of all chats together. Default 1,000; 1 to 1,000,000.
    pub in_flight: usize,
    /// Updates of one chat that wait behind the one in work. Default 100; 0 to 1,000,000.
    pub queue_per_chat: usize,
}

impl Limits {
    /// The largest value of either bound.
    pub const MAX: usize = 1_000_000;

    /// The defaults: 1,000 in flight, 100 waiting per chat.
    pub const fn new() -> Self {
        Self {
            in_flight: 1_000,
            queue_per_chat: 100,
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

    /// The same limits, moved into their ranges.
    pub(super) fn clamped(self) -> Self {
        Self {
            in_flight: self.in_flight.clamp(1, Self::MAX),
            queue_per_chat: self.queue_per_chat.min(Self::MAX),
        }
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
