//! Formatted text as HTML.

use maud::{Markup, html};
use serde_json::Value;

/// Entities inside of others go this deep; deeper ones are left out.
const MAX_DEPTH: usize = 12;

/// Schemes that a click may lead to.
const SCHEMES: [&str; 6] = ["https://", "http://", "tg://", "mailto:", "tel:", "ton://"];

/// A text with its entities, whose offsets count UTF-16 units.
pub(super) fn rich(text: &str, entities: &Value) -> Markup {
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut spans: Vec<Span<'_>> = entities
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|entity| {
            let number = |name: &str| usize::try_from(entity[name].as_u64()?).ok();
            let start = number("offset")?.min(units.len());
            let end = start.saturating_add(number("length")?).min(units.len());
            (start < end).then_some(Span { start, end, entity })
        })
        .collect();
    spans.sort_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
    part(&units, 0, units.len(), &spans, 0)
}

#[derive(Clone, Copy)]
struct Span<'a> {
    start: usize,
    end: usize,
    entity: &'a Value,
}

/// What is between two places, with these entities, of which none begins before.
fn part(units: &[u16], start: usize, end: usize, spans: &[Span<'_>], depth: usize) -> Markup {
    let plain =
        |from: usize, to: usize| String::from_utf16_lossy(units.get(from..to).unwrap_or_default());
    let mut at = start;
    let mut rest = spans;
    let mut parts = Vec::new();
    while let Some((span, behind)) = rest.split_first() {
        let span_end = span.end.min(end);
        let inside = behind.iter().take_while(|next| next.start < span_end);
        let (within, after) = behind.split_at(inside.count());
        if span.start >= at && depth < MAX_DEPTH {
            parts.push(html! { (plain(at, span.start)) });
            let text = plain(span.start, span_end);
            let inner = part(units, span.start, span_end, within, depth + 1);
            parts.push(entity(span.entity, &text, &inner));
            at = span_end;
        }
        rest = after;
    }
    html! { @for part in &parts { (part) } (plain(at, end)) }
}

fn entity(entity: &Value, text: &str, inner: &Markup) -> Markup {
    let kind = entity["type"].as_str().unwrap_or_default();
    match kind {
        "bold" => html! { b { (inner) } },
        "italic" => html! { i { (inner) } },
        "underline" => html! { u { (inner) } },
        "strikethrough" => html! { s { (inner) } },
        "spoiler" => {
            html! { button.spoiler type="button" aria-label="Hidden text" aria-expanded="false" { span { (inner) } } }
        }
        "code" => html! { code { (inner) } },
        "pre" => {
            let language = entity["language"].as_str();
            html! { pre tabindex="0" role="region" aria-label="Code" data-language=[language] { code { (inner) } } }
        }
        "blockquote" => html! { blockquote { (inner) } },
        "expandable_blockquote" => html! { blockquote.expandable tabindex="0" { (inner) } },
        "text_link" => link(entity["url"].as_str().unwrap_or_default(), inner),
        "url" => {
            let full = if text.contains("://") {
                text.to_owned()
            } else {
                format!("http://{text}")
            };
            link(&full, inner)
        }
        "email" => link(&format!("mailto:{text}"), inner),
        "phone_number" => link(&format!("tel:{text}"), inner),
        "bot_command" => html! { button.command type="button" data-say=(text) { (inner) } },
        "mention" | "text_mention" | "hashtag" | "cashtag" => html! { span.mention { (inner) } },
        _ => html! { span { (inner) } },
    }
}

/// A link that opens elsewhere, if it is of a kind that is safe to open.
pub(super) fn link(url: &str, inner: &Markup) -> Markup {
    if is_safe(url) {
        html! { a href=(url) target="_blank" rel="noopener noreferrer" title=(url) { (inner) } }
    } else {
        html! { span.dead title=(url) { (inner) } }
    }
}

/// Whether a link does no more than to open something.
pub(super) fn is_safe(url: &str) -> bool {
    let start: String = url.chars().take(8).collect::<String>().to_ascii_lowercase();
    SCHEMES.iter().any(|scheme| start.starts_with(scheme))
}

/// The first words of a text, for one line.
pub(super) fn brief(text: &str, letters: usize) -> String {
    let mut words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((at, _)) = words.char_indices().nth(letters) {
        words.truncate(at);
        words.push('…');
    }
    words
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn entities_nest_and_count_utf_16() {
        let entities = json!([
            {"type": "bold", "offset": 0, "length": 5},
            {"type": "italic", "offset": 3, "length": 2},
            {"type": "code", "offset": 6, "length": 1},
        ]);
        let html = rich("😀 bc<d>", &entities).0;
        assert_eq!(html, "<b>😀 <i>bc</i></b>&lt;<code>d</code>&gt;");
    }

    #[test]
    fn odd_entities_do_no_harm() {
        let entities = json!([
            {"type": "bold", "offset": 1, "length": 900},
            {"type": "italic", "offset": 0, "length": 2},
            {"type": "code", "offset": 70, "length": 1},
            {"type": "code", "offset": -1, "length": 1},
            {"type": "text_link", "offset": 0, "length": 1, "url": "javascript:alert(1)"},
            3,
        ]);
        let html = rich("abc", &entities).0;
        assert_eq!(
            html,
            "<i><span class=\"dead\" title=\"javascript:alert(1)\">a</span><b>b</b></i>c"
        );
        assert!(is_safe("HTTPS://x") && !is_safe("data:text/html,x") && !is_safe(" javascript:x"));
    }

    #[test]
    fn hostile_texts_stay_texts() {
        let html = rich(
            "<script>alert(1)</script>",
            &json!([{"type": "pre", "offset": 0, "length": 8, "language": "\"><script>"}]),
        )
        .0;
        assert!(!html.contains("<script>"), "{html}");
    }
}
