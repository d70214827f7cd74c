//! Writing, changing and showing messages.

use serde_json::{Map, Value};

use crate::world::{
    ChatKind, Conversation, Deed, Draft, Extra, MAX_MESSAGES, Message, Place, World, seal,
};

impl World {
    /// Write a message, and tell the bots that see it.
    pub(crate) fn post(&mut self, draft: Draft) -> i64 {
        self.post_with(draft, Extra::default())
    }

    /// Write a message with all that comes with it.
    pub(crate) fn post_with(&mut self, draft: Draft, extra: Extra) -> i64 {
        let mut draft = draft;
        self.hide_anonymous(&mut draft);
        self.put_direct(&mut draft, &extra);
        self.replace_suggestion(&draft, &extra);
        let (place, from) = (draft.place, draft.from);
        let by = extra.by.or(from);
        let id = self.next_message_id(place);
        let message = Message {
            id,
            date: self.clock.now(),
            from,
            fields: draft.fields,
            extra,
        };
        let conversation = self.conversations.entry(place).or_default();
        conversation.messages.insert(id, message);
        if let Some(from) = from {
            // A message ends what was told of it before.
            conversation.activity.remove(&from);
        }
        while conversation.messages.len() > MAX_MESSAGES {
            conversation.messages.pop_first();
        }
        self.changes += 1;
        self.note(|world| Deed::Posted {
            place,
            by,
            message: world.message_json(None, place, id),
        });
        let kind = if self.is_in_channel(place) {
            "channel_post"
        } else if self.business_of(place).is_some() {
            "business_message"
        } else {
            "message"
        };
        self.tell(place, by, |world, bot| {
            let seen = world.sees(bot, place, id);
            seen.then(|| (kind, world.message_json(Some(bot), place, id)))
        });
        self.ask_guests(place, id);
        id
    }

    fn next_message_id(&mut self, place: Place) -> i64 {
        let chat = match place {
            Place::Private { bot, .. } => {
                if let Some(bot) = self.bots.get_mut(&bot) {
                    bot.last_message += 1;
                    return bot.last_message;
                }
                // A person answers, as a business.
                return self.accounts.get_mut(&bot).map_or(1, |person| {
                    person.last_message += 1;
                    person.last_message
                });
            }
            Place::Chat(chat) => chat,
        };
        let conversation = self.conversations.entry(place).or_default();
        conversation.last_message += 1;
        let mut next = conversation.last_message;
        // Basic groups share the counters of private chats: each of its bots goes on from the highest.
        let chat = self.chats.get(&chat);
        if let Some(chat) = chat.filter(|chat| chat.kind == ChatKind::Group) {
            let own = |bots: &std::collections::BTreeMap<i64, super::Bot>| {
                let bots = bots.iter().filter(|(id, _)| chat.members.contains_key(id));
                bots.map(|(_, bot)| bot.last_message + 1).max()
            };
            next = next.max(own(&self.bots).unwrap_or(0));
            for (id, bot) in &mut self.bots {
                if chat.members.contains_key(id) {
                    bot.last_message = next;
                }
            }
            if let Some(conversation) = self.conversations.get_mut(&place) {
                conversation.last_message = next;
            }
        }
        next
    }

    /// Whether a place is a channel.
    pub(crate) fn is_in_channel(&self, place: Place) -> bool {
        let Place::Chat(chat) = place else {
            return false;
        };
        let chat = self.chats.get(&chat);
        chat.is_some_and(|chat| chat.kind == ChatKind::Channel)
    }

    /// A message.
    pub(crate) fn message(&self, place: Place, id: i64) -> Option<&Message> {
        let all = self.conversations.get(&place);
        all.and_then(|all: &Conversation| all.messages.get(&id))
    }

    /// A message, to be changed.
    pub(crate) fn message_mut(&mut self, place: Place, id: i64) -> Option<&mut Message> {
        self.changes += 1;
        let all = self.conversations.get_mut(&place);
        all.and_then(|all: &mut Conversation| all.messages.get_mut(&id))
    }

