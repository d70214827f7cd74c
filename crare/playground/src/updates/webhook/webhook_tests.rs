use std::time::Duration;

use bytes::Bytes;
use http::Response;
use http_body_util::Full;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use super::testing::{Hook, Seen, own_tls};
use super::*;
use crate::actors::Bot;
use crate::faults::Fault;
use crate::params::Upload;
use crate::traffic::{Event, Via};

async fn call(playground: &Playground, bot: &Bot, method: &str, params: Value) -> Answer {
    let params = Params::from_json(&params);
    playground
        .answer(bot.token(), method, params, Via::Direct)
        .await
}

async fn set(playground: &Playground, bot: &Bot, params: Value) {
    let answer = call(playground, bot, "setWebhook", params).await;
    assert_eq!(answer, Answer::described("Webhook was set"));
}

async fn start(settings: Value) -> (Playground, Bot, Hook) {
    let playground = Playground::seeded(1);
    let bot = playground.bot("b");
    let hook = Hook::start(None).await;
    let mut params = settings;
    params["url"] = hook.url().into();
    set(&playground, &bot, params).await;
    (playground, bot, hook)
}

fn push(playground: &Playground, bot: &Bot, chat: i64) -> i64 {
    let message = json!({"chat": {"id": chat}, "text": "h\u{e4}"});
    playground.inject(bot, "message", message).unwrap()
}

async fn info_of(playground: &Playground, bot: &Bot) -> Value {
    let answer = call(playground, bot, "getWebhookInfo", json!({})).await;
    answer.outcome.unwrap()
}

/// Until so many updates are left.
async fn until_left(playground: &Playground, bot: &Bot, count: usize) {
    loop {
        let changed = playground.changed();
        if playground.pending(bot) == count {
            return;
        }
        changed.await;
    }
}

/// Until the last delivery has failed in this way.
async fn until_error(playground: &Playground, bot: &Bot, why: &str) {
    loop {
        let changed = playground.changed();
        let info = info_of(playground, bot).await;
        if info["last_error_message"] == why {
            assert!(info["last_error_date"].is_i64());
            return;
        }
        changed.await;
    }
}

#[tokio::test]
async fn a_request_as_telegram_makes_it() {
    let playground = Playground::seeded(1);
    let bot = playground.bot("b");
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let url = format!("http://me:pass@localhost:{port}/a/b?c=d");
    let params = json!({"url": url, "secret_token": "S_1-x", "ip_address": "127.0.0.1"});
    set(&playground, &bot, params).await;
    let id = push(&playground, &bot, 7);
    let (mut tcp, _) = listener.accept().await.unwrap();
    let mut request = vec![0; 4096];
    let mut length = 0;
    while !request[..length].ends_with(b"}}") {
        length += tcp.read(&mut request[length..]).await.unwrap();
    }
    let text = std::str::from_utf8(&request[..length]).unwrap();
    let body = format!(
        "{{\"update_id\":{id},\n\"message\":{{\"chat\":{{\"id\":7}},\"text\":\"h\\u00e4\"}}}}"
    );
    let head = [
        "POST /a/b?c=d HTTP/1.1",
        &format!("Host: localhost:{port}"),
        "Authorization: Basic bWU6cGFzcw==",
        "X-Telegram-Bot-Api-Secret-Token: S_1-x",
        "Content-Type: application/json",
        &format!("Content-Length: {}", body.len()),
        "Connection: keep-alive",
        "Accept-Encoding: gzip, deflate",
        "",
        "",
    ];
    assert_eq!(text, head.join("\r\n") + &body);
    tcp.write_all(b"HTTP/1.1 204 Fine\r\n\r\n").await.unwrap();
    until_left(&playground, &bot, 0).await;
    let record = playground.traffic().pop().unwrap();
    assert_eq!(record.via, Via::Webhook);
}

#[tokio::test]
async fn lanes_in_order_on_connections_kept_open() {
    let (playground, bot, mut hook) = start(json!({"max_connections": 2})).await;
    let ids: Vec<i64> = [1, 1, 2, 3]
        .map(|chat| push(&playground, &bot, chat))
        .into();
    let first = hook.next().await;
    assert_eq!((first.id(), first.connection), (ids[0], 1));
    assert!(
        !hook.has_next(),
        "one connection until it has answered well"
    );
    playground.clock().advance(Duration::from_millis(5));
    first.status(200);
    let mut two = vec![hook.next().await, hook.next().await];
    two.sort_by_key(Seen::id);
    assert_eq!(
        two.iter().map(Seen::id).collect::<Vec<_>>(),
        ids[2..],
        "who waits longest"
    );
    let connections: i64 = two
        .iter()
        .map(|seen| i64::try_from(seen.connection).unwrap())
        .sum();
    assert_eq!(connections, 1 + 2);
    for seen in two {
        seen.status(299);
    }
    let last = hook.next().await;
    assert!((last.id(), last.connection <= 2) == (ids[1], true));
    last.status(200);
    until_left(&playground, &bot, 0).await;
    playground.clock().advance(Duration::from_secs(60));
    push(&playground, &bot, 4);
    let later = hook.next().await;
    assert_eq!(later.connection, 3, "unused ones are closed after 60 s");
}

