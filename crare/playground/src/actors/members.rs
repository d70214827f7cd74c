//! How people come and go, and what they do with chats and their members.

use serde_json::Value;

use crate::actors::{ActorError, Bot, Chat, User};
use crate::playground::Playground;
use crate::refusal::Refusal;
use crate::world::{
    COLORS, Change, ChatKind, Deed, Permissions, Place, Right, Rights, World, Writing,
};

/// A person or a bot: whoever can be in a chat.
pub trait Somebody: sealed::Sealed {
    /// Their id.
    fn id(&self) -> i64;
}

mod sealed {
    pub trait Sealed {}

    impl Sealed for super::User {}
    impl Sealed for super::Bot {}
}

impl Somebody for User {
    fn id(&self) -> i64 {
        self.id
    }
}

impl Somebody for Bot {
    fn id(&self) -> i64 {
        self.id
    }
}

impl Playground {
    /// A new basic group of this owner. It becomes a supergroup by [`Chat::upgrades`].
    pub fn basic_group(&self, title: &str, owner: &User) -> Chat {
        let id = self.with(|world| world.add_chat(ChatKind::Group, title, owner.id()));
        Chat::of(self.clone(), id)
    }

    /// A new channel of this owner.
    pub fn channel(&self, title: &str, owner: &User) -> Chat {
        let id = self.with(|world| world.add_chat(ChatKind::Channel, title, owner.id()));
        Chat::of(self.clone(), id)
    }
}

impl User {
    /// Come into a group or channel.
    ///
    /// # Errors
    ///
    /// When they are in it, or kept out; or when one has to ask there.
    pub fn joins(&self, chat: &Chat) -> Result<(), ActorError> {
        let id = chat.chat_id()?;
        self.playground.with(|world| {
            let asks = world
                .chats
                .get(&id)
                .is_some_and(|chat| chat.join_by_request);
            if asks {
                return Err(Refusal::bad_request("INVITE_REQUEST_SENT"));
            }
            world.join(id, self.id, &Change::by(self.id))
        })?;
        Ok(())
    }

    /// Go away from a group or channel.
    ///
    /// # Errors
    ///
    /// When they are not in it.
    pub fn leaves(&self, chat: &Chat) -> Result<(), ActorError> {
        let id = chat.chat_id()?;
        self.playground.with(|world| world.leave(id, self.id))?;
        Ok(())
    }

    /// Ask to be let into a supergroup or channel.
    ///
    /// # Errors
    ///
    /// When they are in it, or it is a basic group.
    pub fn asks_to_join(&self, chat: &Chat) -> Result<(), ActorError> {
        let id = chat.chat_id()?;
        self.playground
            .with(|world| world.ask_to_join(id, self.id, None))?;
        Ok(())
    }

    /// Follow an invite link. Gives whether they are in now; else they have asked to be let in.
    ///
    /// # Errors
    ///
    /// When the link is none, revoked, used up or too old, or when they are in.
    pub fn follows(&self, link: &str) -> Result<bool, ActorError> {
        let (_, inside) = self
            .playground
            .with(|world| world.follow_link(self.id, link))?;
        Ok(inside)
    }

    /// Let a bot write no more.
    pub fn blocks(&self, bot: &Bot) {
        self.playground
            .with(|world| world.block(self.id, bot.id, true));
    }

    /// Let a bot write again.
    pub fn unblocks(&self, bot: &Bot) {
        self.playground
            .with(|world| world.block(self.id, bot.id, false));
    }

    /// Have this public name, without the `@`; or none, as everybody at first.
    pub fn set_username(&self, name: Option<&str>) {
        self.playground.with(|world| {
            if let Some(account) = world.accounts.get_mut(&self.id) {
                account.username = name.map(str::to_owned);
                world.changes += 1;
            }
        });
    }

    /// Let a bot change their emoji status from now on.
    pub fn allows_emoji_status(&self, bot: &Bot) {
        self.playground.with(|world| {
            if let Some(account) = world.accounts.get_mut(&self.id) {
                account.status_by.insert(bot.id);
            }
        });
    }

    /// Be no more: bots that write to them are told that the user is deactivated.
    pub fn deletes_account(&self) {
        self.playground.with(|world| {
            if let Some(account) = world.accounts.get_mut(&self.id) {
                account.deactivated = true;
                world.changes += 1;
            }
        });
    }
}

impl Bot {
    /// Let it see all messages of groups, as its owner can with @BotFather; else only what is meant for it. It is so for new bots.
    pub fn set_privacy(&self, on: bool) {
        self.playground.with(|world| {
            if let Some(bot) = world.bots.get_mut(&self.id) {
                bot.privacy = on;
            }
        });
    }
}

