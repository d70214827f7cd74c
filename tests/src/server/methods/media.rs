//! Sending files.

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use super::{
    super::{
        Refusal, Settings,
        files::{Content, StoredFile, hex},
        params::Params,
        state::{State, random},
    },
    filled, messages,
};

const MAX_UPLOAD: u64 = 50 << 20;
const MAX_PHOTO: u64 = 10 << 20;

/// The field that a method's file stands in, and the type that the message then carries.
pub(super) fn kind_of(method: &str) -> Option<(&'static str, &'static str)> {
    Some(match method {
        "sendPhoto" => ("photo", "PhotoSize"),
        "sendAudio" => ("audio", "Audio"),
        "sendDocument" => ("document", "Document"),
        "sendVideo" => ("video", "Video"),
        "sendAnimation" => ("animation", "Animation"),
        "sendVoice" => ("voice", "Voice"),
        "sendVideoNote" => ("video_note", "VideoNote"),
        "sendSticker" => ("sticker", "Sticker"),
        "sendLivePhoto" => ("live_photo", "LivePhoto"),
        _ => return None,
    })
}

/// sendPhoto and its like.
pub(super) fn send(
    state: &mut State,
    settings: &Settings,
    method: &str,
    params: &Params,
) -> Result<Value, Refusal> {
    let (kind, type_name) = kind_of(method).expect("the caller asked kind_of");
    let content = content(state, settings, kind, type_name, params)?;
    messages::deliver(state, settings, params, content)
}

/// What a message with this medium carries.
pub(super) fn content(
    state: &mut State,
    settings: &Settings,
    kind: &'static str,
    type_name: &str,
    params: &Params,
) -> Result<Map<String, Value>, Refusal> {
    let mut content = Map::new();
    messages::caption(params, &mut content)?;
    let file = input(state, settings, params, kind, kind)?;
    let mut object = filled(type_name, params);
    object["file_id"] = json!(file.file_id);
    object["file_unique_id"] = json!(file.unique_id);
    object["file_size"] = json!(file.size);
    if let Some(name) = upload_name(params, kind)
        .filter(|_| matches!(kind, "document" | "audio" | "video" | "animation"))
    {
        object["file_name"] = json!(name);
    }
    if kind == "animation" {
        content.insert(
            "document".to_owned(),
            json!({
                "file_id": file.file_id, "file_unique_id": file.unique_id, "file_size": file.size,
            }),
        );
    }
    if kind == "photo" {
        let mut small = object.clone();
        (small["width"], small["height"]) = (json!(90), json!(67));
        (object["width"], object["height"]) = (json!(800), json!(600));
        object = json!([small, object]);
    }
    content.insert(kind.to_owned(), object);
    for flag in ["has_spoiler", "show_caption_above_media"] {
        if params.flag(flag) {
            content.insert(
                flag.replace("has_spoiler", "has_media_spoiler"),
                json!(true),
            );
        }
    }
    Ok(content)
}

/// sendMediaGroup.
pub(super) fn send_group(
    state: &mut State,
    settings: &Settings,
    params: &Params,
) -> Result<Value, Refusal> {
    let media = params.json("media").unwrap_or_default();
    let media = media.as_array().cloned().unwrap_or_default();
    match media.len() {
        0 => return Err(Refusal::bad_request("there are no messages to send")),
        1..=10 => {}
        _ => {
            return Err(Refusal::bad_request(
                "too many messages to send as an album",
            ));
        }
    }
    let mut contents = Vec::new();
    for item in &media {
        contents.push(item_content(state, settings, item, params)?);
    }
    let group = (random() >> 1).to_string();
    let mut sent = Vec::new();
    for mut content in contents {
        content.insert("media_group_id".to_owned(), json!(group));
        sent.push(messages::deliver(state, settings, params, content)?);
    }
    Ok(Value::Array(sent))
}

/// The content of one `InputMedia`: its fields are read like the parameters of the method that sends it alone.
pub(super) fn item_content(
    state: &mut State,
    settings: &Settings,
    item: &Value,
    params: &Params,
) -> Result<Map<String, Value>, Refusal> {
    let (kind, type_name) = match item["type"].as_str().unwrap_or_default() {
        "photo" => ("photo", "PhotoSize"),
        "video" => ("video", "Video"),
        "audio" => ("audio", "Audio"),
        "document" => ("document", "Document"),
        "animation" => ("animation", "Animation"),
        "live_photo" => ("live_photo", "LivePhoto"),
        other => {
            return Err(Refusal::bad_request(format!(
                "can't parse InputMedia: type \"{other}\" is unsupported"
            )));
        }
    };
    let mut own = Params::default();
    own.files.clone_from(&params.files);
    for (name, value) in item.as_object().into_iter().flatten() {
        let name = if name == "media" { kind } else { name };
        let text = value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned);
        own.values.insert(name.to_owned(), text);
    }
    if own.get(kind).is_none() {
        return Err(Refusal::bad_request(
            "can't parse InputMedia: media not found",
        ));
    }
    content(state, settings, kind, type_name, &own)
}

/// The name that an upload came with.
fn upload_name<'a>(params: &'a Params, field: &str) -> Option<&'a str> {
    let part = params
        .get(field)
        .and_then(|value| value.strip_prefix("attach://"))
        .unwrap_or(field);
    params.files.get(part).map(|file| file.file_name.as_str())
}

/// A file parameter: an upload, a reference to one, an id or an address.
pub(super) fn input(
    state: &mut State,
    settings: &Settings,
    params: &Params,
    kind: &'static str,
    field: &str,
) -> Result<StoredFile, Refusal> {
    let missing = || {
        Refusal::bad_request(format!(
            "there is no {} in the request",
            kind.replace('_', " ")
        ))
    };
    let value = params.get(field).filter(|value| !value.is_empty());
    let part = match value {
        None => field,
        Some(value) => match value.strip_prefix("attach://") {
            Some(part) => part,
            None => return existing(state, settings, kind, value),
        },
    };
    let file = params.files.get(part).ok_or_else(missing)?;
    if file.size == 0 {
        return Err(Refusal::bad_request("file must be non-empty"));
    }
    if file.size > MAX_UPLOAD && !settings.local {
        return Err(Refusal::new(413, "Request Entity Too Large"));
    }
    if kind == "photo" && file.size > MAX_PHOTO {
        return Err(Refusal::bad_request(format!(
            "file of size {} bytes is too big for a photo; the maximum size is {MAX_PHOTO} bytes",
            file.size
        )));
    }
    Ok(state.files.add_received(kind, file))
}

fn existing(
    state: &mut State,
    settings: &Settings,
    kind: &str,
    value: &str,
) -> Result<StoredFile, Refusal> {
    if let Some(known) = state.files.get(value) {
        return Ok(known.clone());
    }
    if value.contains('.') {
        return Ok(state
            .files
            .add(kind, value, &hex(&Sha256::digest(value)), 1, Content::Gone));
    }
    if settings.strict {
        let why = "can't unserialize it. Wrong last symbol";
        return Err(Refusal::bad_request(format!(
            "wrong remote file identifier specified: {why}"
        )));
    }
    Ok(state.files.learn(value))
}