    /// Change a message, as one who edits it; the bots that see it are told of it if it looks another way. Gives whether it does.
    pub(crate) fn edit(
        &mut self,
        by: Option<i64>,
        place: Place,
        id: i64,
        change: impl FnOnce(&mut Message),
    ) -> bool {
        let now = self.clock.now();
        let Some(message) = self.message_mut(place, id) else {
            return false;
        };
        let before = message.fields.clone();
        change(message);
        if message.fields == before {
            return false;
        }
        message.fields.insert("edit_date".to_owned(), now.into());
        self.note(|world| Deed::Edited {
            place,
            by,
            message: world.message_json(None, place, id),
        });
        let kind = if self.is_in_channel(place) {
            "edited_channel_post"
        } else if self.business_of(place).is_some() {
            "edited_business_message"
        } else {
            "edited_message"
        };
        if by.is_none_or(|by| !self.bots.contains_key(&by)) {
            self.tell(place, by, |world, bot| {
                let seen = world.sees(bot, place, id);
                seen.then(|| (kind, world.message_json(Some(bot), place, id)))
            });
        }
        true
    }

    /// Forget a message.
    pub(crate) fn delete(&mut self, place: Place, id: i64) -> bool {
        self.cancel_planned(place, id);
        let Some(conversation) = self.conversations.get_mut(&place) else {
            return false;
        };
        conversation.pinned.retain(|pinned| *pinned != id);
        self.changes += 1;
        let was_there = conversation.messages.remove(&id).is_some();
        self.note(|_| Deed::Deleted {
            place,
            by: None,
            message: id,
        });
        was_there
    }

    /// The object `Message` as a bot sees it, or people for none; null when there is no such message.
    pub(crate) fn message_json(&self, viewer: Option<i64>, place: Place, id: i64) -> Value {
        let Some(message) = self.message(place, id) else {
            return Value::Null;
        };
        let mut json = self.bare_json(viewer, place, message);
        // One level only: what is replied to does not show what it replied to itself.
        let replied = message.extra.reply_to;
        if let Some(replied) = replied.and_then(|id| self.message(place, id)) {
            let replied = self.bare_json(viewer, place, replied);
            json.insert("reply_to_message".to_owned(), Value::Object(replied));
        }
        let mut json = Value::Object(json);
        seal(viewer.unwrap_or(0), &mut json);
        json
    }

    fn bare_json(
        &self,
        viewer: Option<i64>,
        place: Place,
        message: &Message,
    ) -> Map<String, Value> {
        let mut json = Map::new();
        json.insert("message_id".to_owned(), message.id.into());
        if self.is_in_channel(place) {
            // Nobody is seen behind what a channel says.
            json.insert("sender_chat".to_owned(), self.chat_json(place));
        } else if let Some(from) = message.from.and_then(|from| self.accounts.get(&from)) {
            json.insert("from".to_owned(), from.to_json());
        }
        json.insert("chat".to_owned(), self.chat_json(place));
        json.insert("date".to_owned(), message.date.into());
        let connection = viewer.and_then(|viewer| self.connection_at(viewer, place));
        if let Some(connection) = connection {
            let id = connection.id.clone().into();
            json.insert("business_connection_id".to_owned(), id);
        }
        json.extend(message.fields.clone());
        if let Some(poll) = message.fields.get("poll") {
            let poll = self.poll_json(viewer, poll["id"].as_str().unwrap_or_default());
            json.insert("poll".to_owned(), poll);
        }
        if let Some(receiver) = message.extra.receiver {
            let receiver = self.accounts.get(&receiver).map(super::Account::to_json);
            json.extend(receiver.map(|user| ("receiver_user".to_owned(), user)));
        }
        if viewer.is_none() {
            if let Some(keyboard) = &message.extra.keyboard {
                json.insert("reply_markup".to_owned(), keyboard.clone());
            }
            let reactions: Vec<Value> = message
                .extra
                .reactions
                .iter()
                .flat_map(|(user, all)| {
                    all.iter()
                        .map(move |one| serde_json::json!({"user": user, "type": one}))
                })
                .collect();
            if !reactions.is_empty() {
                json.insert("reactions".to_owned(), reactions.into());
            }
        }
        json
    }

    /// A message that may be gone: `InaccessibleMessage` then.
    pub(crate) fn message_or_trace(&self, viewer: Option<i64>, place: Place, id: i64) -> Value {
        match self.message_json(viewer, place, id) {
            Value::Null => {
                serde_json::json!({"chat": self.chat_json(place), "message_id": id, "date": 0})
            }
            message => message,
        }
    }

    /// An id for the messages of an album.
    pub(crate) fn new_group_id(&mut self) -> String {
        self.random
            .i64(10_000_000_000_000_000..i64::MAX)
            .to_string()
    }

    /// The message that a bot knows by this `inline_message_id`.
    pub(crate) fn inline_message(&self, bot: i64, id: &str) -> Option<(Place, i64)> {
        let (owner, place, message) = self.inline_messages.get(id)?;
        (*owner == bot).then_some((*place, *message))
    }
}
