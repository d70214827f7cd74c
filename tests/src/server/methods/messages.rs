//! Sending, forwarding and copying messages.

use serde_json::{Map, Value, json};

use super::{
    super::{
        Refusal, Settings, facts,
        params::Params,
        state::{State, random, unix_time},
    },
    chat, filled,
};

const MAX_TEXT: usize = 4096;
const MAX_CAPTION: usize = 1024;

/// Whether a method sends one message.
pub(super) fn is_sent(method: &str) -> bool {
    method.starts_with("send") && facts::sends_message(method) && content_field(method).is_some()
}

/// The field of `Message` that a sending method fills, and its type.
fn content_field(method: &str) -> Option<(String, &'static str)> {
    let field = snake(method.strip_prefix("send")?);
    if field == "message" {
        return Some(("text".to_owned(), "String"));
    }
    let type_name = facts::type_of_field("Message", &field)?;
    Some((field, type_name))
}

fn snake(camel: &str) -> String {
    let mut out = String::new();
    for (index, character) in camel.char_indices() {
        if character.is_ascii_uppercase() && index > 0 {
            out.push('_');
        }
        out.push(character.to_ascii_lowercase());
    }
    out
}

/// sendMessage and everything else that sends no file.
pub(super) fn send(
    state: &mut State,
    settings: &Settings,
    method: &str,
    params: &Params,
) -> Result<Value, Refusal> {
    let (field, type_name) = content_field(method).expect("the caller asked is_sent");
    let mut content = Map::new();
    match field.as_str() {
        "text" => {
            content.insert("text".to_owned(), json!(text(params)?));
            copy_json(params, "entities", &mut content);
            copy_json(params, "link_preview_options", &mut content);
        }
        "dice" => {
            let emoji = params.get("emoji").unwrap_or("🎲");
            content.insert(field, json!({ "emoji": emoji, "value": random() % 6 + 1 }));
        }
        "venue" => {
            let mut venue = filled("Venue", params);
            venue["location"] = filled("Location", params);
            content.insert("location".to_owned(), venue["location"].clone());
            content.insert(field, venue);
        }
        "poll" => {
            content.insert(field, poll(params));
        }
        _ => {
            content.insert(field, filled(type_name, params));
        }
    }
    deliver(state, settings, params, content)
}

fn poll(params: &Params) -> Value {
    let mut poll = filled("Poll", params);
    poll["id"] = json!((random() >> 1).to_string());
    poll["total_voter_count"] = json!(0);
    let options = params.json("options").unwrap_or_default();
    let options = options.as_array().cloned().unwrap_or_default();
    poll["options"] = options
        .iter()
        .map(|given| {
            let mut option = facts::sample("PollOption");
            option["text"] = given.get("text").unwrap_or(given).clone();
            option["voter_count"] = json!(0);
            option
        })
        .collect();
    poll
}

/// The text of sendMessage and editMessageText, as Telegram cleans it.
pub(super) fn text(params: &Params) -> Result<String, Refusal> {
    check_parse_mode(params)?;
    let raw = params.get("text").unwrap_or_default();
    if raw.is_empty() {
        return Err(Refusal::bad_request("message text is empty"));
    }
    let clean = raw.replace('\r', "");
    let clean = clean.trim();
    if clean.is_empty() {
        return Err(Refusal::bad_request("text must be non-empty"));
    }
    if clean.chars().count() > MAX_TEXT {
        return Err(Refusal::bad_request("message is too long"));
    }
    Ok(clean.to_owned())
}

/// The caption of a medium, put into its message.
pub(super) fn caption(params: &Params, content: &mut Map<String, Value>) -> Result<(), Refusal> {
    check_parse_mode(params)?;
    let Some(caption) = params.get("caption").filter(|caption| !caption.is_empty()) else {
        return Ok(());
    };
    if caption.chars().count() > MAX_CAPTION {
        return Err(Refusal::bad_request("message caption is too long"));
    }
    content.insert("caption".to_owned(), json!(caption));
    copy_json(params, "caption_entities", content);
    Ok(())
}