impl Chat {
    /// The id that bots use for it. For a private chat, this is the user's.
    pub fn id(&self) -> i64 {
        match self.place {
            Place::Private { user, .. } => user,
            Place::Chat(id) => id,
        }
    }

    pub(super) fn chat_id(&self) -> Result<i64, ActorError> {
        match self.place {
            Place::Chat(id) => Ok(id),
            Place::Private { .. } => Err(ActorError::Private),
        }
    }

    /// Do it in the world, as the one who does it: with the chat's id and theirs.
    pub(super) fn act<T>(
        &self,
        act: impl FnOnce(&mut World, i64, i64) -> Result<T, Refusal>,
    ) -> Result<T, ActorError> {
        let chat = self.chat_id()?;
        let by = self.user.ok_or(ActorError::Nobody)?;
        Ok(self.playground.with(|world| act(world, chat, by))?)
    }

    /// How somebody stands in the chat: the object `ChatMember`.
    ///
    /// # Errors
    ///
    /// When the chat is a private one.
    pub fn member(&self, who: &impl Somebody) -> Result<Value, ActorError> {
        let chat = self.chat_id()?;
        let viewer = self.user.unwrap_or_default();
        Ok(self
            .playground
            .with(|world| world.member_json(chat, who.id(), viewer)))
    }

    /// Whether the one who speaks may write here: they are in the chat, not restricted, and do not block the bot.
    ///
    /// What a stranger to a group writes is written all the same, so that a bot can be shown what it should not see; who is muted
    /// or put out writes nothing.
    #[must_use]
    pub fn may_write(&self) -> bool {
        let Some(user) = self.user else {
            return false;
        };
        self.playground.with(|world| match self.place {
            Place::Chat(chat) => world.permits(user, chat, Writing::Text).is_ok(),
            Place::Private { bot, .. } => {
                let account = world.accounts.get(&user);
                account.is_some_and(|one| !one.deactivated && !one.blocked.contains(&bot))
            }
        })
    }

    /// Bring somebody into the chat. A bot comes into a channel as an administrator.
    ///
    /// # Errors
    ///
    /// When they are in it, or who brings them is not or may not.
    pub fn adds(&self, who: &impl Somebody) -> Result<(), ActorError> {
        self.act(|world, chat, by| world.add_member(chat, who.id(), by))
    }

    /// Put somebody out; they may come again.
    ///
    /// # Errors
    ///
    /// When the one who does it may not.
    pub fn removes(&self, who: &impl Somebody) -> Result<(), ActorError> {
        self.act(|world, chat, by| world.unban(chat, who.id(), false, by))
    }

    /// Put somebody out, and keep them out for ever.
    ///
    /// # Errors
    ///
    /// When the one who does it may not.
    pub fn bans(&self, who: &impl Somebody) -> Result<(), ActorError> {
        self.act(|world, chat, by| world.ban(chat, who.id(), 0, by))
    }

    /// Let somebody come again who was kept out.
    ///
    /// # Errors
    ///
    /// When the one who does it may not.
    pub fn unbans(&self, who: &impl Somebody) -> Result<(), ActorError> {
        self.act(|world, chat, by| world.unban(chat, who.id(), true, by))
    }

    /// Let somebody do only these things (`can_send_messages`, ..) from now on.
    ///
    /// # Errors
    ///
    /// When the one who does it may not.
    pub fn restricts(&self, who: &impl Somebody, may: &[&str]) -> Result<(), ActorError> {
        let may = Permissions::by_name(|name| may.contains(&name));
        self.act(|world, chat, by| world.restrict(chat, who.id(), may, 0, by))
    }

    /// Let all members do only these things (`can_send_messages`, ..) from now on.
    ///
    /// # Errors
    ///
    /// When the one who does it may not.
    pub fn permits(&self, may: &[&str]) -> Result<(), ActorError> {
        let may = Permissions::by_name(|name| may.contains(&name));
        self.act(|world, chat, by| world.set_permissions(chat, may, by))
    }

    /// Make somebody an administrator with these rights (`can_delete_messages`, ..); with none, a member again. A bot that is not in
    /// the chat comes into it.
    ///
    /// # Errors
    ///
    /// When the one who does it may not, or does not have such a right.
    pub fn promotes(&self, who: &impl Somebody, rights: &[&str]) -> Result<(), ActorError> {
        let rights = Rights::by_name(|name| rights.contains(&name));
        self.act(|world, chat, by| {
            world.promote(chat, who.id(), rights, by)?;
            world.note(|_| {
                let rights = Right::ALL.iter().filter(|right| rights.has(**right));
                Deed::Promoted {
                    chat,
                    by,
                    who: who.id(),
                    rights: rights.map(|right| right.name()).collect(),
                }
            });
            Ok(())
        })
    }

