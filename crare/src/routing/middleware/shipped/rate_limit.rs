//! How often somebody may come.

use std::fmt;
use std::num::NonZeroUsize;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use lru::LruCache;
use tokio::time::Instant;

use crate::routing::BoxFuture;
use crate::routing::context::Context;
use crate::routing::middleware::shipped::respond::{Respond, Response, give, response};
use crate::routing::middleware::{Middleware, Next};
use crate::routing::outcome::Outcome;

/// Who is remembered unless set otherwise.
const KEYS: NonZeroUsize = NonZeroUsize::MIN.saturating_add(9_999);

/// A longer time could not be told apart from never.
const LONGEST: Duration = Duration::from_secs(366 * 24 * 60 * 60);

/// Lets each user in `count` times within `per`.
///
/// Each has `count` turns; every `per / count` one comes back. What comes without a turn left is dropped (it counts as handled, so
/// that no wider handler takes it), or gets what [`exceeded`](RateLimit::exceeded) gives; it costs nothing. Updates without a user get
/// in. A `count` of 0 is taken as 1, a time of more than 366 days as that.
///
/// Around a router or the application the turns are for all of its handlers together. The 10,000 users who came last are
/// remembered, see [`keys`](RateLimit::keys); one who was forgotten has all turns again.
///
/// ```
/// use std::time::Duration;
///
/// use crare::{App, Context, middleware};
///
/// let limit = middleware::rate_limit(5, Duration::from_secs(10))
///     .exceeded(|_: &Context, wait: Duration| format!("Not so fast! Again in {} s.", wait.as_secs() + 1));
/// let app = App::new("1:token").wrap(limit);
/// ```
pub fn rate_limit(count: u32, per: Duration) -> RateLimit {
    let (count, per) = (count.max(1), per.min(LONGEST));
    RateLimit {
        per,
        turn: per / count,
        by: By::User,
        exceeded: None,
        keys: KEYS,
        known: Mutex::new(LruCache::unbounded()),
    }
}

/// See [`rate_limit`].
#[must_use]
pub struct RateLimit {
    per: Duration,
    /// The time after which a turn comes back.
    turn: Duration,
    by: By,
    exceeded: Option<Response<Duration>>,
    keys: NonZeroUsize,
    /// When all turns will be back.
    known: Mutex<LruCache<Key, Instant>>,
}

#[derive(Clone, Copy, Debug)]
enum By {
    User,
    Chat,
    UserAndChat,
}

/// User and chat, as far as they count.
type Key = (Option<i64>, Option<i64>);

impl RateLimit {
    /// Counts all that comes from a chat together, whoever wrote it. Updates without a chat get in.
    pub fn per_chat(mut self) -> Self {
        self.by = By::Chat;
        self
    }

    /// Counts for each user in each chat. Updates without a user get in.
    pub fn per_user_and_chat(mut self) -> Self {
        self.by = By::UserAndChat;
        self
    }

    /// What those get who come too often: a text or another reply, or a function of the context and the time until the next turn.
    /// By default nothing.
    pub fn exceeded<M>(mut self, reply: impl Respond<Duration, M>) -> Self {
        self.exceeded = Some(response(reply));
        self
    }

    /// The most users, chats or pairs that are remembered. Default 10,000; 0 is taken as 1.
    pub fn keys(mut self, keys: usize) -> Self {
        self.keys = NonZeroUsize::new(keys).unwrap_or(NonZeroUsize::MIN);
        self
    }

    /// Nothing: it is not counted.
    fn key(&self, ctx: &Context) -> Option<Key> {
        let user = ctx.user().map(|user| user.id.0);
        let chat = ctx.chat().map(|chat| chat.id.0);
        match self.by {
            By::User => user.map(|user| (Some(user), None)),
            By::Chat => chat.map(|chat| (None, Some(chat))),
            By::UserAndChat => user.map(|user| (Some(user), chat)),
        }
    }

    /// Takes a turn.
    ///
    /// # Errors
    /// The time until there is one.
    fn take(&self, key: Key) -> Result<(), Duration> {
        let now = Instant::now();
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let all_back = known.get(&key).copied().unwrap_or(now).max(now) + self.turn;
        let wait = (all_back - now).saturating_sub(self.per);
        if !wait.is_zero() {
            return Err(wait);
        }
        known.put(key, all_back);
        if known.len() > self.keys.get() {
            known.pop_lru();
        }
        Ok(())
    }
}

impl Middleware for RateLimit {
    fn handle<'a>(&'a self, ctx: &'a Context, next: Next<'a>) -> BoxFuture<'a, Outcome> {
        let taken = self.key(ctx).map_or(Ok(()), |key| self.take(key));
        match (taken, &self.exceeded) {
            (Ok(()), _) => next.run(ctx),
            (Err(_), None) => Box::pin(async { Outcome::Handled }),
            (Err(wait), Some(reply)) => Box::pin(async move { give(ctx, reply(ctx, wait)).await }),
        }
    }
}

impl fmt::Debug for RateLimit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RateLimit")
            .field("per", &self.per)
            .field("turn", &self.turn)
            .field("by", &self.by)
            .finish_non_exhaustive()
    }
}
