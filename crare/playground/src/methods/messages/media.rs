//! Photos, videos and all else that is a file.

use serde_json::{Map, Value};

use super::input::Input;
use super::send::{Content, Ready, send};
use crate::call::{Call, Outcome};
use crate::methods::Entry;
use crate::params::Params;
use crate::refusal::Refusal;
use crate::text;
use crate::text::Limits;
use crate::world::{FileKind, World, Writing};

pub(super) const METHODS: &[Entry] = &[
    Entry::stateful("sendAnimation", |call| file(call, FileKind::Animation)),
    Entry::stateful("sendAudio", |call| file(call, FileKind::Audio)),
    Entry::stateful("sendDocument", |call| file(call, FileKind::Document)),
    Entry::stateful("sendLivePhoto", |call| file(call, FileKind::LivePhoto)),
    Entry::stateful("sendPhoto", |call| file(call, FileKind::Photo)),
    Entry::stateful("sendSticker", |call| file(call, FileKind::Sticker)),
    Entry::stateful("sendVideo", |call| file(call, FileKind::Video)),
    Entry::stateful("sendVideoNote", |call| file(call, FileKind::VideoNote)),
    Entry::stateful("sendVoice", |call| file(call, FileKind::Voice)),
];

/// The parameters of a caption.
pub(crate) const CAPTION: [&str; 3] = ["caption", "parse_mode", "caption_entities"];

fn file(call: &mut Call<'_>, kind: FileKind) -> Outcome {
    send(call, |params| {
        let media = Media::read(kind, kind.field(), params, params)?;
        let ready: Ready = Box::new(move |site| media.content(site.world, site.bot));
        Ok(ready)
    })
}

/// A file to be sent, with its caption.
pub(crate) struct Media {
    kind: FileKind,
    input: Input,
    /// The still picture of a live photo.
    still: Option<Input>,
    thumbnail: Option<Input>,
    cover: Option<Input>,
    attributes: Map<String, Value>,
    caption: (String, Vec<Value>),
    fields: Map<String, Value>,
}

impl Media {
    /// From the parameters of a call, or the fields of an object. `name` is the one with the file, `uploads` has its parts.
    pub(crate) fn read(
        kind: FileKind,
        name: &str,
        fields: &Params,
        uploads: &Params,
    ) -> Result<Self, Refusal> {
        let file = |name: &str| Input::named(uploads, fields.text(name), name);
        let missing = |what: &str| {
            let what = what.replace('_', " ");
            Refusal::bad_request(format!("there is no {what} in the request"))
        };
        let input = file(name).ok_or_else(|| missing(kind.field()))?;
        let still = match kind {
            FileKind::LivePhoto => Some(file("photo").ok_or_else(|| missing("photo"))?),
            _ => None,
        };
        let (width, height) = (fields.int("width"), fields.int("height"));
        let duration = fields.int("duration").clamp(0, 86_400);
        let mut attributes = Map::new();
        let mut put = |name: &str, value: Value| {
            attributes.insert(name.to_owned(), value);
        };
        match kind {
            FileKind::Video | FileKind::Animation | FileKind::LivePhoto => {
                put("width", width.clamp(0, 10_000).into());
                put("height", height.clamp(0, 10_000).into());
                put("duration", duration.into());
            }
            FileKind::Audio => {
                put("duration", duration.into());
                for name in ["performer", "title"] {
                    if !fields.text(name).is_empty() {
                        put(name, fields.text(name).into());
                    }
                }
            }
            FileKind::Voice => put("duration", duration.into()),
            FileKind::VideoNote => {
                put("duration", duration.into());
                let length = fields.int("length").clamp(0, 640);
                put("length", if length == 0 { 240 } else { length }.into());
            }
            FileKind::Sticker => {
                let of = |name: &str| name.rsplit('.').next().unwrap_or_default().to_owned();
                let extension = match &input {
                    Input::Upload(upload) => of(&upload.name),
                    Input::Url(url) => of(url),
                    Input::Id(_) => String::new(),
                };
                put("type", "regular".into());
                put("width", 512.into());
                put("height", 512.into());
                put("is_animated", extension.eq_ignore_ascii_case("tgs").into());
                put("is_video", extension.eq_ignore_ascii_case("webm").into());
                if !fields.text("emoji").is_empty() {
                    put("emoji", fields.text("emoji").into());
                }
            }
            _ => {}
        }
        if kind == FileKind::Video && fields.int("start_timestamp") > 0 {
            put("start_timestamp", fields.int("start_timestamp").into());
        }
        let captioned = !matches!(kind, FileKind::Sticker | FileKind::VideoNote);
        let caption = if captioned {
            text::read(fields, CAPTION, Limits::CAPTION)?
        } else {
            <_>::default()
        };
        let mut others = Map::new();
        let moving = matches!(
            kind,
            FileKind::Photo | FileKind::Video | FileKind::Animation | FileKind::LivePhoto
        );
        if moving && fields.flag("has_spoiler") {
            others.insert("has_media_spoiler".to_owned(), true.into());
        }
        if moving && fields.flag("show_caption_above_media") && !caption.0.is_empty() {
            others.insert("show_caption_above_media".to_owned(), true.into());
        }
        Ok(Self {
            kind,
            input,
            still,
            thumbnail: file("thumbnail").or_else(|| file("thumb")),
            cover: (kind == FileKind::Video).then(|| file("cover")).flatten(),
            attributes,
            caption,
            fields: others,
        })
    }

