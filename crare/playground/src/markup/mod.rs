//! Keyboards: what a bot gives as `reply_markup`.

mod inline;
mod object;
mod place;
mod reply;
#[cfg(test)]
mod tests;

use serde_json::{Map, Value};

use self::object::Fields;
pub(crate) use self::place::{Content, Scope};
use crate::params::Params;
use crate::refusal::Refusal;

/// Buttons of a row; more are cut off.
const MAX_IN_ROW: usize = 12;
/// Buttons of a keyboard; more are cut off.
const MAX_BUTTONS: usize = 300;

/// The parameter `reply_markup`: one of the four objects with known fields only, and checked links and data.
/// None where there is none, or one without buttons (which takes away an inline keyboard when a message is edited).
///
/// Whether it may be used at some place is for [`Scope::check`].
pub(crate) fn read(params: &Params) -> Result<Option<Value>, Refusal> {
    match params.json("reply_markup", "reply keyboard markup")? {
        Some(markup) => read_value(&markup),
        None => Ok(None),
    }
}

/// The same of a field of an object, such as an inline query's result.
pub(crate) fn read_value(markup: &Value) -> Result<Option<Value>, Refusal> {
    parse(markup).map_err(Refusal::bad_request)
}

/// One button of a reply keyboard.
pub(crate) fn read_button(button: &Value) -> Result<Value, Refusal> {
    match reply::button(button).map_err(|why| format!("can't parse keyboard button: {why}")) {
        Ok(button) => Ok(button),
        Err(why) => Err(Refusal::bad_request(why)),
    }
}

/// Whether it is an inline keyboard: the only markup that is part of a message.
pub(crate) fn is_inline(markup: &Value) -> bool {
    markup.get("inline_keyboard").is_some()
}

/// The buttons of an inline or a reply keyboard, row by row.
pub(crate) fn buttons(markup: &Value) -> impl Iterator<Item = &Value> {
    let rows = markup
        .get("inline_keyboard")
        .or_else(|| markup.get("keyboard"));
    let rows = rows.and_then(Value::as_array).into_iter().flatten();
    rows.flat_map(|row| row.as_array().into_iter().flatten())
}

fn parse(markup: &Value) -> Result<Option<Value>, String> {
    let object = markup
        .as_object()
        .ok_or("object expected as reply markup")?;
    let reply = rows(object, "keyboard", "ReplyKeyboardMarkup", |button| {
        reply::button(button).map_err(|why| format!("can't parse keyboard button: {why}"))
    })?;
    let inline = rows(
        object,
        "inline_keyboard",
        "InlineKeyboardMarkup",
        inline::button,
    )?;
    let fields = Fields(object);
    let flag = |name| fields.flag(name).map_err(lowered);
    let remove = flag("remove_keyboard")? | flag("hide_keyboard")?;
    let force = flag("force_reply")?;
    let mut kept = Map::new();
    for name in ["resize_keyboard", "one_time_keyboard", "is_persistent"] {
        if flag(name)? && !reply.is_empty() {
            kept.insert(name.to_owned(), true.into());
        }
    }
    let selective = flag("selective")? || flag("personal")?;
    let placeholder = fields.text("input_field_placeholder").map_err(lowered)?;
    let (name, value) = if !reply.is_empty() {
        ("keyboard", rows_value(reply))
    } else if !inline.is_empty() {
        let inline = Map::from_iter([("inline_keyboard".to_owned(), rows_value(inline))]);
        return Ok(Some(Value::Object(inline)));
    } else if remove {
        ("remove_keyboard", true.into())
    } else if force {
        ("force_reply", true.into())
    } else {
        return Ok(None);
    };
    kept.insert(name.to_owned(), value);
    if selective {
        kept.insert("selective".to_owned(), true.into());
    }
    if let Some(placeholder) =
        placeholder.filter(|text| !text.is_empty() && name != "remove_keyboard")
    {
        kept.insert("input_field_placeholder".to_owned(), placeholder.into());
    }
    Ok(Some(Value::Object(kept)))
}

fn rows_value(rows: Vec<Vec<Value>>) -> Value {
    rows.into_iter().map(Value::Array).collect()
}

/// The rows of a keyboard without empty ones, and without what is too much.
fn rows(
    object: &Map<String, Value>,
    name: &str,
    markup: &str,
    read: impl Fn(&Value) -> Result<Value, String>,
) -> Result<Vec<Vec<Value>>, String> {
    let Some(rows) = object.get(name) else {
        return Ok(Vec::new());
    };
    let rows = rows
        .as_array()
        .ok_or_else(|| format!("field \"{name}\" of the {markup} must be an Array"))?;
    let mut all = Vec::new();
    let mut count = 0;
    for row in rows {
        let row = row.as_array().ok_or_else(|| {
            format!("field \"{name}\" of the {markup} must be an Array of Arrays")
        })?;
        let mut kept = Vec::new();
        for button in row {
            let button = read(button)?;
            if button["text"] != "" && kept.len() < MAX_IN_ROW && count < MAX_BUTTONS {
                kept.push(button);
                count += 1;
            }
        }
        if !kept.is_empty() {
            all.push(kept);
        }
    }
    Ok(all)
}

/// The first letter as Telegram has it behind its prefix.
fn lowered(text: String) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => text,
    }
}
