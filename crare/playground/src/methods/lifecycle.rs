//! `logOut` and `close`: a bot's server goes away, and comes back.

use super::Entry;
use crate::call::{Call, Outcome};
use crate::refusal::Refusal;
use crate::world::{Life, World};

pub(super) const METHODS: &[Entry] = &[
    Entry::stateful("close", close),
    Entry::stateful("logOut", log_out),
];

/// `close` is refused this long after the start, in seconds.
const CLOSES_AFTER: i64 = 600;

/// A bot that logged out can come back after this time, in seconds.
const AWAY: i64 = 600;

/// Whether a bot may call at all; notes that it does.
pub(crate) fn is_open(world: &mut World, bot: i64, method: &str) -> Result<(), Refusal> {
    let now = world.clock.now();
    let Some(bot) = world.bots.get_mut(&bot) else {
        return Ok(());
    };
    match bot.life.away_until {
        Some(until) if now < until => return Err(Refusal::new(400, "Logged out")),
        _ => bot.life.away_until = None,
    }
    if method == "close" && bot.life.closed {
        return Err(Refusal::bad_request("the bot has already been closed"));
    }
    bot.life.closed = false;
    bot.life.started.get_or_insert(now);
    Ok(())
}

fn close(call: &mut Call<'_>) -> Outcome {
    let now = call.world.clock.now();
    if let Some(bot) = call.world.bots.get_mut(&call.bot) {
        let left = bot.life.started.unwrap_or(now) + CLOSES_AFTER - now;
        if let Some(left) = u32::try_from(left).ok().filter(|left| *left > 0) {
            return Err(Refusal::too_many_requests(left));
        }
        bot.life = Life {
            closed: true,
            ..Life::default()
        };
    }
    Ok(true.into())
}

fn log_out(call: &mut Call<'_>) -> Outcome {
    let now = call.world.clock.now();
    if let Some(bot) = call.world.bots.get_mut(&call.bot) {
        bot.life = Life {
            away_until: Some(now + AWAY),
            ..Life::default()
        };
    }
    Ok(true.into())
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::json;

    use crate::playground::Playground;
    use crate::refusal::Refusal;

    #[tokio::test]
    async fn a_bot_closes_and_comes_back() {
        let playground = Playground::new();
        let bot = playground.bot("echo_bot");
        let call = |method: &'static str| {
            let (playground, token) = (playground.clone(), bot.token().to_owned());
            async move { playground.call(&token, method, json!({})).await }
        };
        call("getMe").await.unwrap();
        playground.clock().advance(Duration::from_secs(100));
        let refused = call("close").await.unwrap_err();
        assert!((499..=500).contains(&refused.retry_after.unwrap()));
        playground.clock().advance(Duration::from_secs(500));
        assert_eq!(call("close").await.unwrap(), true);
        assert_eq!(
            call("close").await.unwrap_err(),
            Refusal::bad_request("the bot has already been closed")
        );
        call("getMe").await.unwrap();
        assert_eq!(call("close").await.unwrap_err().code, 429);
    }

    #[tokio::test]
    async fn a_bot_logs_out_for_ten_minutes() {
        let playground = Playground::new();
        let bot = playground.bot("echo_bot");
        let token = bot.token();
        playground.call(token, "logOut", json!({})).await.unwrap();
        let refused = playground.call(token, "getMe", json!({})).await;
        assert_eq!(refused.unwrap_err(), Refusal::new(400, "Logged out"));
        playground.clock().advance(Duration::from_secs(600));
        playground.call(token, "getMe", json!({})).await.unwrap();
    }
}
