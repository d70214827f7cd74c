//! Switches for trouble.

use std::time::Duration;

use maud::{Markup, html};

use super::region::{Piece, Region, content};
use crate::actors::Bot;
use crate::faults::Fault;
use crate::params::Params;
use crate::playground::Playground;

/// A fault is slow by at most this many milliseconds.
const MAX_SLOW: u64 = 600_000;

/// The faults that can be chosen: their name in the form, what they are, and what they do.
const KINDS: [(&str, &str, &str); 9] = [
    (
        "429",
        "Too Many Requests",
        "The bot is told to come again later.",
    ),
    ("500", "Server error", "Telegram answers 500."),
    ("502", "Bad gateway", "A proxy answers a page in HTML."),
    ("slow", "Slow", "Calls are answered late."),
    (
        "cut",
        "Cut",
        "The connection ends before the call is carried out.",
    ),
    (
        "lost",
        "Answer lost",
        "The call is carried out, and the connection ends without an answer.",
    ),
    (
        "confirmation",
        "Confirmation lost",
        "The bot gets the same updates again.",
    ),
    ("duplicate", "Duplicate", "The bot gets an update twice."),
    (
        "reorder",
        "Out of order",
        "The bot gets updates in another order.",
    ),
];

/// A fault as the form tells of it.
pub(super) fn read(playground: &Playground, params: &Params) -> Result<Fault, String> {
    let seconds = u32::try_from(params.int("seconds").max(1)).unwrap_or(u32::MAX);
    let millis = u64::try_from(params.int("millis").max(1)).unwrap_or(MAX_SLOW);
    let fault = match params.text("kind") {
        "429" => Fault::too_many_requests(seconds),
        "500" => Fault::server_error(),
        "502" => Fault::answered(502, "text/html", "<html><h1>502 Bad Gateway</h1></html>"),
        "slow" => Fault::slow(Duration::from_millis(millis.min(MAX_SLOW))),
        "cut" => Fault::cut(),
        "lost" => Fault::answer_lost(),
        "confirmation" => Fault::confirmation_lost(),
        "duplicate" => Fault::duplicate(),
        "reorder" => Fault::reordered(),
        _ => return Err("There is no such fault.".to_owned()),
    };
    let method = params.text("method").trim();
    let fault = if method.is_empty() {
        fault
    } else {
        fault.on(method)
    };
    let bot = params.int("bot");
    let token = playground.with(|world| world.bots.get(&bot).map(|bot| bot.token.clone()));
    let fault = match token {
        Some(token) => fault.of(&Bot::new(playground.clone(), bot, token)),
        None => fault,
    };
    Ok(if params.flag("always") {
        fault.always()
    } else {
        fault.times(u32::try_from(params.int("times").max(1)).unwrap_or(u32::MAX))
    })
}

/// Takes one back.
pub(super) fn remove(playground: &Playground, name: &str) {
    let all = playground.faults();
    let found = all.iter().find(|(id, _)| format!("{id:?}") == name);
    if let Some((id, _)) = found {
        playground.remove_fault(*id);
    }
}

/// What is to go wrong.
pub(super) fn list(playground: &Playground) -> Region {
    let all = playground.faults();
    let pieces = all.iter().map(|(id, fault)| {
        let id = format!("{id:?}");
        let left = match fault.left() {
            None => "until it is removed".to_owned(),
            Some(1) => "once".to_owned(),
            Some(left) => format!("{left} times"),
        };
        let html = html! {
            span.words { b { (fault.words()) } span.muted { (left) } }
            form method="post" action="/do/unfault" {
                input type="hidden" name="fault" value=(id);
                button aria-label={ "Remove: " (fault.words()) } { "Remove" }
            }
        };
        let number: String = id.chars().filter(char::is_ascii_digit).collect();
        Piece::new(format!("fault-{number}"), "line", &html)
    });
    Region::new("active", pieces.collect())
}

/// The page.
pub(super) fn pane(regions: &[Region]) -> Markup {
    html! {
        main #faults aria-label="Faults" {
            header.bar { h1 { "Faults" } p.muted { "What goes wrong in real life, on demand." } }
            section.card aria-labelledby="active-label" {
                h2 #active-label { "To happen" }
                ul #active aria-labelledby="active-label" data-empty="Nothing: all goes well." { (content(regions, "active")) }
                form method="post" action="/do/clear-faults" { input type="hidden" name="fault"; button { "Remove all" } }
            }
            form.card #new-fault method="post" action="/do/fault" aria-labelledby="add-label" {
                h2 #add-label { "Add" }
                input type="hidden" name="fault";
                div.choices {
                    @for (index, (kind, name, words)) in KINDS.iter().enumerate() {
                        label.choice {
                            input type="radio" name="kind" value=(kind) checked[index == 0];
                            span { b { (name) } span.muted { (words) } }
                        }
                    }
                }
                div.fields {
                    label { "How many times" input type="number" name="times" value="1" min="1" max="1000000"; }
                    label.check { input type="checkbox" name="always" value="1"; "Always" }
                    label { "Retry after, in s (429)" input type="number" name="seconds" value="5" min="1" max="86400"; }
                    label { "Slow by, in ms" input type="number" name="millis" value="2000" min="1" max="600000"; }
                    label { "Only this method" input name="method" placeholder="sendMessage" autocomplete="off"; }
                }
                button.primary { "Add" }
            }
            section.card aria-labelledby="clock-label" {
                h2 #clock-label { "Clock" }
                p.muted { "Let time pass at once: what waits for it happens now." }
                form.line method="post" action="/do/advance" {
                    input type="hidden" name="fault";
                    @for (seconds, name) in [(60, "1 minute"), (3_600, "1 hour"), (86_400, "1 day")] {
                        button name="seconds" value=(seconds) { (name) }
                    }
                }
            }
        }
    }
}
