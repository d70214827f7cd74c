//! Buttons in place of a person's keyboard.

use serde_json::{Map, Value, json};

use super::inline::{style, web_app};
use super::object::Fields;

/// The button with known fields only; a text alone will do.
pub(super) fn button(value: &Value) -> Result<Value, String> {
    if let Some(text) = value.as_str() {
        return Ok(json!({"text": text}));
    }
    let object = value
        .as_object()
        .ok_or("KeyboardButton must be an Object")?;
    let fields = Fields(object);
    let mut button = Map::new();
    button.insert("text".to_owned(), fields.needed_text("text")?.into());
    style(&fields, &mut button)?;
    let contact = fields.flag("request_contact")? | fields.flag("request_phone_number")?;
    let location = fields.flag("request_location")?;
    let (name, action) = if contact {
        ("request_contact", true.into())
    } else if location {
        ("request_location", true.into())
    } else if let Some(poll) = fields.object("request_poll")? {
        let kind = poll.text("type")?.filter(|kind| !kind.is_empty());
        let kind = kind.map_or_else(|| json!({}), |kind| json!({"type": kind}));
        ("request_poll", kind)
    } else if let Some(app) = fields.object("web_app")? {
        let url = web_app(&app.needed_text("url")?.into(), "keyboard button")?;
        ("web_app", json!({"url": url}))
    } else if let Some(users) = fields.object("request_users")? {
        ("request_users", asked(&users, USERS)?)
    } else if let Some(user) = fields.object("request_user")? {
        ("request_users", asked(&user, USERS)?)
    } else if let Some(chat) = fields.object("request_chat")? {
        ("request_chat", asked(&chat, CHAT)?)
    } else if let Some(bot) = fields.object("request_managed_bot")? {
        ("request_managed_bot", asked(&bot, &[])?)
    } else {
        return Ok(Value::Object(button));
    };
    button.insert(name.to_owned(), action);
    Ok(Value::Object(button))
}

const USERS: &[&str] = &[
    "user_is_bot",
    "user_is_premium",
    "request_name",
    "request_username",
    "request_photo",
];

const CHAT: &[&str] = &[
    "chat_is_channel",
    "chat_is_forum",
    "chat_has_username",
    "chat_is_created",
    "bot_is_member",
    "request_title",
    "request_username",
    "request_photo",
];

/// What is asked for, with its `request_id`.
fn asked(fields: &Fields<'_>, flags: &[&str]) -> Result<Value, String> {
    let mut kept = Map::new();
    kept.insert(
        "request_id".to_owned(),
        fields.needed_int("request_id")?.into(),
    );
    for name in flags {
        if fields.0.contains_key(*name) {
            kept.insert((*name).to_owned(), fields.flag(name)?.into());
        }
    }
    if let Some(most) = fields.int("max_quantity")? {
        kept.insert("max_quantity".to_owned(), most.clamp(1, 10).into());
    }
    for name in ["suggested_name", "suggested_username"] {
        if let Some(text) = fields.text(name)? {
            kept.insert(name.to_owned(), text.into());
        }
    }
    for name in ["user_administrator_rights", "bot_administrator_rights"] {
        if fields.object(name)?.is_some() {
            kept.insert(
                name.to_owned(),
                fields.0.get(name).cloned().unwrap_or_default(),
            );
        }
    }
    Ok(Value::Object(kept))
}
