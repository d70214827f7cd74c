//! Topics of forums.

use serde_json::{Value, json};

use crate::refusal::Refusal;
use crate::world::{Place, Right, World};

/// The topic that every forum has.
pub(crate) const GENERAL: i64 = 1;
/// How many topics a forum may have.
const MOST_TOPICS: usize = 1_000_000;
/// How long a name may be, in characters; the rest is cut.
const LONGEST_NAME: usize = 128;
/// The colours there are; the first one is taken when none is named.
pub(crate) const COLORS: [i64; 6] = [
    7_322_096, 16_766_590, 13_338_331, 9_367_192, 16_749_490, 16_478_047,
];

/// A topic.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
pub(crate) struct Topic {
    pub(crate) name: String,
    pub(crate) color: i64,
    pub(crate) emoji: Option<String>,
    pub(crate) creator: i64,
    pub(crate) closed: bool,
    /// Only the general one can be.
    pub(crate) hidden: bool,
}

/// What is to be done with a topic, for the refusal.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Deed {
    Edit,
    Delete,
    Switch,
}

impl Topic {
    pub(crate) fn general() -> Self {
        Self {
            name: "General".to_owned(),
            color: COLORS[0],
            emoji: None,
            creator: 0,
            closed: false,
            hidden: false,
        }
    }

    /// The object `ForumTopic`.
    pub(crate) fn to_json(&self, id: i64) -> Value {
        let mut json = json!({
            "message_thread_id": id,
            "name": self.name,
            "icon_color": self.color,
        });
        if let Some(emoji) = &self.emoji {
            json["icon_custom_emoji_id"] = emoji.clone().into();
        }
        json
    }
}

impl Deed {
    fn refusal(self) -> &'static str {
        match self {
            Self::Edit => "not enough rights to edit the topic",
            Self::Delete => "not enough rights to delete the topic",
            Self::Switch => "not enough rights to close or open the topic",
        }
    }
}

fn name_of(name: &str) -> Result<String, Refusal> {
    let name: String = name.trim().chars().take(LONGEST_NAME).collect();
    if name.is_empty() {
        return Err(Refusal::bad_request("name must be non-empty"));
    }
    Ok(name)
}

impl World {
    /// Make a supergroup a forum, or no forum any more.
    pub(crate) fn set_forum(&mut self, id: i64, on: bool) {
        if let Some(chat) = self.chats.get_mut(&id) {
            chat.is_forum = on;
            if on {
                chat.topics.entry(GENERAL).or_insert_with(Topic::general);
            }
            self.changes += 1;
        }
    }

    /// Whether what is written at a place belongs to a topic.
    pub(crate) fn has_topics(&self, place: Place) -> bool {
        let Place::Chat(chat) = place else {
            return false;
        };
        self.chats.get(&chat).is_some_and(|chat| chat.is_forum)
    }

    /// The topic of a message: the general one for those that name none.
    pub(crate) fn topic_of(fields: &serde_json::Map<String, Value>) -> i64 {
        let within = fields.contains_key("is_topic_message");
        let thread = fields.get("message_thread_id").filter(|_| within);
        thread.and_then(Value::as_i64).unwrap_or(GENERAL)
    }

    fn is_forum(&self, chat: i64) -> Result<(), Refusal> {
        if self.chats.get(&chat).is_some_and(|chat| chat.is_forum) {
            return Ok(());
        }
        Err(Refusal::bad_request("the chat is not a forum"))
    }

