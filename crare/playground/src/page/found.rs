//! What bots find by inline mode, above the field where one writes.

use maud::{Markup, html};
use serde_json::Value;

use super::icon::icon;
use super::region::{Piece, Region};
use super::text;
use super::viewer::Viewer;
use crate::world::{About, CacheKey, Found, Question, World};

/// What was found is shown for so long after it can be answered, in milliseconds.
const SHOWN_FOR: i64 = 600_000;

/// Kinds that are shown as a gallery, as Telegram does where all results are of them.
const PICTURES: [&str; 5] = ["photo", "gif", "mpeg4_gif", "sticker", "video"];

/// What was found last.
pub(super) fn results(world: &World, viewer: &Viewer) -> Region {
    let now = world.clock.now_millis();
    let pages = world.asked_inline(viewer.user, viewer.place);
    let Some((_, last)) = pages.last() else {
        return Region::new("results", Vec::new());
    };
    if now > last.until.saturating_add(SHOWN_FOR) {
        return Region::new("results", Vec::new());
    }
    let mut pieces = vec![head(world, &pages, now)];
    let found = pages.iter().flat_map(|(id, question)| {
        let results = match &question.about {
            About::Inline { results, .. } => results.as_slice(),
            _ => &[],
        };
        results.iter().map(move |found| (*id, found))
    });
    let found: Vec<(&str, &Found)> = found.collect();
    let gallery = found
        .iter()
        .all(|(_, found)| PICTURES.contains(&found.shown["type"].as_str().unwrap_or_default()));
    for (index, (id, found)) in found.iter().enumerate() {
        let class = if gallery { "tile" } else { "result" };
        pieces.push(Piece::new(
            format!("result-{index}"),
            class,
            &result(id, index, found, gallery),
        ));
    }
    pieces.extend(more(&pages));
    Region::new("results", pieces)
}

/// Whom was asked for what, and what there is besides results.
fn head(world: &World, pages: &[(&str, &Question)], now: i64) -> Piece {
    let first = pages.first();
    let last = pages.last().map(|(_, question)| question);
    let (bot, query) = first.map_or((0, ""), |(_, question)| asked(question));
    let username = world
        .accounts
        .get(&bot)
        .and_then(|bot| bot.username.clone());
    let username = username.unwrap_or_default();
    let answered = last.is_some_and(|last| last.answer.is_some());
    let late = last.is_some_and(|last| last.answer.is_none() && last.until <= now);
    let nothing = answered
        && pages.iter().all(|(_, question)| {
            matches!(&question.about, About::Inline { results, .. } if results.is_empty())
        });
    let button = first.and_then(|(id, question)| {
        let button = question.answer.as_ref()?.get("button")?;
        Some((*id, button["text"].as_str()?))
    });
    let html = html! {
        div.line data-bot=(username) data-query=(query) {
            span.muted.grow role="status" {
                "@" (username) " "
                @if late { "does not answer" } @else if !answered { "is looking…" } @else if nothing { "has found nothing" } @else { "has found" }
            }
            button.plain formaction="/do/close-inline" aria-label="Close what was found" { "×" }
        }
        @if let Some((id, label)) = button {
            button.switch formaction="/do/switch" name="question" value=(id) { (label) }
        }
    };
    Piece::new("found-head", "found-head", &html)
}

/// The bot and what it was asked.
fn asked(question: &Question) -> (i64, &str) {
    match &question.about {
        About::Inline { query, .. } => (question.bot, query),
        _ => (question.bot, ""),
    }
}

fn result(question: &str, index: usize, found: &Found, gallery: bool) -> Markup {
    let shown = &found.shown;
    let (title, below) = words(shown, found);
    let picture = picture(found);
    html! {
        button id={ "found-" (index) } role="option" tabindex="-1" name="pick" value={ (question) " " (found.id) }
            aria-label=[gallery.then_some(&title)] title=[gallery.then_some(&title)] {
            @if let Some(unique) = picture {
                img src={ "/media/" (unique) } alt="" loading="lazy";
            } @else {
                span.thumb aria-hidden="true" { (sign(shown["type"].as_str().unwrap_or_default())) }
            }
            @if !gallery { span.words { b { (title) } span.muted { (below) } } }
        }
    }
}

/// The name of a result, and what is below it.
fn words(shown: &Value, found: &Found) -> (String, String) {
    let text = |name: &str| shown[name].as_str().unwrap_or_default().to_owned();
    let kind = shown["type"].as_str().unwrap_or_default();
    let title = match kind {
        "contact" => format!("{} {}", text("first_name"), text("last_name")),
        "game" => text("game_short_name"),
        _ => text("title"),
    };
    let below = [
        "description",
        "address",
        "phone_number",
        "performer",
        "caption",
    ]
    .iter()
    .map(|name| text(name))
    .find(|text| !text.is_empty())
    .or_else(|| found.fields.get("text")?.as_str().map(str::to_owned));
    let below = text::brief(&below.unwrap_or_default(), 80);
    let title = title.trim();
    if title.is_empty() {
        let name = if below.is_empty() {
            kind.replace('_', " ")
        } else {
            below
        };
        return (name, String::new());
    }
    (title.to_owned(), below)
}

/// The picture of a result: what is here of it, since nothing is loaded from elsewhere.
fn picture(found: &Found) -> Option<&str> {
    let sizes = found.fields.get("photo").and_then(Value::as_array);
    let file = sizes
        .and_then(|sizes| sizes.last())
        .or_else(|| found.fields.get("sticker"))?;
    file["file_unique_id"].as_str()
}

fn sign(kind: &str) -> &'static str {
    match kind {
        "audio" | "voice" => "♪",
        "video" | "gif" | "mpeg4_gif" => "▶",
        "document" => "↓",
        "location" | "venue" => "⌖",
        "contact" => "@",
        "game" => "✦",
        _ => "¶",
    }
}

/// The way to what is behind the results so far.
fn more(pages: &[(&str, &Question)]) -> Option<Piece> {
    let (id, last) = pages.last()?;
    let next = last.answer.as_ref()?["next_offset"].as_str()?;
    if next.is_empty() {
        return None;
    }
    let html = html! {
        button.more formaction="/do/more" name="question" value=(id) { (icon("plus")) "More" }
    };
    Some(Piece::new("found-more", "found-more", &html))
}

/// What `next_offset` of a question's answer asks for: bot, text and offset.
pub(super) fn next(world: &World, viewer: &Viewer, id: &str) -> Option<(i64, String, String)> {
    let question = world.question(id)?;
    let About::Inline {
        place,
        key: CacheKey::Inline(bot, query, _),
        ..
    } = &question.about
    else {
        return None;
    };
    let own = question.user == viewer.user && *place == viewer.place;
    let offset = question.answer.as_ref()?["next_offset"].as_str()?;
    (own && !offset.is_empty()).then(|| (*bot, query.clone(), offset.to_owned()))
}
