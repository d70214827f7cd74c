//! Albums and paid media: several files at once.

use serde_json::{Map, Value, json};

use super::media::{CAPTION, Media, writing};
use super::place::place;
use super::send::{Content, Options, Ready, send};
use crate::call::{Call, Outcome};
use crate::methods::Entry;
use crate::params::Params;
use crate::refusal::Refusal;
use crate::text;
use crate::text::Limits;
use crate::world::{Access, FileKind, Writing};

pub(super) const METHODS: &[Entry] = &[
    Entry::stateful("sendMediaGroup", send_media_group),
    Entry::stateful("sendPaidMedia", send_paid_media),
];

/// Files of an album, and of a paid message.
const MAX_ITEMS: usize = 10;
/// What paid media may cost, in Stars.
const MAX_STARS: i64 = 25_000;

fn send_media_group(call: &mut Call<'_>) -> Outcome {
    let media = items(&call.params)?;
    let media: Result<Vec<Media>, Refusal> = media
        .iter()
        .map(|item| {
            let media = input_media(item, &call.params)?;
            if media.kind() == FileKind::Animation {
                return Err(unparsable(
                    "type \"animation\" can't be used in sendMediaGroup",
                ));
            }
            Ok(media)
        })
        .collect();
    let media = media?;
    let options = Options::read(&call.params)?.without_markup();
    let place = place(call, Access::Write)?;
    let sending = options.at(call.world, call.bot, place)?;
    match media.len() {
        0 => return Err(Refusal::bad_request("there are no messages to send")),
        count if count > MAX_ITEMS => {
            return Err(Refusal::bad_request(
                "too many messages to send as an album",
            ));
        }
        _ => {}
    }
    for (kind, name) in [(FileKind::Audio, "audio"), (FileKind::Document, "document")] {
        let count = media.iter().filter(|media| media.kind() == kind).count();
        if count > 0 && count < media.len() {
            return Err(Refusal::bad_request(format!(
                "{name} can't be mixed with other media types"
            )));
        }
    }
    let mut contents = Vec::with_capacity(media.len());
    for (index, media) in media.into_iter().enumerate() {
        let content = media.content(call.world, call.bot).map_err(|refusal| {
            let inner = refusal.description;
            let inner = inner.strip_prefix("Bad Request: ").unwrap_or(&inner);
            Refusal::bad_request(format!(
                "failed to send message #{} with the error message \"{inner}\"",
                index + 1
            ))
        })?;
        contents.push(content);
    }
    let above = |content: &Content| content.fields.contains_key("show_caption_above_media");
    let captioned: Vec<bool> = contents
        .iter()
        .filter(|content| content.fields.contains_key("caption"))
        .map(above)
        .collect();
    if captioned.windows(2).any(|pair| pair.first() != pair.last()) {
        return Err(Refusal::bad_request(
            "parameter show_caption_above_media must be the same for all messages",
        ));
    }
    let group = call.world.new_group_id();
    let alone = contents.len() == 1;
    // All or nothing: rights are the same for the rest once each is known to be allowed.
    for content in &contents {
        call.world.may_write(call.bot, place, content.writing)?;
    }
    let mut sent = Vec::with_capacity(contents.len());
    for mut content in contents {
        if !alone {
            let fields = &mut content.fields;
            fields.insert("media_group_id".to_owned(), group.clone().into());
        }
        let id = sending.clone().post(call.world, content)?;
        sent.push(call.world.message_json(Some(call.bot), place, id));
    }
    Ok(sent.into())
}

fn send_paid_media(call: &mut Call<'_>) -> Outcome {
    send(call, |params| {
        let stars = params.int("star_count");
        if !(1..=MAX_STARS).contains(&stars) {
            return Err(Refusal::bad_request("STARS_AMOUNT_INVALID"));
        }
        if params.text("payload").len() > 128 {
            return Err(Refusal::bad_request("PAYLOAD_TOO_LONG"));
        }
        let media = items(params)?
            .iter()
            .map(|item| input_media(item, params))
            .collect::<Result<Vec<Media>, Refusal>>()?;
        if media.is_empty() || media.len() > MAX_ITEMS {
            return Err(Refusal::bad_request("wrong number of paid media specified"));
        }
        let caption = text::read(params, CAPTION, Limits::CAPTION)?;
        let above = params.flag("show_caption_above_media") && !caption.0.is_empty();
        let ready: Ready = Box::new(move |site| {
            let mut paid = Vec::new();
            for media in media {
                let (kind, mut fields) = media.file(site.world, site.bot)?;
                if !matches!(writing(kind), Writing::Photo | Writing::Video) {
                    return Err(Refusal::bad_request("invalid paid media file specified"));
                }
                fields.insert("type".to_owned(), kind.field().into());
                paid.push(Value::Object(fields));
            }
            let mut fields = Map::new();
            let info = json!({"star_count": stars, "paid_media": paid});
            fields.insert("paid_media".to_owned(), info);
            text::put(
                site.world,
                &mut fields,
                ["caption", "caption_entities"],
                caption,
            );
            if above {
                fields.insert("show_caption_above_media".to_owned(), true.into());
            }
            Ok(Content::new(Writing::PaidMedia, fields))
        });
        Ok(ready)
    })
}

fn items(params: &Params) -> Result<Vec<Value>, Refusal> {
    match params.json("media", "media")? {
        Some(Value::Array(items)) => Ok(items),
        Some(_) => Err(Refusal::bad_request("expected an Array of InputMedia")),
        None => Err(Refusal::bad_request("parameter \"media\" is required")),
    }
}

fn unparsable(why: &str) -> Refusal {
    Refusal::bad_request(format!("can't parse InputMedia: {why}"))
}

/// An object `InputMedia`.
pub(crate) fn input_media(item: &Value, uploads: &Params) -> Result<Media, Refusal> {
    let object = item
        .as_object()
        .ok_or_else(|| unparsable("expected an Object"))?;
    let kind = object
        .get("type")
        .and_then(Value::as_str)
        .ok_or_else(|| unparsable("can't find field \"type\""))?;
    let kind = match kind {
        "photo" => FileKind::Photo,
        "video" => FileKind::Video,
        "animation" => FileKind::Animation,
        "audio" => FileKind::Audio,
        "document" => FileKind::Document,
        "live_photo" => FileKind::LivePhoto,
        "sticker" => FileKind::Sticker,
        "voice_note" => FileKind::Voice,
        other => return Err(unparsable(&format!("type \"{other}\" is unsupported"))),
    };
    if !object.get("media").is_some_and(Value::is_string) {
        return Err(unparsable("media not found"));
    }
    let fields = Params::from_json(item);
    Media::read(kind, "media", &fields, uploads).map_err(|refusal| {
        if refusal.description.contains("in the request") {
            unparsable("media not found")
        } else {
            refusal
        }
    })
}
