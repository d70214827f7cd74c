//! What people write, and what they do with what is written.

use serde_json::{Map, Value, json};

use crate::actors::{ActorError, Chat};
use crate::methods::{dice, forwarded, read_reactions, writing};
use crate::refusal::Refusal;
use crate::text;
use crate::world::{Deed, Draft, Extra, Message, Place, VoteError, World, Writing};

/// How long a live location of an actor moves, in seconds.
const LIVE_PERIOD: i64 = 900;

impl Chat {
    /// Write a text; gives the message's id. Commands, links, mentions and so on are found in it.
    ///
    /// Who is muted, or has to wait for slow mode, writes nothing: the id is 0 then. [`tries_to_say`](Self::tries_to_say) tells why.
    pub fn says(&self, text: &str) -> i64 {
        self.tries_to_say(text).unwrap_or_default()
    }

    /// Write a text, if they may; gives the message's id.
    ///
    /// # Errors
    ///
    /// When the chat does not let them write: they or all members are restricted there, the topic is closed, slow mode has them wait.
    pub fn tries_to_say(&self, text: &str) -> Result<i64, ActorError> {
        self.write(Writing::Text, Extra::default(), |_| text_fields(text))
    }

    /// Write a text as a reply to a message; gives the new message's id.
    ///
    /// # Errors
    ///
    /// When there is no such message, or the chat does not let them write.
    pub fn replies(&self, to: i64, text: &str) -> Result<i64, ActorError> {
        self.look(to, |_, _| Ok(()))?;
        let extra = Extra {
            reply_to: Some(to),
            ..Extra::default()
        };
        self.write(Writing::Text, extra, |_| text_fields(text))
    }

    /// Write a message with these fields of the object `Message`, whatever they are; gives its id. It is written even where they may
    /// not write, so that a bot can be shown what it should not see.
    pub fn sends(&self, fields: &Value) -> i64 {
        let fields = fields.as_object().cloned().unwrap_or_default();
        self.write_all_the_same(Extra::default(), |_| fields)
    }

    /// Send a place on earth, in degrees; gives the message's id.
    pub fn sends_location(&self, latitude: f64, longitude: f64) -> i64 {
        let location = json!({"latitude": latitude, "longitude": longitude});
        self.tries(Writing::Location, "location", location)
    }

    /// Send a place that moves for 15 minutes, by [`moves`](Self::moves); gives the message's id.
    pub fn sends_live_location(&self, latitude: f64, longitude: f64) -> i64 {
        let location =
            json!({"latitude": latitude, "longitude": longitude, "live_period": LIVE_PERIOD});
        let until = self.playground.clock().now() + LIVE_PERIOD;
        let extra = Extra {
            live_until: Some(until),
            ..Extra::default()
        };
        let sent = self.write(Writing::LiveLocation, extra, |_| {
            Map::from_iter([("location".to_owned(), location)])
        });
        sent.unwrap_or_default()
    }

    /// Be somewhere else: a live location changes.
    ///
    /// # Errors
    ///
    /// When there is no such message of theirs, or it is no live location, or its time is over.
    pub fn moves(&self, id: i64, latitude: f64, longitude: f64) -> Result<(), ActorError> {
        let now = self.playground.clock().now();
        self.own(id, |message| match message.extra.live_until {
            Some(until) if until > now => Ok(()),
            _ => Err(not_there(message, "live location")),
        })?;
        self.change(id, |fields| {
            if let Some(location) = fields.get_mut("location") {
                location["latitude"] = latitude.into();
                location["longitude"] = longitude.into();
            }
        });
        Ok(())
    }

    /// Send a contact; gives the message's id.
    pub fn sends_contact(&self, phone_number: &str, first_name: &str) -> i64 {
        let contact = json!({"phone_number": phone_number, "first_name": first_name});
        self.tries(Writing::Contact, "contact", contact)
    }

    /// Throw dice, a dart, a ball: one of 🎲 🎯 🏀 ⚽ 🎳 🎰; gives the message's id.
    ///
    /// # Errors
    ///
    /// When it is none of them.
    pub fn sends_dice(&self, emoji: &str) -> Result<i64, ActorError> {
        let found = dice(emoji).ok_or_else(|| Refusal::bad_request("EMOTICON_INVALID"))?;
        self.write(Writing::Dice, Extra::default(), |world| {
            let value = world.random.i64(1..=found.1);
            Map::from_iter([("dice".to_owned(), json!({"emoji": found.0, "value": value}))])
        })
    }

