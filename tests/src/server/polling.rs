//! getUpdates.

use std::time::Duration;

use tokio::{
    sync::oneshot,
    time::{Instant, sleep, sleep_until},
};

use super::{
    Account, Refusal,
    params::Params,
    refusal::Success,
    state::{State, Waiter},
};

const OTHER_POLL: &str =
    "terminated by other getUpdates request; make sure that only one bot instance is running";
const WEBHOOK_ACTIVE: &str = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
/// What a waiting getUpdates gets when a webhook is set.
pub(crate) const WEBHOOK_SET: &str = "terminated by setWebhook request";

/// Carries out one getUpdates.
pub(crate) async fn get_updates(account: &Account, params: &Params) -> Result<Success, Refusal> {
    let mut changed = account.subscribe();
    let Some((number, deadline, limit)) = begin(account, params) else {
        return Err(conflict(account, WEBHOOK_ACTIVE).await);
    };
    let mut displaced: Option<oneshot::Receiver<&'static str>> = None;
    loop {
        if let Some(answer) = look(&mut account.lock(), number, deadline, limit, &mut displaced) {
            return Ok(answer);
        }
        let displaced = displaced
            .as_mut()
            .expect("a call that goes on is registered");
        tokio::select! {
            text = displaced => return Err(conflict(account, text.unwrap_or(OTHER_POLL)).await),
            _ = changed.changed() => sleep(Duration::from_millis(1)).await,
            () = sleep_until(deadline) => {}
        }
    }
}

/// Applies the parameters. `None`: a webhook is set.
fn begin(account: &Account, params: &Params) -> Option<(u64, Instant, usize)> {
    let now = Instant::now();
    let offset = params.integer("offset");
    let mut seconds = params.integer("timeout").clamp(0, 50);
    let mut limit = if params.get("limit").is_some() {
        params.integer("limit").clamp(1, 100)
    } else {
        100
    };
    let mut guard = account.lock();
    let state = &mut *guard;
    state.set_allowed(params);
    if state.webhook.is_some() {
        return None;
    }
    if let Some((last, at)) = state.polling.last.replace((offset, now))
        && last == offset
    {
        // The rule against bots that ask in a tight loop.
        if seconds < 3 && now - at < Duration::from_secs(3) {
            seconds = 3;
        }
        if now - at < Duration::from_millis(500) {
            limit = 1;
        }
    }
    state.queue.purge(now);
    if let Some(confirmed) = state.queue.apply_offset(offset) {
        state.confirmed = confirmed;
    }
    state.polling.numbers += 1;
    let number = state.polling.numbers;
    drop(guard);
    account.touch();
    let timeout = Duration::from_secs(u64::try_from(seconds).unwrap_or_default());
    Some((number, now + timeout, usize::try_from(limit).unwrap_or(100)))
}

/// Answers if there is something to answer with; else registers the call as the one that waits.
fn look(
    state: &mut State,
    number: u64,
    deadline: Instant,
    limit: usize,
    displaced: &mut Option<oneshot::Receiver<&'static str>>,
) -> Option<Success> {
    let now = Instant::now();
    state.queue.purge(now);
    let (json, count) = state.queue.batch(limit);
    if count > 0 || now >= deadline {
        state
            .polling
            .waiter
            .take_if(|waiter| waiter.number == number);
        return Some(Success {
            json,
            description: None,
        });
    }
    if displaced.is_none() {
        let (displace, receiver) = oneshot::channel();
        if let Some(older) = state.polling.waiter.replace(Waiter { number, displace }) {
            // Nobody listens when the older call's connection is gone.
            let _ = older.displace.send(OTHER_POLL);
        }
        *displaced = Some(receiver);
    }
    None
}

/// 409: the first at once, further ones within 3 s late.
async fn conflict(account: &Account, text: &str) -> Refusal {
    let pause = account.settings().scaled(3.0);
    let now = Instant::now();
    let last = account.lock().polling.last_conflict.replace(now);
    if last.is_some_and(|last| now - last < pause) {
        sleep(pause).await;
    }
    Refusal::conflict(text)
}