fn check_parse_mode(params: &Params) -> Result<(), Refusal> {
    match params
        .get("parse_mode")
        .unwrap_or_default()
        .to_lowercase()
        .as_str()
    {
        "" | "none" | "html" | "markdown" | "markdownv2" => Ok(()),
        _ => Err(Refusal::bad_request("unsupported parse_mode")),
    }
}

fn copy_json(params: &Params, name: &str, content: &mut Map<String, Value>) {
    if let Some(value) = params.json(name) {
        content.insert(name.to_owned(), value);
    }
}

/// Puts a message of the bot into the chat and gives it.
pub(super) fn deliver(
    state: &mut State,
    settings: &Settings,
    params: &Params,
    content: Map<String, Value>,
) -> Result<Value, Refusal> {
    let markup = inline_keyboard(params)?;
    let chat = chat(state, settings, params, "chat_id")?;
    let chat_id = chat["id"].as_i64().unwrap_or_default();
    let reply = replied(state, settings, params, chat_id)?;
    let mut message = Value::Object(content);
    message["message_id"] = json!(state.next_message_id(chat_id));
    message["date"] = json!(unix_time());
    if chat["type"] == "channel" {
        message["sender_chat"] = chat.clone();
    } else {
        message["from"] = author(state);
    }
    message["chat"] = chat;
    if let Some(reply) = reply {
        message["reply_to_message"] = reply;
    }
    if let Some(markup) = markup {
        message["reply_markup"] = markup;
    }
    if params.get("message_thread_id").is_some() {
        message["message_thread_id"] = json!(params.integer("message_thread_id"));
        message["is_topic_message"] = json!(true);
    }
    if let Some(id) = params.get("business_connection_id") {
        message["business_connection_id"] = json!(id);
    }
    if params.flag("protect_content") {
        message["has_protected_content"] = json!(true);
    }
    let id = message["message_id"].as_i64().unwrap_or_default();
    state.messages.insert((chat_id, id), message.clone());
    Ok(message)
}

/// The bot as the author of a message.
fn author(state: &State) -> Value {
    let me = &state.me;
    json!({ "id": me["id"], "is_bot": true, "first_name": me["first_name"], "username": me["username"] })
}

fn replied(
    state: &State,
    settings: &Settings,
    params: &Params,
    chat: i64,
) -> Result<Option<Value>, Refusal> {
    let parameters = params.json("reply_parameters").unwrap_or_default();
    let id = parameters["message_id"]
        .as_i64()
        .unwrap_or_else(|| params.integer("reply_to_message_id"));
    if id == 0 {
        return Ok(None);
    }
    let chat = parameters["chat_id"].as_i64().unwrap_or(chat);
    if let Some(message) = state.messages.get(&(chat, id)) {
        let mut message = message.clone();
        message
            .as_object_mut()
            .map(|fields| fields.remove("reply_to_message"));
        return Ok(Some(message));
    }
    let may_be_missing = parameters["allow_sending_without_reply"] == true
        || params.flag("allow_sending_without_reply");
    if settings.strict && !may_be_missing {
        return Err(Refusal::bad_request("message to be replied not found"));
    }
    Ok(None)
}

/// Checks `reply_markup`, and gives it when it is one that stays with the message.
pub(super) fn inline_keyboard(params: &Params) -> Result<Option<Value>, Refusal> {
    let Some(text) = params.get("reply_markup").filter(|text| !text.is_empty()) else {
        return Ok(None);
    };
    let markup: Value = serde_json::from_str(text)
        .map_err(|_| Refusal::bad_request("can't parse reply keyboard markup JSON object"))?;
    if !markup.is_object() {
        return Err(Refusal::bad_request("object expected as reply markup"));
    }
    let Some(keyboard) = markup.get("inline_keyboard") else {
        return Ok(None);
    };
    let shape = || {
        Refusal::bad_request(
            "field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays",
        )
    };
    for row in keyboard.as_array().ok_or_else(shape)? {
        for button in row.as_array().ok_or_else(shape)? {
            if let Some(data) = button["callback_data"].as_str()
                && !(1..=64).contains(&data.len())
            {
                return Err(Refusal::bad_request("BUTTON_DATA_INVALID"));
            }
        }
    }
    Ok(Some(markup))
}

