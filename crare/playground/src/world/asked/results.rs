//! What a bot finds: results of inline queries.

use bytes::Bytes;
use serde_json::{Map, Value, json};

use crate::facts;
use crate::markup::{self, Content, Scope};
use crate::refusal::Refusal;
use crate::text::{self, Limits};
use crate::world::payments::Invoice;
use crate::world::{FileKind, PLACEHOLDER, World, game_markup};

/// The most results of one answer.
const MAX_RESULTS: usize = 50;
/// The most bytes of a result's id.
const MAX_ID: usize = 64;

/// A result, and the message it makes.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
pub(crate) struct Found {
    pub(crate) id: String,
    /// The result as the bot gave it, for those who look at the list.
    pub(crate) shown: Value,
    /// The fields of the message.
    pub(crate) fields: Map<String, Value>,
    pub(crate) markup: Option<Value>,
    pub(crate) invoice: Option<Box<Invoice>>,
}

/// All results of an answer.
pub(crate) fn read_results(
    world: &mut World,
    bot: i64,
    results: &str,
) -> Result<Vec<Found>, Refusal> {
    let bad = |why: &str| Refusal::bad_request(why);
    if results.is_empty() {
        return Ok(Vec::new());
    }
    let results: Value = serde_json::from_str(results)
        .map_err(|_| bad("can't parse JSON encoded inline query results"))?;
    let results = results
        .as_array()
        .ok_or_else(|| bad("expected an Array of inline query results"))?;
    if results.len() > MAX_RESULTS {
        return Err(bad("too many inline query results specified"));
    }
    let mut all: Vec<Found> = Vec::new();
    for result in results {
        let found = read_result(world, bot, result)?;
        if all.iter().any(|other| other.id == found.id) {
            return Err(bad("RESULT_ID_DUPLICATE"));
        }
        all.push(found);
    }
    Ok(all)
}

/// One result.
pub(crate) fn read_result(world: &mut World, bot: i64, result: &Value) -> Result<Found, Refusal> {
    let wrong =
        |why: String| Refusal::bad_request(format!("can't parse inline query result: {why}"));
    let object = result
        .as_object()
        .ok_or_else(|| wrong("Inline query result must be an object".to_owned()))?;
    let kind = text_of(result, "type").map_err(wrong)?;
    let id = text_of(result, "id").map_err(wrong)?;
    let union = facts::union("InlineQueryResult");
    let mut variants = union.map(|union| union.variants).unwrap_or_default().iter();
    let cached = object.keys().any(|name| name.ends_with("_file_id"));
    let name = variants.find(|(tag, name)| {
        *tag == kind && (name.contains("Cached") == cached || kind == "sticker")
    });
    let fields = name.and_then(|(_, name)| facts::object(name));
    let fields = fields.ok_or_else(|| Refusal::bad_request("RESULT_TYPE_INVALID"))?;
    for field in fields.fields {
        let asked = field.required && field.name != "input_message_content";
        if asked && !object.contains_key(field.name) {
            return Err(wrong(format!("Can't find field \"{}\"", field.name)));
        }
    }
    if id.is_empty() || id.len() > MAX_ID {
        return Err(Refusal::bad_request("RESULT_ID_INVALID"));
    }
    if kind == "article" && result["title"] == "" {
        return Err(Refusal::bad_request("ARTICLE_TITLE_EMPTY"));
    }
    let mut found = Found {
        id,
        shown: result.clone(),
        fields: Map::new(),
        markup: None,
        invoice: None,
    };
    let mut content = Content::Other;
    if let Some(input) = object.get("input_message_content") {
        if !input.is_object() {
            return Err(wrong(
                "Field \"input_message_content\" must be of type Object".to_owned(),
            ));
        }
        found.read_content(world, bot, input)?;
        if found.invoice.is_some() {
            content = Content::Invoice;
        }
    } else if kind == "game" {
        content = Content::Game;
        let game = world.game(bot, &text_of(result, "game_short_name").map_err(wrong)?)?;
        found.fields.insert("game".to_owned(), game);
    } else {
        found.read_own(world, bot, &kind, result)?;
    }
    if let Some(given) = object.get("reply_markup") {
        found.markup = markup::read_value(given)?;
    }
    if content == Content::Game && found.markup.is_none() {
        found.markup = Some(game_markup(&found.fields));
    }
    if let (None, Some(invoice)) = (&found.markup, &found.invoice) {
        found.markup = Some(invoice.markup());
    }
    if let Some(markup) = &found.markup {
        Scope::inline(content).check(markup)?;
    }
    Ok(found)
}

