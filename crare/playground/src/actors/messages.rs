//! What people write, and what they do with what is written.

use bytes::Bytes;
use serde_json::{Map, Value, json};

use crate::actors::{ActorError, Chat};
use crate::methods::{dice, forwarded, read_reactions};
use crate::refusal::Refusal;
use crate::text;
use crate::world::{Draft, Extra, FileKind, Message, PLACEHOLDER, Place, VoteError, World};

/// How long a live location of an actor moves, in seconds.
const LIVE_PERIOD: i64 = 900;

impl Chat {
    /// Write a text; gives the message's id. Commands, links, mentions and so on are found in it.
    pub fn says(&self, text: &str) -> i64 {
        self.write(Extra::default(), |_| text_fields(text))
    }

    /// Write a text as a reply to a message; gives the new message's id.
    ///
    /// # Errors
    ///
    /// When there is no such message.
    pub fn replies(&self, to: i64, text: &str) -> Result<i64, ActorError> {
        self.look(to, |_, _| Ok(()))?;
        let extra = Extra {
            reply_to: Some(to),
            ..Extra::default()
        };
        Ok(self.write(extra, |_| text_fields(text)))
    }

    /// Write a message with these fields of the object `Message`, whatever they are; gives its id.
    pub fn sends(&self, fields: &Value) -> i64 {
        let fields = fields.as_object().cloned().unwrap_or_default();
        self.write(Extra::default(), |_| fields)
    }

    /// Send a picture; gives the message's id.
    pub fn sends_photo(&self, caption: &str) -> i64 {
        self.file(FileKind::Photo, PLACEHOLDER, caption)
    }

    /// Send a voice message of this many seconds; gives its id.
    pub fn sends_voice(&self, seconds: u32) -> i64 {
        let id = self.file(FileKind::Voice, b"OggS", "");
        self.playground.with(|world| {
            let message = world.message_mut(self.place, id);
            let voice = message.and_then(|message| message.fields.get_mut("voice"));
            if let Some(voice) = voice {
                voice["duration"] = seconds.into();
            }
        });
        id
    }

    /// Send a file as a document; gives the message's id.
    ///
    /// # Errors
    ///
    /// When it is empty, or larger than 50 MB.
    pub fn sends_document(
        &self,
        name: &str,
        content: impl Into<Bytes>,
        caption: &str,
    ) -> Result<i64, ActorError> {
        self.sends_file("document", name, content, caption)
    }

    /// Send a file as `photo`, `video`, `animation`, `audio`, `document`, `voice`, `video_note` or `sticker`; gives the
    /// message's id.
    ///
    /// # Errors
    ///
    /// When there is no such kind; when it is empty, larger than 50 MB, or as a photo no picture.
    pub fn sends_file(
        &self,
        kind: &str,
        name: &str,
        content: impl Into<Bytes>,
        caption: &str,
    ) -> Result<i64, ActorError> {
        let found = match kind {
            "photo" => Some(FileKind::Photo),
            "live_photo" => None,
            kind => FileKind::ALL
                .into_iter()
                .find(|known| known.field() == kind),
        };
        let kind = found.ok_or_else(|| ActorError::FileKind(kind.to_owned()))?;
        let fields = self
            .playground
            .with(|world| file_fields(world, kind, name, &content.into(), caption))?;
        Ok(self.write(Extra::default(), |_| fields))
    }

    /// Send a sticker for this emoji; gives the message's id.
    pub fn sends_sticker(&self, emoji: &str) -> i64 {
        let id = self.file(FileKind::Sticker, PLACEHOLDER, "");
        self.playground.with(|world| {
            let message = world.message_mut(self.place, id);
            let sticker = message.and_then(|message| message.fields.get_mut("sticker"));
            if let Some(sticker) = sticker {
                sticker["emoji"] = emoji.into();
            }
        });
        id
    }