/// forwardMessage.
pub(super) fn forward(
    state: &mut State,
    settings: &Settings,
    params: &Params,
) -> Result<Value, Refusal> {
    let source = source(state, params, "forward")?;
    let mut content = content_of(&source);
    let origin = json!({ "type": "user", "date": source["date"], "sender_user": source["from"] });
    let hidden =
        json!({ "type": "hidden_user", "date": source["date"], "sender_user_name": "Unknown" });
    content.insert(
        "forward_origin".to_owned(),
        if source["from"].is_object() {
            origin
        } else {
            hidden
        },
    );
    deliver(state, settings, params, content)
}

/// copyMessage.
pub(super) fn copy(
    state: &mut State,
    settings: &Settings,
    params: &Params,
) -> Result<Value, Refusal> {
    let mut content = content_of(&source(state, params, "copy")?);
    if params.get("caption").is_some() {
        caption(params, &mut content)?;
    }
    let message = deliver(state, settings, params, content)?;
    Ok(json!({ "message_id": message["message_id"] }))
}

/// forwardMessages and copyMessages: missing messages are skipped.
pub(super) fn many(
    state: &mut State,
    settings: &Settings,
    method: &str,
    params: &Params,
) -> Result<Value, Refusal> {
    let ids = params.json("message_ids").unwrap_or_default();
    let ids = ids.as_array().cloned().unwrap_or_default();
    if ids.is_empty() {
        return Err(Refusal::bad_request(
            "message identifiers are not specified",
        ));
    }
    let mut sent = Vec::new();
    for id in ids {
        let mut one = params.clone();
        one.values.insert("message_id".to_owned(), id.to_string());
        let done = if method == "copyMessages" {
            copy(state, settings, &one)
        } else {
            forward(state, settings, &one)
        };
        match done {
            Ok(message) => sent.push(json!({ "message_id": message["message_id"] })),
            Err(refusal) if refusal.description.ends_with("not found") => {}
            Err(refusal) => return Err(refusal),
        }
    }
    Ok(Value::Array(sent))
}

fn source(state: &State, params: &Params, what: &str) -> Result<Value, Refusal> {
    let key = (params.integer("from_chat_id"), params.integer("message_id"));
    state
        .messages
        .get(&key)
        .cloned()
        .ok_or_else(|| Refusal::bad_request(format!("message to {what} not found")))
}

/// What is left of a message when it goes elsewhere.
fn content_of(message: &Value) -> Map<String, Value> {
    let envelope = [
        "message_id",
        "date",
        "chat",
        "from",
        "sender_chat",
        "reply_to_message",
        "reply_markup",
        "edit_date",
        "message_thread_id",
        "is_topic_message",
        "business_connection_id",
        "media_group_id",
    ];
    let fields = message.as_object().into_iter().flatten();
    fields
        .filter(|(name, _)| !envelope.contains(&name.as_str()))
        .map(|(n, v)| (n.clone(), v.clone()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn which_methods_send() {
        for method in [
            "sendMessage",
            "sendDice",
            "sendPoll",
            "sendVenue",
            "sendChecklist",
            "sendRichMessage",
        ] {
            assert!(is_sent(method), "{method}");
        }
        for method in ["sendChatAction", "sendGift", "sendMessageDraft", "getMe"] {
            assert!(!is_sent(method), "{method}");
        }
    }
}
