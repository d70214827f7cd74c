//! What a webhook does with updates.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use crare_tests::{http::Ask, nginx::free_address, process::Program, server::Server};
use serde_json::{Value, json};
use tokio::time::sleep;

use crate::{Hooked, SECRET, SECRET_HEADER, text};

#[tokio::test]
async fn the_echo_example_by_environment_alone() {
    let hooked = Hooked::start_program(Program::at(env!("CARGO_BIN_EXE_example-echo")), &[]).await;
    let call = hooked.server.wait_for_call("setWebhook").await;
    assert_eq!(
        (&call["url"], &call["secret_token"]),
        ("https://example.com/hook", SECRET)
    );

    assert_eq!(hooked.post(&text(1, "hello")).await, 200);
    let call = hooked.server.wait_for_call("sendMessage").await;
    assert_eq!((&call["chat_id"], &call["text"]), ("7", "hello"));
    hooked
        .server
        .expect_no_call("sendMessage", Duration::from_millis(300))
        .await;

    let wrong = Ask::post(&hooked.url())
        .header(SECRET_HEADER, "wrong")
        .json(&text(2, "no"));
    assert_eq!(wrong.send().await.unwrap().status, 401);
    hooked
        .server
        .expect_no_call("sendMessage", Duration::from_millis(300))
        .await;
}

#[tokio::test]
async fn the_webhook_is_set_only_when_it_differs() {
    let mut hooked = Hooked::start(&[]).await;
    assert_eq!(hooked.server.calls_of("setWebhook").len(), 1);
    hooked.server.wait_for_call("getWebhookInfo").await;
    let first = hooked.server.wait_for_call("setWebhook").await;
    assert_eq!(
        first.json("allowed_updates"),
        json!(["message"]),
        "derived from the handlers"
    );
    hooked.running.terminate().await;
    assert!(hooked.running.wait().await.success());
    for (host, calls) in [("example.com", 1), ("other.example.com", 2)] {
        hooked.server.resolve(host, 443, hooked.address);
        let mut running = Program::at(env!("CARGO_BIN_EXE_bot"))
            .serving(&hooked.server)
            .env("CRARE_MODE", "webhook")
            .env("CRARE_WEBHOOK_HOST", host)
            .env("CRARE_WEBHOOK_LISTEN", hooked.address.to_string())
            .env("CRARE_WEBHOOK_PATH", "/hook")
            .env("CRARE_WEBHOOK_SECRET", SECRET)
            .start();
        running
            .wait_until_it_listens(&hooked.address.to_string())
            .await;
        hooked.server.wait_for_call("getWebhookInfo").await;
        // Whoever answers is done with its start.
        assert_eq!(hooked.post(&json!({ "update_id": 1 })).await, 200);
        assert_eq!(hooked.server.calls_of("setWebhook").len(), calls);
        running.terminate().await;
        assert!(running.wait().await.success());
    }
    assert_eq!(
        hooked.server.calls_of("deleteWebhook").len(),
        0,
        "the webhook stays when a bot stops"
    );
}

/// A bot with the webhook of [`Hooked`].
fn bot(server: &Server, address: SocketAddr) -> Program {
    server.resolve("example.com", 443, address);
    Program::at(env!("CARGO_BIN_EXE_bot"))
        .serving(server)
        .env("CRARE_MODE", "webhook")
        .env("CRARE_WEBHOOK_HOST", "example.com")
        .env("CRARE_WEBHOOK_LISTEN", address.to_string())
        .env("CRARE_WEBHOOK_PATH", "/hook")
        .env("CRARE_WEBHOOK_SECRET", SECRET)
}

#[tokio::test]
async fn a_webhook_waits_for_the_network() {
    let mut server = Server::start().await;
    server.go_down().await;
    let mut running = bot(&server, free_address()).start();
    running.wait_for_line("getMe failed").await;
    server.cut_next("getWebhookInfo");
    server.fail_next("setWebhook", 502, "Bad Gateway", None);
    server.come_back().await;
    server.wait_for_webhook().await;
    running.wait_for_line("getWebhookInfo").await;
    running.wait_for_line("setWebhook failed").await;
    running.terminate().await;
    assert!(running.wait().await.success());
}

