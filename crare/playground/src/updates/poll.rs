//! Long polling.

use serde_json::Value;

use crate::call::Outcome;
use crate::params::Params;
use crate::playground::Playground;
use crate::updates::queue::Waiting;

/// `getUpdates`: what waits, or what comes within the time-out.
pub(crate) async fn get_updates(playground: &Playground, bot: i64, params: &Params) -> Outcome {
    let until = playground.clock().now_millis() + params.int("timeout").clamp(0, 50) * 1000;
    let limit = match params.int("limit") {
        0 => 100,
        limit => usize::try_from(limit.clamp(1, 100)).unwrap_or(100),
    };
    let offset = params.int("offset");
    loop {
        let changed = playground.changed();
        let found: Vec<Value> = playground.with(|world| {
            let Some(bot) = world.bots.get_mut(&bot) else {
                return Vec::new();
            };
            bot.queue.confirm(offset);
            let waiting = bot.queue.iter().take(limit);
            waiting.map(Waiting::to_json).collect()
        });
        if !found.is_empty() {
            return Ok(Value::Array(found));
        }
        tokio::select! {
            () = playground.clock().until(until) => return Ok(Value::Array(found)),
            () = changed => {}
        }
    }
}
