//! What can be set about long polling.

use std::time::Duration;

use crate::api::AllowedUpdate;

/// Settings of long polling ([`getUpdates`](https://core.telegram.org/bots/api#getupdates)).
///
/// ```
/// # use std::time::Duration;
/// # use crare::Polling;
/// let polling = Polling::new().timeout(Duration::from_secs(30)).drop_pending(true);
/// # let _ = polling;
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub struct Polling {
    pub(super) timeout: Duration,
    pub(super) limit: u8,
    pub(super) allowed_updates: Option<Vec<AllowedUpdate>>,
    pub(super) drop_pending: bool,
    pub(super) delete_webhook: bool,
    pub(super) window: Duration,
}

impl Polling {
    /// The longest [`timeout`](Self::timeout) Telegram grants: 50 s.
    pub const MAX_TIMEOUT: Duration = Duration::from_secs(50);

    /// The defaults: time-out 50 s, at most 100 updates per answer, the kinds of updates the handlers need,
    /// nothing dropped, no webhook removed.
    pub const fn new() -> Self {
        Self {
            timeout: Self::MAX_TIMEOUT,
            limit: 100,
            allowed_updates: None,
            drop_pending: false,
            delete_webhook: false,
            window: Duration::from_millis(100),
        }
    }

    /// How long Telegram may keep a request open while there is nothing to tell. Whole seconds; default 50 s, 0 to 50 s
    /// (more becomes 50 s). 0 asks again and again: for tests only. The HTTP request itself is given 10 s more.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout.min(Self::MAX_TIMEOUT);
        self
    }

    /// The most updates in one answer. Default 100; 1 to 100 (other values become the nearest).
    pub fn limit(mut self, updates: u8) -> Self {
        self.limit = updates.clamp(1, 100);
        self
    }

    /// The kinds of updates to ask for, in place of those that the handlers need (the default).
    pub fn allowed_updates(mut self, kinds: impl IntoIterator<Item = AllowedUpdate>) -> Self {
        self.allowed_updates = Some(kinds.into_iter().collect());
        self
    }

    /// How long the next request waits for the handlers of the updates in an answer. Default 100 ms, at most 50 s.
    ///
    /// Asking for more confirms what came before. So an update whose handler takes longer than this is written to the
    /// [inbox](crate::inbox) first; a longer window spares that, and keeps the other chats waiting.
    pub fn window(mut self, window: Duration) -> Self {
        self.window = window.min(Self::MAX_TIMEOUT);
        self
    }

    /// Whether to throw away, once at start, everything that came in while the bot was not running. Default no.
    pub fn drop_pending(mut self, drop: bool) -> Self {
        self.drop_pending = drop;
        self
    }

    /// Whether to remove a webhook that is set for the bot. Default no: Telegram serves a bot by webhook or by polling,
    /// never by both, and starting a program on a developer's machine should not silence the one in production. So
    /// without this the start fails and says what it found.
    pub fn delete_webhook(mut self, delete: bool) -> Self {
        self.delete_webhook = delete;
        self
    }
}

impl Default for Polling {
    fn default() -> Self {
        Self::new()
    }
}