#[tokio::test]
async fn two_processes_that_start_at_once() {
    let server = Server::start().await;
    let terminated = "Conflict: terminated by other setWebhook";
    server.fail_next("setWebhook", 409, terminated, None);
    let running = bot(&server, free_address()).start();
    running.wait_for_line("another process sets it").await;
    server.wait_for_webhook().await;
    assert_eq!(server.calls_of("getWebhookInfo").len(), 2);
    assert_eq!(server.calls_of("setWebhook").len(), 2);
}

#[tokio::test]
async fn without_a_host_telegram_is_told_nothing() {
    let hooked = Hooked::start(&[("CRARE_WEBHOOK_HOST", "")]).await;
    assert_eq!(hooked.post(&text(1, "hello")).await, 200);
    assert_eq!(
        &hooked.server.wait_for_call("sendMessage").await["text"],
        "hello"
    );
    for method in ["setWebhook", "deleteWebhook", "getWebhookInfo"] {
        assert_eq!(hooked.server.calls_of(method).len(), 0, "{method}");
    }
}

#[tokio::test]
async fn what_nobody_handles_is_answered_too() {
    let hooked = Hooked::start(&[]).await;
    for update in [
        json!({ "update_id": 1, "poll": { "id": "1" } }),
        json!({ "update_id": 2, "something_new": { "a": 1 } }),
        json!({ "update_id": 3, "message": { "message_id": "no number" } }),
        json!({ "update_id": 4 }),
        text(5, "/fail"),
        text(6, "/panic"),
    ] {
        assert_eq!(hooked.post(&update).await, 200, "{update}");
    }
    assert_eq!(hooked.post(&text(7, "alive")).await, 200);
    assert_eq!(
        &hooked.server.wait_for_call("sendMessage").await["text"],
        "alive"
    );
}

#[tokio::test]
async fn the_answer_waits_for_the_handler() {
    let hooked = Hooked::start(&[]).await;
    let began = Instant::now();
    assert_eq!(hooked.post(&text(1, "/slow 500")).await, 200);
    assert!(began.elapsed() >= Duration::from_millis(500));
    let texts: Vec<_> = hooked
        .server
        .calls_of("sendMessage")
        .iter()
        .map(|call| call["text"].to_owned())
        .collect();
    assert_eq!(texts, ["begun", "done"]);
}

#[tokio::test]
async fn the_answer_waits_ten_seconds_at_most() {
    let hooked = Hooked::start(&[]).await;
    let began = Instant::now();
    assert_eq!(hooked.post(&text(1, "/slow 12000")).await, 200);
    let waited = began.elapsed();
    assert!((9_500..11_500).contains(&waited.as_millis()), "{waited:?}");
    let calls = hooked.server.wait_for_calls("sendMessage", 2).await;
    assert_eq!(&calls[1]["text"], "done", "the handler goes on");
}

#[tokio::test]
async fn a_reply_travels_in_the_answer() {
    let hooked = Hooked::start(&[("CRARE_WEBHOOK_REPLY", "")]).await;
    // Telegram may not have read the answer: it gets the same again.
    for _ in 0..2 {
        let answer = hooked.ask(&text(1, "hello")).send().await.unwrap();
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("content-type"), Some("application/json"));
        assert_eq!(answer.header("content-encoding"), None);
        let call: Value = serde_json::from_slice(&answer.body).unwrap();
        assert_eq!(
            call,
            json!({ "method": "sendMessage", "chat_id": 7, "text": "hello" })
        );
    }
    // What is awaited is a call; what takes longer than the window is one, too.
    let window = [
        ("CRARE_WEBHOOK_REPLY", ""),
        ("CRARE_WEBHOOK_REPLY_WINDOW_MS", ""),
    ];
    let slow = Hooked::start(&window).await;
    let began = Instant::now();
    let answer = slow.ask(&text(2, "/slow 4000")).send().await.unwrap();
    assert!(began.elapsed() < Duration::from_millis(3_500));
    assert_eq!((answer.status, answer.body.len()), (200, 0));
    let calls = slow.server.wait_for_calls("sendMessage", 2).await;
    assert_eq!((&calls[0]["text"], &calls[1]["text"]), ("begun", "done"));
    hooked
        .server
        .expect_no_call("sendMessage", Duration::from_millis(1))
        .await;
}

