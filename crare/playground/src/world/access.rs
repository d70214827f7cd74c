//! What a bot may do where: seen chats, membership, permissions to write.

use crate::refusal::Refusal;
use crate::world::{ChatKind, Member, Permission, Place, Right, Status, World};

/// What a bot wants with a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    /// To look at it. Public chats can be looked at by all.
    Read,
    /// To change something in it.
    Edit,
    /// To write into it.
    Write,
}

/// What is to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Writing {
    Text,
    Photo,
    Video,
    VideoNote,
    Voice,
    Audio,
    Document,
    Animation,
    Sticker,
    Poll,
    Contact,
    Dice,
    Game,
    Location,
    LiveLocation,
    Venue,
    Invoice,
    PaidMedia,
    Checklist,
    Story,
}

impl Writing {
    /// As refusals call it.
    fn name(self) -> &'static str {
        match self {
            Self::Text => "text messages",
            Self::Photo => "photos",
            Self::Video => "videos",
            Self::VideoNote => "video notes",
            Self::Voice => "voice notes",
            Self::Audio => "music",
            Self::Document => "documents",
            Self::Animation => "animations",
            Self::Sticker => "stickers",
            Self::Poll => "polls",
            Self::Contact => "contacts",
            Self::Dice => "dice",
            Self::Game => "games",
            Self::Location => "locations",
            Self::LiveLocation => "live locations",
            Self::Venue => "venues",
            Self::Invoice => "invoice messages",
            Self::PaidMedia => "paid media",
            Self::Checklist => "checklists",
            Self::Story => "stories",
        }
    }

    fn permission(self) -> Permission {
        match self {
            Self::Text
            | Self::Contact
            | Self::Location
            | Self::LiveLocation
            | Self::Venue
            | Self::Invoice
            | Self::Checklist => Permission::SendMessages,
            Self::Photo | Self::PaidMedia | Self::Story => Permission::SendPhotos,
            Self::Video => Permission::SendVideos,
            Self::VideoNote => Permission::SendVideoNotes,
            Self::Voice => Permission::SendVoiceNotes,
            Self::Audio => Permission::SendAudios,
            Self::Document => Permission::SendDocuments,
            Self::Animation | Self::Sticker | Self::Dice | Self::Game => {
                Permission::SendOtherMessages
            }
            Self::Poll => Permission::SendPolls,
        }
    }
}

impl World {
    /// How somebody stands in a chat at this moment: left when they were never in it.
    pub(crate) fn member(&self, chat: i64, user: i64) -> Member {
        let now = self.clock.now();
        let Some(chat) = self.chats.get(&chat) else {
            return Member::new(Status::Left);
        };
        match chat.parent {
            Some(channel) => self.direct_member(channel, user),
            None => chat.member(user, now),
        }
    }

    pub(crate) fn is_bot(&self, id: i64) -> bool {
        self.bots.contains_key(&id)
    }

    /// Whether a bot has ever heard of a person: they wrote to it, or are in a chat with it.
    pub(crate) fn knows(&self, bot: i64, user: i64) -> bool {
        let Some(account) = self.accounts.get(&user) else {
            return false;
        };
        account.is_bot
            || self
                .conversations
                .contains_key(&Place::Private { user, bot })
            || self.may_contact(bot, user)
            || self
                .chats
                .values()
                .any(|chat| chat.members.contains_key(&bot) && chat.members.contains_key(&user))
    }

    /// Whether a bot may write first, since a request to join was made a short time ago.
    fn may_contact(&self, bot: i64, user: i64) -> bool {
        let until = self.bots.get(&bot).and_then(|bot| bot.contacts.get(&user));
        until.is_some_and(|until| *until > self.clock.now())
    }

    /// Whether a bot has this kind of access to a place.
    pub(crate) fn access(&self, bot: i64, place: Place, access: Access) -> Result<(), Refusal> {
        match place {
            Place::Private { .. } if self.business_of(place).is_some() => {
                self.business_access(bot, place, access)
            }
            Place::Private { user, .. } if access == Access::Write => {
                self.private_access(bot, user)
            }
            Place::Private { .. } => Ok(()),
            Place::Chat(chat) => self.chat_access(bot, chat, access),
        }
    }

    fn business_access(&self, bot: i64, place: Place, access: Access) -> Result<(), Refusal> {
        let connection = self.connection_at(bot, place);
        let connection =
            connection.ok_or_else(|| Refusal::bad_request("business connection not found"))?;
        if access == Access::Write && !connection.rights.contains_key("can_reply") {
            return Err(Refusal::bad_request("not enough rights"));
        }
        Ok(())
    }

    fn private_access(&self, bot: i64, user: i64) -> Result<(), Refusal> {
        let account = self.accounts.get(&user);
        let account = account.ok_or_else(|| Refusal::bad_request("chat not found"))?;
        if account.is_bot {
            return Err(Refusal::forbidden("the bot can't send messages to the bot"));
        }
        if account.deactivated {
            return Err(Refusal::forbidden("user is deactivated"));
        }
        if account.blocked.contains(&bot) {
            return Err(Refusal::forbidden("bot was blocked by the user"));
        }
        let started = self
            .conversations
            .contains_key(&Place::Private { user, bot });
        if !started && !self.may_contact(bot, user) {
            return Err(Refusal::forbidden(
                "bot can't initiate conversation with a user",
            ));
        }
        Ok(())
    }

