//! Direct messages of channels: a chat beside the channel, where people write to it, each in a topic of their own.

use serde_json::{Value, json};

use crate::refusal::Refusal;
use crate::world::{ChatKind, Draft, Extra, Member, Place, Right, Status, World};

/// The field of a message that tells whose topic it is in.
pub(super) const TOPIC: &str = "direct_messages_topic";

impl World {
    /// The channel whose direct messages a chat has.
    pub(crate) fn parent(&self, chat: i64) -> Option<i64> {
        self.chats.get(&chat)?.parent
    }

    /// Whether a place has the direct messages of a channel.
    pub(crate) fn is_direct(&self, place: Place) -> bool {
        matches!(place, Place::Chat(chat) if self.parent(chat).is_some())
    }

    /// The chat with the direct messages of a channel; it is made if there is none.
    pub(crate) fn direct_messages(&mut self, channel: i64) -> Result<i64, Refusal> {
        let found = self.chats.get(&channel);
        let found = found.filter(|chat| chat.kind == ChatKind::Channel);
        let found = found.ok_or_else(|| Refusal::bad_request("CHANNEL_INVALID"))?;
        if let Some(direct) = found.direct {
            return Ok(direct);
        }
        let title = found.title.clone();
        let direct = self.add_chat(ChatKind::Supergroup, &title, 0);
        if let Some(chat) = self.chats.get_mut(&direct) {
            chat.members.clear();
            chat.parent = Some(channel);
        }
        if let Some(chat) = self.chats.get_mut(&channel) {
            chat.direct = Some(direct);
        }
        self.changes += 1;
        Ok(direct)
    }

    /// How somebody stands in the chat with a channel's direct messages: some administrators answer there, and all people may write.
    pub(super) fn direct_member(&self, channel: i64, user: i64) -> Member {
        let member = self.member(channel, user);
        if member.is_admin() && member.may(Right::ManageDirectMessages) {
            return member;
        }
        if member.status == Status::Kicked {
            return member;
        }
        Member::new(if self.is_bot(user) {
            Status::Left
        } else {
            Status::Member
        })
    }

    /// The object `DirectMessagesTopic` of somebody.
    pub(crate) fn direct_topic(&self, user: i64) -> Value {
        json!({"topic_id": user, "user": self.user_json(user)})
    }

    /// Whether somebody has written to a channel.
    pub(crate) fn has_direct_topic(&self, place: Place, user: i64) -> bool {
        let all = self.conversations.get(&place).into_iter();
        let mut all = all.flat_map(|all| all.messages.values());
        all.any(|message| message.from == Some(user))
    }

    /// Put the topic of a message among its fields: that of whoever writes, or of what an administrator answers.
    pub(super) fn put_direct(&self, draft: &mut Draft, extra: &Extra) {
        let (Place::Chat(chat), Some(from)) = (draft.place, draft.from) else {
            return;
        };
        let Some(channel) = self.parent(chat) else {
            return;
        };
        if !self.member(chat, from).is_admin() {
            let topic = self.direct_topic(from);
            draft.fields.insert(TOPIC.to_owned(), topic);
            return;
        }
        let replied = extra.reply_to.and_then(|id| self.message(draft.place, id));
        let replied = replied.and_then(|message| message.fields.get(TOPIC));
        if let Some(topic) = replied.filter(|_| !draft.fields.contains_key(TOPIC)) {
            draft.fields.insert(TOPIC.to_owned(), topic.clone());
        }
        let sender = self.chat_json(Place::Chat(channel));
        draft.fields.insert("sender_chat".to_owned(), sender);
    }
}