#[tokio::test]
async fn one_chat_is_in_order() {
    let hooked = Hooked::start(&[]).await;
    let slow = tokio::spawn(hooked.ask(&text(1, "/slow 500")).send());
    assert_eq!(
        &hooked.server.wait_for_call("sendMessage").await["text"],
        "begun"
    );
    let next = tokio::spawn(hooked.ask(&text(2, "next")).send());
    let mut other = text(3, "other chat");
    other["message"]["chat"]["id"] = json!(8);
    other["message"]["from"]["id"] = json!(8);
    assert_eq!(hooked.post(&other).await, 200);
    let calls = hooked.server.wait_for_calls("sendMessage", 3).await;
    let texts: Vec<_> = calls.iter().map(|call| &call["text"]).collect();
    assert_eq!(texts, ["other chat", "done", "next"]);
    assert_eq!(slow.await.unwrap().unwrap().status, 200);
    assert_eq!(next.await.unwrap().unwrap().status, 200);
}

#[tokio::test]
async fn too_much_at_once_is_put_off() {
    let hooked = Hooked::start(&[("CRARE_IN_FLIGHT", "1")]).await;
    let slow = tokio::spawn(hooked.ask(&text(1, "/slow 1000")).send());
    assert_eq!(
        &hooked.server.wait_for_call("sendMessage").await["text"],
        "begun"
    );
    let mut other = text(2, "other chat");
    other["message"]["chat"]["id"] = json!(8);
    let answer = hooked.ask(&other).send().await.unwrap();
    assert_eq!(answer.status, 503);
    assert!(
        answer
            .header("retry-after")
            .unwrap()
            .parse::<u32>()
            .unwrap()
            > 0
    );
    assert_eq!(slow.await.unwrap().unwrap().status, 200);
    assert_eq!(hooked.post(&other).await, 200);
}

#[tokio::test]
async fn a_unix_socket() {
    let folder = tempfile::tempdir().unwrap();
    let socket = folder.path().join("bot.sock");
    let listen = format!("unix:{}", socket.display());
    let mut hooked = Hooked::start(&[("CRARE_WEBHOOK_LISTEN", &listen)]).await;
    assert_eq!(
        hooked
            .ask(&text(1, "hello"))
            .socket(&socket)
            .send()
            .await
            .unwrap()
            .status,
        200
    );
    assert_eq!(
        &hooked.server.wait_for_call("sendMessage").await["text"],
        "hello"
    );
    hooked.running.terminate().await;
    assert!(hooked.running.wait().await.success());
    assert!(!socket.exists(), "the socket goes with the bot");
}

#[tokio::test]
async fn a_port_that_is_taken_stops_the_start() {
    let server = Server::start().await;
    let mut running = Program::at(env!("CARGO_BIN_EXE_bot"))
        .serving(&server)
        .env("CRARE_MODE", "webhook")
        .env("CRARE_WEBHOOK_LISTEN", server.address().to_string())
        .start();
    assert!(!running.wait().await.success());
    assert!(
        running.output().contains(&server.address().to_string()),
        "{}",
        running.output()
    );
    sleep(Duration::from_millis(10)).await;
    assert_eq!(server.calls_of("setWebhook").len(), 0);
}
