//! The way of an update through its bot.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use maud::{Markup, html};

use super::super::traffic::duration;
use crate::actors::Bot;
use crate::insight::Way;
use crate::playground::Playground;
use crate::traffic::{Event, Record};

/// The ways of updates, to be found by bot and update. An update that was handled several times has several.
pub(in crate::page) struct Ways(HashMap<(i64, i64), Vec<Arc<Way>>>);

impl Ways {
    /// Those of all bots, the oldest first.
    pub(in crate::page) fn of(playground: &Playground) -> Self {
        let bots: BTreeSet<i64> = playground.with(|world| world.bots.keys().copied().collect());
        let mut all: HashMap<(i64, i64), Vec<Arc<Way>>> = HashMap::new();
        for id in bots {
            for way in Bot::new(playground.clone(), id, String::new()).ways() {
                all.entry((id, way.update_id)).or_default().push(way);
            }
        }
        Self(all)
    }

    /// Those of the update in this record, the oldest first; none for a call.
    pub(in crate::page) fn at(&self, record: &Record) -> &[Arc<Way>] {
        let update = match &record.event {
            Event::Update { update, .. } => update["update_id"].as_i64(),
            Event::Call { .. } => None,
        };
        let key = record.bot.zip(update);
        key.and_then(|key| self.0.get(&key))
            .map(Vec::as_slice)
            .unwrap_or_default()
    }
}

/// Numbers of the latest records of a bot's updates, by `update_id`.
pub(super) fn records_of(playground: &Playground, bot: i64) -> BTreeMap<i64, Arc<Record>> {
    let all = playground.traffic().into_iter();
    all.filter(|record| record.bot == Some(bot))
        .filter_map(|record| match &record.event {
            Event::Update { update, .. } => {
                let id = update["update_id"].as_i64()?;
                Some((id, record))
            }
            Event::Call { .. } => None,
        })
        .collect()
}

/// All that can be searched for.
pub(in crate::page) fn everything(ways: &[Arc<Way>]) -> String {
    let texts = ways.iter().flat_map(|way| {
        [
            way.route.as_deref(),
            Some(way.outcome.as_str()),
            way.error.as_deref(),
        ]
    });
    texts.flatten().collect::<Vec<_>>().join(" ")
}

/// The end of it in a few words: for the line of a record.
pub(in crate::page) fn chip(ways: &[Arc<Way>]) -> Markup {
    html! {
        @if let Some(way) = ways.last() {
            span class={ "chip " (mood(way)) } title="The handler that took it" {
                (way.route.as_deref().map_or("no handler", last_name))
            }
        }
    }
}

/// All of it: who was asked, and how it ended.
pub(in crate::page) fn whole(ways: &[Arc<Way>]) -> Markup {
    html! {
        @for (index, way) in ways.iter().enumerate() {
            h2.small { "The way through the bot" @if ways.len() > 1 { ", time " (index + 1) } }
            @if way.considered.is_empty() {
                p.muted { "No handler was asked." }
            } @else {
                ol.way {
                    @for asked in &way.considered {
                        li class=(if asked.why_not.is_none() { "took" } else { "passed" }) {
                            code { (asked.route) }
                            span { @match &asked.why_not { Some(why) => (why), None => "took it" } }
                        }
                    }
                }
            }
            (end(way))
        }
    }
}

/// How it ended.
pub(super) fn end(way: &Way) -> Markup {
    html! {
        p.end {
            span class={ "chip " (mood(way)) } { (way.outcome) }
            @match &way.route { Some(route) => { " by " code { (route) } }, None => " by no handler" }
            " in " (duration(std::time::Duration::from_micros(way.micros)))
        }
        @if let Some(error) = &way.error { p.error { (error) } }
    }
}

/// A class for how it ended.
fn mood(way: &Way) -> &'static str {
    if way.error.is_some() {
        "bad"
    } else if way.route.is_none() {
        "dim"
    } else {
        "good"
    }
}

/// `buy` of `crate::shop::buy`.
pub(super) fn last_name(route: &str) -> &str {
    route.rsplit("::").next().unwrap_or(route)
}
