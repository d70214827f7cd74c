//! A button that people press and spam bots do not. Until then a newcomer can only read; who takes too long is put out.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crare::api::{ChatMember, ChatPermissions};
use crare::prelude::*;

use crate::links::Newcomers;

/// How long a newcomer has.
pub const TIME: Duration = Duration::from_secs(2 * 60);
/// The most newcomers who wait at a time, in all groups: beyond, they come in without a button. (A raid is over in minutes, too.)
const MOST: usize = 10_000;

/// Who has yet to press the button, and the message with it.
#[derive(Default)]
pub struct Waiting(Mutex<HashMap<(ChatId, UserId), MessageId>>);

impl Waiting {
    fn is_full(&self) -> bool {
        self.all().len() >= MOST
    }

    fn begin(&self, chat: ChatId, user: UserId, message: MessageId) {
        self.all().insert((chat, user), message);
    }

    /// Somebody waits no more: this was their message.
    fn end(&self, chat: ChatId, user: UserId) -> Option<MessageId> {
        self.all().remove(&(chat, user))
    }

    /// Somebody waits no more, since an administrator has decided about them. The message with their button goes away.
    pub async fn cancel(&self, bot: &Bot, chat: ChatId, user: UserId) {
        if let Some(message) = self.end(chat, user)
            && let Err(error) = bot.delete_message(chat, message).await
        {
            tracing::warn!(%chat, %error, "a button stays, and does nothing any more");
        }
    }

    fn all(&self) -> MutexGuard<'_, HashMap<(ChatId, UserId), MessageId>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[handle(on_user_joined, chat = group)]
async fn joined(
    ctx: Context,
    chat: Chat,
    user: User,
    waiting: Data<Waiting>,
    newcomers: Data<Newcomers>,
) -> Result<()> {
    newcomers.note(chat.id, user.id);
    if user.is_bot || waiting.is_full() {
        return Ok(());
    }
    let bot = ctx.bot();
    // Who was muted stays muted, however often they leave and come back; a button would free them.
    let member = bot.get_chat_member(chat.id, user.id).await?;
    if !matches!(member, ChatMember::Member(_)) {
        return Ok(());
    }
    bot.restrict_chat_member(chat.id, user.id, ChatPermissions::none())
        .await?;

    let text = format!(
        "Welcome, {}! Please press the button within {} minutes, so that we know that you are no machine. Then read the /rules.",
        Html::mention(&user),
        TIME.as_secs() / 60
    );
    let button = Button::callback("I am human", human::data(user.id));
    let welcome = ctx
        .compose(Html::new(text))?
        .reply_markup(InlineKeyboardMarkup::row([button]));
    let welcome = bot.call(welcome).await?;
    waiting.begin(chat.id, user.id, welcome.message_id);

    let bot = bot.clone();
    tokio::spawn(async move {
        tokio::time::sleep(TIME).await;
        if let Err(error) = put_out(&bot, chat.id, user.id, welcome.message_id, &waiting).await {
            tracing::warn!(chat = %chat.id, user = %user.id, %error, "somebody who did not press the button stays");
        }
    });
    Ok(())
}

/// Puts somebody out who has not pressed this button. They may come again, and try again.
async fn put_out(
    bot: &Bot,
    chat: ChatId,
    user: UserId,
    button: MessageId,
    waiting: &Waiting,
) -> Result<()> {
    // They may have come a second time: then this is the time of an earlier button.
    if waiting.all().get(&(chat, user)) != Some(&button) {
        return Ok(());
    }
    waiting.cancel(bot, chat, user).await;
    // An administrator may have banned them or let them in, without a word to the bot.
    let member = bot.get_chat_member(chat, user).await?;
    if matches!(member, ChatMember::Restricted(_)) {
        bot.ban_chat_member(chat, user).await?;
        bot.unban_chat_member(chat, user).await?;
    }
    Ok(())
}

#[handle(callback = "human/{who}")]
async fn human(who: UserId, ctx: Context, user: User, waiting: Data<Waiting>) -> Result<Answer> {
    let Some(chat) = ctx.chat() else {
        return Ok(Answer::silent());
    };
    if user.id != who {
        return Ok(Answer::alert("This button is for somebody else."));
    }
    // What the button says is not enough: apps of their own send whatever they like.
    if waiting.end(chat.id, who).is_none() {
        return Ok(Answer::alert("Please ask an administrator to let you in."));
    }
    ctx.bot()
        .restrict_chat_member(chat.id, who, ChatPermissions::all())
        .await?;
    ctx.delete().await?;
    Ok(Answer::toast("Thank you, and welcome!"))
}
