//! Rich messages from Markdown and HTML: paragraphs, headings, lists, quotations, code and dividers. Tables and what is
//! rarer is left as text.

use serde_json::{Value, json};

use crate::refusal::Refusal;
use crate::text;
use crate::text::Limits;

/// A text within a rich message may be as long as the call.
const ANY: Limits = Limits {
    max: usize::MAX,
    too_long: "message is too long",
    missing: None,
    blank: None,
};

/// Blocks of a text in Markdown.
pub(super) fn from_markdown(markdown: &str) -> Vec<Value> {
    let mut blocks = Vec::new();
    let mut lines = markdown.lines().peekable();
    while let Some(line) = lines.next() {
        let line = line.trim_end();
        if line.trim().is_empty() {
            continue;
        }
        if let Some(language) = line.strip_prefix("```") {
            let code: Vec<&str> = lines
                .by_ref()
                .take_while(|line| line.trim_end() != "```")
                .collect();
            let mut block = json!({"type": "pre", "text": code.join("\n")});
            if !language.is_empty() {
                block["language"] = language.into();
            }
            blocks.push(block);
            continue;
        }
        let hashes = line.chars().take_while(|c| *c == '#').count();
        if (1..=6).contains(&hashes)
            && let Some(heading) = line.get(hashes..).and_then(|rest| rest.strip_prefix(' '))
        {
            blocks.push(json!({"type": "heading", "text": inline(heading), "size": hashes}));
            continue;
        }
        if matches!(line.trim(), "---" | "***" | "___") {
            blocks.push(json!({"type": "divider"}));
            continue;
        }
        let mut all = vec![line.to_owned()];
        let sort = sort(line);
        while let Some(next) =
            lines.next_if(|next| !next.trim().is_empty() && self::sort(next) == sort)
        {
            all.push(next.trim_end().to_owned());
        }
        blocks.push(match sort {
            Sort::Quote => {
                let all = all
                    .iter()
                    .map(|line| line.trim_start_matches('>').trim_start());
                let text = all.collect::<Vec<_>>().join("\n");
                json!({"type": "blockquote", "blocks": [paragraph(&text)]})
            }
            Sort::List => {
                let items = all.iter().map(|line| item(line));
                json!({"type": "list", "items": items.collect::<Vec<_>>()})
            }
            Sort::Text => paragraph(&all.join("\n")),
        });
    }
    blocks
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Quote,
    List,
    Text,
}

fn sort(line: &str) -> Sort {
    let line = line.trim_start();
    if line.starts_with('>') {
        Sort::Quote
    } else if bullet(line).is_some() {
        Sort::List
    } else {
        Sort::Text
    }
}

/// The number of a list's item, if it has one, and its text.
fn bullet(line: &str) -> Option<(Option<i64>, &str)> {
    for mark in ["- ", "* ", "+ "] {
        if let Some(text) = line.strip_prefix(mark) {
            return Some((None, text));
        }
    }
    let (number, text) = line.split_once(". ")?;
    Some((Some(number.parse().ok()?), text))
}

fn item(line: &str) -> Value {
    let (number, text) = bullet(line.trim_start()).unwrap_or((None, line));
    let boxes = [("[ ] ", false), ("[x] ", true), ("[X] ", true)];
    let found = boxes
        .into_iter()
        .find_map(|(mark, checked)| Some((text.strip_prefix(mark)?, checked)));
    let mut item = json!({"blocks": [paragraph(found.map_or(text, |(text, _)| text))]});
    if let Some((_, checked)) = found {
        item["has_checkbox"] = true.into();
        if checked {
            item["is_checked"] = true.into();
        }
    }
    if let Some(number) = number {
        item["value"] = number.into();
    }
    item
}

fn paragraph(text: &str) -> Value {
    json!({"type": "paragraph", "text": inline(text)})
}

/// A text with `**bold**`, `*italic*`, `~~struck~~`, `||hidden||` and `` `code` ``.
fn inline(text: &str) -> Value {
    let marks = [
        ("`", "code"),
        ("**", "bold"),
        ("__", "bold"),
        ("~~", "strikethrough"),
        ("||", "spoiler"),
        ("*", "italic"),
        ("_", "italic"),
    ];
    let mut parts = Vec::new();
    let mut rest = text;
    let mut plain = 0;
    while let Some(after) = rest.get(plain..) {
        if after.is_empty() {
            break;
        }
        let found = marks.into_iter().find_map(|(mark, kind)| {
            let inner = after.strip_prefix(mark)?;
            let end = inner.find(mark).filter(|end| *end > 0)?;
            Some((
                mark.len(),
                kind,
                inner.get(..end)?,
                inner.get(end + mark.len()..)?,
            ))
        });
        let Some((_, kind, inner, left)) = found else {
            plain += after.chars().next().map_or(1, char::len_utf8);
            continue;
        };
        parts.extend(
            rest.get(..plain)
                .filter(|text| !text.is_empty())
                .map(Value::from),
        );
        let inner = if kind == "code" {
            inner.into()
        } else {
            inline(inner)
        };
        parts.push(json!({"type": kind, "text": inner}));
        (rest, plain) = (left, 0);
    }
    if !rest.is_empty() {
        parts.push(rest.into());
    }
    one_or_all(parts)
}