    /// Let somebody in who has asked for it.
    ///
    /// # Errors
    ///
    /// When nobody has, or the one who does it may not.
    pub fn approves(&self, who: &User) -> Result<(), ActorError> {
        self.act(|world, chat, by| world.decide(chat, who.id, true, by))
    }

    /// Do not let somebody in who has asked for it.
    ///
    /// # Errors
    ///
    /// When nobody has, or the one who does it may not.
    pub fn declines(&self, who: &User) -> Result<(), ActorError> {
        self.act(|world, chat, by| world.decide(chat, who.id, false, by))
    }

    /// Call the chat something else.
    ///
    /// # Errors
    ///
    /// When the one who does it may not, or it is called so.
    pub fn renames(&self, title: &str) -> Result<(), ActorError> {
        self.act(|world, chat, by| world.set_title(chat, title, by))
    }

    /// Make the chat public: others find it by this name. Without one it is private again.
    pub fn set_username(&self, name: Option<&str>) {
        let Place::Chat(id) = self.place else {
            return;
        };
        self.playground.with(|world| {
            if let Some(chat) = world.chats.get_mut(&id) {
                chat.username = name.map(|name| name.trim_start_matches('@').to_owned());
            }
        });
    }

    /// Let people ask to be let in, instead of just coming.
    pub fn set_join_by_request(&self, on: bool) {
        let Place::Chat(id) = self.place else {
            return;
        };
        self.playground.with(|world| {
            if let Some(chat) = world.chats.get_mut(&id) {
                chat.join_by_request = on;
            }
        });
    }

    /// Give the chat topics, or have none any more.
    pub fn set_forum(&self, on: bool) {
        if let Place::Chat(id) = self.place {
            self.playground.with(|world| world.set_forum(id, on));
        }
    }

    /// A new topic of a forum; gives its id.
    ///
    /// # Errors
    ///
    /// When the chat has no topics, or the one who does it may not.
    pub fn creates_topic(&self, name: &str) -> Result<i64, ActorError> {
        self.act(|world, chat, by| world.add_topic(chat, name, COLORS[0], None, by))
    }

    /// Let members who are no administrators write only once in so many seconds; 0 for as often as they like.
    pub fn set_slow_mode(&self, seconds: u32) {
        let Place::Chat(id) = self.place else {
            return;
        };
        self.playground.with(|world| {
            if let Some(chat) = world.chats.get_mut(&id) {
                chat.set_slow_mode(seconds);
                world.changes += 1;
            }
        });
    }

    /// Call a topic something else.
    ///
    /// # Errors
    ///
    /// When there is none, it is called so, or the one who does it may not.
    pub fn renames_topic(&self, topic: i64, name: &str) -> Result<(), ActorError> {
        self.act(|world, chat, by| world.edit_topic(chat, topic, Some(name), None, by))
    }

    /// Open a closed topic again.
    ///
    /// # Errors
    ///
    /// When there is none, it is open, or the one who does it may not.
    pub fn reopens_topic(&self, topic: i64) -> Result<(), ActorError> {
        self.act(|world, chat, by| world.close_topic(chat, topic, false, by))
    }

    /// Take a topic away with all its messages; the general one stays.
    ///
    /// # Errors
    ///
    /// When there is none, or the one who does it may not.
    pub fn deletes_topic(&self, topic: i64) -> Result<(), ActorError> {
        self.act(|world, chat, by| world.delete_topic(chat, topic, by))
    }

    /// Close a topic: only administrators write in it.
    ///
    /// # Errors
    ///
    /// When there is none, it is closed, or the one who does it may not.
    pub fn closes_topic(&self, topic: i64) -> Result<(), ActorError> {
        self.act(|world, chat, by| world.close_topic(chat, topic, true, by))
    }

    /// A new invite link.
    ///
    /// # Errors
    ///
    /// When the one who does it may not.
    pub fn invites(&self) -> Result<String, ActorError> {
        self.act(|world, chat, by| {
            world.may_invite(chat, by)?;
            let link = world.add_link(chat, by, false).map(|link| link.url.clone());
            link.ok_or_else(|| Refusal::bad_request("chat not found"))
        })
    }

    /// A basic group becomes a supergroup; gives the new chat.
    ///
    /// # Errors
    ///
    /// When it is none, or the one who does it does not own it.
    pub fn upgrades(&self) -> Result<Self, ActorError> {
        let new = self.act(World::upgrade)?;
        Ok(Self {
            place: Place::Chat(new),
            ..self.clone()
        })
    }
}

#[cfg(test)]
#[path = "members_tests.rs"]
mod tests;