    /// Whether somebody may write into a topic; none is the general one.
    pub(crate) fn may_write_in_topic(
        &self,
        who: i64,
        place: Place,
        thread: Option<i64>,
    ) -> Result<(), Refusal> {
        let Place::Chat(id) = place else {
            return Ok(());
        };
        let Some(chat) = self.chats.get(&id).filter(|chat| chat.is_forum) else {
            return Ok(());
        };
        // The general one is never named.
        let known = thread != Some(GENERAL);
        let topic = chat.topics.get(&thread.unwrap_or(GENERAL));
        let topic = topic.filter(|_| known);
        let topic = topic.ok_or_else(|| Refusal::bad_request("message thread not found"))?;
        let may = topic.creator == who || self.member(id, who).may(Right::ManageTopics);
        if topic.closed && !may {
            return Err(Refusal::bad_request("TOPIC_CLOSED"));
        }
        Ok(())
    }

    /// A new topic; gives its id.
    pub(crate) fn add_topic(
        &mut self,
        id: i64,
        name: &str,
        color: i64,
        emoji: Option<String>,
        by: i64,
    ) -> Result<i64, Refusal> {
        let name = name_of(name)?;
        self.is_forum(id)?;
        let otherwise = "not enough rights to create a topic";
        self.require(by, id, Right::ManageTopics, otherwise)?;
        let topics = self.chats.get(&id).map_or(0, |chat| chat.topics.len());
        if topics >= MOST_TOPICS {
            return Err(Refusal::bad_request("TOPICS_TOO_MUCH"));
        }
        let place = Place::Chat(id);
        // A topic is known by the message that tells of it, which has to have its id in it.
        let last = self.conversations.get(&place);
        let thread = last.map_or(0, |all| all.last_message) + 1;
        // No message may have the id of the general topic.
        let thread = if thread == GENERAL {
            self.conversations.entry(place).or_default().last_message = GENERAL;
            GENERAL + 1
        } else {
            thread
        };
        let mut created = json!({"name": name, "icon_color": color});
        if let Some(emoji) = &emoji {
            created["icon_custom_emoji_id"] = emoji.clone().into();
        }
        let topic = Topic {
            name,
            color,
            emoji,
            creator: by,
            closed: false,
            hidden: false,
        };
        if let Some(chat) = self.chats.get_mut(&id) {
            chat.topics.insert(thread, topic);
        }
        self.tell_topic(id, thread, by, "forum_topic_created", created);
        Ok(thread)
    }

    fn tell_topic(&mut self, chat: i64, thread: i64, by: i64, what: &'static str, json: Value) {
        let within = [
            ("message_thread_id", Value::from(thread)),
            ("is_topic_message", true.into()),
        ];
        let within = within.into_iter().filter(|_| thread != GENERAL);
        self.post_service(
            Place::Chat(chat),
            by,
            [(what, json)].into_iter().chain(within),
        );
    }

    fn change_topic<T>(
        &mut self,
        id: i64,
        thread: i64,
        by: i64,
        deed: Deed,
        change: impl FnOnce(&mut Topic) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        self.is_forum(id)?;
        let chat = self.chats.get(&id);
        let topic = chat.and_then(|chat| chat.topics.get(&thread));
        let creator = topic.map(|topic| topic.creator);
        let creator = creator.ok_or_else(|| Refusal::bad_request("TOPIC_ID_INVALID"))?;
        let own = creator == by && !matches!(deed, Deed::Delete);
        if !own {
            self.require(by, id, Right::ManageTopics, deed.refusal())?;
        }
        let chat = self.chats.get_mut(&id);
        let topic = chat.and_then(|chat| chat.topics.get_mut(&thread));
        let topic = topic.ok_or_else(|| Refusal::bad_request("TOPIC_ID_INVALID"))?;
        self.changes += 1;
        change(topic)
    }

