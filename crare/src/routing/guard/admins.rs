//! Who administers which chat, asked once and remembered for a while.

use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use lru::LruCache;
use tokio::time::Instant;

use crate::api::{ChatId, ChatMember, ChatType, GetChatAdministrators, UpdateKind, UserId};
use crate::error::Error;
use crate::routing::context::Context;

/// How long an answer of Telegram counts.
const FRESH: Duration = Duration::from_secs(5 * 60);
/// The most chats that are remembered; the one that was asked about the longest ago goes first.
const CHATS: NonZeroUsize = NonZeroUsize::MIN.saturating_add(9_999);

/// The administrators of chats.
pub(in crate::routing) struct Admins {
    known: Mutex<LruCache<ChatId, Known>>,
}

#[derive(Clone)]
struct Known {
    asked: Instant,
    members: Arc<[Member]>,
}

struct Member {
    user: UserId,
    is_owner: bool,
}

impl Admins {
    pub(in crate::routing) fn new() -> Self {
        Self {
            known: Mutex::new(LruCache::new(CHATS)),
        }
    }

    /// Whether the user of the update administers, or owns, its chat.
    pub(super) async fn is_admin(&self, ctx: &Context, owner_only: bool) -> Result<bool, Error> {
        let Some(chat) = ctx.chat() else {
            return Ok(false);
        };
        if chat.kind == ChatType::Private {
            return Ok(false);
        }
        let anonymous = ctx
            .message()
            .filter(|_| ctx.callback_query().is_none())
            .and_then(|message| message.sender_chat.as_ref())
            .is_some_and(|sender| sender.id == chat.id);
        // Whoever writes in the name of the chat administers it; which of them it is, is not told.
        if anonymous {
            return Ok(!owner_only);
        }
        let Some(user) = ctx.user() else {
            return Ok(false);
        };
        let members = self.members(ctx, chat.id).await?;
        Ok(members
            .iter()
            .any(|member| member.user == user.id && (member.is_owner || !owner_only)))
    }

    /// Forgets a chat when the update says that its administrators may have changed.
    pub(in crate::routing) fn note(&self, kind: &UpdateKind) {
        if let UpdateKind::ChatMember(change) | UpdateKind::MyChatMember(change) = kind {
            self.known().pop(&change.chat.id);
        }
    }

    async fn members(&self, ctx: &Context, chat: ChatId) -> Result<Arc<[Member]>, Error> {
        let known = self.known().get(&chat).cloned();
        if let Some(known) = known.filter(|known| known.asked.elapsed() < FRESH) {
            return Ok(known.members);
        }
        let admins = ctx.bot().call(GetChatAdministrators::new(chat)).await?;
        let members: Arc<[Member]> = admins.iter().filter_map(member).collect();
        let known = Known {
            asked: Instant::now(),
            members: Arc::clone(&members),
        };
        self.known().put(chat, known);
        Ok(members)
    }

    fn known(&self) -> MutexGuard<'_, LruCache<ChatId, Known>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn member(member: &ChatMember) -> Option<Member> {
    match member {
        ChatMember::Owner(owner) => Some(Member {
            user: owner.user.id,
            is_owner: true,
        }),
        ChatMember::Administrator(admin) => Some(Member {
            user: admin.user.id,
            is_owner: false,
        }),
        _ => None,
    }
}
