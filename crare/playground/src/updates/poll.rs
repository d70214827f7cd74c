//! Long polling.

use std::time::Duration;

use serde_json::Value;

use crate::call::Outcome;
use crate::faults::Trouble;
use crate::params::Params;
use crate::playground::Playground;
use crate::refusal::Refusal;
use crate::world::World;

const OTHER_POLL: &str =
    "terminated by other getUpdates request; make sure that only one bot instance is running";
const WEBHOOK_ACTIVE: &str = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
const WEBHOOK_SET: &str = "terminated by setWebhook request";

/// `getUpdates` gives at most this many updates.
const MAX_LIMIT: i64 = 100;
/// `getUpdates` waits at most this many seconds.
const MAX_TIMEOUT: i64 = 50;
/// The same question again within so many milliseconds waits this long, at Telegram.
const SPIN: i64 = 3000;
/// The same question again within so many milliseconds gets one update, at Telegram.
const FAST_SPIN: i64 = 500;
/// When something comes, this is how long more is waited for.
const GATHER: Duration = Duration::from_millis(1);

/// What polling remembers.
#[derive(Debug, Default)]
pub(crate) struct Polling {
    /// A webhook has ended the wait of the last call that waited.
    ended_by_webhook: bool,
    /// The number of the call that waits.
    waiter: Option<u64>,
    calls: u64,
    /// Offset and moment of the last call.
    last: Option<(i64, i64)>,
    /// When the last conflict was.
    last_conflict: Option<i64>,
}

/// A call that is being answered.
struct Poll {
    number: u64,
    until: i64,
    limit: usize,
    waits: bool,
    gathered: bool,
}

enum Look {
    Answer(Vec<Value>),
    /// Another call waits now.
    Displaced(&'static str),
    Gather,
    Wait,
}

/// `getUpdates`: what waits, or what comes within the time-out.
pub(super) async fn get_updates(playground: &Playground, bot: i64, params: &Params) -> Outcome {
    let Some(mut poll) = playground.with(|world| begin(world, bot, params)) else {
        return Err(conflict(playground, bot, WEBHOOK_ACTIVE).await);
    };
    loop {
        let changed = playground.changed();
        match playground.with(|world| look(world, bot, &mut poll))? {
            Look::Answer(updates) => return Ok(Value::Array(updates)),
            Look::Displaced(why) => return Err(conflict(playground, bot, why).await),
            Look::Gather => tokio::time::sleep(GATHER).await,
            Look::Wait => tokio::select! {
                () = playground.clock().until(poll.until) => {}
                () = changed => {}
            },
        }
    }
}

/// Takes the parameters. `None`: a webhook is set.
fn begin(world: &mut World, bot: i64, params: &Params) -> Option<Poll> {
    let now = world.clock.now_millis();
    let strict = world.settings.is_strict();
    let offset = params.int("offset");
    let mut seconds = params.int("timeout").clamp(0, MAX_TIMEOUT);
    let mut limit = if params.has("limit") {
        params.int("limit").clamp(1, MAX_LIMIT)
    } else {
        MAX_LIMIT
    };
    let own = world.bots.get_mut(&bot)?;
    own.delivery.allowed.set(params.text("allowed_updates"));
    if own.delivery.has_webhook() {
        return None;
    }
    if let Some((last, at)) = own.delivery.polling.last.replace((offset, now))
        && strict
        && last == offset
    {
        if seconds * 1000 < SPIN && now - at < SPIN {
            seconds = SPIN / 1000;
        }
        if now - at < FAST_SPIN {
            limit = 1;
        }
    }
    own.queue.purge(now);
    let lost =
        own.queue.would_confirm(offset) && world.faults.take_update(bot, Trouble::LoseConfirmation);
    if !lost {
        own.queue.confirm(offset);
    }
    own.delivery.polling.calls += 1;
    let number = own.delivery.polling.calls;
    world.changes += 1;
    Some(Poll {
        number,
        until: now + seconds * 1000,
        limit: usize::try_from(limit).unwrap_or(1),
        waits: false,
        gathered: false,
    })
}

/// Answers if there is something to answer; else this is the call that waits.
fn look(world: &mut World, bot: i64, poll: &mut Poll) -> Result<Look, Refusal> {
    let now = world.clock.now_millis();
    // Without it the playground was reset meanwhile.
    let own = world.bots.get_mut(&bot);
    let own = own.ok_or_else(|| Refusal::new(401, "Unauthorized"))?;
    let polling = &mut own.delivery.polling;
    let waits = polling.waiter == Some(poll.number);
    if poll.waits && !waits {
        return Ok(Look::Displaced(if polling.ended_by_webhook {
            WEBHOOK_SET
        } else {
            OTHER_POLL
        }));
    }
    own.queue.purge(now);
    if own.queue.len() > 0 && poll.waits && !poll.gathered {
        poll.gathered = true;
        return Ok(Look::Gather);
    }
    if own.queue.len() == 0 && now < poll.until {
        if !waits {
            polling.waiter = Some(poll.number);
            polling.ended_by_webhook = false;
            poll.waits = true;
            world.changes += 1;
        }
        return Ok(Look::Wait);
    }
    polling.waiter.take_if(|waiter| *waiter == poll.number);
    let mut batch = own.queue.batch(poll.limit);
    if batch.len() > 1 && world.faults.take_update(bot, Trouble::Reorder) {
        batch.reverse();
    }
    if let Some(first) = batch.first().cloned()
        && world.faults.take_update(bot, Trouble::Duplicate)
    {
        batch.push(first);
    }
    Ok(Look::Answer(batch))
}

impl Polling {
    /// Whether a call waits.
    #[cfg(test)]
    pub(super) fn is_waiting(&self) -> bool {
        self.waiter.is_some()
    }

    /// Lets the call that waits end, as there is a webhook.
    pub(super) fn displace(&mut self) {
        self.ended_by_webhook |= self.waiter.take().is_some();
    }
}

/// 409: at Telegram the first at once, further ones within 3 s late.
async fn conflict(playground: &Playground, bot: i64, why: &str) -> Refusal {
    let late = playground.with(|world| {
        let now = world.clock.now_millis();
        let own = world.bots.get_mut(&bot)?;
        let last = own.delivery.polling.last_conflict.replace(now)?;
        (world.settings.is_strict() && now - last < SPIN).then_some(now + SPIN)
    });
    if let Some(late) = late {
        playground.clock().until(late).await;
    }
    Refusal::conflict(why)
}

#[cfg(test)]
#[path = "poll_tests.rs"]
mod tests;
