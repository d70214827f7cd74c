//! Changing and deleting messages.

use serde_json::{Value, json};

use super::{
    super::{
        Refusal, Settings,
        params::Params,
        state::{State, unix_time},
    },
    chat, media, messages,
};

const NOT_MODIFIED: &str = "message is not modified: specified new message content and reply markup are exactly the \
                            same as a current content and reply markup of the message";

/// editMessageText and its siblings for captions, media and keyboards.
pub(super) fn edit(
    state: &mut State,
    settings: &Settings,
    method: &str,
    params: &Params,
) -> Result<Value, Refusal> {
    let markup = messages::inline_keyboard(params)?;
    let text = if method == "editMessageText" {
        Some(messages::text(params)?)
    } else {
        None
    };
    if params.get("inline_message_id").is_some() {
        return Ok(json!(true));
    }
    let (key, before) = find(state, settings, params)?;
    let mut message = before.clone();
    let fields = message.as_object_mut().expect("a message is an object");
    match method {
        "editMessageText" => {
            if before.get("text").is_none()
                && before.get("date").is_some_and(|date| *date != 0)
                && has_media(&before)
            {
                return Err(Refusal::bad_request(
                    "there is no text in the message to edit",
                ));
            }
            fields.insert("text".to_owned(), json!(text));
            fields.remove("entities");
            if let Some(entities) = params.json("entities") {
                fields.insert("entities".to_owned(), entities);
            }
        }
        "editMessageCaption" => {
            if before.get("text").is_some() {
                return Err(Refusal::bad_request(
                    "there is no caption in the message to edit",
                ));
            }
            fields.remove("caption");
            messages::caption(params, fields)?;
        }
        "editMessageMedia" => {
            let item = params.json("media").unwrap_or_default();
            fields.retain(|name, _| {
                matches!(
                    name.as_str(),
                    "message_id" | "date" | "chat" | "from" | "sender_chat"
                )
            });
            fields.extend(media::item_content(state, settings, &item, params)?);
        }
        _ => {}
    }
    match markup {
        Some(markup) => fields.insert("reply_markup".to_owned(), markup),
        None => fields.remove("reply_markup"),
    };
    if message == before {
        return Err(Refusal::bad_request(NOT_MODIFIED));
    }
    message["edit_date"] = json!(unix_time());
    state.messages.insert(key, message.clone());
    Ok(message)
}

fn has_media(message: &Value) -> bool {
    ["photo", "video", "audio", "document", "animation", "voice"]
        .iter()
        .any(|kind| message.get(kind).is_some())
}

/// The message to edit. One that the server never saw is made up, unless it knows the chat's messages.
fn find(
    state: &State,
    settings: &Settings,
    params: &Params,
) -> Result<((i64, i64), Value), Refusal> {
    let id = params.integer("message_id");
    if id == 0 {
        return Err(Refusal::bad_request("message identifier is not specified"));
    }
    let chat = chat(state, settings, params, "chat_id")?;
    let key = (chat["id"].as_i64().unwrap_or_default(), id);
    match state.messages.get(&key) {
        Some(message) => Ok((key, message.clone())),
        None if knows(state, settings, key.0) => {
            Err(Refusal::bad_request("message to edit not found"))
        }
        None => Ok((
            key,
            json!({ "message_id": id, "chat": chat, "date": unix_time() }),
        )),
    }
}

fn knows(state: &State, settings: &Settings, chat: i64) -> bool {
    settings.strict
        || state
            .messages
            .range((chat, i64::MIN)..=(chat, i64::MAX))
            .next()
            .is_some()
}

/// deleteMessage.
pub(super) fn delete(
    state: &mut State,
    settings: &Settings,
    params: &Params,
) -> Result<Value, Refusal> {
    if params.get("chat_id").is_none() {
        return Err(Refusal::bad_request("chat identifier is not specified"));
    }
    let id = params.integer("message_id");
    if id == 0 {
        return Err(Refusal::bad_request("message identifier is not specified"));
    }
    let chat = chat(state, settings, params, "chat_id")?["id"]
        .as_i64()
        .unwrap_or_default();
    if state.messages.remove(&(chat, id)).is_none() && knows(state, settings, chat) {
        return Err(Refusal::bad_request("message to delete not found"));
    }
    Ok(json!(true))
}

/// deleteMessages: missing messages are skipped.
pub(super) fn delete_many(
    state: &mut State,
    settings: &Settings,
    params: &Params,
) -> Result<Value, Refusal> {
    let chat = chat(state, settings, params, "chat_id")?["id"]
        .as_i64()
        .unwrap_or_default();
    let ids = params.json("message_ids").unwrap_or_default();
    let ids = ids.as_array().cloned().unwrap_or_default();
    match ids.len() {
        0 => {
            return Err(Refusal::bad_request(
                "message identifiers are not specified",
            ));
        }
        1..=100 => {}
        _ => {
            return Err(Refusal::bad_request(
                "too many message identifiers specified",
            ));
        }
    }
    for id in ids.iter().filter_map(Value::as_i64) {
        state.messages.remove(&(chat, id));
    }
    Ok(json!(true))
}
