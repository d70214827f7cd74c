use std::time::Duration;

use serde_json::{Value, json};

use super::*;
use crate::actors::Bot;
use crate::faults::Fault;

async fn call(playground: &Playground, bot: &Bot, method: &str, params: Value) -> Value {
    playground.call(bot.token(), method, params).await.unwrap()
}

#[tokio::test]
async fn comes_back() {
    let playground = Playground::seeded(1);
    let bot = playground.bot("b");
    let alice = playground.user("Alice");
    let group = playground.group("Group", &alice);
    alice.to(&bot).says("hi");
    group.by(&alice).says("in a group");
    let poll = json!({"chat_id": alice.id(), "question": "?", "options": ["a", "b"]});
    call(&playground, &bot, "sendPoll", poll).await;
    let commands = json!({"commands": [{"command": "start", "description": "Start"}]});
    call(&playground, &bot, "setMyCommands", commands).await;
    playground.clock().advance(Duration::from_secs(86_000));
    let saved = playground.save();

    let later = Playground::seeded(2);
    later.user("Somebody else");
    later.load(&saved).unwrap();
    assert!(later.clock().now() >= playground.clock().now() - 1);
    let updates = call(&later, &bot, "getUpdates", json!({})).await;
    assert_eq!(
        updates,
        call(&playground, &bot, "getUpdates", json!({})).await
    );
    assert_eq!(updates[0]["message"]["text"], "hi");
    let list = call(&later, &bot, "getMyCommands", json!({})).await;
    assert_eq!(list[0]["command"], "start");
    let next = |playground: &Playground| playground.user("Next").id();
    assert_eq!(next(&later), next(&playground));
    assert_eq!(later.bot("c").token(), playground.bot("c").token());
    later.load(&saved).unwrap();
    assert_eq!(later.save().len(), saved.len());
}

#[tokio::test]
async fn webhooks_go_on() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let saved = {
        let playground = Playground::seeded(1);
        let bot = playground.bot("b");
        call(&playground, &bot, "setWebhook", json!({"url": url})).await;
        playground.user("Alice").to(&bot).says("hi");
        playground.save()
    };
    let later = Playground::seeded(2);
    later.load(&saved).unwrap();
    listener.accept().await.unwrap();
    let saved = later.save();
    let elsewhere = std::thread::spawn(move || Playground::new().load(&saved));
    assert!(matches!(
        elsewhere.join().unwrap(),
        Err(LoadError::NoRuntime)
    ));
}

#[test]
fn what_is_no_good() {
    let playground = Playground::seeded(1);
    let alice = playground.user("Alice");
    let saved = playground.save();
    let load = |bytes: &[u8]| playground.load(bytes).unwrap_err();
    assert!(matches!(load(b"{}"), LoadError::NotSaved));
    assert!(
        matches!(load(b"crare-playground 0.0.0\n"), LoadError::OtherVersion { version } if version == "0.0.0")
    );
    for end in [saved.len() - 1, saved.len() / 2] {
        assert!(matches!(load(&saved[..end]), LoadError::Damaged { .. }));
    }
    assert!(playground.with(|world| world.accounts.contains_key(&alice.id())));
}

#[tokio::test]
async fn only_bots_stay() {
    let playground = Playground::seeded(1);
    let bot = playground.bot("b");
    let alice = playground.user("Alice");
    alice.to(&bot).says("hi");
    playground.add_fault(Fault::server_error());
    let waiting = tokio::spawn({
        let (playground, token) = (playground.clone(), bot.token().to_owned());
        async move {
            let params = json!({"offset": -1, "timeout": 50});
            playground.call(&token, "getUpdates", params).await
        }
    });
    waiting.await.unwrap().unwrap();
    playground.reset();
    assert_eq!(playground.pending(&bot), 0);
    assert!(playground.faults().is_empty() && playground.traffic().is_empty());
    assert!(alice.to(&bot).last().is_none());
    let me = call(&playground, &bot, "getMe", json!({})).await;
    assert_eq!(me["username"], "b");
    let bob = playground.user("Bob");
    assert!(bob.id() > alice.id());
    bob.to(&bot).says("hi");
    assert_eq!(playground.pending(&bot), 1);
}
