//! What a bot has in hand.

use maud::html;

use super::super::region::{Piece, Region};
use crate::actors::Bot;
use crate::insight::{Delivery, Lane};
use crate::playground::Playground;

/// So many lanes are shown: those that have waited longest.
const MAX_LANES: usize = 100;

/// A lane whose oldest update has been there for so long is late, in milliseconds.
const LATE_MS: u64 = 5_000;

/// The numbers of this moment.
pub(super) fn figures(playground: &Playground, bot: &Bot, now: &Delivery) -> Region {
    let waiting: usize = now.lanes.iter().map(|lane| lane.waiting).sum();
    let oldest = now.lanes.iter().map(|lane| lane.age_ms).max();
    let unfetched = playground.with(|world| {
        let bot = world.bots.get(&bot.id());
        bot.map_or(0, |bot| bot.queue.len())
    });
    let figure = |name: &str, value: String, about: &str, bad: bool| {
        let html = html! { b { (value) } span { (name) } span.muted { (about) } };
        let class = if bad { "figure bad" } else { "figure" };
        Piece::new(format!("figure-{}", name.replace(' ', "-")), class, &html)
    };
    let late = oldest.is_some_and(|age| age >= LATE_MS);
    let pieces = vec![
        figure(
            "in work",
            now.in_work.to_string(),
            "updates that handlers are busy with",
            false,
        ),
        figure(
            "waiting",
            waiting.to_string(),
            "updates behind those",
            false,
        ),
        figure(
            "oldest",
            oldest.map_or_else(|| "–".to_owned(), age),
            "the longest stay",
            late,
        ),
        figure(
            "in the inbox",
            now.in_inbox.to_string(),
            "updates kept by the bot",
            false,
        ),
        figure(
            "dead letters",
            now.dead_letters.to_string(),
            "updates that were given up",
            now.dead_letters > 0,
        ),
        figure(
            "not fetched",
            unfetched.to_string(),
            "updates still at the server",
            false,
        ),
    ];
    Region::new("figures", pieces)
}

/// The queues of chats.
pub(super) fn lanes(now: &Delivery) -> Region {
    let most = now.lanes.iter().map(size).max().unwrap_or(0).max(1);
    let mut pieces: Vec<Piece> = now
        .lanes
        .iter()
        .take(MAX_LANES)
        .enumerate()
        .map(|(index, lane)| {
            let html = html! {
                span.words {
                    b { (lane.key) }
                    progress max=(most) value=(size(lane)) aria-hidden="true" {}
                }
                span.muted { (lane.in_work) " in work, " (lane.waiting) " waiting" }
                span.age title="How long the oldest update has been there" { (age(lane.age_ms)) }
            };
            let class = if lane.age_ms >= LATE_MS {
                "lane late"
            } else {
                "lane"
            };
            Piece::new(format!("lane-{index}"), class, &html)
        })
        .collect();
    if let Some(more) = now
        .lanes
        .len()
        .checked_sub(MAX_LANES)
        .filter(|more| *more > 0)
    {
        let html = html! { p.muted { "and " (more) " more" } };
        pieces.push(Piece::new("lanes-more", "lane", &html));
    }
    Region::new("lanes", pieces)
}

fn size(lane: &Lane) -> usize {
    lane.in_work + lane.waiting
}

/// As long as it is worth reading: `850 ms`, `12 s`, `3 min`.
pub(super) fn age(millis: u64) -> String {
    match millis {
        0..1_000 => format!("{millis} ms"),
        1_000..120_000 => format!("{} s", millis / 1_000),
        120_000..7_200_000 => format!("{} min", millis / 60_000),
        _ => format!("{} h", millis / 3_600_000),
    }
}
