use serde_json::{Value, json};
use tokio::task::JoinHandle;

use super::*;
use crate::actors::Bot;
use crate::faults::Fault;
use crate::settings::Settings;

fn world() -> (Playground, Bot) {
    let playground = Playground::seeded(1);
    let bot = playground.bot("b");
    (playground, bot)
}

fn push(playground: &Playground, bot: &Bot) -> i64 {
    playground
        .inject(bot, "message", json!({"chat": {"id": 1}}))
        .unwrap()
}

fn poll(playground: &Playground, bot: &Bot, params: Value) -> JoinHandle<Outcome> {
    let (playground, token) = (playground.clone(), bot.token().to_owned());
    tokio::spawn(async move { playground.call(&token, "getUpdates", params).await })
}

fn ids(outcome: Outcome) -> Vec<i64> {
    let updates = outcome.unwrap();
    let updates = updates.as_array().unwrap().iter();
    updates
        .map(|update| update["update_id"].as_i64().unwrap())
        .collect()
}

/// Until a call waits that is not the one before.
async fn until_waiting(playground: &Playground, bot: &Bot, before: Option<u64>) -> Option<u64> {
    loop {
        let changed = playground.changed();
        let waiter = playground.with(|world| world.bots[&bot.id()].delivery.polling.waiter);
        if waiter.is_some() && waiter != before {
            return waiter;
        }
        changed.await;
    }
}

#[tokio::test]
async fn waits_for_updates() {
    let (playground, bot) = world();
    let waiting = poll(&playground, &bot, json!({"timeout": 50}));
    until_waiting(&playground, &bot, None).await;
    let first = push(&playground, &bot);
    let second = push(&playground, &bot);
    assert_eq!(ids(waiting.await.unwrap()), [first, second]);
    let confirmed = poll(&playground, &bot, json!({"offset": second, "limit": 1}));
    assert_eq!(ids(confirmed.await.unwrap()), [second]);
    assert_eq!(playground.pending(&bot), 1);
    let confirmed = poll(&playground, &bot, json!({"offset": second + 1}));
    assert_eq!(ids(confirmed.await.unwrap()), [0_i64; 0]);
}

#[tokio::test]
async fn time_out_by_the_clock() {
    let (playground, bot) = world();
    let waiting = poll(&playground, &bot, json!({"timeout": 1000}));
    until_waiting(&playground, &bot, None).await;
    playground.clock().advance(Duration::from_secs(50));
    assert_eq!(ids(waiting.await.unwrap()), [0_i64; 0]);
}

#[tokio::test]
async fn the_later_call_wins() {
    let (playground, bot) = world();
    let older = poll(&playground, &bot, json!({"timeout": 50}));
    let first = until_waiting(&playground, &bot, None).await;
    let short = poll(&playground, &bot, json!({}));
    assert_eq!(ids(short.await.unwrap()), [0_i64; 0], "no conflict");
    let newer = poll(&playground, &bot, json!({"timeout": 50}));
    until_waiting(&playground, &bot, first).await;
    let refusal = older.await.unwrap().unwrap_err();
    assert_eq!(refusal, Refusal::conflict(OTHER_POLL));
    let id = push(&playground, &bot);
    assert_eq!(ids(newer.await.unwrap()), [id]);
}

#[tokio::test]
async fn only_what_is_asked_for() {
    let (playground, bot) = world();
    let asked = json!({"allowed_updates": ["poll"]});
    poll(&playground, &bot, asked).await.unwrap().unwrap();
    playground.user("Alice").to(&bot).says("not asked for");
    assert_eq!(playground.pending(&bot), 0);
    poll(&playground, &bot, json!({"allowed_updates": []}))
        .await
        .unwrap()
        .unwrap();
    playground.user("Bob").to(&bot).says("asked for");
    assert_eq!(playground.pending(&bot), 1);
}

#[tokio::test]
async fn faults_of_updates() {
    let (playground, bot) = world();
    let first = push(&playground, &bot);
    let second = push(&playground, &bot);
    for fault in [
        Fault::reordered(),
        Fault::duplicate(),
        Fault::confirmation_lost(),
    ] {
        playground.add_fault(fault);
    }
    let got = poll(&playground, &bot, json!({})).await.unwrap();
    assert_eq!(ids(got), [second, first, second]);
    let again = poll(&playground, &bot, json!({"offset": second + 1}));
    assert_eq!(ids(again.await.unwrap()), [first, second]);
    let now = poll(&playground, &bot, json!({"offset": second + 1}));
    assert_eq!(ids(now.await.unwrap()), [0_i64; 0]);
    assert!(playground.faults().is_empty());
}

#[tokio::test]
async fn a_tight_loop_waits_when_strict() {
    let playground = Playground::with_settings(Settings::new().seed(1).strict(true));
    let bot = playground.bot("b");
    let first = poll(&playground, &bot, json!({})).await.unwrap();
    assert_eq!(ids(first), [0_i64; 0]);
    let second = poll(&playground, &bot, json!({}));
    until_waiting(&playground, &bot, None).await;
    let id = push(&playground, &bot);
    push(&playground, &bot);
    assert_eq!(ids(second.await.unwrap()), [id], "one when asked at once");
}
