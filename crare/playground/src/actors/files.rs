//! Pictures, sounds and other files that people send.

use bytes::Bytes;
use serde_json::{Map, Value};

use crate::actors::{ActorError, Chat};
use crate::methods::writing;
use crate::refusal::Refusal;
use crate::text;
use crate::world::{Extra, FileKind, PLACEHOLDER, World, Writing};

impl Chat {
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
        let what = writing(&fields);
        self.write(what, Extra::default(), |_| fields)
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

    /// Send pictures as an album, one for each caption; gives the messages' ids, none when they may not write there.
    pub fn sends_album(&self, captions: &[&str]) -> Vec<i64> {
        if self.held(Writing::Photo).is_err() {
            return Vec::new();
        }
        let group = self.playground.with(World::new_group_id);
        let sent = captions.iter().map(|caption| {
            let content = Bytes::from_static(PLACEHOLDER);
            let fields = self.playground.with(|world| {
                file_fields(world, FileKind::Photo, "", &content, caption).unwrap_or_default()
            });
            // An album is one message to slow mode, and the first of them has been let through or not.
            self.write_all_the_same(Extra::default(), |_| {
                let mut fields = fields;
                fields.insert("media_group_id".to_owned(), group.clone().into());
                fields
            })
        });
        sent.collect()
    }

    fn file(&self, kind: FileKind, content: &'static [u8], caption: &str) -> i64 {
        let content = Bytes::from_static(content);
        let fields = self
            .playground
            .with(|world| file_fields(world, kind, "", &content, caption).unwrap_or_default());
        let sent = self.write(writing(&fields), Extra::default(), |_| fields);
        sent.unwrap_or_default()
    }
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
