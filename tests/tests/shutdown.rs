//! SIGTERM and SIGINT: what is in work is finished, nothing more is taken.

#![allow(clippy::unwrap_used)] // a test stops at the first surprise

use std::time::{Duration, Instant};

use crare_tests::{http::Ask, nginx::free_address, process::Program, server::Server};
use serde_json::json;
use tokio::time::sleep;

fn polling(server: &Server) -> Program {
    Program::at(env!("CARGO_BIN_EXE_bot")).serving(server)
}

#[tokio::test]
async fn polling_finishes_its_work() {
    for signal in ["TERM", "INT"] {
        let server = Server::start().await;
        let (alice, bob) = (server.user(1, "Alice"), server.user(2, "Bob"));
        let mut running = polling(&server).start();
        let id = server.send_text(&alice, "/slow 1000");
        assert_eq!(&server.wait_for_call("sendMessage").await["text"], "begun");
        running.signal(signal).await;
        running.wait_for_line("stopping").await;
        sleep(Duration::from_millis(200)).await;
        server.send_text(&bob, "too late");
        assert!(running.wait().await.success(), "{}", running.output());
        assert_eq!(&server.wait_for_call("sendMessage").await["text"], "done");
        assert_eq!(server.confirmed_offset(), id + 1);
        assert_eq!(
            server.pending(),
            1,
            "what came later waits for the next start"
        );
    }
}

#[tokio::test]
async fn a_webhook_finishes_its_work() {
    for signal in ["TERM", "INT"] {
        let server = Server::start().await;
        let address = free_address();
        let mut running = polling(&server)
            .env("CRARE_MODE", "webhook")
            .env("CRARE_WEBHOOK_LISTEN", address.to_string())
            .env("CRARE_WEBHOOK_PATH", "/hook")
            .env("CRARE_WEBHOOK_SECRET", "s")
            .start();
        running.wait_until_it_listens(&address.to_string()).await;
        let ask = |text: &str| {
            Ask::post(&format!("http://{address}/hook")).header("X-Telegram-Bot-Api-Secret-Token", "s").json(&json!({
                "update_id": 1,
                "message": { "message_id": 1, "date": 1, "text": text, "chat": { "id": 1, "type": "private" },
                    "from": { "id": 1, "is_bot": false, "first_name": "A" } },
            }))
        };
        let mut slow = tokio::spawn(ask("/slow 1000").send());
        let begun = tokio::select! {
            call = server.wait_for_call("sendMessage") => call,
            answer = &mut slow => panic!("{answer:?} came before anything was sent: {}", running.output()),
            () = sleep(Duration::from_secs(15)) => panic!("nothing was sent: {}", running.output()),
        };
        assert_eq!(&begun["text"], "begun");
        running.signal(signal).await;
        running.wait_for_line("stopping").await;
        sleep(Duration::from_millis(200)).await;
        // Refused, or no longer listened to.
        if let Ok(answer) = ask("too late").send().await {
            assert_eq!(answer.status, 503);
        }
        assert_eq!(
            slow.await.unwrap().unwrap().status,
            200,
            "what was taken is answered"
        );
        assert_eq!(&server.wait_for_call("sendMessage").await["text"], "done");
        assert!(running.wait().await.success(), "{}", running.output());
        assert_eq!(server.calls_of("sendMessage").len(), 2);
    }
}

#[tokio::test]
async fn a_second_signal_ends_it_at_once() {
    let server = Server::start().await;
    let mut running = polling(&server).start();
    server.send_text(&server.user(1, "Alice"), "/slow 60000");
    server.wait_for_call("sendMessage").await;
    running.terminate().await;
    running.wait_for_line("stopping").await;
    let began = Instant::now();
    running.interrupt().await;
    running.wait().await;
    assert!(began.elapsed() < Duration::from_secs(3));
}

#[tokio::test]
async fn the_deadline_is_kept() {
    let server = Server::start().await;
    let mut running = polling(&server).env("CRARE_SHUTDOWN_TIMEOUT", "1").start();
    server.send_text(&server.user(1, "Alice"), "/slow 60000");
    server.wait_for_call("sendMessage").await;
    let began = Instant::now();
    running.terminate().await;
    running.wait().await;
    assert!(
        began.elapsed() < Duration::from_secs(8),
        "{:?}",
        began.elapsed()
    );
}

#[tokio::test]
async fn stopping_while_the_server_is_away() {
    let mut server = Server::start().await;
    let mut running = polling(&server).start();
    server.wait_for_call("getUpdates").await;
    server.go_down().await;
    running.wait_for_line("trying again").await;
    running.terminate().await;
    running.wait_within(Duration::from_secs(15)).await;
}