    /// Send pictures as an album, one for each caption; gives the messages' ids.
    pub fn sends_album(&self, captions: &[&str]) -> Vec<i64> {
        let group = self.playground.with(World::new_group_id);
        let sent = captions.iter().map(|caption| {
            let content = Bytes::from_static(PLACEHOLDER);
            let fields = self.playground.with(|world| {
                file_fields(world, FileKind::Photo, "", &content, caption).unwrap_or_default()
            });
            self.write(Extra::default(), |_| {
                let mut fields = fields;
                fields.insert("media_group_id".to_owned(), group.clone().into());
                fields
            })
        });
        sent.collect()
    }

    /// Send a place on earth, in degrees; gives the message's id.
    pub fn sends_location(&self, latitude: f64, longitude: f64) -> i64 {
        let location = json!({"latitude": latitude, "longitude": longitude});
        self.sends(&json!({"location": location}))
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
        self.write(extra, |_| {
            Map::from_iter([("location".to_owned(), location)])
        })
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
        self.sends(&json!({"contact": contact}))
    }

    /// Throw dice, a dart, a ball: one of 🎲 🎯 🏀 ⚽ 🎳 🎰; gives the message's id.
    ///
    /// # Errors
    ///
    /// When it is none of them.
    pub fn sends_dice(&self, emoji: &str) -> Result<i64, ActorError> {
        let found = dice(emoji).ok_or_else(|| Refusal::bad_request("EMOTICON_INVALID"))?;
        Ok(self.write(Extra::default(), |world| {
            let value = world.random.i64(1..=found.1);
            Map::from_iter([("dice".to_owned(), json!({"emoji": found.0, "value": value}))])
        }))
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
        let emoji = emoji
            .iter()
            .map(|emoji| json!({"type": "emoji", "emoji": emoji}));
        let reactions = read_reactions(&emoji.collect())?;
        self.look(id, |_, _| Ok(()))?;
        self.playground
            .with(|world| world.react(user, self.place, id, &reactions));
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
        Ok(to.write(Extra::default(), |_| fields))
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
        let voted = self
            .playground
            .with(|world| world.vote(user, &poll, options));
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

    fn file(&self, kind: FileKind, content: &'static [u8], caption: &str) -> i64 {
        let content = Bytes::from_static(content);
        let fields = self
            .playground
            .with(|world| file_fields(world, kind, "", &content, caption).unwrap_or_default());
        self.write(Extra::default(), |_| fields)
    }

    fn write(&self, extra: Extra, fields: impl FnOnce(&mut World) -> Map<String, Value>) -> i64 {
        let (place, from) = (self.place, self.user);
        self.playground.with(|world| {
            let fields = fields(world);
            let draft = Draft {
                place,
                from,
                fields,
            };
            world.post_with(draft, extra)
        })
    }

    fn look<T>(
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

fn file_fields(
    world: &mut World,
    kind: FileKind,
    name: &str,
    content: &Bytes,
    caption: &str,
) -> Result<Map<String, Value>, Refusal> {
    let mut attributes = Map::new();
    let mut put = |name: &str, value: Value| attributes.insert(name.to_owned(), value);
    match kind {
        FileKind::Video | FileKind::Animation => {
            put("width", 640.into());
            put("height", 480.into());
            put("duration", 5.into());
        }
        FileKind::Audio | FileKind::Voice => {
            put("duration", 5.into());
        }
        FileKind::VideoNote => {
            put("length", 240.into());
            put("duration", 5.into());
        }
        FileKind::Sticker => {
            put("type", "regular".into());
            put("width", 512.into());
            put("height", 512.into());
            put("is_animated", false.into());
            put("is_video", false.into());
        }
        _ => {}
    }
    let object = world.store(kind, content, name, attributes)?;
    let mut fields = Map::new();
    if kind == FileKind::Animation {
        fields.insert("document".to_owned(), object.clone());
    }
    fields.insert(kind.field().to_owned(), object);
    let (caption, entities) = text::plain(caption);
    if !caption.is_empty() {
        fields.insert("caption".to_owned(), caption.into());
        if !entities.is_empty() {
            fields.insert("caption_entities".to_owned(), entities.into());
        }
    }
    Ok(fields)
}
