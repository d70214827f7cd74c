//! What administrators do. They reply to a message: its author is meant.

use std::num::NonZeroUsize;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crare::prelude::*;
use lru::LruCache;

/// Warnings after which somebody is banned.
pub const MOST_WARNINGS: u32 = 3;
/// Telegram takes a shorter time for "for ever" ..
const SHORTEST: Duration = Duration::from_secs(30);
/// .. and a longer one, too.
const LONGEST: Duration = Duration::from_secs(366 * 24 * 60 * 60);
/// The most people whose warnings are remembered, in all groups: those who were warned the longest ago are forgiven first.
const MOST_WARNED: NonZeroUsize = NonZeroUsize::new(10_000).unwrap();

/// Why nothing is done. Administrators are told.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    #[error("Reply to a message of the one you mean.")]
    Nobody,
    #[error("That was written in the name of a chat: I do not know by whom.")]
    Anonymous,
    #[error("I have done nothing wrong.")]
    Myself,
}

/// Who is meant.
struct Culprit(User);

impl FromContext for Culprit {
    async fn from_context(ctx: &Context) -> Result<Self, Rejection> {
        let of = ctx.message().and_then(|m| m.reply_to_message.as_deref());
        let refusal = match of {
            // In a forum, what replies to nothing replies to the beginning of its topic.
            Some(of) if of.forum_topic_created.is_some() => Refusal::Nobody,
            Some(of) if of.sender_chat.is_some() => Refusal::Anonymous,
            Some(of) => match &of.from {
                Some(user) if user.id == ctx.me().id => Refusal::Myself,
                Some(user) => return Ok(Self(User::clone(user))),
                None => Refusal::Anonymous,
            },
            None => Refusal::Nobody,
        };
        Err(Rejection::failed(refusal))
    }
}

/// How often people were warned.
pub struct Warnings(Mutex<LruCache<(ChatId, UserId), u32>>);

impl Default for Warnings {
    fn default() -> Self {
        Self(Mutex::new(LruCache::new(MOST_WARNED)))
    }
}

impl Warnings {
    /// Somebody is warned, for the first, second .. time.
    fn add(&self, chat: ChatId, user: UserId) -> u32 {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = all.get_or_insert_mut((chat, user), || 0);
        *count += 1;
        *count
    }

    /// Somebody starts anew.
    fn forgive(&self, chat: ChatId, user: UserId) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.pop(&(chat, user));
    }
}

#[routes(chat = group, from = admin)]
mod admins {
    use std::time::Duration;

    use crare::api::{ChatPermissions, RestrictChatMember};
    use crare::prelude::*;

    use super::{Culprit, LONGEST, MOST_WARNINGS, SHORTEST, Warnings};
    use crate::captcha::Waiting;

    /// Ban the author of a message
    #[handle(command)]
    async fn ban(
        Culprit(user): Culprit,
        chat: Chat,
        bot: Bot,
        waiting: Data<Waiting>,
    ) -> Result<Html> {
        bot.ban_chat_member(chat.id, user.id).await?;
        waiting.cancel(&bot, chat.id, user.id).await;
        Ok(Html::new(format!("{} is banned.", Html::mention(&user))))
    }

    /// Let the author of a message only read, for this time or for ever
    #[handle(command = "mute {time?}")]
    async fn mute(
        Culprit(user): Culprit,
        time: Option<Duration>,
        message: Message,
        bot: Bot,
        waiting: Data<Waiting>,
    ) -> Result<Html> {
        let chat = message.chat.id;
        let mut mute = RestrictChatMember::new(chat, user.id, ChatPermissions::none());
        let time = time.map(|time| time.clamp(SHORTEST, LONGEST));
        mute.until_date = time.map(|time| message.date + time);
        bot.call(mute).await?;
        waiting.cancel(&bot, chat, user.id).await;
        let who = Html::mention(&user);
        Ok(Html::new(match time {
            Some(time) => format!("{who} is muted for {}.", in_words(time)),
            None => format!("{who} is muted."),
        }))
    }

    /// Let the author of a message write again
    #[handle(command)]
    async fn unmute(
        Culprit(user): Culprit,
        chat: Chat,
        bot: Bot,
        waiting: Data<Waiting>,
    ) -> Result<Html> {
        bot.restrict_chat_member(chat.id, user.id, ChatPermissions::all())
            .await?;
        waiting.cancel(&bot, chat.id, user.id).await;
        let who = Html::mention(&user);
        Ok(Html::new(format!("{who} may write again.")))
    }

    /// Warn the author of a message; the third time they are banned
    #[handle(command)]
    async fn warn(
        Culprit(user): Culprit,
        chat: Chat,
        bot: Bot,
        warnings: Data<Warnings>,
    ) -> Result<Html> {
        let who = Html::mention(&user);
        let count = warnings.add(chat.id, user.id);
        if count < MOST_WARNINGS {
            let text =
                format!("{who}, please read the /rules. Warning {count} of {MOST_WARNINGS}.");
            return Ok(Html::new(text));
        }
        bot.ban_chat_member(chat.id, user.id).await?;
        warnings.forgive(chat.id, user.id);
        let text = format!("{who} was warned {MOST_WARNINGS} times, and is banned.");
        Ok(Html::new(text))
    }

    /// `1 h 30 min`
    fn in_words(time: Duration) -> String {
        let seconds = time.as_secs();
        let parts = [
            (seconds / 86_400, "d"),
            (seconds / 3_600 % 24, "h"),
            (seconds / 60 % 60, "min"),
            (seconds % 60, "s"),
        ];
        let parts = parts.iter().filter(|(count, _)| *count > 0);
        let parts: Vec<_> = parts
            .map(|(count, unit)| format!("{count} {unit}"))
            .collect();
        parts.join(" ")
    }
}

// Everybody else who tries, and administrators where there is nobody to be moderated.
#[handle(command = ["ban", "mute", "unmute", "warn"], hidden)]
async fn not_yours() -> &'static str {
    "Only administrators of a group may do that."
}
