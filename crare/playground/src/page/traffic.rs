//! What goes to and fro between bots and the playground.

use std::sync::Arc;
use std::time::Duration;

use maud::{Markup, html};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use super::inside::{Ways, chip, everything as everything_of, whole};
use super::region::{Piece, Region, content};
use super::{json, message, people, text};
use crate::params::Params;
use crate::playground::Playground;
use crate::traffic::{Event, Record, Via};
use crate::world::World;

/// So many records are shown: the latest that fit.
const MAX_SHOWN: usize = 200;

/// What is wanted of the records.
#[derive(Clone, Debug, Default)]
pub(super) struct Filter {
    /// Of this bot; 0 for all.
    bot: i64,
    /// `calls`, `updates`, `errors`, or all.
    kind: String,
    /// With this in them, in any case.
    find: String,
    /// The calls of `getUpdates` as well.
    polls: bool,
}

impl Filter {
    pub(super) fn of(query: &Params) -> Self {
        Self {
            bot: query.int("bot"),
            kind: query.text("kind").to_owned(),
            find: query.text("find").to_lowercase(),
            polls: query.flag("polls"),
        }
    }

    /// The same as a part of an address.
    pub(super) fn query(&self) -> String {
        let escaped = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let (kind, find) = (escaped(&self.kind), escaped(&self.find));
        format!(
            "bot={}&kind={kind}&find={find}&polls={}",
            self.bot,
            u8::from(self.polls)
        )
    }

    fn takes(&self, record: &Record, ways: &Ways) -> bool {
        if self.bot != 0 && record.bot != Some(self.bot) {
            return false;
        }
        let (is_call, failed) = match &record.event {
            Event::Call { method, result, .. } => {
                if method == "getUpdates" && !self.polls && result.is_ok() {
                    return false;
                }
                (true, result.is_err())
            }
            Event::Update { failure, .. } => {
                let failed = ways.at(record).iter().any(|way| way.error.is_some());
                (false, failed || failure.is_some())
            }
        };
        let fits = match self.kind.as_str() {
            "calls" => is_call,
            "updates" => !is_call,
            "errors" => failed,
            _ => true,
        };
        fits && (self.find.is_empty()
            || everything(record, ways).to_lowercase().contains(&self.find))
    }
}

/// All that can be searched for.
fn everything(record: &Record, ways: &Ways) -> String {
    match &record.event {
        Event::Call {
            method,
            params,
            result,
            ..
        } => {
            let result = match result {
                Ok(value) => value.to_string(),
                Err(refusal) => refusal.to_string(),
            };
            format!("{method} {} {result}", Value::from(params.clone()))
        }
        Event::Update {
            update, failure, ..
        } => {
            let ways = everything_of(ways.at(record));
            format!("{update} {} {ways}", failure.as_deref().unwrap_or_default())
        }
    }
}

/// The latest records, the newest first.
pub(super) fn records(playground: &Playground, filter: &Filter) -> Region {
    let all = playground.traffic();
    let ways = Ways::of(playground);
    let chosen: Vec<&Arc<Record>> = all
        .iter()
        .rev()
        .filter(|record| filter.takes(record, &ways))
        .take(MAX_SHOWN)
        .collect();
    let pieces = playground.with(|world| {
        chosen
            .into_iter()
            .map(|record| line(world, record, &ways))
            .collect()
    });
    Region::new("records", pieces)
}

fn line(world: &World, record: &Record, ways: &Ways) -> Piece {
    let bot = record.bot.map(|bot| people::name(world, bot));
    let (arrow, way, name, brief, took, error) = match &record.event {
        Event::Call {
            method,
            params,
            result,
            took,
            ..
        } => {
            let error = result.as_ref().err().map(ToString::to_string);
            (
                "→",
                "from the bot",
                method.clone(),
                of_params(params),
                Some(*took),
                error,
            )
        }
        Event::Update {
            update,
            took,
            failure,
        } => {
            let (kind, words) = of_update(update);
            ("←", "to the bot", kind, words, *took, failure.clone())
        }
    };
    let via = match record.via {
        Via::Direct => "in process",
        Via::Http => "HTTP",
        Via::Webhook => "webhook",
    };
    let ways = ways.at(record);
    let error = error.or_else(|| ways.last().and_then(|way| way.error.clone()));
    let class = if error.is_some() {
        "record failed"
    } else {
        "record"
    };
    let html = html! {
        details data-load={ "/traffic/" (record.number) } {
            summary {
                span.arrow title=(way) { (arrow) span.hidden-text { " " (way) } }
                code { (name) }
                span.brief { @match &error { Some(error) => (error), None => (text::brief(&brief, 100)) } }
                (chip(ways))
                span.muted.meta {
                    @if let Some(bot) = bot { span { (bot) } }
                    span { (via) }
                    @if let Some(took) = took { span { (duration(took)) } }
                    (message::time(record.at_millis / 1_000))
                }
            }
            div.loaded { a href={ "/traffic/" (record.number) } { "All of it" } }
        }
    };
    Piece::new(format!("record-{}", record.number), class, &html)
}

