//! JSON to read: indented, each kind of value in a colour of its own.

use maud::{Markup, html};
use serde_json::Value;

/// A longer text is cut, in letters.
const MAX_LETTERS: usize = 4_000;

/// A longer list is cut, in entries.
const MAX_ENTRIES: usize = 500;

/// A value as a block.
pub(super) fn pretty(value: &Value) -> Markup {
    html! { pre.json tabindex="0" role="region" aria-label="JSON" { code { (part(value, 0)) } } }
}

fn part(value: &Value, depth: usize) -> Markup {
    match value {
        Value::Null => html! { span.j-word { "null" } },
        Value::Bool(yes) => html! { span.j-word { (yes) } },
        Value::Number(number) => html! { span.j-number { (number) } },
        Value::String(text) => html! { span.j-text { (quoted(text)) } },
        Value::Array(all) if all.is_empty() => html! { "[]" },
        Value::Array(all) => {
            let lines = all.iter().map(|value| part(value, depth + 1));
            block(['[', ']'], &lines.collect::<Vec<_>>(), depth)
        }
        Value::Object(all) if all.is_empty() => html! { "{}" },
        Value::Object(all) => {
            let lines = all.iter().map(|(name, value)| {
                html! { span.j-name { (quoted(name)) } ": " (part(value, depth + 1)) }
            });
            block(['{', '}'], &lines.collect::<Vec<_>>(), depth)
        }
    }
}

fn block([open, close]: [char; 2], lines: &[Markup], depth: usize) -> Markup {
    let inner = "  ".repeat(depth + 1);
    let count = lines.len();
    html! {
        (open) "\n"
        @for (index, line) in lines.iter().take(MAX_ENTRIES).enumerate() {
            (inner) (line) @if index + 1 < count { "," } "\n"
        }
        @if count > MAX_ENTRIES { (inner) "… " (count - MAX_ENTRIES) " more\n" }
        ("  ".repeat(depth)) (close)
    }
}

fn quoted(text: &str) -> String {
    match text.char_indices().nth(MAX_LETTERS) {
        Some((at, _)) => format!("{}…", Value::from(text.get(..at).unwrap_or_default())),
        None => Value::from(text).to_string(),
    }
}