#[tokio::test]
async fn tried_again_with_longer_pauses() {
    let (playground, bot, mut hook) = start(json!({})).await;
    let id = push(&playground, &bot, 1);
    hook.next().await.status(500);
    hook.next().await.status(500);
    for (tries, seconds) in [(2, 2), (3, 4), (4, 8), (5, 16), (6, 32)] {
        until_tries(&playground, tries).await;
        playground
            .clock()
            .advance(Duration::from_millis(seconds * 1000 - 900));
        assert!(!hook.has_next());
        playground.clock().advance(Duration::from_millis(900));
        let seen = hook.next().await;
        assert_eq!(seen.id(), id);
        seen.answer(
            Response::builder()
                .status(302)
                .header("location", "/")
                .body(Full::default())
                .unwrap(),
        );
    }
    until_tries(&playground, 7).await;
    until_error(
        &playground,
        &bot,
        "Wrong response from the webhook: 302 Found",
    )
    .await;
    playground.clock().advance(Duration::from_secs(64));
    hook.next().await.status(200);
    until_left(&playground, &bot, 0).await;
    let info = info_of(&playground, &bot).await;
    assert!(
        info["last_error_message"].is_string(),
        "a success does not clear it"
    );
}

/// Until so many tries are over.
async fn until_tries(playground: &Playground, count: usize) {
    let tries = || {
        playground
            .traffic()
            .iter()
            .filter(|record| matches!(record.event, Event::Update { .. }))
            .count()
    };
    while tries() < count {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn retry_after_parks_or_drops() {
    let (playground, bot, mut hook) = start(json!({})).await;
    let refuse = |seen: Seen, after: &str| {
        let response = Response::builder().status(503).header("retry-after", after);
        seen.answer(response.body(Full::default()).unwrap());
    };
    let query = json!({"from": {"id": 1}});
    playground.inject(&bot, "callback_query", query).unwrap();
    refuse(hook.next().await, "3600");
    until_left(&playground, &bot, 0).await;
    let id = push(&playground, &bot, 1);
    refuse(hook.next().await, "90000");
    until_tries(&playground, 2).await;
    assert_eq!(playground.pending(&bot), 1);
    playground.clock().advance(Duration::from_secs(3600));
    let again = hook.next().await;
    assert_eq!(again.id(), id);
    refuse(again, "Wed, 21 Oct 2026 07:28:00 GMT");
    assert_eq!(hook.next().await.id(), id, "a date is no time");
}

#[tokio::test]
async fn broken_answers() {
    let (playground, bot, mut hook) = start(json!({})).await;
    let id = push(&playground, &bot, 1);
    let silent = hook.next().await;
    playground.clock().advance(Duration::from_secs(60));
    until_error(&playground, &bot, "Read timeout expired").await;
    drop(silent);
    drop(hook.next().await);
    playground.clock().advance(Duration::from_secs(4));
    let answer = |seen: Seen, encoding: &str, body: Vec<u8>| {
        let response = Response::builder()
            .header("content-type", "application/json")
            .header("content-encoding", encoding);
        seen.answer(response.body(Full::from(body)).unwrap());
    };
    answer(hook.next().await, "identity", b"{}".to_vec());
    until_error(&playground, &bot, "Content-Encoding identity").await;
    playground.clock().advance(Duration::from_secs(4));
    answer(hook.next().await, "none", vec![b' '; (1 << 20) + 1]);
    until_error(&playground, &bot, "the answer is too large").await;
    playground.clock().advance(Duration::from_secs(8));
    let last = hook.next().await;
    assert_eq!(last.id(), id);
    answer(last, "none", vec![b' '; 1 << 20]);
    until_left(&playground, &bot, 0).await;
}

#[tokio::test]
async fn answers_call_methods() {
    let (playground, bot, mut hook) = start(json!({})).await;
    let alice = playground.user("Alice");
    alice.to(&bot).says("hi");
    let seen = hook.next().await;
    assert_eq!(seen.update["message"]["text"], "hi");
    let markup = json!({"keyboard": [["a"]]});
    let reply = json!({"method": "SENDMESSAGE", "chat_id": alice.id(), "text": "hello", "reply_markup": markup});
    seen.json(&reply);
    loop {
        let changed = playground.changed();
        if alice.to(&bot).last().unwrap()["text"] == "hello" {
            break;
        }
        changed.await;
    }
    alice.to(&bot).says("again");
    hook.next().await.json(&json!({"method": "deleteWebhook"}));
    until_left(&playground, &bot, 0).await;
    assert_ne!(info_of(&playground, &bot).await["url"], "");
}

#[tokio::test]
async fn faults_on_the_way() {
    let (playground, bot, mut hook) = start(json!({})).await;
    playground.add_fault(Fault::duplicate());
    playground.add_fault(Fault::answer_lost().on_webhook());
    let id = push(&playground, &bot, 1);
    for _ in 0..3 {
        let seen = hook.next().await;
        assert_eq!(seen.id(), id);
        seen.status(200);
    }
    until_left(&playground, &bot, 0).await;
    playground.add_fault(Fault::confirmation_lost());
    let id = push(&playground, &bot, 1);
    for _ in 0..2 {
        let seen = hook.next().await;
        assert_eq!(seen.id(), id);
        seen.status(200);
    }
    until_left(&playground, &bot, 0).await;
    playground.add_fault(Fault::reordered());
    playground.add_fault(Fault::slow(Duration::from_secs(9)).on_webhook());
    let message = || ("message", json!({"chat": {"id": 1}}));
    playground.inject_all(&bot, [message(), message()]).unwrap();
    while !playground.faults().is_empty() {
        tokio::task::yield_now().await;
    }
    assert!(!hook.has_next());
    playground.clock().advance(Duration::from_secs(9));
    let second = hook.next().await;
    assert_eq!(second.id(), id + 2);
    second.status(200);
    assert_eq!(hook.next().await.id(), id + 1);
}

#[tokio::test]
async fn gone_for_a_day() {
    let (playground, bot, mut hook) = start(json!({})).await;
    push(&playground, &bot, 1);
    for (tries, hours) in [(1, 0), (2, 22), (3, 1)] {
        hook.next().await.status(410);
        until_tries(&playground, tries).await;
        assert_ne!(info_of(&playground, &bot).await["url"], "");
        playground
            .clock()
            .advance(Duration::from_secs(hours * 3600));
    }
    hook.next().await.status(410);
    loop {
        let changed = playground.changed();
        if info_of(&playground, &bot).await["url"] == "" {
            break;
        }
        changed.await;
    }
    assert_eq!(playground.pending(&bot), 1, "the queue is kept");
}

#[tokio::test]
async fn set_info_delete() {
    let (playground, bot, hook) =
        start(json!({"allowed_updates": ["message"], "max_connections": "many"})).await;
    let info = info_of(&playground, &bot).await;
    let expected = json!({
        "url": hook.url(), "has_custom_certificate": false, "pending_update_count": 0,
        "allowed_updates": ["message"], "max_connections": 1, "ip_address": "127.0.0.1",
    });
    assert_eq!(info, expected);
    let again = json!({"url": hook.url(), "max_connections": 0});
    let answer = call(&playground, &bot, "setWebhook", again).await;
    assert_eq!(answer, Answer::described("Webhook is already set"));
    let refused = call(&playground, &bot, "getUpdates", json!({}))
        .await
        .outcome
        .unwrap_err();
    assert!(
        refused.description.contains("use deleteWebhook"),
        "{refused}"
    );
    let deleted = call(&playground, &bot, "setWebhook", json!({"url": ""})).await;
    assert_eq!(deleted, Answer::described("Webhook was deleted"));
    let deleted = call(&playground, &bot, "deleteWebhook", json!({})).await;
    assert_eq!(deleted, Answer::described("Webhook is already deleted"));
    let id = push(&playground, &bot, 1);
    let updates = call(&playground, &bot, "getUpdates", json!({}))
        .await
        .outcome
        .unwrap();
    assert_eq!(updates[0]["update_id"], id);
    call(
        &playground,
        &bot,
        "deleteWebhook",
        json!({"drop_pending_updates": true}),
    )
    .await;
    assert_eq!(playground.pending(&bot), 0);
}

#[tokio::test]
async fn a_failing_set_leaves_none() {
    let (playground, bot, hook) = start(json!({})).await;
    let refused = async |params: Value| {
        let answer = call(&playground, &bot, "setWebhook", params).await;
        answer.outcome.unwrap_err().description
    };
    let long = "x".repeat(257);
    let why = refused(json!({"url": hook.url(), "secret_token": long})).await;
    assert_eq!(why, "Bad Request: secret token is too long");
    assert_eq!(info_of(&playground, &bot).await["url"], "");
    let why = refused(json!({"url": hook.url(), "secret_token": "a b"})).await;
    assert_eq!(
        why,
        "Bad Request: secret token contains unallowed characters"
    );
    let why = refused(json!({"url": hook.url(), "ip_address": "nowhere"})).await;
    assert_eq!(
        why,
        "Bad Request: bad webhook: Invalid IP address specified"
    );
    let why = refused(json!({"url": "https://"})).await;
    assert_eq!(why, "Bad Request: invalid webhook URL specified");
}

#[tokio::test]
async fn ends_a_waiting_poll() {
    let playground = Playground::seeded(1);
    let bot = playground.bot("b");
    let hook = Hook::start(None).await;
    let changed = playground.changed();
    let poll = tokio::spawn({
        let (playground, token) = (playground.clone(), bot.token().to_owned());
        async move {
            playground
                .call(&token, "getUpdates", json!({"timeout": 50}))
                .await
        }
    });
    changed.await;
    while !playground.with(|world| world.bots[&bot.id()].delivery.polling.is_waiting()) {
        tokio::task::yield_now().await;
    }
    set(&playground, &bot, json!({"url": hook.url()})).await;
    let refusal = poll.await.unwrap().unwrap_err();
    assert_eq!(
        refusal,
        Refusal::conflict("terminated by setWebhook request")
    );
}

#[tokio::test]
async fn strict_as_the_cloud() {
    let hook = Hook::start(None).await;
    let settings = Settings::new()
        .strict(true)
        .name("bot.example", 443, hook.address);
    let playground = Playground::with_settings(settings);
    let bot = playground.bot("b");
    let mut refused = Vec::new();
    for url in [
        "http://bot.example/",
        "https://bot.example:8080",
        "https://127.0.0.1",
    ] {
        playground.clock().advance(Duration::from_secs(1));
        let answer = call(&playground, &bot, "setWebhook", json!({"url": url})).await;
        refused.push(answer.outcome.unwrap_err().description);
    }
    let expected = [
        "Bad Request: bad webhook: An HTTPS URL must be provided for webhook",
        "Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
        "Bad Request: bad webhook: IP address 127.0.0.1 is reserved",
    ];
    assert_eq!(refused, expected);
    let soon = call(
        &playground,
        &bot,
        "setWebhook",
        json!({"url": "bot.example"}),
    )
    .await;
    assert_eq!(soon.outcome.unwrap_err().retry_after, Some(1));
    playground.clock().advance(Duration::from_secs(1));
    set(&playground, &bot, json!({"url": "bot.example"})).await;
    assert_eq!(info_of(&playground, &bot).await["max_connections"], 40);
}

#[tokio::test]
async fn tls_with_an_uploaded_certificate() {
    let (tls, pem) = own_tls();
    let mut hook = Hook::start(Some(tls)).await;
    let playground = Playground::seeded(1);
    let bot = playground.bot("b");
    let url = format!("https://localhost:{}/", hook.address.port());
    let params = json!({"url": url, "ip_address": "127.0.0.1"});
    set(&playground, &bot, params.clone()).await;
    push(&playground, &bot, 1);
    let untrusted = "SSL error {error:0A000086:SSL routines::certificate verify failed}";
    until_error(&playground, &bot, untrusted).await;
    let mut params = Params::from_json(&params);
    let name = "own.pem".to_owned();
    let content = Bytes::from(pem);
    params.add_file("certificate", Upload { name, content });
    let answer = playground
        .answer(bot.token(), "setWebhook", params, Via::Direct)
        .await;
    assert_eq!(answer, Answer::described("Webhook was set"));
    hook.next().await.status(200);
    until_left(&playground, &bot, 0).await;
    assert_eq!(
        info_of(&playground, &bot).await["has_custom_certificate"],
        true
    );
}

#[tokio::test]
async fn nothing_listens() {
    let (playground, bot, hook) = start(json!({})).await;
    drop(hook);
    push(&playground, &bot, 1);
    until_error(&playground, &bot, "Connection refused").await;
}

#[tokio::test]
async fn delivery_ends_with_the_playground() {
    let (playground, bot, mut hook) = start(json!({})).await;
    push(&playground, &bot, 1);
    hook.next().await.status(200);
    until_left(&playground, &bot, 0).await;
    push(&playground, &bot, 1);
    let seen = hook.next().await;
    let weak = playground.downgrade();
    drop((playground, bot));
    assert!(weak.upgrade().is_none(), "the delivery holds it");
    tokio::time::timeout(Duration::from_secs(20), async {
        while tokio::runtime::Handle::current()
            .metrics()
            .num_alive_tasks()
            > 2
        {
            tokio::task::yield_now().await;
        }
    })
    .await
    .expect("a task is left besides the server's");
    drop(seen);
}
