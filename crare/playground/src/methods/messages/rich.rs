//! Rich messages: blocks instead of a text.

use serde_json::{Map, Value, json};

use super::album::input_media;
use super::edit::Target;
use super::manage::{draft_place, put_draft};
use super::rich_text::{from_html, from_markdown};
use super::send::{Content, Ready, Site, send};
use crate::call::{Call, Outcome};
use crate::markup;
use crate::methods::Entry;
use crate::params::Params;
use crate::refusal::Refusal;
use crate::world::{FileKind, Writing};

pub(super) const METHODS: &[Entry] = &[
    Entry::stateful("sendRichMessage", send_rich_message),
    Entry::stateful("sendRichMessageDraft", send_rich_message_draft),
];

/// Blocks within blocks.
const MAX_DEPTH: usize = 16;

fn send_rich_message(call: &mut Call<'_>) -> Outcome {
    send(call, |params| {
        let given = read(params)?;
        let uploads = params.clone();
        let ready: Ready = Box::new(move |site| {
            let shown = given.resolve(site, &uploads)?;
            Ok(Content::one(Writing::Text, "rich_message", shown))
        });
        Ok(ready)
    })
}

fn send_rich_message_draft(call: &mut Call<'_>) -> Outcome {
    let given = read(&call.params)?;
    let place = draft_place(call)?;
    let shown = resolved(call, place, given)?;
    let fields = Map::from_iter([("rich_message".to_owned(), shown)]);
    put_draft(call, place, fields);
    Ok(true.into())
}

/// `editMessageText` with a rich message.
pub(super) fn edit(call: &mut Call<'_>) -> Outcome {
    let given = read(&call.params)?;
    let markup = markup::read(&call.params)?;
    let target = Target::read(call)?;
    let old = target.editable(call.world, call.bot)?;
    let mut fields = old.fields.clone();
    if !fields.contains_key("text") && !fields.contains_key("rich_message") {
        return Err(Refusal::bad_request(
            "there is no text in the message to edit",
        ));
    }
    for name in ["text", "entities", "link_preview_options"] {
        fields.remove(name);
    }
    let shown = resolved(call, target.place, given)?;
    fields.insert("rich_message".to_owned(), shown);
    target.replace(call, &old, fields, markup)
}

fn resolved(call: &mut Call<'_>, place: crate::world::Place, given: Given) -> Outcome {
    let uploads = call.params.clone();
    let mut site = Site {
        world: call.world,
        bot: call.bot,
        place,
    };
    given.resolve(&mut site, &uploads)
}

/// The parameter `rich_message`.
pub(crate) struct Given {
    blocks: Vec<Value>,
    /// `InputMedia` by the ids by which blocks name them.
    media: Map<String, Value>,
    right_to_left: bool,
}

/// The parameter `rich_message`, its syntax checked.
pub(crate) fn read(params: &Params) -> Result<Given, Refusal> {
    let given = params.json("rich_message", "rich message")?;
    let given =
        given.ok_or_else(|| Refusal::bad_request("parameter \"rich_message\" is required"))?;
    read_value(&given)
}

/// An object `InputRichMessage`.
pub(crate) fn read_value(given: &Value) -> Result<Given, Refusal> {
    if !given.is_object() {
        return Err(Refusal::bad_request("object expected as rich message"));
    }
    let text = |name: &str| given.get(name).and_then(Value::as_str);
    let blocks = match (given.get("blocks"), text("html"), text("markdown")) {
        (Some(Value::Array(blocks)), None, None) => blocks.clone(),
        (None, Some(html), None) => from_html(html)?,
        (None, None, Some(markdown)) => from_markdown(markdown),
        _ => {
            return Err(Refusal::bad_request(
                "exactly one of the fields \"blocks\", \"html\" and \"markdown\" must be specified in a rich message",
            ));
        }
    };
    if blocks.is_empty() {
        return Err(Refusal::bad_request("rich message must be non-empty"));
    }
    let media = given.get("media").and_then(Value::as_array);
    let media = media.into_iter().flatten().filter_map(|media| {
        let id = media.get("id")?.as_str()?;
        Some((id.to_owned(), media.get("media")?.clone()))
    });
    Ok(Given {
        blocks,
        media: media.collect(),
        right_to_left: given.get("is_rtl") == Some(&Value::Bool(true)),
    })
}

