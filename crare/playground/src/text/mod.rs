//! Formatted text: parse modes, entities, and what Telegram makes of a text.

mod clean;
mod entity;
mod explicit;
mod find;
mod find_links;
mod html;
pub(crate) mod link;
mod markdown;
mod markdown_v2;
mod nest;
mod source;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod vectors;

use serde_json::{Map, Value};

use self::entity::Entity;
use self::source::Source;
use crate::params::Params;
use crate::refusal::Refusal;
use crate::world::World;

/// How long a raw text may be, in bytes.
const MAX_RAW: usize = 32_768;

/// How long a text may be, and what is said about one that is not fit.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// In characters, after the marks are gone.
    pub(crate) max: usize,
    /// The description for a longer one.
    pub(crate) too_long: &'static str,
    /// The description for a missing one; none when it may be empty.
    pub(crate) missing: Option<&'static str>,
    /// The description for one of blanks.
    pub(crate) blank: Option<&'static str>,
}

impl Limits {
    /// The text of a message that is sent.
    pub(crate) const MESSAGE: Self = Self {
        max: 4096,
        too_long: "message is too long",
        missing: Some("message text is empty"),
        blank: Some("text must be non-empty"),
    };
    /// The text of a message that is edited.
    pub(crate) const EDITED: Self = Self {
        too_long: "MESSAGE_TOO_LONG",
        ..Self::MESSAGE
    };
    /// A caption.
    pub(crate) const CAPTION: Self = Self {
        max: 1024,
        too_long: "message caption is too long",
        missing: None,
        blank: None,
    };
    /// A quoted piece.
    pub(crate) const QUOTE: Self = Self {
        too_long: "QUOTE_TEXT_INVALID",
        ..Self::CAPTION
    };
}

/// The text as it is shown and its entities, from a parse mode or from explicit entities.
pub(crate) fn parse(
    text: &str,
    parse_mode: &str,
    entities: Option<&Value>,
    limits: Limits,
) -> Result<(String, Vec<Value>), Refusal> {
    if text.is_empty() {
        let missing = limits.missing.map(Refusal::bad_request);
        return missing.map_or_else(|| Ok((String::new(), Vec::new())), Err);
    }
    if text.len() > MAX_RAW {
        return Err(Refusal::bad_request("text is too long"));
    }
    let parsed = match parse_mode.to_ascii_lowercase().as_str() {
        "" | "none" => None,
        "markdown" => Some(markdown::parse(text)),
        "markdownv2" => Some(markdown_v2::parse(text)),
        "html" => Some(html::parse(text)),
        _ => return Err(Refusal::bad_request("unsupported parse_mode")),
    };
    let (text, given) = if let Some(parsed) = parsed {
        parsed.map_err(|why| Refusal::bad_request(format!("can't parse entities: {why}")))?
    } else {
        let given = entities.map(|given| explicit::read(text, given));
        let given = given.transpose().map_err(Refusal::bad_request)?;
        (text.to_owned(), given.unwrap_or_default())
    };
    let (text, entities) = finish(&text, given);
    if text.is_empty()
        && let Some(blank) = limits.blank
    {
        return Err(Refusal::bad_request(blank));
    }
    if text.chars().count() > limits.max {
        return Err(Refusal::bad_request(limits.too_long));
    }
    Ok((text, entities))
}

/// A text among the parameters of a call, by the names of its three parameters.
pub(crate) fn read(
    params: &Params,
    [text, parse_mode, entities]: [&str; 3],
    limits: Limits,
) -> Result<(String, Vec<Value>), Refusal> {
    // Entities that are no JSON are passed over.
    let entities = serde_json::from_str(params.text(entities)).ok();
    parse(
        params.text(text),
        params.text(parse_mode),
        entities.as_ref(),
        limits,
    )
}

/// A text within an object, by the names of its three fields.
pub(crate) fn read_object(
    object: &Value,
    [text, parse_mode, entities]: [&str; 3],
    limits: Limits,
) -> Result<(String, Vec<Value>), Refusal> {
    let field = |name: &str| object.get(name).and_then(Value::as_str).unwrap_or_default();
    parse(field(text), field(parse_mode), object.get(entities), limits)
}

/// What a person writes: plain text, in which commands, mentions, links and so on are found.
pub(crate) fn plain(text: &str) -> (String, Vec<Value>) {
    finish(text, Vec::new())
}

/// Put a text and its entities among the fields of a message. Nothing is put for an empty text.
pub(crate) fn put(
    world: &World,
    fields: &mut Map<String, Value>,
    [text_name, entities_name]: [&str; 2],
    (text, mut entities): (String, Vec<Value>),
) {
    if text.is_empty() {
        return;
    }
    resolve(world, &mut entities);
    fields.insert(text_name.to_owned(), text.into());
    if !entities.is_empty() {
        fields.insert(entities_name.to_owned(), entities.into());
    }
}

/// Mentioned users with all their fields; mentions of unknown ones go away.
pub(crate) fn resolve(world: &World, entities: &mut Vec<Value>) {
    entities.retain_mut(|entity| {
        let Some(user) = entity.get_mut("user") else {
            return true;
        };
        let id = user.get("id").and_then(Value::as_i64);
        let account = id.and_then(|id| world.accounts.get(&id));
        if let Some(account) = account {
            *user = account.to_json();
        }
        account.is_some()
    });
}

fn finish(text: &str, given: Vec<Entity>) -> (String, Vec<Value>) {
    let (text, given) = clean::clean(text, given);
    let entities = nest::nest(given, find::find(&text));
    let entities = entity::to_json(&text, &entities);
    (text, entities)
}

/// What follows three back-ticks: the language, and where the code begins. One line's end is left out.
fn code_block(source: &Source<'_>, at: usize) -> (String, usize) {
    let mut end = at;
    while end < source.len() && !source.is_space(end) && source.byte(end) != b'`' {
        end += 1;
    }
    let mut language = "";
    let mut begin = at;
    if end < source.len() && source.byte(end) != b'`' {
        language = source.slice(at, end);
        begin = end;
    }
    let is_end = |at| matches!(source.byte(at), b'\n' | b'\r');
    if is_end(begin) {
        let two = is_end(begin + 1) && source.byte(begin) != source.byte(begin + 1);
        begin += if two { 2 } else { 1 };
    }
    (language.to_owned(), begin)
}