    /// The content of a message.
    pub(crate) fn content(self, world: &mut World, bot: i64) -> Result<Content, Refusal> {
        let caption = self.caption.clone();
        let (kind, mut fields) = self.file(world, bot)?;
        text::put(world, &mut fields, ["caption", "caption_entities"], caption);
        Ok(Content::new(writing(kind), fields))
    }

    /// The fields that a message has for the file, without the caption.
    pub(crate) fn file(
        self,
        world: &mut World,
        bot: i64,
    ) -> Result<(FileKind, Map<String, Value>), Refusal> {
        let mut fields = self.fields;
        let mut attributes = self.attributes;
        if !matches!(self.kind, FileKind::Photo | FileKind::Sticker)
            && let Some(thumbnail) = self.thumbnail.and_then(Input::upload)
        {
            // One that will not do is left out.
            let kind = FileKind::Thumbnail;
            let thumbnail = world.store(kind, &thumbnail.content, "", Map::new());
            attributes.extend(thumbnail.ok().map(|size| ("thumbnail".to_owned(), size)));
        }
        if let Some(cover) = self.cover {
            let (_, cover) = cover.resolve(world, bot, FileKind::Photo, Map::new())?;
            attributes.insert("cover".to_owned(), cover);
        }
        if let Some(still) = self.still {
            let (_, still) = still.resolve(world, bot, FileKind::Photo, Map::new())?;
            attributes.insert("photo".to_owned(), still);
        }
        let (kind, object) = self.input.resolve(world, bot, self.kind, attributes)?;
        if kind == FileKind::Animation {
            // Programs that know no animations show a document.
            let mut document = object.clone();
            if let Some(document) = document.as_object_mut() {
                document
                    .retain(|name, _| !matches!(name.as_str(), "width" | "height" | "duration"));
            }
            fields.insert("document".to_owned(), document);
        }
        fields.insert(kind.field().to_owned(), object);
        Ok((kind, fields))
    }

    pub(crate) fn kind(&self) -> FileKind {
        self.kind
    }
}

/// The right that a file needs.
pub(crate) fn writing(kind: FileKind) -> Writing {
    match kind {
        FileKind::Photo | FileKind::Thumbnail | FileKind::ProfilePhoto | FileKind::LivePhoto => {
            Writing::Photo
        }
        FileKind::Voice => Writing::Voice,
        FileKind::Video => Writing::Video,
        FileKind::Document => Writing::Document,
        FileKind::Sticker => Writing::Sticker,
        FileKind::Audio => Writing::Audio,
        FileKind::Animation => Writing::Animation,
        FileKind::VideoNote => Writing::VideoNote,
    }
}
