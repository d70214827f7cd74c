//! getUpdates.

use std::time::{Duration, Instant};

use crare_tests::{http::Ask, server::Server};
use serde_json::json;

use crate::{call, failure, result};

#[tokio::test]
async fn offsets_and_shape() {
    let server = Server::start().await;
    let alice = server.user(5, "Алиса");
    let first = server.send_text(&alice, "/start now");
    let second = server.send_text(&alice, "b");
    assert!((2_000_001..1_000_000_000).contains(&first));
    assert_eq!(second, first + 1);

    let answer = Ask::post(&server.method_url("getUpdates"))
        .json(&json!({ "limit": 1 }))
        .send()
        .await
        .unwrap();
    assert!(
        answer
            .text()
            .contains(&format!("[{{\"update_id\":{first},\n\"message\":{{"))
    );
    assert!(answer.body.is_ascii());
    let updates = &answer.json()["result"];
    assert_eq!(updates.as_array().unwrap().len(), 1);
    assert_eq!(updates[0]["message"]["from"]["first_name"], "Алиса");
    assert_eq!(updates[0]["message"]["entities"][0]["type"], "bot_command");
    assert_eq!(server.confirmed_offset(), 0);

    let updates = result(&server, "getUpdates", json!({ "offset": second })).await;
    assert_eq!(updates[0]["message"]["text"], "b");
    assert_eq!(server.confirmed_offset(), second);
    assert_eq!(server.pending(), 1);
    result(
        &server,
        "getUpdates",
        json!({ "offset": second + 1, "timeout": 0 }),
    )
    .await;
    server.wait_for_offset(second + 1).await;
    server.wait_until_empty().await;
}

#[tokio::test]
async fn a_waiting_call_is_woken() {
    let server = Server::start().await;
    let other = server.clone();
    let poll =
        tokio::spawn(async move { result(&other, "getUpdates", json!({ "timeout": 50 })).await });
    server.wait_for_call("getUpdates").await;
    let began = Instant::now();
    server.send_text(&server.user(5, "A"), "x");
    assert_eq!(poll.await.unwrap()[0]["message"]["text"], "x");
    assert!(began.elapsed() < Duration::from_secs(2));
}

#[tokio::test]
async fn time_out() {
    let server = Server::start().await;
    let began = Instant::now();
    assert_eq!(
        result(&server, "getUpdates", json!({ "timeout": 1 })).await,
        json!([])
    );
    assert!(began.elapsed() >= Duration::from_secs(1));
}

#[tokio::test]
async fn conflicts() {
    let server = Server::start().await;
    let other = server.clone();
    let first =
        tokio::spawn(async move { failure(&other, "getUpdates", json!({ "timeout": 50 })).await });
    server.wait_for_call("getUpdates").await;
    tokio::time::sleep(Duration::from_millis(50)).await;
    let other = server.clone();
    let second =
        tokio::spawn(async move { failure(&other, "getUpdates", json!({ "timeout": 50 })).await });
    assert!(
        first
            .await
            .unwrap()
            .starts_with("409: Conflict: terminated by other getUpdates request")
    );

    server.resolve("example.com", 443, ([127, 0, 0, 1], 1).into());
    result(
        &server,
        "setWebhook",
        json!({ "url": "https://example.com/" }),
    )
    .await;
    assert_eq!(
        second.await.unwrap(),
        "409: Conflict: terminated by setWebhook request"
    );
    assert!(
        failure(&server, "getUpdates", json!({}))
            .await
            .contains("while webhook is active")
    );
    result(&server, "deleteWebhook", json!({})).await;
    assert_eq!(call(&server, "getUpdates", json!({})).await.status, 200);
}

#[tokio::test]
async fn allowed_updates_filter_what_is_made() {
    let server = Server::start().await;
    let alice = server.user(5, "A");
    assert_eq!(
        server.try_push(&json!({ "chat_member": { "chat": { "id": 5 } } })),
        None
    );
    server.send_text(&alice, "before");
    let only = json!({ "allowed_updates": ["CHAT_MEMBER", "what is this"], "timeout": 0 });
    assert_eq!(
        result(&server, "getUpdates", only)
            .await
            .as_array()
            .unwrap()
            .len(),
        1,
        "what is queued stays"
    );
    assert!(
        server
            .try_push(&json!({ "chat_member": { "chat": { "id": 5 } } }))
            .is_some()
    );
    assert_eq!(
        server.try_push(&json!({ "message": { "chat": { "id": 5 }, "message_id": 9 } })),
        None
    );
    assert_eq!(
        result(&server, "getWebhookInfo", json!({})).await["allowed_updates"],
        json!(["chat_member"])
    );
    result(&server, "getUpdates", json!({ "allowed_updates": [] })).await;
    assert_eq!(server.pending(), 2);
    assert!(
        server
            .try_push(&json!({ "message": { "chat": { "id": 5 }, "message_id": 9 } }))
            .is_some()
    );
}
