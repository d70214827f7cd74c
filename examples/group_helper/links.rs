//! Newcomers post no links: that is what spam is made of.

use std::num::NonZeroUsize;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crare::prelude::*;
use lru::LruCache;
use tokio::time::Instant;

/// For how long somebody is new.
pub const NEW: Duration = Duration::from_secs(24 * 60 * 60);
/// The most newcomers that are remembered, in all groups: beyond, whoever came first is new no more.
const MOST: NonZeroUsize = NonZeroUsize::new(100_000).unwrap();

/// Who came when.
pub struct Newcomers(Mutex<LruCache<(ChatId, UserId), Instant>>);

impl Default for Newcomers {
    fn default() -> Self {
        // Not all of the space at once.
        let mut newcomers = LruCache::unbounded();
        newcomers.resize(MOST);
        Self(Mutex::new(newcomers))
    }
}

impl Newcomers {
    /// Somebody has come.
    pub fn note(&self, chat: ChatId, user: UserId) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.put((chat, user), Instant::now());
    }

    fn has(&self, chat: ChatId, user: UserId) -> bool {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let came = all.peek(&(chat, user));
        came.is_some_and(|came| came.elapsed() < NEW)
    }
}

/// Whether the author of a message is new here.
async fn is_new(chat: Option<Chat>, user: Option<User>, newcomers: Data<Newcomers>) -> bool {
    chat.zip(user)
        .is_some_and(|(chat, user)| newcomers.has(chat.id, user.id))
}

// In texts, below pictures, and where a message gets its link later.
#[handle(on_message, chat = group, entities = url | text_link, when = is_new, not(from = admin))]
#[handle(on_edited, chat = group, entities = url | text_link, when = is_new, not(from = admin))]
async fn no_links(ctx: Context, user: User) -> Result<Html> {
    ctx.delete().await?;
    let who = Html::mention(&user);
    Ok(Html::new(format!(
        "{who}, please do not post links on your first day here."
    )))
}
