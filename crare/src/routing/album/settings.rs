//! How long albums are waited for.

use std::time::Duration;

/// How long the messages of an album are waited for.
///
/// ```
/// use std::time::Duration;
///
/// use crare::routing::AlbumSettings;
///
/// let patient = AlbumSettings::new().quiet(Duration::from_secs(1)).max_wait(Duration::from_secs(10));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub struct AlbumSettings {
    pub(super) quiet: Duration,
    pub(super) max_wait: Duration,
    pub(super) max_open: usize,
}

impl AlbumSettings {
    /// The defaults: complete 500 ms after the last message, at the latest 3 s after the first; 1,000 albums at a time.
    pub const fn new() -> Self {
        Self {
            quiet: Duration::from_millis(500),
            max_wait: Duration::from_secs(3),
            max_open: 1_000,
        }
    }

    /// An album is complete when nothing came for this long.
    pub const fn quiet(mut self, time: Duration) -> Self {
        self.quiet = time;
        self
    }

    /// An album is complete this long after its first message, whatever still comes.
    pub const fn max_wait(mut self, time: Duration) -> Self {
        self.max_wait = time;
        self
    }

    /// How many albums of different chats may be open at a time; at least 1. Beyond, a message is handled as an album of
    /// its own, without any wait.
    pub const fn max_open(mut self, albums: usize) -> Self {
        self.max_open = albums;
        self
    }
}

impl Default for AlbumSettings {
    fn default() -> Self {
        Self::new()
    }
}