    fn chat_access(&self, bot: i64, id: i64, access: Access) -> Result<(), Refusal> {
        let chat = self.chats.get(&id);
        let chat = chat.ok_or_else(|| Refusal::bad_request("chat not found"))?;
        if access != Access::Read {
            if let Some(new) = chat.migrated_to {
                return Err(Refusal {
                    migrate_to_chat_id: Some(new),
                    ..Refusal::bad_request("group chat was upgraded to a supergroup chat")
                });
            }
            if chat.deleted {
                return Err(Refusal::forbidden("the group chat was deleted"));
            }
        }
        let public = chat.username.is_some() && access == Access::Read;
        let member = self.member(id, bot);
        let old = chat.migrated_to.is_some() && access == Access::Read;
        if member.is_present() || public || old {
            return Ok(());
        }
        let kind = chat.kind.name();
        Err(if member.status == Status::Kicked {
            Refusal::forbidden(format!("bot was kicked from the {kind} chat"))
        } else {
            Refusal::forbidden(format!("bot is not a member of the {kind} chat"))
        })
    }

    /// Whether a bot may write this at a place.
    pub(crate) fn may_write(&self, bot: i64, place: Place, what: Writing) -> Result<(), Refusal> {
        self.access(bot, place, Access::Write)?;
        match place {
            Place::Private { .. } => Ok(()),
            Place::Chat(chat) => self.permits(bot, chat, what),
        }
    }

    /// Whether somebody who is in a chat may write this there.
    pub(crate) fn permits(&self, who: i64, id: i64, what: Writing) -> Result<(), Refusal> {
        let Some(chat) = self.chats.get(&id) else {
            return Err(Refusal::bad_request("chat not found"));
        };
        let member = self.member(id, who);
        if chat.kind == ChatKind::Channel {
            return if member.may(Right::PostMessages) {
                Ok(())
            } else {
                Err(Refusal::bad_request(
                    "need administrator rights in the channel chat",
                ))
            };
        }
        if !member.is_present() {
            return Err(Refusal::bad_request("have no write access to the chat"));
        }
        let permissions = match member.status {
            Status::Restricted => member.permissions.and(chat.permissions),
            _ => chat.permissions,
        };
        if member.is_admin() || permissions.has(what.permission()) {
            return Ok(());
        }
        Err(Refusal::bad_request(format!(
            "not enough rights to send {} to the chat",
            what.name()
        )))
    }

    /// Whether somebody has a right in a chat; `otherwise` is what the refusal says.
    pub(crate) fn require(
        &self,
        who: i64,
        chat: i64,
        right: Right,
        otherwise: &str,
    ) -> Result<(), Refusal> {
        let member = self.member(chat, who);
        if member.may(right) {
            return Ok(());
        }
        // Members may do some of it too, but bots only as administrators.
        let also = match right {
            Right::ChangeInfo => Some(Permission::ChangeInfo),
            Right::InviteUsers => Some(Permission::InviteUsers),
            Right::PinMessages => Some(Permission::PinMessages),
            Right::ManageTopics => Some(Permission::ManageTopics),
            _ => None,
        };
        let permitted = also.is_some_and(|permission| {
            let chat = self
                .chats
                .get(&chat)
                .map(|chat| (chat.kind, chat.permissions));
            let (kind, all) = chat.unwrap_or((ChatKind::Channel, <_>::default()));
            let restricted =
                member.status == Status::Restricted && !member.permissions.has(permission);
            kind != ChatKind::Channel
                && !self.is_bot(who)
                && member.is_present()
                && !restricted
                && (member.is_admin() || all.has(permission))
        });
        if permitted && !member.is_admin() {
            return Ok(());
        }
        Err(Refusal::bad_request(otherwise))
    }

    /// Whether a bot sees a message of a chat: with privacy on, only what is meant for it.
    pub(crate) fn sees(&self, bot: i64, place: Place, id: i64) -> bool {
        let Place::Chat(chat) = place else {
            return true;
        };
        let conversation = self.conversations.get(&place);
        let Some(message) = conversation.and_then(|all| all.messages.get(&id)) else {
            return false;
        };
        let by_bot = message.from.is_some_and(|from| self.is_bot(from));
        let channel = self.chats.get(&chat).map(|chat| chat.kind) == Some(ChatKind::Channel);
        if channel || super::service::is_service(&message.fields) {
            return true;
        }
        if by_bot {
            return false;
        }
        let private = self.bots.get(&bot).is_some_and(|bot| bot.privacy);
        !private || self.member(chat, bot).is_admin() || self.is_meant_for(bot, place, message)
    }

    fn is_meant_for(&self, bot: i64, place: Place, message: &super::Message) -> bool {
        let is_bot = |user: &serde_json::Value| user["id"].as_i64() == Some(bot);
        let field = |name: &str| message.fields.get(name).unwrap_or(&serde_json::Value::Null);
        let replied = message
            .extra
            .reply_to
            .and_then(|id| self.message(place, id));
        if is_bot(field("via_bot")) || replied.is_some_and(|replied| replied.from == Some(bot)) {
            return true;
        }
        let text = field("text").as_str().or_else(|| field("caption").as_str());
        let Some(command) = text.and_then(|text| text.strip_prefix('/')) else {
            return false;
        };
        let end = command.find(char::is_whitespace).unwrap_or(command.len());
        let command = command.get(..end).unwrap_or_default();
        if let Some((_, to)) = command.split_once('@') {
            let own = self
                .accounts
                .get(&bot)
                .and_then(|bot| bot.username.as_deref());
            return own.is_some_and(|own| own.eq_ignore_ascii_case(to));
        }
        let conversation = self.conversations.get(&place);
        let mut said = conversation
            .into_iter()
            .flat_map(|all| all.messages.values().rev());
        let last = said.find_map(|message| message.from.filter(|from| self.is_bot(*from)));
        last.is_none_or(|last| last == bot)
    }
}
