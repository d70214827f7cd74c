//! What webhooks have to tell.

use std::fmt;
use std::sync::Arc;

use prometheus_client::encoding::DescriptorEncoder;
use prometheus_client::metrics::MetricType;
use prometheus_client::registry::Unit;

use super::board::Shown;
use super::collect::family;
use crate::source::webhook::{Refusal, Refusals, RegistrationHealth, Webhook};

/// The numbers of a webhook.
#[derive(Debug)]
pub(super) struct Hook {
    refusals: Refusals,
    health: RegistrationHealth,
}

impl Hook {
    pub(super) fn of(webhook: &Webhook) -> Self {
        Self {
            refusals: webhook.refusals(),
            health: webhook.registration_health(),
        }
    }
}

pub(super) fn hooks(encoder: &mut DescriptorEncoder<'_>, bots: &[Arc<Shown>]) -> fmt::Result {
    let hooks: Vec<(&str, &Hook)> = bots
        .iter()
        .filter_map(|bot| Some((bot.label.as_str(), bot.hook.as_ref()?)))
        .collect();
    refusals(encoder, &hooks)?;
    registration(encoder, &hooks)
}

fn refusals(encoder: &mut DescriptorEncoder<'_>, hooks: &[(&str, &Hook)]) -> fmt::Result {
    let mut counts = family(
        encoder,
        MetricType::Counter,
        "crare_refusals",
        None,
        "Requests that the webhook refused, by reason.",
    )?;
    for (bot, hook) in hooks {
        for reason in Refusal::ALL {
            let labels = [("bot", *bot), ("reason", reason.name())];
            counts.counter(labels, hook.refusals.count(reason))?;
        }
    }
    let mut networks = family(
        encoder,
        MetricType::Counter,
        "crare_refusals_by_asn",
        None,
        "Requests that the webhook refused at the door, by the autonomous system they came from; other is all the rest.",
    )?;
    for (bot, hook) in hooks {
        for (asn, refused) in hook.refusals.by_asn() {
            let asn = asn.map_or_else(|| "other".to_owned(), |asn| asn.to_string());
            networks.counter([("bot", *bot), ("asn", &asn)], refused)?;
        }
    }
    let mut observed = family(
        encoder,
        MetricType::Counter,
        "crare_observed",
        None,
        "Requests that the origin rule would have refused, were it not told to observe only, by reason.",
    )?;
    for (bot, hook) in hooks {
        for (reason, requests) in hook.refusals.observed() {
            observed.counter([("bot", *bot), ("reason", reason)], requests)?;
        }
    }
    Ok(())
}

#[allow(
    clippy::cast_precision_loss,
    reason = "far below the 52 bits of a float"
)]
fn registration(encoder: &mut DescriptorEncoder<'_>, hooks: &[(&str, &Hook)]) -> fmt::Result {
    let mut pending = family(
        encoder,
        MetricType::Gauge,
        "crare_webhook_pending",
        None,
        "Updates that wait at Telegram, as it last told.",
    )?;
    for (bot, hook) in hooks {
        if let Some(updates) = hook.health.pending() {
            pending.gauge([("bot", *bot)], updates as f64)?;
        }
    }
    let mut failed = family(
        encoder,
        MetricType::Gauge,
        "crare_webhook_last_error",
        Some(&Unit::Seconds),
        "When Telegram last could not deliver, as it last told, in seconds since 1970 UTC; absent when it always could.",
    )?;
    for (bot, hook) in hooks {
        if let Some(time) = hook.health.last_error() {
            failed.gauge([("bot", *bot)], time.0 as f64)?;
        }
    }
    let mut drifts = family(
        encoder,
        MetricType::Counter,
        "crare_webhook_drifts",
        None,
        "Checks that found the webhook changed by somebody else.",
    )?;
    for (bot, hook) in hooks {
        drifts.counter([("bot", *bot)], hook.health.drifts())?;
    }
    let mut reclaims = family(
        encoder,
        MetricType::Counter,
        "crare_webhook_reclaims",
        None,
        "Times that the webhook was set again after somebody else had changed it.",
    )?;
    for (bot, hook) in hooks {
        reclaims.counter([("bot", *bot)], hook.health.reclaims())?;
    }
    Ok(())
}
