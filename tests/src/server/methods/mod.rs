//! What the methods do.

mod answers;
mod commands;
mod edits;
mod media;
mod messages;

use serde_json::{Map, Value, json};

use super::{
    Account, Refusal, Settings, facts, params::Params, polling, refusal::Success, state::State,
    webhook,
};

/// Telegram's limit for downloads through its public server.
const MAX_DOWNLOAD: u64 = 20_971_520;

/// Carries out a call.
pub(crate) async fn carry_out(
    account: &Account,
    method: &str,
    params: &Params,
) -> Result<Success, Refusal> {
    match method {
        "getUpdates" => polling::get_updates(account, params).await,
        "setWebhook" => webhook::set(account, params).await,
        "deleteWebhook" => Ok(webhook::delete(account, params)),
        "getWebhookInfo" => Ok(webhook::info(&account.lock()).into()),
        _ => {
            let result = immediate(&mut account.lock(), account.settings(), method, params);
            account.touch();
            result.map(Success::from)
        }
    }
}

/// Methods that need nothing but the state.
fn immediate(
    state: &mut State,
    settings: &Settings,
    method: &str,
    params: &Params,
) -> Result<Value, Refusal> {
    match method {
        "getMe" => Ok(state.me.clone()),
        "getFile" => get_file(state, settings, params),
        "sendMediaGroup" => media::send_group(state, settings, params),
        "forwardMessage" => messages::forward(state, settings, params),
        "copyMessage" => messages::copy(state, settings, params),
        "forwardMessages" | "copyMessages" => messages::many(state, settings, method, params),
        "editMessageText"
        | "editMessageCaption"
        | "editMessageReplyMarkup"
        | "editMessageMedia" => edits::edit(state, settings, method, params),
        "deleteMessage" => edits::delete(state, settings, params),
        "deleteMessages" => edits::delete_many(state, settings, params),
        "answerCallbackQuery" | "answerShippingQuery" | "answerPreCheckoutQuery" => {
            answers::answer(state, settings, method, params)
        }
        "answerInlineQuery" => answers::answer_inline(state, settings, params),
        "setMyCommands" => commands::set(state, params),
        "getMyCommands" => Ok(commands::get(state, params)),
        "deleteMyCommands" => Ok(commands::delete(state, params)),
        "getChat" => get_chat(state, settings, params),
        "uploadStickerFile" => {
            media::input(state, settings, params, "sticker", "sticker").map(|file| file.json())
        }
        _ if media::kind_of(method).is_some() => media::send(state, settings, method, params),
        _ if messages::is_sent(method) => messages::send(state, settings, method, params),
        _ => Ok(facts::result_of(method)),
    }
}

fn get_file(state: &mut State, settings: &Settings, params: &Params) -> Result<Value, Refusal> {
    let id = params
        .get("file_id")
        .ok_or_else(|| Refusal::bad_request("file_id not specified"))?;
    let file = state
        .files
        .get(id)
        .cloned()
        .ok_or_else(|| Refusal::bad_request("invalid file_id"))?;
    if file.size > MAX_DOWNLOAD && !settings.local {
        return Err(Refusal::bad_request("file is too big"));
    }
    let mut json = file.json();
    if settings.local_files {
        json["file_path"] = json!(state.local_files.path_of(&file));
    }
    Ok(json)
}

fn get_chat(state: &State, settings: &Settings, params: &Params) -> Result<Value, Refusal> {
    let chat = chat(state, settings, params, "chat_id")?;
    let mut full = facts::sample("ChatFullInfo");
    for (name, value) in chat.as_object().into_iter().flatten() {
        full[name] = value.clone();
    }
    Ok(full)
}

/// The chat that a parameter names.
fn chat(state: &State, settings: &Settings, params: &Params, name: &str) -> Result<Value, Refusal> {
    let text = params.get(name).unwrap_or_default().trim();
    if text.is_empty() {
        return Err(Refusal::bad_request(format!("{name} is empty")));
    }
    let not_found = || Refusal::bad_request("chat not found");
    if let Some(username) = text.strip_prefix('@') {
        let mut public = state
            .chats
            .values()
            .filter(|chat| chat["type"] != "private");
        return public
            .find(|chat| {
                chat["username"]
                    .as_str()
                    .is_some_and(|name| name.eq_ignore_ascii_case(username))
            })
            .cloned()
            .ok_or_else(not_found);
    }
    let id: i64 = text.parse().map_err(|_| not_found())?;
    if let Some(chat) = state.chats.get(&id) {
        return Ok(chat.clone());
    }
    if settings.strict || id == 0 {
        return Err(not_found());
    }
    Ok(match id {
        ..=-1_000_000_000_001 => json!({ "id": id, "type": "supergroup", "title": "Unknown" }),
        -1_000_000_000_000..0 => json!({ "id": id, "type": "group", "title": "Unknown" }),
        _ => json!({ "id": id, "type": "private", "first_name": "Unknown" }),
    })
}

/// The smallest value of a type with every parameter of the same name put in.
fn filled(type_name: &str, params: &Params) -> Value {
    let mut object = facts::sample(type_name)
        .as_object()
        .cloned()
        .unwrap_or_default();
    fill(&mut object, type_name, params);
    Value::Object(object)
}

fn fill(object: &mut Map<String, Value>, type_name: &str, params: &Params) {
    for (name, field_type) in facts::fields_of(type_name) {
        let Some(text) = params.get(name) else {
            continue;
        };
        let value = match field_type {
            "Integer" | "Int64" => json!(params.integer(name)),
            "Boolean" | "True" => json!(params.flag(name)),
            "String" => json!(text),
            _ => match params.json(name) {
                Some(value) => value,
                None => continue,
            },
        };
        object.insert(name.to_owned(), value);
    }
}
