//! The routing table as a picture: a trunk for each kind of update, on which its handlers sit in the order in which they are tried.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use maud::{Markup, html};

use super::super::region::{Piece, Region};
use super::super::traffic::{duration, of_update};
use super::super::{message, text};
use super::{chosen, way};
use crate::actors::Bot;
use crate::insight::{Route, Way};
use crate::playground::Playground;
use crate::traffic::{Event, Record};

/// So many updates are told of at a handler: the latest.
const MAX_UPDATES: usize = 20;

/// All handlers of a bot.
pub(super) fn routes(bot: Option<&Bot>) -> Region {
    let insight = bot.and_then(|bot| Some((bot, bot.insight()?)));
    let Some((bot, insight)) = insight else {
        return Region::new("routes", Vec::new());
    };
    let (routes, hits, ways) = (insight.routes(), bot.hits(), bot.ways());
    let latest = ways.last();
    let most = hits.values().copied().max().unwrap_or(0).max(1);
    let mut pieces = Vec::new();
    for section in sections(&routes) {
        let own: Vec<(usize, &Route)> = routes
            .iter()
            .enumerate()
            .filter(|(_, route)| route.section == section)
            .collect();
        let taken = own.iter().filter_map(|(_, route)| hits.get(&route.name));
        let taken: u64 = taken.sum();
        pieces.push(head(
            &format!("section-{section}"),
            section,
            own.len(),
            taken,
        ));
        for (index, route) in own {
            let count = hits.get(&route.name).copied().unwrap_or(0);
            let is_latest = latest.is_some_and(|way| way.route.as_ref() == Some(&route.name));
            pieces.push(card(bot.id(), index, route, (count, most), is_latest));
        }
    }
    pieces.push(unwanted(&ways));
    Region::new("routes", pieces)
}

/// The headings, in the order in which they come first.
fn sections(routes: &[Route]) -> Vec<&str> {
    let mut all: Vec<&str> = Vec::new();
    for route in routes {
        if !all.contains(&route.section.as_str()) {
            all.push(&route.section);
        }
    }
    all
}

fn head(id: &str, section: &str, count: usize, taken: u64) -> Piece {
    let html = html! {
        h2 { (section) }
        p.muted { (count) @if count == 1 { " handler" } @else { " handlers" } ", " (times(taken)) }
    };
    Piece::new(slug(id), "section", &html)
}

/// An id of letters that need no thought.
fn slug(text: &str) -> String {
    let fine = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    text.chars().map(fine).collect()
}

fn card(bot: i64, index: usize, route: &Route, (count, most): (u64, u64), latest: bool) -> Piece {
    let class = match (count, latest) {
        (_, true) => "route used latest",
        (0, false) => "route",
        _ => "route used",
    };
    let html = html! {
        details data-load={ "/map/" (bot) "/route/" (index) } data-hits=(count) {
            summary {
                span.number aria-hidden="true" { (index + 1) }
                span.words {
                    span.line {
                        code.trigger { (route.trigger) }
                        @for condition in &route.conditions { span.chip.condition { (condition) } }
                    }
                    @if let Some(about) = &route.about { span.about { (about) } }
                    span.muted.where { (route.name) @if !route.place.is_empty() { " · " (route.place) } }
                }
                span.hits {
                    b { (count) } span.muted { @if count == 1 { "hit" } @else { "hits" } }
                    progress max=(most) value=(count) aria-hidden="true" {}
                }
            }
            div.loaded { a href={ "/map/" (bot) "/route/" (index) } { "The last updates" } }
        }
    };
    Piece::new(format!("route-{index}"), class, &html)
}

/// What no handler took.
fn unwanted(ways: &[Arc<Way>]) -> Piece {
    let count = ways.iter().filter(|way| way.route.is_none()).count();
    let is_latest = ways.last().is_some_and(|way| way.route.is_none());
    let html = html! {
        h2 { "No handler" }
        p.muted { (times(u64::try_from(count).unwrap_or(u64::MAX))) " of the last " (ways.len()) }
    };
    let class = if is_latest {
        "section none latest"
    } else {
        "section none"
    };
    Piece::new("section-no-handler", class, &html)
}

fn times(count: u64) -> String {
    match count {
        1 => "1 update".to_owned(),
        count => format!("{count} updates"),
    }
}

/// The last updates that a handler took, and those that it did not want; none when there is no such handler.
pub(in crate::page) fn route(playground: &Playground, bot: &str, index: &str) -> Option<Markup> {
    let bot = chosen(playground, Some(bot.parse().ok()?))?;
    let index: usize = index.parse().ok()?;
    let route = bot.insight()?.routes().into_iter().nth(index)?;
    let ways = bot.ways();
    let records = way::records_of(playground, bot.id());
    let taken = ways.iter().rev();
    let taken = taken.filter(|way| way.route.as_ref() == Some(&route.name));
    let taken: Vec<&Arc<Way>> = taken.take(MAX_UPDATES).collect();
    let refused = ways.iter().rev().filter_map(|way| {
        let mut asked = way.considered.iter();
        let asked = asked.find(|asked| asked.route == route.name)?;
        Some((way, asked.why_not.as_deref()?))
    });
    let refused: Vec<(&Arc<Way>, &str)> = refused.take(MAX_UPDATES).collect();
    Some(html! {
        h3 { "Took" }
        @if taken.is_empty() { p.muted { "None of the last updates." } }
        ul.updates { @for way in taken { li { (update(&records, way, &outcome(way))) } } }
        @if !refused.is_empty() {
            h3 { "Did not take" }
            ul.updates { @for (way, why) in refused { li { (update(&records, way, &html! { span.muted { (why) } })) } } }
        }
    })
}

fn outcome(way: &Way) -> Markup {
    html! {
        @match &way.error {
            Some(error) => span.error { (text::brief(error, 120)) },
            None => span.muted { (way.outcome) },
        }
        span.muted { (duration(Duration::from_micros(way.micros))) }
    }
}

/// An update in a line, which opens if its record is still kept.
fn update(records: &BTreeMap<i64, Arc<Record>>, way: &Way, end: &Markup) -> Markup {
    let record = records.get(&way.update_id);
    let Some((record, Event::Update { update, .. })) = record.map(|one| (one, &one.event)) else {
        return html! { div.line { code { (way.update_id) } (end) } };
    };
    let (kind, words) = of_update(update);
    html! {
        details data-load={ "/traffic/" (record.number) } {
            summary.line {
                code { (kind) } span.brief { (text::brief(&words, 80)) } (end) (message::time(record.at_millis / 1_000))
            }
            div.loaded { a href={ "/traffic/" (record.number) } { "All of it" } }
        }
    }
}
