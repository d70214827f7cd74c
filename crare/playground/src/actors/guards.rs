//! Bots that decide at once who is let into a chat.

use crate::actors::{ActorError, Bot, Chat, User};
use crate::refusal::Refusal;
use crate::world::Right;

impl Chat {
    /// Let a bot decide at once about those who ask to be let in, or none any more: its updates `chat_join_request` have a `query_id`.
    ///
    /// # Errors
    ///
    /// When the chat is a private one, or the bot no administrator of it who may invite.
    pub fn set_guard(&self, bot: Option<&Bot>) -> Result<(), ActorError> {
        let id = self.chat_id()?;
        let bot = bot.map(Bot::id);
        self.playground.with(|world| {
            if let Some(bot) = bot {
                world.require(bot, id, Right::InviteUsers, "CHAT_ADMIN_REQUIRED")?;
            }
            if let Some(chat) = world.chats.get_mut(&id) {
                chat.guard = bot;
                world.changes += 1;
            }
            Ok::<_, Refusal>(())
        })?;
        Ok(())
    }
}

impl User {
    /// The address of the app that a bot shows to them since they have asked to be let into a chat; none when it shows none.
    ///
    /// # Errors
    ///
    /// When the chat is a private one, or they do not ask to be let into it.
    pub fn app_to_join(&self, chat: &Chat) -> Result<Option<String>, ActorError> {
        let id = chat.chat_id()?;
        Ok(self.playground.with(|world| {
            let chat = world.chats.get(&id);
            let request = chat.and_then(|chat| chat.requests.get(&self.id));
            let request = request.ok_or_else(|| Refusal::bad_request("HIDE_REQUESTER_MISSING"))?;
            Ok::<_, Refusal>(request.app.clone())
        })?)
    }
}
