//! Entities that a bot gives as JSON.

use serde_json::Value;

use super::entity::{Entity, Kind};
use super::link;

/// Beyond this no offset and no length is taken.
const MAX_OFFSET: i64 = 1_000_000;

/// The given ones, in bytes. Those which are found in the text anyway are left out.
pub(super) fn read(text: &str, entities: &Value) -> Result<Vec<Entity>, String> {
    let mut all = Vec::new();
    for entity in entities.as_array().into_iter().flatten() {
        let unread = |why: String| format!("can't parse MessageEntity: {why}");
        let offset = integer(entity, "offset").map_err(unread)?;
        let length = integer(entity, "length").map_err(unread)?;
        let Some(kind) = kind(entity).map_err(|wrong| match wrong {
            Wrong::Unread(why) => unread(why),
            Wrong::Unfit(why) => why,
        })?
        else {
            continue;
        };
        if !(0..=MAX_OFFSET).contains(&offset) {
            return Err(format!("receive an entity with incorrect offset {offset}"));
        }
        if !(0..=MAX_OFFSET).contains(&length) {
            return Err(format!("receive an entity with incorrect length {length}"));
        }
        if length == 0 {
            continue;
        }
        let start = place(text, offset).map_err(|wrong| match wrong {
            Misplaced::Middle(byte) => {
                format!("entity begins in a middle of a UTF-16 symbol at byte offset {byte}")
            }
            Misplaced::Beyond => {
                format!("entity begins after the end of the text at UTF-16 offset {offset}")
            }
        })?;
        let end = place(text, offset + length).map_err(|wrong| match wrong {
            Misplaced::Middle(byte) => {
                format!("entity ends in a middle of a UTF-16 symbol at byte offset {byte}")
            }
            Misplaced::Beyond => format!(
                "entity beginning at UTF-16 offset {offset} ends after the end of the text at UTF-16 offset {}",
                offset + length
            ),
        })?;
        all.push(Entity::new(kind, start..end));
    }
    Ok(all)
}

enum Wrong {
    /// It is no `MessageEntity`.
    Unread(String),
    /// It is one that no text can have.
    Unfit(String),
}

impl From<String> for Wrong {
    fn from(why: String) -> Self {
        Self::Unread(why)
    }
}

enum Misplaced {
    /// Within a surrogate pair.
    Middle(usize),
    /// Beyond the end.
    Beyond,
}

/// The byte at a UTF-16 offset.
fn place(text: &str, offset: i64) -> Result<usize, Misplaced> {
    let mut units: i64 = 0;
    for (byte, c) in text.char_indices() {
        if units == offset {
            return Ok(byte);
        }
        if units > offset {
            return Err(Misplaced::Middle(byte));
        }
        units += if c.len_utf16() == 1 { 1 } else { 2 };
    }
    match units.cmp(&offset) {
        std::cmp::Ordering::Equal => Ok(text.len()),
        std::cmp::Ordering::Greater => Err(Misplaced::Middle(text.len())),
        std::cmp::Ordering::Less => Err(Misplaced::Beyond),
    }
}

fn kind(entity: &Value) -> Result<Option<Kind>, Wrong> {
    if !entity.is_object() {
        return Err("MessageEntity must be an Object".to_owned().into());
    }
    Ok(Some(match string(entity, "type")?.as_str() {
        "mention" | "hashtag" | "cashtag" | "bot_command" | "url" | "email" | "phone_number"
        | "bank_card_number" => return Ok(None),
        "bold" => Kind::Bold,
        "italic" => Kind::Italic,
        "underline" => Kind::Underline,
        "strikethrough" => Kind::Strikethrough,
        "spoiler" => Kind::Spoiler,
        "blockquote" => Kind::Quote { expandable: false },
        "expandable_blockquote" => Kind::Quote { expandable: true },
        "code" => Kind::Code,
        "pre" => Kind::Pre {
            language: match entity.get("language") {
                Some(_) => string(entity, "language")?,
                None => String::new(),
            },
        },
        "text_link" => {
            let url = string(entity, "url")?;
            let target = link::target(&url)
                .map_err(|why| Wrong::Unfit(format!("entity URL '{url}' is invalid: {why}")))?;
            target.kind()
        }
        "text_mention" => {
            let user = entity.get("user").unwrap_or(&Value::Null);
            let user = integer(user, "id")?;
            if user <= 0 {
                return Err(Wrong::Unfit("user not found".to_owned()));
            }
            Kind::TextMention { user }
        }
        "custom_emoji" => link::emoji(&string(entity, "custom_emoji_id")?)
            .map_err(|_| "Field \"custom_emoji_id\" must be a valid Number".to_owned())?,
        "date_time" => {
            let format = match entity.get("date_time_format") {
                Some(_) => string(entity, "date_time_format")?,
                None => String::new(),
            };
            link::time(&integer(entity, "unix_time")?.to_string(), &format)?
        }
        _ => return Err("Unsupported type specified".to_owned().into()),
    }))
}

/// A text; a number will do.
fn string(object: &Value, name: &str) -> Result<String, String> {
    match object.get(name) {
        Some(Value::String(text)) => Ok(text.clone()),
        Some(Value::Number(number)) => Ok(number.to_string()),
        Some(_) => Err(format!("Field \"{name}\" must be of type String")),
        None => Err(format!("Can't find field \"{name}\"")),
    }
}

/// A number; its digits will do.
fn integer(object: &Value, name: &str) -> Result<i64, String> {
    let wrong = || format!("Field \"{name}\" must be of type Number");
    match object.get(name) {
        Some(Value::Number(number)) => number.as_i64().ok_or_else(wrong),
        Some(Value::String(text)) => text.parse().map_err(|_| wrong()),
        Some(_) => Err(wrong()),
        None => Err(format!("Can't find field \"{name}\"")),
    }
}
