//! Texts and names as Rust writes them.

use serde_json::Value;

/// A text that somebody is to see is cut to so many letters.
const MAX_SEEN: usize = 80;

/// A name has at most so many letters.
const MAX_NAME: usize = 24;

/// What cannot be a name.
const KEYWORDS: [&str; 52] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
    "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "union", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// A text in quotes.
pub(super) fn quoted(text: &str) -> String {
    format!("{text:?}")
}

/// `["a", "b"]`.
pub(super) fn list<T: AsRef<str>>(all: &[T]) -> String {
    let all: Vec<String> = all.iter().map(|one| quoted(one.as_ref())).collect();
    format!("[{}]", all.join(", "))
}

/// A variable's name from some words; `otherwise` where they have no letters for one.
pub(super) fn name_of(words: &str, otherwise: &str) -> String {
    let lower = words.to_lowercase();
    let mut name = String::new();
    for word in lower.split(|c: char| !c.is_ascii_alphanumeric()) {
        let is_first = name.is_empty();
        if word.is_empty() || (is_first && word.starts_with(|c: char| c.is_ascii_digit())) {
            continue;
        }
        if !is_first {
            if name.len() + word.len() >= MAX_NAME {
                break;
            }
            name.push('_');
        }
        name.extend(word.chars().take(MAX_NAME));
    }
    if name.is_empty() || KEYWORDS.contains(&name.as_str()) {
        return otherwise.to_owned();
    }
    name
}

/// The name that a person has whose variable has this one.
pub(super) fn spoken(variable: &str) -> String {
    let words = variable.split('_').filter(|word| !word.is_empty());
    let words = words.map(|word| {
        let mut letters = word.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).collect::<String>()
    });
    words.collect::<Vec<_>>().join(" ")
}

/// The part of a text that is the same in every run: without the ids in it, and not too long.
pub(super) fn lasting<'a>(text: &'a str, ids: &[String]) -> &'a str {
    let mut parts = vec![text];
    for id in ids {
        parts = parts
            .into_iter()
            .flat_map(|part| part.split(id.as_str()))
            .collect();
    }
    if parts.len() > 1 {
        let parts = parts.into_iter().map(str::trim);
        return short(parts.max_by_key(|part| part.len()).unwrap_or_default());
    }
    short(text)
}

/// A short text as it is, the beginning of a long one's first line.
fn short(text: &str) -> &str {
    if text.chars().count() <= MAX_SEEN {
        return text;
    }
    let line = text
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default();
    let end = line
        .char_indices()
        .nth(MAX_SEEN)
        .map_or(line.len(), |(at, _)| at);
    line.get(..end).unwrap_or_default()
}

/// What a message says: its text, or its caption, or the kind of its content as the test kit writes it.
pub(super) fn said(message: &Value) -> String {
    let text = message["text"]
        .as_str()
        .or_else(|| message["caption"].as_str());
    if let Some(text) = text {
        return text.to_owned();
    }
    content(message)
        .map(|kind| format!("<{kind}"))
        .unwrap_or_default()
}

/// The kinds of content that a message can have.
const CONTENTS: [&str; 20] = [
    "animation",
    "audio",
    "video",
    "video_note",
    "voice",
    "photo",
    "sticker",
    "document",
    "paid_media",
    "story",
    "checklist",
    "contact",
    "dice",
    "game",
    "poll",
    "venue",
    "location",
    "invoice",
    "giveaway",
    "rich_message",
];

/// The kind of a message's content.
pub(super) fn content(message: &Value) -> Option<&'static str> {
    CONTENTS
        .into_iter()
        .find(|kind| message.get(*kind).is_some())
}

/// The texts of the buttons at a message, row by row.
pub(super) fn rows(message: &Value) -> Vec<Vec<String>> {
    let markup = &message["reply_markup"];
    let rows = markup.get("inline_keyboard").or(markup.get("keyboard"));
    let text = |button: &Value| {
        let text = button.as_str().or(button["text"].as_str());
        text.unwrap_or_default().to_owned()
    };
    let rows = rows.and_then(Value::as_array).into_iter().flatten();
    rows.map(|row| row.as_array().into_iter().flatten().map(text).collect())
        .collect()
}

/// A time as the kit reads it, in whole seconds: `1h2m3s`.
pub(super) fn time(millis: u64) -> String {
    let seconds = millis.div_ceil(1_000);
    let parts = [
        (seconds / 3_600, "h"),
        (seconds / 60 % 60, "m"),
        (seconds % 60, "s"),
    ];
    let parts = parts.into_iter().filter(|(count, _)| *count > 0);
    parts.fold(String::new(), |time, (count, unit)| {
        time + &count.to_string() + unit
    })
}
