use std::time::Duration;

use serde_json::{Value, json};

use super::*;

async fn me(playground: &Playground, bot: &Bot) -> Result<Value, Refusal> {
    playground.call(bot.token(), "getMe", json!({})).await
}

#[tokio::test]
async fn a_number_of_times() {
    let playground = Playground::seeded(1);
    let (bot, other) = (playground.bot("a"), playground.bot("b"));
    playground.add_fault(Fault::too_many_requests(7).on("GETME").of(&bot).times(2));
    assert!(me(&playground, &other).await.is_ok());
    for _ in 0..2 {
        assert_eq!(
            me(&playground, &bot).await.unwrap_err().retry_after,
            Some(7)
        );
    }
    assert!(me(&playground, &bot).await.is_ok());
    assert!(playground.faults().is_empty());
}

#[tokio::test]
async fn places() {
    let playground = Playground::seeded(1);
    let bot = playground.bot("a");
    playground.add_fault(Fault::server_error().on("sendMessage"));
    playground.add_fault(Fault::server_error().on_files());
    playground.add_fault(Fault::server_error().on_webhook());
    assert!(me(&playground, &bot).await.is_ok());
    playground.clear_faults();
    let always = playground.add_fault(Fault::server_error().always());
    let poll = || playground.call(bot.token(), "getUpdates", json!({}));
    assert!(poll().await.is_ok());
    assert_eq!(me(&playground, &bot).await.unwrap_err().code, 500);
    assert_eq!(me(&playground, &bot).await.unwrap_err().code, 500);
    assert!(playground.remove_fault(always));
    assert!(!playground.remove_fault(always));
    playground.add_fault(Fault::server_error().on_all_calls());
    assert_eq!(poll().await.unwrap_err().code, 500);
}

#[tokio::test]
async fn cut_before_and_after() {
    let playground = Playground::seeded(1);
    let bot = playground.bot("a");
    let alice = playground.user("Alice");
    alice.to(&bot).says("hi");
    let say = |text: &str| {
        let params = json!({"chat_id": alice.id(), "text": text});
        playground.call(bot.token(), "sendMessage", params)
    };
    playground.add_fault(Fault::cut());
    assert_eq!(say("one").await.unwrap_err().code, 502);
    assert_eq!(alice.to(&bot).last().unwrap()["text"], "hi");
    playground.add_fault(Fault::answer_lost());
    assert_eq!(say("two").await.unwrap_err().code, 502);
    assert_eq!(alice.to(&bot).last().unwrap()["text"], "two");
    playground.add_fault(Fault::answered(502, "text/html", "<h1>Bad Gateway</h1>"));
    assert_eq!(say("three").await.unwrap_err().code, 502);
}

#[tokio::test]
async fn slow_by_the_clock() {
    let playground = Playground::seeded(1);
    let bot = playground.bot("a");
    playground.add_fault(Fault::slow(Duration::from_secs(3600)));
    let call = tokio::spawn({
        let (playground, bot) = (playground.clone(), bot.clone());
        async move { me(&playground, &bot).await }
    });
    while !playground.faults().is_empty() {
        tokio::task::yield_now().await;
    }
    assert!(!call.is_finished());
    playground.clock().advance(Duration::from_secs(3600));
    assert!(call.await.unwrap().is_ok());
}

#[test]
fn bounded() {
    let playground = Playground::seeded(1);
    for _ in 0..=MAX_FAULTS {
        playground.add_fault(Fault::cut());
    }
    assert_eq!(playground.faults().len(), MAX_FAULTS);
}
