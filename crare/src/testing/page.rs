//! Conversations as texts.

use std::fmt::Write as _;
use std::panic::Location;

use serde_json::Value;

use super::Scene;
use super::calls::Called;
use crate::playground::Chat;

/// What was done in a chat that is no message.
#[derive(Clone, Debug)]
pub(super) struct Note {
    chat: i64,
    /// The last message that was there before.
    after: i64,
    text: String,
}

impl Note {
    pub(super) fn new(chat: &Chat, text: String) -> Self {
        let last = chat.messages();
        let last = last.last().map(|message| &message["message_id"]);
        Self {
            chat: chat.id(),
            after: last.and_then(Value::as_i64).unwrap_or_default(),
            text,
        }
    }
}

/// Fields of a message that say nothing by themselves.
const ASIDE: [&str; 37] = [
    "message_id",
    "message_thread_id",
    "from",
    "sender_chat",
    "sender_boost_count",
    "sender_business_bot",
    "date",
    "business_connection_id",
    "chat",
    "forward_origin",
    "is_topic_message",
    "is_automatic_forward",
    "reply_to_message",
    "external_reply",
    "quote",
    "reply_to_story",
    "via_bot",
    "edit_date",
    "has_protected_content",
    "is_from_offline",
    "is_paid_post",
    "media_group_id",
    "author_signature",
    "paid_star_count",
    "text",
    "entities",
    "link_preview_options",
    "suggested_post_info",
    "effect_id",
    "caption",
    "caption_entities",
    "show_caption_above_media",
    "has_media_spoiler",
    "reply_markup",
    "reactions",
    "direct_messages_topic",
    "reply_to_checklist_task_id",
];

/// Where lines after the first begin.
const INDENT: &str = "    ";

/// A whole chat, a line or more for each message.
pub(super) fn conversation(scene: &Scene, chat: &Chat) -> String {
    let mut page = String::new();
    let notes = scene.notes().clone();
    let mut notes = notes
        .iter()
        .filter(|note| note.chat == chat.id())
        .peekable();
    let mut put = |page: &mut String, before: i64| {
        while let Some(note) = notes.next_if(|note| note.after < before) {
            let _ = writeln!(page, "{}", note.text);
        }
    };
    for message in chat.messages() {
        put(
            &mut page,
            message["message_id"].as_i64().unwrap_or_default(),
        );
        page.push_str(&line(&message));
    }
    put(&mut page, i64::MAX);
    page
}

/// A message with its buttons.
fn line(message: &Value) -> String {
    let mut line = author(message);
    if let Some(original) = message.get("reply_to_message") {
        let _ = write!(line, " (to {:?})", shortened(&said(original)));
    }
    if message.get("forward_origin").is_some() {
        line.push_str(" (forwarded)");
    }
    if message.get("edit_date").is_some() {
        line.push_str(" (edited)");
    }
    line.push_str(": ");
    line.push_str(&said(message).replace('\n', &format!("\n{INDENT}")));
    line.push('\n');
    for row in rows(message) {
        let row: Vec<String> = row.iter().map(|button| format!("[{button}]")).collect();
        let _ = writeln!(line, "{INDENT}{}", row.join(" "));
    }
    let reactions = message["reactions"].as_array();
    let reactions = reactions.into_iter().flatten();
    let reactions: Vec<&str> = reactions
        .filter_map(|reaction| find(reaction, "emoji"))
        .collect();
    if !reactions.is_empty() {
        let _ = writeln!(line, "{INDENT}{}", reactions.join(" "));
    }
    line
}

/// A text with this name, however deep.
fn find<'a>(value: &'a Value, name: &str) -> Option<&'a str> {
    match value {
        Value::Object(fields) => match fields.get(name) {
            Some(Value::String(text)) => Some(text),
            _ => fields.values().find_map(|value| find(value, name)),
        },
        Value::Array(values) => values.iter().find_map(|value| find(value, name)),
        _ => None,
    }
}