    /// Change the text of a message of theirs, or its caption if it has a file.
    ///
    /// # Errors
    ///
    /// When there is no such message, or it is somebody else's.
    pub fn edits(&self, id: i64, text: &str) -> Result<(), ActorError> {
        self.own(id, |_| Ok(()))?;
        self.change(id, |fields| {
            let (name, entities) = if fields.contains_key("text") {
                ("text", "entities")
            } else {
                ("caption", "caption_entities")
            };
            fields.remove(name);
            fields.remove(entities);
            let (text, found) = text::plain(text);
            fields.insert(name.to_owned(), text.into());
            if !found.is_empty() {
                fields.insert(entities.to_owned(), found.into());
            }
        });
        Ok(())
    }

    /// Take a message away for everyone. No bot is told of it.
    ///
    /// # Errors
    ///
    /// When there is no such message.
    pub fn deletes(&self, id: i64) -> Result<(), ActorError> {
        self.look(id, |_, _| Ok(()))?;
        self.playground.with(|world| {
            let by = self.user;
            world.note(|_| Deed::Deleted {
                place: self.place,
                by,
                message: id,
            });
            world.delete(self.place, id);
            if world.business_of(self.place).is_some() {
                world.tell_deleted(self.place, &[id]);
            }
        });
        Ok(())
    }

    /// React to a message with these emoji, in place of those before; none takes them away.
    ///
    /// # Errors
    ///
    /// When there is no such message, or no such reaction.
    pub fn reacts(&self, id: i64, emoji: &[&str]) -> Result<(), ActorError> {
        let user = self.user.ok_or(ActorError::Nobody)?;
        let all = emoji
            .iter()
            .map(|emoji| json!({"type": "emoji", "emoji": emoji}));
        let reactions = read_reactions(&all.collect())?;
        self.look(id, |_, _| Ok(()))?;
        self.playground.with(|world| {
            world.note(|_| Deed::Reacted {
                place: self.place,
                user,
                message: id,
                emoji: emoji.iter().map(|&emoji| emoji.to_owned()).collect(),
            });
            world.react(user, self.place, id, &reactions);
        });
        Ok(())
    }

    /// Forward a message to another chat; gives the new message's id.
    ///
    /// # Errors
    ///
    /// When there is no such message, or it must not be forwarded.
    pub fn forwards(&self, id: i64, to: &Self) -> Result<i64, ActorError> {
        let fields = self.look(id, |world, message| {
            if message.fields.contains_key("has_protected_content") {
                let why = "message has protected content and can't be forwarded";
                return Err(Refusal::bad_request(why).into());
            }
            Ok(forwarded(world, self.place, message))
        })?;
        to.write(writing(&fields), Extra::default(), |_| fields)
    }

    /// Vote in the poll of a message for these options, counted from 0; none takes the vote back.
    ///
    /// # Errors
    ///
    /// When there is no such poll, or the vote does not count.
    pub fn votes(&self, id: i64, options: &[usize]) -> Result<(), ActorError> {
        let user = self.user.ok_or(ActorError::Nobody)?;
        let poll = self.look(id, |_, message| {
            let poll = message
                .fields
                .get("poll")
                .and_then(|poll| poll["id"].as_str());
            poll.map(str::to_owned)
                .ok_or_else(|| not_there(message, "poll"))
        })?;
        let voted = self.playground.with(|world| {
            let voted = world.vote(user, &poll, options);
            if voted.is_ok() {
                world.note(|_| Deed::Voted {
                    place: self.place,
                    user,
                    message: id,
                    options: options.to_vec(),
                });
            }
            voted
        });
        voted.map_err(|why| {
            ActorError::Vote(match why {
                VoteError::Unknown => "the poll is gone",
                VoteError::Closed => "the poll is closed",
                VoteError::NoSuchOption => "there is no such option",
                VoteError::OneOnly => "the poll takes one option only",
                VoteError::Final => "they have voted, and the poll takes no other vote",
            })
        })
    }

    /// All messages, the oldest first, as the Bot API gives them. Keyboards of all kinds are in `reply_markup`, reactions
    /// in `reactions`.
    pub fn messages(&self) -> Vec<Value> {
        self.playground.with(|world| {
            let conversation = world.conversations.get(&self.place);
            let ids: Vec<i64> = conversation
                .map(|all| all.messages.keys().copied().collect())
                .unwrap_or_default();
            let ids = ids.into_iter().filter(|id| self.is_shown(world, *id));
            ids.map(|id| world.message_json(None, self.place, id))
                .collect()
        })
    }

    /// A message, as the Bot API gives it.
    pub fn message(&self, id: i64) -> Option<Value> {
        self.playground.with(|world| {
            let json = world.message_json(None, self.place, id);
            (!json.is_null()).then_some(json)
        })
    }