fn one_or_all(mut parts: Vec<Value>) -> Value {
    if parts.len() == 1 {
        return parts.pop().unwrap_or_default();
    }
    parts.into()
}

/// Blocks of a text in HTML.
pub(super) fn from_html(html: &str) -> Result<Vec<Value>, Refusal> {
    let mut blocks = Vec::new();
    let mut rest = html;
    while !rest.trim().is_empty() {
        // The next tag that makes a block; what is before it is a paragraph.
        let tags = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "hr"];
        let next = tags
            .into_iter()
            .filter_map(|tag| {
                let open = if tag == "hr" {
                    "<hr".to_owned()
                } else {
                    format!("<{tag}>")
                };
                Some((rest.find(&open)?, tag, open))
            })
            .min_by_key(|(at, ..)| *at);
        let Some((at, tag, open)) = next else {
            push_paragraph(&mut blocks, rest)?;
            break;
        };
        push_paragraph(&mut blocks, rest.get(..at).unwrap_or_default())?;
        let after = rest.get(at + open.len()..).unwrap_or_default();
        if tag == "hr" {
            blocks.push(json!({"type": "divider"}));
            rest = after.split_once('>').map_or("", |(_, rest)| rest);
            continue;
        }
        let (inner, left) = after.split_once(&format!("</{tag}>")).ok_or_else(|| {
            Refusal::bad_request(format!(
                "can't parse rich message: can't find end tag corresponding to start tag \"{tag}\""
            ))
        })?;
        match tag
            .strip_prefix('h')
            .and_then(|size| size.parse::<i64>().ok())
        {
            Some(size) => {
                let text = html_text(inner)?;
                blocks.push(json!({"type": "heading", "text": text, "size": size}));
            }
            None => push_paragraph(&mut blocks, inner)?,
        }
        rest = left;
    }
    Ok(blocks)
}

fn push_paragraph(blocks: &mut Vec<Value>, html: &str) -> Result<(), Refusal> {
    if !html.trim().is_empty() {
        blocks.push(json!({"type": "paragraph", "text": html_text(html)?}));
    }
    Ok(())
}

fn html_text(html: &str) -> Outcome {
    let (text, entities) = text::parse(html, "HTML", None, ANY)?;
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut entities: &[Value] = &entities;
    Ok(spans(&units, &mut entities, 0, units.len()))
}

type Outcome = Result<Value, Refusal>;

/// The text between two UTF-16 offsets, with the entities that begin there; they nest.
fn spans(units: &[u16], entities: &mut &[Value], from: usize, to: usize) -> Value {
    let piece = |from: usize, to: usize| {
        let piece = units.get(from..to.max(from)).unwrap_or_default();
        Value::from(String::from_utf16_lossy(piece))
    };
    let mut parts = Vec::new();
    let mut at = from;
    while let Some((entity, later)) = entities.split_first() {
        let number = |name: &str| {
            let number = entity[name]
                .as_u64()
                .and_then(|number| usize::try_from(number).ok());
            number.unwrap_or(0)
        };
        let start = number("offset");
        let end = (start + number("length")).min(to);
        if start >= to || start < at {
            if start >= to {
                break;
            }
            *entities = later;
            continue;
        }
        *entities = later;
        if start > at {
            parts.push(piece(at, start));
        }
        let inner = spans(units, entities, start, end);
        parts.push(span(entity, inner));
        at = end;
    }
    if at < to {
        parts.push(piece(at, to));
    }
    one_or_all(parts)
}

fn span(entity: &Value, inner: Value) -> Value {
    match entity["type"].as_str().unwrap_or_default() {
        kind @ ("bold" | "italic" | "underline" | "strikethrough" | "spoiler" | "code") => {
            json!({"type": kind, "text": inner})
        }
        "pre" => json!({"type": "code", "text": inner}),
        "text_link" => json!({"type": "url", "text": inner, "url": entity["url"]}),
        "url" => json!({"type": "url", "text": inner, "url": inner}),
        _ => inner,
    }
}
