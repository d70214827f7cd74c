//! What people do for chats and bots besides talking: boosts, businesses, bots of their own.

use serde_json::json;

use crate::actors::{ActorError, Bot, Chat, User};
use crate::refusal::Refusal;
use crate::world::Place;

impl User {
    /// Boost a supergroup or channel; gives the boost's id.
    ///
    /// # Errors
    ///
    /// When the chat is another one, or has too many boosts.
    pub fn boosts(&self, chat: &Chat) -> Result<String, ActorError> {
        let id = chat.chat_id()?;
        Ok(self.playground.with(|world| world.boost(id, self.id))?)
    }

    /// Take a boost back.
    ///
    /// # Errors
    ///
    /// When there is none with this id.
    pub fn takes_back(&self, chat: &Chat, boost: &str) -> Result<(), ActorError> {
        let id = chat.chat_id()?;
        self.playground.with(|world| world.unboost(id, boost))?;
        Ok(())
    }

    /// Let a bot answer for them as a business, with these rights (`can_reply`, ..); gives the connection's id.
    pub fn connects(&self, bot: &Bot, rights: &[&str]) -> String {
        self.playground
            .with(|world| world.connect(self.id, bot.id, Some(rights)))
    }

    /// The private chat with somebody for whom bots may answer. Both may write in it: see [`Chat::by`].
    pub fn to_business(&self, owner: &Self) -> Chat {
        Chat {
            playground: self.playground.clone(),
            place: Place::Private {
                user: self.id,
                bot: owner.id,
            },
            user: Some(self.id),
            topic: None,
        }
    }

    /// Let a bot answer for them no more.
    pub fn disconnects(&self, bot: &Bot) {
        self.playground.with(|world| {
            world.connect(self.id, bot.id, None);
        });
    }

    /// Have Stars, for what a bot does with a business's, and for posts that they suggest.
    pub fn set_stars(&self, stars: i64) {
        self.playground.with(|world| {
            if let Some(account) = world.accounts.get_mut(&self.id) {
                account.stars = stars;
            }
        });
    }

    /// How many Stars they have, of those that they have got here.
    pub fn stars(&self) -> i64 {
        self.playground.with(|world| {
            let account = world.accounts.get(&self.id);
            account.map_or(0, |account| account.stars)
        })
    }

    /// Show a channel on their page, or none any more.
    ///
    /// # Errors
    ///
    /// When it is no channel, or they are no administrator of it.
    pub fn set_personal_chat(&self, channel: Option<&Chat>) -> Result<(), ActorError> {
        let channel = channel.map(Chat::chat_id).transpose()?;
        self.playground.with(|world| {
            if let Some(id) = channel {
                let own = world.member(id, self.id).is_admin();
                if !own || !world.is_in_channel(Place::Chat(id)) {
                    return Err(Refusal::bad_request("CHANNEL_INVALID"));
                }
            }
            if let Some(account) = world.accounts.get_mut(&self.id) {
                account.personal_chat = channel;
                world.changes += 1;
            }
            Ok(())
        })?;
        Ok(())
    }

    /// Create a bot that another one manages, which is told of it.
    pub fn creates_bot(&self, manager: &Bot, username: &str) -> Bot {
        let bot = self.playground.bot(username);
        self.playground.with(|world| {
            if let Some(bot) = world.bots.get_mut(&bot.id) {
                bot.profile.manager = Some(manager.id);
            }
            let (user, made) = (world.user_json(self.id), world.user_json(bot.id));
            let content = json!({"user": user, "bot": made});
            world.update(manager.id, "managed_bot", content);
        });
        bot
    }
}

impl Bot {
    /// Let it verify users and chats, as the bots of chosen organisations do.
    pub fn set_verifier(&self, on: bool) {
        self.playground.with(|world| {
            if let Some(bot) = world.bots.get_mut(&self.id) {
                bot.profile.verifier = on;
            }
        });
    }
}