impl Found {
    /// The message of `input_message_content`.
    fn read_content(&mut self, world: &mut World, bot: i64, input: &Value) -> Result<(), Refusal> {
        let has = |name: &str| input.get(name).is_some();
        if has("message_text") {
            let names = ["message_text", "parse_mode", "entities"];
            let parsed = text::read_object(input, names, Limits::MESSAGE)?;
            text::put(world, &mut self.fields, ["text", "entities"], parsed);
            if let Some(options) = input.get("link_preview_options") {
                self.put("link_preview_options", options.clone());
            }
        } else if has("prices") {
            let invoice = Invoice::read(bot, input)?;
            self.put("invoice", invoice.to_json());
            self.invoice = Some(Box::new(invoice));
        } else if has("rich_message") {
            self.put("rich_message", input["rich_message"].clone());
        } else if has("phone_number") {
            self.put_contact(input);
        } else if has("address") && has("title") {
            self.put_venue(input);
        } else if has("latitude") && has("longitude") {
            self.put("location", location(input));
        } else {
            let why = "sent message content must be explicitly specified";
            return Err(Refusal::bad_request(why));
        }
        Ok(())
    }

    /// The message of the result itself.
    fn read_own(
        &mut self,
        world: &mut World,
        bot: i64,
        kind: &str,
        result: &Value,
    ) -> Result<(), Refusal> {
        let file = match kind {
            "contact" => {
                self.put_contact(result);
                return Ok(());
            }
            "location" => {
                self.put("location", location(result));
                return Ok(());
            }
            "venue" => {
                self.put_venue(result);
                return Ok(());
            }
            "photo" => FileKind::Photo,
            "gif" | "mpeg4_gif" => FileKind::Animation,
            "video" => FileKind::Video,
            "audio" => FileKind::Audio,
            "voice" => FileKind::Voice,
            "document" => FileKind::Document,
            "sticker" => FileKind::Sticker,
            _ => {
                let why = "sent message content must be explicitly specified";
                return Err(Refusal::bad_request(why));
            }
        };
        let id = result[format!("{kind}_file_id")].as_str();
        let object = if let Some(id) = id {
            let stored = world.file(bot, id)?;
            if stored.kind != file {
                let (has, wants) = (stored.kind.type_name(), file.type_name());
                let why = format!("can't use file of type {has} as {wants}");
                return Err(Refusal::bad_request(why));
            }
            stored.object.clone()
        } else {
            // Nothing is loaded from other servers here.
            let mut attributes = Map::new();
            for (from, to) in [
                ("width", "width"),
                ("height", "height"),
                ("duration", "duration"),
            ] {
                let given = result[format!("{kind}_{from}")].as_i64().unwrap_or(0);
                let sides = matches!(file, FileKind::Animation | FileKind::Video);
                let timed = sides || matches!(file, FileKind::Audio | FileKind::Voice);
                if sides && from != "duration" || timed && from == "duration" {
                    attributes.insert(to.to_owned(), given.into());
                }
            }
            let content = Bytes::from_static(PLACEHOLDER);
            world.store(file, &content, "", attributes)?
        };
        if file == FileKind::Animation {
            self.put("document", object.clone());
        }
        self.put(file.field(), object);
        let names = ["caption", "parse_mode", "caption_entities"];
        let caption = text::read_object(result, names, Limits::CAPTION)?;
        text::put(
            world,
            &mut self.fields,
            ["caption", "caption_entities"],
            caption,
        );
        if result["show_caption_above_media"] == true {
            self.put("show_caption_above_media", true.into());
        }
        Ok(())
    }

    fn put(&mut self, name: &str, value: Value) {
        self.fields.insert(name.to_owned(), value);
    }

    fn put_contact(&mut self, input: &Value) {
        self.put(
            "contact",
            picked(input, &["phone_number", "first_name", "last_name", "vcard"]),
        );
    }

    fn put_venue(&mut self, input: &Value) {
        let names = [
            "title",
            "address",
            "foursquare_id",
            "foursquare_type",
            "google_place_id",
            "google_place_type",
        ];
        let mut venue = picked(input, &names);
        venue["location"] = location(input);
        self.put("location", location(input));
        self.put("venue", venue);
    }
}

fn location(input: &Value) -> Value {
    picked(
        input,
        &[
            "latitude",
            "longitude",
            "horizontal_accuracy",
            "live_period",
            "heading",
            "proximity_alert_radius",
        ],
    )
}

/// These fields, where they are given.
fn picked(input: &Value, names: &[&str]) -> Value {
    let mut picked = json!({});
    for name in names {
        if let Some(value) = input.get(name) {
            picked[*name] = value.clone();
        }
    }
    picked
}

fn text_of(object: &Value, name: &str) -> Result<String, String> {
    match object.get(name) {
        Some(Value::String(text)) => Ok(text.clone()),
        Some(Value::Number(number)) => Ok(number.to_string()),
        Some(_) => Err(format!("Field \"{name}\" must be of type String")),
        None => Err(format!("Can't find field \"{name}\"")),
    }
}
