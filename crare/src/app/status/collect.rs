//! The numbers as text. Nothing is counted here: what others counted is read while the text is made.

use std::fmt;
use std::sync::Arc;
use std::time::UNIX_EPOCH;

use prometheus_client::collector::Collector;
use prometheus_client::encoding::{DescriptorEncoder, MetricEncoder, NoLabelSet};
use prometheus_client::metrics::MetricType;
use prometheus_client::metrics::exemplar::Exemplar;
use prometheus_client::registry::Unit;

use super::board::{Board, Shown};
use crate::client::Histogram;
use crate::delivery::{Ending, Engine, KindIndex};

/// Reads all numbers of all bots.
#[derive(Debug)]
pub(super) struct Numbers(pub(super) Arc<Board>);

/// The samples of a family, one after the other.
pub(super) struct Samples<'a>(MetricEncoder<'a>);

impl Samples<'_> {
    pub(super) fn counter<const N: usize>(
        &mut self,
        labels: [(&str, &str); N],
        value: u64,
    ) -> fmt::Result {
        self.0
            .encode_family(&labels)?
            .encode_counter::<NoLabelSet, _, u64>(&value, None::<&Exemplar<NoLabelSet, u64>>)
    }

    pub(super) fn gauge<const N: usize>(
        &mut self,
        labels: [(&str, &str); N],
        value: f64,
    ) -> fmt::Result {
        self.0.encode_family(&labels)?.encode_gauge(&value)
    }

    fn histogram<const N: usize>(
        &mut self,
        labels: [(&str, &str); N],
        times: &Histogram,
    ) -> fmt::Result {
        let ends = Histogram::BOUNDS.into_iter().chain([f64::INFINITY]);
        let ranges: Vec<(f64, u64)> = ends.zip(times.ranges()).collect();
        // The count of the very ranges that are shown, whatever is added meanwhile.
        let count = ranges.iter().map(|(_, count)| count).sum();
        let sum = times.sum().as_secs_f64();
        self.0
            .encode_family(&labels)?
            .encode_histogram::<NoLabelSet>(sum, count, &ranges, None)
    }
}

/// Begin a family. The unit, if any, becomes the end of its name.
pub(super) fn family<'a>(
    encoder: &'a mut DescriptorEncoder<'_>,
    kind: MetricType,
    name: &'a str,
    unit: Option<&'a Unit>,
    help: &str,
) -> Result<Samples<'a>, fmt::Error> {
    encoder
        .encode_descriptor(name, help, unit, kind)
        .map(Samples)
}

impl Collector for Numbers {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> fmt::Result {
        let encoder = &mut encoder;
        let bots = self.0.bots();
        process(encoder, &self.0, &bots)?;
        updates(encoder, &bots)?;
        engines(encoder, &bots)?;
        calls(encoder, &bots)?;
        #[cfg(feature = "webhook")]
        super::hooks::hooks(encoder, &bots)?;
        Ok(())
    }
}

fn process(encoder: &mut DescriptorEncoder<'_>, board: &Board, bots: &[Arc<Shown>]) -> fmt::Result {
    let began = board.began.duration_since(UNIX_EPOCH).unwrap_or_default();
    family(
        encoder,
        MetricType::Gauge,
        "process_start_time",
        Some(&Unit::Seconds),
        "When the process began to start its bots, in seconds since 1970 UTC.",
    )?
    .0
    .encode_gauge(&began.as_secs_f64())?;
    let version = [("version", env!("CARGO_PKG_VERSION"))];
    family(
        encoder,
        MetricType::Info,
        "crare_build",
        None,
        "The version of crare; always 1.",
    )?
    .0
    .encode_info(&version)?;
    let mut names = family(
        encoder,
        MetricType::Info,
        "crare_bot",
        None,
        "The user name of each bot, as soon as Telegram told it; always 1.",
    )?;
    for bot in bots {
        if let Some(username) = bot.username.get() {
            let labels = [("bot", bot.label.as_str()), ("username", username)];
            names.0.encode_info(&labels)?;
        }
    }
    Ok(())
}

fn updates(encoder: &mut DescriptorEncoder<'_>, bots: &[Arc<Shown>]) -> fmt::Result {
    let mut counts = family(
        encoder,
        MetricType::Counter,
        "crare_updates",
        None,
        "Updates by kind and by how they ended.",
    )?;
    for bot in bots {
        let stats = bot.engine.stats();
        for kind in KindIndex::all() {
            let ended = Ending::ALL.map(|ended| (ended, stats.updates(kind, ended)));
            // A kind that came is shown with all its endings, so that a first failure is an increase from zero.
            if ended.iter().all(|(_, updates)| *updates == 0) {
                continue;
            }
            for (ended, updates) in ended {
                let labels = [
                    ("bot", bot.label.as_str()),
                    ("kind", kind.name()),
                    ("outcome", ended.name()),
                ];
                counts.counter(labels, updates)?;
            }
        }
    }
    let mut handling = family(
        encoder,
        MetricType::Histogram,
        "crare_update",
        Some(&Unit::Seconds),
        "Seconds that handling an update took, per attempt.",
    )?;
    for bot in bots {
        handling.histogram([("bot", &bot.label)], bot.engine.stats().handling())?;
    }
    let mut waiting = family(
        encoder,
        MetricType::Histogram,
        "crare_queue",
        Some(&Unit::Seconds),
        "Seconds that an update waited behind others of its chat, from being accepted to the begin of its handling.",
    )?;
    for bot in bots {
        waiting.histogram([("bot", &bot.label)], bot.engine.stats().waiting())?;
    }
    let mut stored = family(
        encoder,
        MetricType::Counter,
        "crare_stored",
        None,
        "Updates that were put into the inbox because their handling took longer than the window.",
    )?;
    for bot in bots {
        stored.counter([("bot", &bot.label)], bot.engine.stats().stored())?;
    }
    let mut retries = family(
        encoder,
        MetricType::Counter,
        "crare_retries",
        None,
        "Attempts to handle an update beyond the first one.",
    )?;
    for bot in bots {
        retries.counter([("bot", &bot.label)], bot.engine.stats().retries())?;
    }
    Ok(())
}