fn author(message: &Value) -> String {
    let name = |who: &Value| {
        let first = if who["is_bot"] == true {
            &who["username"]
        } else {
            &who["first_name"]
        };
        first.as_str().or(who["title"].as_str()).map(str::to_owned)
    };
    let author = message.get("sender_chat").or(message.get("from"));
    let author = author
        .or(message.get("chat"))
        .and_then(name)
        .unwrap_or_default();
    match message.get("via_bot").and_then(name) {
        Some(bot) => format!("{author} (via {bot})"),
        None => author,
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// What a message says: its text, or what is in it and its caption.
pub(super) fn said(message: &Value) -> String {
    if let Some(text) = message["text"].as_str() {
        return text.to_owned();
    }
    let mut parts: Vec<String> = Vec::new();
    for (name, content) in message.as_object().into_iter().flatten() {
        if !ASIDE.contains(&name.as_str()) {
            parts.push(match about(name, content) {
                Some(about) => format!("<{name}: {about}>"),
                None => format!("<{name}>"),
            });
        }
    }
    // an animation is a document too, for old apps
    if message.get("animation").is_some() {
        parts.retain(|part| !part.starts_with("<document"));
    }
    parts.extend(message["caption"].as_str().map(str::to_owned));
    parts.join(" ")
}

/// The words about a content.
fn about(name: &str, content: &Value) -> Option<String> {
    let text = |field: &str| content[field].as_str().map(str::to_owned);
    match name {
        "document" | "audio" | "video" | "animation" => text("file_name"),
        "sticker" => text("emoji"),
        "dice" => Some(format!(
            "{} {}",
            content["emoji"].as_str()?,
            content["value"]
        )),
        "contact" => Some(format!("{} {}", text("first_name")?, text("phone_number")?)),
        "location" => Some(format!("{}, {}", content["latitude"], content["longitude"])),
        "venue" | "invoice" | "game" | "checklist" => text("title"),
        "poll" => {
            let options = content["options"].as_array()?.iter();
            let options: Vec<&str> = options
                .filter_map(|option| option["text"].as_str())
                .collect();
            Some(format!("{} {}", text("question")?, options.join(" / ")))
        }
        "new_chat_members" => {
            let members = content.as_array()?.iter();
            let names = members.filter_map(|member| member["first_name"].as_str());
            Some(names.collect::<Vec<_>>().join(", "))
        }
        "left_chat_member" => text("first_name"),
        "pinned_message" => Some(shortened(&said(content))),
        "successful_payment" => Some(format!("{} {}", content["total_amount"], text("currency")?)),
        _ => content.as_str().map(str::to_owned),
    }
}

/// The texts of the buttons at a message, row by row.
pub(super) fn rows(message: &Value) -> Vec<Vec<String>> {
    let markup = &message["reply_markup"];
    let rows = markup.get("inline_keyboard").or(markup.get("keyboard"));
    let text = |button: &Value| {
        let text = button.as_str().or(button["text"].as_str());
        text.unwrap_or_default().to_owned()
    };
    let row = |row: &Value| row.as_array().into_iter().flatten().map(text).collect();
    let rows = rows.and_then(Value::as_array);
    rows.into_iter().flatten().map(row).collect()
}

/// Stops a test: what was wrong, where in the test, and what had happened.
#[track_caller]
pub(super) fn fail(scene: &Scene, chat: &Chat, at: &Location<'_>, why: &str) -> ! {
    let mut text = format!("{why}\n  at {at}\n\n");
    let page = conversation(scene, chat);
    if page.is_empty() {
        text.push_str("Nothing was said.\n");
    } else {
        let _ = writeln!(
            text,
            "What was said:\n{INDENT}{}",
            page.trim_end().replace('\n', &format!("\n{INDENT}"))
        );
    }
    let calls = scene.all_calls();
    let mut refused = calls
        .iter()
        .filter(|call| call.error().is_some())
        .peekable();
    if refused.peek().is_some() {
        text.push_str("\nCalls of the bot that failed:\n");
        for call in refused {
            let _ = writeln!(text, "{INDENT}{}", failed(call));
        }
    }
    panic!("{text}");
}

fn failed(call: &Called) -> String {
    let error = call.error().unwrap_or_default();
    format!("{}: {error}", call.method())
}