    /// What bots are doing there at this moment: `typing`, `upload_photo` and so on.
    pub fn activity(&self) -> Vec<String> {
        let now = self.playground.clock().now_millis();
        self.playground.with(|world| {
            let conversation = world.conversations.get(&self.place);
            let all = conversation
                .into_iter()
                .flat_map(|all| all.activity.values());
            let now = all.filter(|activity| activity.until > now);
            now.map(|activity| activity.action.clone()).collect()
        })
    }

    /// The message that a bot is making: the last of its drafts, as an object with `text` or `rich_message`.
    pub fn draft(&self) -> Option<Value> {
        let now = self.playground.clock().now_millis();
        self.playground.with(|world| {
            let conversation = world.conversations.get(&self.place)?;
            let mut all = conversation.activity.values();
            let draft = all.find(|activity| activity.until > now && activity.draft.is_some())?;
            draft.draft.clone().map(Value::Object)
        })
    }

    /// Whether the one who looks sees a message: some are for one person only.
    fn is_shown(&self, world: &World, id: i64) -> bool {
        let message = world.message(self.place, id);
        let receiver = message.and_then(|message| message.extra.receiver);
        receiver.is_none() || self.user.is_none() || receiver == self.user
    }

    fn tries(&self, what: Writing, name: &str, content: Value) -> i64 {
        let sent = self.write(what, Extra::default(), |_| {
            Map::from_iter([(name.to_owned(), content)])
        });
        sent.unwrap_or_default()
    }

    pub(super) fn write(
        &self,
        what: Writing,
        extra: Extra,
        fields: impl FnOnce(&mut World) -> Map<String, Value>,
    ) -> Result<i64, ActorError> {
        let topic = self.topic_for(extra.reply_to);
        let to = Self {
            topic,
            ..self.clone()
        };
        to.held(what)?;
        Ok(to.write_all_the_same(extra, fields))
    }

    pub(super) fn write_all_the_same(
        &self,
        extra: Extra,
        fields: impl FnOnce(&mut World) -> Map<String, Value>,
    ) -> i64 {
        let (place, from) = (self.place, self.user);
        self.playground.with(|world| {
            let mut fields = fields(world);
            if let Some(topic) = self.topic.filter(|_| world.has_topics(place)) {
                fields.insert("message_thread_id".to_owned(), topic.into());
                fields.insert("is_topic_message".to_owned(), true.into());
            }
            if let Some(person) = self.topic.filter(|_| world.is_direct(place)) {
                let topic = world.direct_topic(person);
                fields.insert("direct_messages_topic".to_owned(), topic);
            }
            let draft = Draft {
                place,
                from,
                fields,
            };
            world.post_with(draft, extra)
        })
    }

    pub(super) fn look<T>(
        &self,
        id: i64,
        look: impl FnOnce(&World, &Message) -> Result<T, ActorError>,
    ) -> Result<T, ActorError> {
        self.playground
            .with(|world| match world.message(self.place, id) {
                Some(message) => look(world, message),
                None => Err(no_message(world, self.place, id)),
            })
    }

    fn own(
        &self,
        id: i64,
        look: impl FnOnce(&Message) -> Result<(), ActorError>,
    ) -> Result<(), ActorError> {
        self.look(id, |_, message| {
            if message.from != self.user || message.fields.contains_key("forward_origin") {
                return Err(ActorError::NotTheirs { id });
            }
            look(message)
        })
    }

    fn change(&self, id: i64, change: impl FnOnce(&mut Map<String, Value>)) {
        self.playground.with(|world| {
            world.edit(self.user, self.place, id, |message| {
                change(&mut message.fields);
            })
        });
    }
}

pub(super) fn no_message(world: &World, place: Place, id: i64) -> ActorError {
    let conversation = world.conversations.get(&place);
    let last = conversation.and_then(|all| all.messages.last_key_value());
    ActorError::NoMessage {
        id,
        last: last.map(|(id, _)| *id),
    }
}

fn not_there(message: &Message, what: &'static str) -> ActorError {
    let has: Vec<&str> = message.fields.keys().map(String::as_str).collect();
    ActorError::NotThere {
        id: message.id,
        what,
        has: has.join(", "),
    }
}

pub(super) fn text_fields(text: &str) -> Map<String, Value> {
    let (text, entities) = text::plain(text);
    let mut fields = Map::from_iter([("text".to_owned(), Value::from(text))]);
    if !entities.is_empty() {
        fields.insert("entities".to_owned(), entities.into());
    }
    fields
}