/// The first words of a call's parameters.
fn of_params(params: &serde_json::Map<String, Value>) -> String {
    let text = |name: &str| params.get(name).and_then(Value::as_str);
    let words = [
        "text",
        "caption",
        "callback_query_id",
        "url",
        "question",
        "commands",
    ];
    let found = words.iter().find_map(|name| text(name)).unwrap_or_default();
    match text("chat_id") {
        Some(chat) if found.is_empty() => format!("to {chat}"),
        Some(chat) => format!("to {chat}: {found}"),
        None => found.to_owned(),
    }
}

/// The kind of an update, and its first words.
pub(super) fn of_update(update: &Value) -> (String, String) {
    let fields = update.as_object();
    let found = fields.and_then(|fields| fields.iter().find(|(name, _)| *name != "update_id"));
    let Some((kind, inner)) = found else {
        return ("update".to_owned(), String::new());
    };
    let from = inner["from"]["first_name"]
        .as_str()
        .or_else(|| inner["chat"]["title"].as_str());
    let words = inner["data"].as_str().or_else(|| inner["query"].as_str());
    let words = words.map_or_else(
        || {
            if inner.get("message_id").is_some() {
                super::content::brief(inner)
            } else {
                String::new()
            }
        },
        str::to_owned,
    );
    (
        kind.clone(),
        format!("{}: {words}", from.unwrap_or("somebody")),
    )
}

pub(super) fn duration(time: Duration) -> String {
    let micros = time.as_micros();
    match micros {
        0..1_000 => format!("{micros} µs"),
        1_000..1_000_000 => format!("{}.{} ms", micros / 1_000, micros % 1_000 / 100),
        _ => format!("{}.{} s", micros / 1_000_000, micros % 1_000_000 / 100_000),
    }
}

/// One record, with all that is known of it.
pub(super) fn record(playground: &Playground, number: &str) -> Option<Markup> {
    let number: u64 = number.parse().ok()?;
    let all = playground.traffic();
    let at = all
        .binary_search_by_key(&number, |record| record.number)
        .ok()?;
    let record = all.get(at)?;
    Some(match &record.event {
        Event::Call {
            params,
            files,
            result,
            ..
        } => {
            let params = params
                .iter()
                .map(|(name, value)| (name.clone(), inner(value)))
                .collect();
            html! {
                h2.small { "Parameters" }
                (json::pretty(&Value::Object(params)))
                @for file in files { p { "File " b { (file.field) } ": " (file.name) ", " (file.size) " bytes" } }
                h2.small { "Answer" }
                @match result {
                    Ok(value) => (json::pretty(value)),
                    Err(refusal) => (json::pretty(&refusal.to_json())),
                }
            }
        }
        Event::Update {
            update, failure, ..
        } => html! {
            @if let Some(failure) = failure { p.error { (failure) } }
            (whole(Ways::of(playground).at(record)))
            h2.small { "Update" }
            (json::pretty(update))
        },
    })
}

/// Parameters come as texts, of which many are JSON.
fn inner(value: &Value) -> Value {
    let text = value.as_str().filter(|text| text.starts_with(['{', '[']));
    let parsed = text.and_then(|text| serde_json::from_str(text).ok());
    parsed.unwrap_or_else(|| value.clone())
}

/// The page.
pub(super) fn pane(playground: &Playground, filter: &Filter, regions: &[Region]) -> Markup {
    let bots: Vec<(i64, String)> = playground.with(|world| {
        world
            .bots
            .keys()
            .map(|bot| (*bot, people::name(world, *bot)))
            .collect()
    });
    let kinds = [
        ("", "Everything"),
        ("calls", "Calls"),
        ("updates", "Updates"),
        ("errors", "Errors"),
    ];
    html! {
        main #traffic aria-label="Traffic" {
            header.bar {
                h1 { "Traffic" }
                form.filter method="get" action="/traffic" role="search" data-plain {
                    select name="kind" aria-label="Kind" {
                        @for (value, name) in kinds { option value=(value) selected[filter.kind == value] { (name) } }
                    }
                    select name="bot" aria-label="Bot" {
                        option value="0" { "All bots" }
                        @for (id, name) in &bots { option value=(id) selected[filter.bot == *id] { (name) } }
                    }
                    input type="search" name="find" value=(filter.find) placeholder="Find" aria-label="Find";
                    label.check { input type="checkbox" name="polls" value="1" checked[filter.polls]; "getUpdates" }
                    button { "Show" }
                }
                form method="post" action="/do/clear-traffic" { button #clear { "Clear" } }
            }
            ul #records aria-label="Records, the newest first" { (content(regions, "records")) }
        }
    }
}