#[allow(
    clippy::cast_precision_loss,
    reason = "bounds are far below the 52 bits of a float"
)]
fn engines(encoder: &mut DescriptorEncoder<'_>, bots: &[Arc<Shown>]) -> fmt::Result {
    type Read = fn(&Engine) -> f64;
    let gauges: [(&str, Option<Unit>, &str, Read); 7] = [
        (
            "crare_in_flight",
            None,
            "Updates accepted and not done yet.",
            |engine| engine.in_flight() as f64,
        ),
        (
            "crare_in_flight_limit",
            None,
            "Updates that may be in flight; at the limit polling waits and the webhook answers 503.",
            |engine| engine.limits().in_flight as f64,
        ),
        (
            "crare_in_flight",
            Some(Unit::Bytes),
            "Bytes of JSON of the updates accepted and not done yet.",
            |engine| engine.bytes() as f64,
        ),
        (
            "crare_lanes",
            None,
            "Chats of which an update is in work or waits.",
            |engine| engine.lanes() as f64,
        ),
        (
            "crare_inbox_pending",
            None,
            "Updates in the inbox that are not done.",
            |engine| engine.inbox_counts().pending as f64,
        ),
        (
            "crare_dead_letters",
            None,
            "Updates in the inbox with which nothing more is tried.",
            |engine| engine.inbox_counts().dead as f64,
        ),
        (
            "crare_oldest_update",
            Some(Unit::Seconds),
            "Age in seconds of the oldest update that is not done; 0 when there is none.",
            |engine| engine.oldest().unwrap_or_default().as_secs_f64(),
        ),
    ];
    for (name, unit, help, read) in &gauges {
        let mut samples = family(encoder, MetricType::Gauge, name, unit.as_ref(), help)?;
        for bot in bots {
            samples.gauge([("bot", &bot.label)], read(&bot.engine))?;
        }
    }
    Ok(())
}

fn calls(encoder: &mut DescriptorEncoder<'_>, bots: &[Arc<Shown>]) -> fmt::Result {
    let called: Vec<_> = bots
        .iter()
        .map(|bot| (bot, bot.bot.stats().methods()))
        .collect();
    let mut counts = family(
        encoder,
        MetricType::Counter,
        "crare_api_calls",
        None,
        "Calls of the Bot API by method and result: the HTTP status, or timeout, transport, unsent, other.",
    )?;
    for (bot, methods) in &called {
        for (method, stats) in methods {
            for (code, calls) in stats.codes() {
                let labels = [
                    ("bot", bot.label.as_str()),
                    ("method", method),
                    ("code", code),
                ];
                counts.counter(labels, calls)?;
            }
        }
    }
    let mut replies = family(
        encoder,
        MetricType::Counter,
        "crare_replies_in_answers",
        None,
        "Calls of the Bot API that travelled in answers to the webhook; Telegram does not tell their results.",
    )?;
    for (bot, methods) in &called {
        for (method, stats) in methods.iter().filter(|(_, stats)| stats.in_answers() > 0) {
            let labels = [("bot", bot.label.as_str()), ("method", method)];
            replies.counter(labels, stats.in_answers())?;
        }
    }
    let mut times = family(
        encoder,
        MetricType::Histogram,
        "crare_api",
        Some(&Unit::Seconds),
        "Seconds that calls of the Bot API took; getUpdates waits for updates.",
    )?;
    for (bot, methods) in &called {
        for (method, stats) in methods.iter().filter(|(_, stats)| stats.total() > 0) {
            times.histogram([("bot", &bot.label), ("method", method)], stats.time())?;
        }
    }
    let mut floods = family(
        encoder,
        MetricType::Counter,
        "crare_floods",
        None,
        "Calls that Telegram refused because there were too many (429).",
    )?;
    for bot in bots {
        floods.counter([("bot", &bot.label)], bot.bot.stats().floods())?;
    }
    let mut seconds = family(
        encoder,
        MetricType::Counter,
        "crare_flood_wait",
        Some(&Unit::Seconds),
        "Seconds that Telegram asked to wait when it refused because of too many calls.",
    )?;
    for bot in bots {
        seconds.counter([("bot", &bot.label)], bot.bot.stats().flood_seconds())?;
    }
    Ok(())
}