    /// Call a topic something else, or give it another icon; an empty one takes it away.
    pub(crate) fn edit_topic(
        &mut self,
        id: i64,
        thread: i64,
        name: Option<&str>,
        emoji: Option<&str>,
        by: i64,
    ) -> Result<(), Refusal> {
        let name = name.filter(|name| !name.is_empty());
        let name = name.map(name_of).transpose()?;
        let edited = self.change_topic(id, thread, by, Deed::Edit, |topic| {
            let mut edited = json!({});
            if let Some(name) = name.filter(|name| *name != topic.name) {
                topic.name.clone_from(&name);
                edited["name"] = name.into();
            }
            let own = topic.emoji.as_deref().unwrap_or_default();
            if let Some(emoji) = emoji.filter(|emoji| *emoji != own) {
                topic.emoji = (!emoji.is_empty()).then(|| emoji.to_owned());
                edited["icon_custom_emoji_id"] = emoji.into();
            }
            if edited == json!({}) {
                return Err(Refusal::bad_request("TOPIC_NOT_MODIFIED"));
            }
            Ok(edited)
        })?;
        self.tell_topic(id, thread, by, "forum_topic_edited", edited);
        Ok(())
    }

    /// Close a topic or open it again.
    pub(crate) fn close_topic(
        &mut self,
        id: i64,
        thread: i64,
        closed: bool,
        by: i64,
    ) -> Result<(), Refusal> {
        self.change_topic(id, thread, by, Deed::Switch, |topic| {
            if topic.closed == closed {
                return Err(Refusal::bad_request("TOPIC_NOT_MODIFIED"));
            }
            topic.closed = closed;
            Ok(())
        })?;
        let what = if closed {
            "forum_topic_closed"
        } else {
            "forum_topic_reopened"
        };
        self.tell_topic(id, thread, by, what, json!({}));
        Ok(())
    }

    /// Hide the general topic or show it again. A hidden one is closed too.
    pub(crate) fn hide_general(&mut self, id: i64, hidden: bool, by: i64) -> Result<(), Refusal> {
        self.change_topic(id, GENERAL, by, Deed::Edit, |topic| {
            if topic.hidden == hidden {
                return Err(Refusal::bad_request("TOPIC_NOT_MODIFIED"));
            }
            topic.hidden = hidden;
            topic.closed |= hidden;
            Ok(())
        })?;
        let what = if hidden {
            "general_forum_topic_hidden"
        } else {
            "general_forum_topic_unhidden"
        };
        self.tell_topic(id, GENERAL, by, what, json!({}));
        Ok(())
    }

    /// Forget a topic with all its messages.
    pub(crate) fn delete_topic(&mut self, id: i64, thread: i64, by: i64) -> Result<(), Refusal> {
        if thread == GENERAL {
            return Err(Refusal::bad_request("TOPIC_ID_INVALID"));
        }
        self.change_topic(id, thread, by, Deed::Delete, |_| Ok(()))?;
        if let Some(chat) = self.chats.get_mut(&id) {
            chat.topics.remove(&thread);
        }
        for message in self.in_topic(id, thread) {
            self.delete(Place::Chat(id), message);
        }
        Ok(())
    }

    fn in_topic(&self, chat: i64, thread: i64) -> Vec<i64> {
        let all = self.conversations.get(&Place::Chat(chat)).into_iter();
        let all = all.flat_map(|all| &all.messages);
        all.filter(|(_, message)| Self::topic_of(&message.fields) == thread)
            .map(|(id, _)| *id)
            .collect()
    }

    /// Unpin all that is pinned in a topic.
    pub(crate) fn unpin_topic(&mut self, id: i64, thread: i64, by: i64) -> Result<(), Refusal> {
        self.is_forum(id)?;
        let chat = self.chats.get(&id);
        if !chat.is_some_and(|chat| chat.topics.contains_key(&thread)) {
            return Err(Refusal::bad_request("message thread not found"));
        }
        let otherwise = "not enough rights to manage pinned messages in the chat";
        self.require(by, id, Right::PinMessages, otherwise)?;
        let within = self.in_topic(id, thread);
        if let Some(conversation) = self.conversations.get_mut(&Place::Chat(id)) {
            conversation
                .pinned
                .retain(|pinned| !within.contains(pinned));
            self.changes += 1;
        }
        Ok(())
    }
}
