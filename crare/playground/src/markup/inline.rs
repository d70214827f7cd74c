//! Buttons below a message.

use serde_json::{Map, Value, json};

use super::object::Fields;
use crate::text::link;

/// The most bytes of `callback_data`.
const MAX_DATA: usize = 64;
/// The most characters of a text to copy.
const MAX_COPY: usize = 256;

/// The button with known fields only. Errors come with what they are about.
pub(super) fn button(value: &Value) -> Result<Value, String> {
    let read = |why: String| format!("can't parse inline keyboard button: {why}");
    let object = value
        .as_object()
        .ok_or_else(|| read("InlineKeyboardButton must be an Object".to_owned()))?;
    let fields = Fields(object);
    let raw = fields.needed_text("text").map_err(read)?;
    let mut button = Map::new();
    style(&fields, &mut button).map_err(read)?;
    let (name, action) = action(&fields)
        .map_err(read)?
        .ok_or_else(|| read("Text buttons are unallowed in the inline keyboard".to_owned()))?;
    if raw.is_empty() {
        // Passed over with its row.
        return Ok(json!({"text": ""}));
    }
    let text = raw.trim();
    if text.is_empty() {
        return Err("inline keyboard button text must be non-empty".to_owned());
    }
    button.insert("text".to_owned(), text.into());
    button.insert(name.to_owned(), checked(name, action)?);
    Ok(Value::Object(button))
}

/// `style` and `icon_custom_emoji_id`, of both sorts of buttons.
pub(super) fn style(fields: &Fields<'_>, button: &mut Map<String, Value>) -> Result<(), String> {
    if let Some(style) = fields.text("style")?.filter(|style| !style.is_empty()) {
        if !["danger", "success", "primary"].contains(&style.as_str()) {
            return Err("Invalid button style specified".to_owned());
        }
        button.insert("style".to_owned(), style.into());
    }
    if let Some(icon) = fields
        .text("icon_custom_emoji_id")?
        .filter(|id| !id.is_empty())
    {
        if icon.parse::<i64>().is_err() {
            return Err("Field \"icon_custom_emoji_id\" must be a valid Number".to_owned());
        }
        button.insert("icon_custom_emoji_id".to_owned(), icon.into());
    }
    Ok(())
}

/// The first field that says what a click does.
fn action(fields: &Fields<'_>) -> Result<Option<(&'static str, Value)>, String> {
    for name in ["url", "callback_data"] {
        if let Some(text) = fields.text(name)?.filter(|text| !text.is_empty()) {
            return Ok(Some((name, text.into())));
        }
    }
    if fields.object("callback_game")?.is_some() {
        return Ok(Some(("callback_game", json!({}))));
    }
    if fields.flag("pay")? {
        return Ok(Some(("pay", true.into())));
    }
    for name in ["switch_inline_query", "switch_inline_query_current_chat"] {
        if let Some(query) = fields.text(name)? {
            return Ok(Some((name, query.into())));
        }
    }
    if let Some(chosen) = fields.object("switch_inline_query_chosen_chat")? {
        let mut kept = Map::new();
        if let Some(query) = chosen.text("query")? {
            kept.insert("query".to_owned(), query.into());
        }
        for name in [
            "allow_user_chats",
            "allow_bot_chats",
            "allow_group_chats",
            "allow_channel_chats",
        ] {
            if chosen.flag(name)? {
                kept.insert(name.to_owned(), true.into());
            }
        }
        return Ok(Some(("switch_inline_query_chosen_chat", kept.into())));
    }
    if let Some(login) = fields.object("login_url")? {
        let mut kept = Map::new();
        kept.insert("url".to_owned(), login.needed_text("url")?.into());
        for name in ["forward_text", "bot_username"] {
            if let Some(text) = login.text(name)? {
                kept.insert(name.to_owned(), text.into());
            }
        }
        if login.flag("request_write_access")? {
            kept.insert("request_write_access".to_owned(), true.into());
        }
        return Ok(Some(("login_url", kept.into())));
    }
    if let Some(app) = fields.object("web_app")? {
        let url = app.needed_text("url")?;
        return Ok(Some(("web_app", json!({"url": url}))));
    }
    if let Some(copy) = fields.object("copy_text")? {
        let text = copy.needed_text("text")?;
        return Ok(Some(("copy_text", json!({"text": text}))));
    }
    if fields.object("disabled")?.is_some() {
        return Ok(Some(("disabled", json!({}))));
    }
    Ok(None)
}

/// The action with its link written out, or why it will not do.
fn checked(name: &str, mut action: Value) -> Result<Value, String> {
    match name {
        "url" => {
            let url = action.as_str().unwrap_or_default();
            match link::target(url) {
                // Links to people stay as they are.
                Ok(link::Target::User(user)) => Ok(format!("tg://user?id={user}").into()),
                Ok(link::Target::Url(url)) => Ok(url.into()),
                Err(why) => Err(format!(
                    "inline keyboard button URL '{url}' is invalid: {why}"
                )),
            }
        }
        "callback_data" => {
            let long = action.as_str().is_some_and(|data| data.len() > MAX_DATA);
            if long {
                return Err("BUTTON_DATA_INVALID".to_owned());
            }
            Ok(action)
        }
        "web_app" => {
            let url = web_app(&action["url"], "inline keyboard button")?;
            action["url"] = url;
            Ok(action)
        }
        "login_url" => {
            let url = action["url"].as_str().unwrap_or_default();
            let url = link::check_https(url).map_err(|why| {
                format!("inline keyboard button login URL '{url}' is invalid: {why}")
            })?;
            action["url"] = url.into();
            Ok(action)
        }
        "copy_text" => {
            let length = action["text"]
                .as_str()
                .map_or(0, |text| text.chars().count());
            if !(1..=MAX_COPY).contains(&length) {
                return Err("BUTTON_COPY_TEXT_INVALID".to_owned());
            }
            Ok(action)
        }
        _ => Ok(action),
    }
}

/// The link of an app.
pub(super) fn web_app(url: &Value, what: &str) -> Result<Value, String> {
    let url = url.as_str().unwrap_or_default();
    link::check_https(url)
        .map(Value::String)
        .map_err(|why| format!("{what} Web App URL '{url}' is invalid: {why}"))
}