impl Given {
    /// The object `RichMessage`.
    fn resolve(self, site: &mut Site<'_>, uploads: &Params) -> Outcome {
        let blocks = self.blocks.into_iter();
        let blocks = blocks.map(|one| block(site, uploads, &self.media, one, 0));
        let blocks = blocks.collect::<Result<Vec<Value>, Refusal>>()?;
        let mut shown = json!({"blocks": blocks});
        if self.right_to_left {
            shown["is_rtl"] = true.into();
        }
        Ok(shown)
    }
}

/// A block as it is shown: files in place of what was given for them, labels for items of lists.
fn block(
    site: &mut Site<'_>,
    uploads: &Params,
    known: &Map<String, Value>,
    given: Value,
    depth: usize,
) -> Outcome {
    let unparsable = |why: &str| Refusal::bad_request(format!("can't parse RichBlock: {why}"));
    let Value::Object(mut given) = given else {
        return Err(unparsable("expected an Object"));
    };
    if depth > MAX_DEPTH {
        return Err(unparsable("blocks are nested too deeply"));
    }
    let kind = given.get("type").and_then(Value::as_str);
    let kind = kind
        .ok_or_else(|| unparsable("can't find field \"type\""))?
        .to_owned();
    if let Some(name) = file_field(&kind)
        && let Some(media) = given.remove(name)
    {
        let media = match media.as_str() {
            Some(id) => known
                .get(id)
                .cloned()
                .ok_or_else(|| unparsable("media not found"))?,
            None => media,
        };
        let (kind, mut file) = input_media(&media, uploads)?.file(site.world, site.bot)?;
        let shown = file.remove(kind.field());
        given.extend(shown.map(|file| (name.to_owned(), file)));
        if file.contains_key("has_media_spoiler") {
            given.insert("has_spoiler".to_owned(), true.into());
        }
    }
    if let Some(Value::Array(blocks)) = given.remove("blocks") {
        let blocks = blocks.into_iter();
        let blocks = blocks.map(|one| block(site, uploads, known, one, depth + 1));
        let blocks = blocks.collect::<Result<Vec<Value>, Refusal>>()?;
        given.insert("blocks".to_owned(), blocks.into());
    }
    if kind == "list"
        && let Some(Value::Array(items)) = given.remove("items")
    {
        let mut shown = Vec::with_capacity(items.len());
        for item in items {
            let mut item = item;
            let blocks = item.get_mut("blocks").map(Value::take);
            let Some(Value::Array(blocks)) = blocks else {
                return Err(unparsable("can't find field \"blocks\""));
            };
            let blocks = blocks.into_iter();
            let blocks = blocks.map(|one| block(site, uploads, known, one, depth + 1));
            item["blocks"] = blocks.collect::<Result<Vec<Value>, Refusal>>()?.into();
            let label = match item.get("value").and_then(Value::as_i64) {
                Some(number) => format!("{number}."),
                None => "•".to_owned(),
            };
            if item.get("label").is_none() {
                item["label"] = label.into();
            }
            shown.push(item);
        }
        given.insert("items".to_owned(), shown.into());
    }
    Ok(given.into())
}

/// The field of a block that is a file.
fn file_field(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "photo" => FileKind::Photo.field(),
        "video" => FileKind::Video.field(),
        "animation" => FileKind::Animation.field(),
        "audio" => FileKind::Audio.field(),
        "document" => FileKind::Document.field(),
        "voice_note" => "voice_note",
        _ => return None,
    })
}
