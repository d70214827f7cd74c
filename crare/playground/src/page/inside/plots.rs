//! How much goes to and fro, and how long it takes, as small plots.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::time::Duration;

use maud::{Markup, html};

use super::super::region::{Piece, Region};
use super::super::traffic::duration;
use crate::actors::Bot;
use crate::playground::Playground;
use crate::traffic::{Event, Record};

/// What plots go back to.
pub(super) const MINUTES: i64 = 5;

/// A bar stands for so many milliseconds.
const BAR_MS: i64 = 5_000;
const BARS: usize = 60;
/// So many bars are the last minute.
const MINUTE: usize = 12;

/// The size of a plot, in its own units.
const WIDTH: usize = 300;
const HEIGHT: f64 = 48.0;

/// The numbers of each bar.
struct Counts {
    updates: [u32; BARS],
    calls: [u32; BARS],
    errors: [u32; BARS],
    limits: [u32; BARS],
    /// How many updates were timed, and what they took together.
    times: [(u32, Duration); BARS],
}

/// The plots of a bot.
pub(super) fn region(playground: &Playground, bot: &Bot) -> Region {
    let counts = count(playground, bot);
    let rate = |name: &'static str, id: &str, all: &[u32; BARS]| {
        let per_second = all.map(|count| f64::from(count) / 5.0);
        let minute = all.iter().rev().take(MINUTE).sum::<u32>();
        let whole = all.iter().sum::<u32>();
        let now = format!("{}/s", number(f64::from(minute) / 60.0));
        let most = number(per_second.iter().copied().fold(0.0, f64::max));
        let rest = format!("at most {most}/s, {whole} in {MINUTES} minutes");
        plot(id, name, &now, &rest, &per_second)
    };
    let pieces = vec![
        rate("Updates", "updates", &counts.updates),
        rate("Calls", "calls", &counts.calls),
        rate("Errors", "errors", &counts.errors),
        rate("429 Too Many Requests", "limits", &counts.limits),
        time(&counts),
    ];
    Region::new("plots", pieces)
}

fn time(counts: &Counts) -> Piece {
    let mean = |count: u32, sum: Duration| sum.checked_div(count);
    let bars = counts.times.map(|(count, sum)| mean(count, sum));
    let minute = counts.times.iter().rev().take(MINUTE);
    let (count, sum) = minute.fold((0, Duration::ZERO), |(count, sum), (more, took)| {
        (count + more, sum + *took)
    });
    let now = mean(count, sum).map_or_else(|| "–".to_owned(), duration);
    let most = bars.iter().flatten().max();
    let rest = most.map_or_else(
        || format!("no update was timed in {MINUTES} minutes"),
        |most| {
            format!(
                "at most {} on average of 5 s, in {MINUTES} minutes",
                duration(*most)
            )
        },
    );
    let values = bars.map(|bar| bar.unwrap_or_default().as_secs_f64());
    plot("times", "Time per update", &now, &rest, &values)
}

fn count(playground: &Playground, bot: &Bot) -> Counts {
    let now = playground.clock().now_millis();
    let end = (now.div_euclid(BAR_MS) + 1) * BAR_MS;
    let start = end - MINUTES * 60_000;
    let mut counts = Counts {
        updates: [0; BARS],
        calls: [0; BARS],
        errors: [0; BARS],
        limits: [0; BARS],
        times: [(0, Duration::ZERO); BARS],
    };
    // When each update came, for the ways, which do not say it.
    let mut came: HashMap<i64, usize> = HashMap::new();
    let records = playground.traffic();
    let own = records
        .iter()
        .filter(|record| record.bot == Some(bot.id()) && record.at_millis >= start);
    let mut timed: Vec<(i64, usize, Duration)> = Vec::new();
    for record in own {
        let bar = usize::try_from((record.at_millis - start) / BAR_MS);
        let Some(bar) = bar.ok().filter(|bar| *bar < BARS) else {
            continue;
        };
        counts.add(record, bar);
        if let Event::Update { update, took, .. } = &record.event {
            let id = update["update_id"].as_i64().unwrap_or_default();
            came.insert(id, bar);
            timed.extend(took.map(|took| (id, bar, took)));
        }
    }
    let ways = bot.ways();
    for way in &ways {
        if let Some(bar) = came.remove(&way.update_id) {
            counts.took(bar, Duration::from_micros(way.micros));
        }
    }
    // What the webhook took is as good as is known of a bot that tells nothing.
    for (_, bar, took) in timed.iter().filter(|(id, ..)| came.contains_key(id)) {
        counts.took(*bar, *took);
    }
    counts
}

impl Counts {
    fn add(&mut self, record: &Record, bar: usize) {
        let one_more = |all: &mut [u32; BARS]| {
            if let Some(count) = all.get_mut(bar) {
                *count += 1;
            }
        };
        match &record.event {
            Event::Update { failure, .. } => {
                one_more(&mut self.updates);
                if failure.is_some() {
                    one_more(&mut self.errors);
                }
            }
            Event::Call { method, result, .. } => {
                if method != "getUpdates" {
                    one_more(&mut self.calls);
                }
                if let Err(refusal) = result {
                    one_more(&mut self.errors);
                    if refusal.code == 429 {
                        one_more(&mut self.limits);
                    }
                }
            }
        }
    }

    fn took(&mut self, bar: usize, took: Duration) {
        if let Some((count, sum)) = self.times.get_mut(bar) {
            *count += 1;
            *sum += took;
        }
    }
}

/// Short, with a digit behind the point where there is little.
fn number(value: f64) -> String {
    if value == 0.0 {
        "0".to_owned()
    } else if value < 0.1 {
        format!("{value:.2}")
    } else if value < 10.0 {
        format!("{value:.1}")
    } else {
        format!("{value:.0}")
    }
}

/// A plot with its words, which say the same.
fn plot(id: &str, name: &str, now: &str, rest: &str, values: &[f64; BARS]) -> Piece {
    let html = html! {
        span.line { h3 { (name) } b.now { (now) } }
        (bars(name, &format!("{name}: {now} in the last minute; {rest}"), values))
        p.muted { (rest) }
    };
    Piece::new(format!("plot-{id}"), &format!("plot of-{id}"), &html)
}

fn bars(name: &str, words: &str, values: &[f64; BARS]) -> Markup {
    let most = values.iter().copied().fold(0.0, f64::max);
    let mut path = String::new();
    for (bar, value) in values.iter().enumerate().filter(|(_, value)| **value > 0.0) {
        // What is more than nothing is seen.
        let height = (value / most * (HEIGHT - 4.0)).max(2.0);
        let width = WIDTH / BARS;
        let (x, y) = (bar * width, HEIGHT - height);
        let _ = write!(path, "M{x} {HEIGHT}V{y:.1}h{}V{HEIGHT}z", width - 1);
    }
    html! {
        svg.bars viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } preserveAspectRatio="none" role="img" aria-label=(words) {
            title { (name) }
            path.base d={ "M0 " (HEIGHT - 0.5) "H" (WIDTH) } {}
            path.fill d=(path) {}
        }
    }
}
