//! What is printed, at the most talkative: neither the token nor the webhook's secret.

#![allow(clippy::unwrap_used)] // a test stops at the first surprise

use crare_tests::{
    http::Ask,
    nginx::free_address,
    process::{Program, Running},
    server::{Account, Server, User},
};
use serde_json::json;

const SECRET: &str = "a-secret_of-the-tests";

fn program(account: &Account) -> Program {
    Program::at(env!("CARGO_BIN_EXE_example-echo"))
        .serving(account)
        .env("RUST_LOG", "trace")
}

/// Calls that succeed, are refused, break off, and are answered with something else.
async fn trouble(account: &Account, server: &Server, alice: &User) {
    server.fail_next(
        "sendMessage",
        403,
        "Forbidden: bot was blocked by the user",
        None,
    );
    server.send_text(alice, "refused");
    account.wait_for_call("sendMessage").await;
    let page = format!("<html>no /bot{}/sendMessage here</html>", account.token());
    server.answer_next("sendMessage", 200, "text/html", &page);
    server.send_text(alice, "a page");
    account.wait_for_call("sendMessage").await;
    server.cut_next("sendMessage");
    server.send_text(alice, "cut");
    account.wait_for_call("sendMessage").await;
    server.send_text(alice, "fine");
    account.wait_for_call("sendMessage").await;
}

async fn end(mut running: Running) -> String {
    running.terminate().await;
    assert!(running.wait().await.success(), "{}", running.output());
    running.output()
}

fn check(output: &str, token: &str) {
    assert!(output.contains("TRACE"), "everything was printed");
    let (_, secret) = token.split_once(':').unwrap();
    for hidden in [token, secret, SECRET] {
        let line: Vec<&str> = output
            .lines()
            .filter(|line| line.contains(hidden))
            .collect();
        assert!(line.is_empty(), "{hidden} is printed: {line:#?}");
    }
}

#[tokio::test]
async fn while_polling() {
    let server = Server::start().await;
    let alice = server.user(11, "Alice");
    let running = program(&server).start();
    server.wait_for_call("getUpdates").await;
    trouble(&server, &server, &alice).await;
    server.flood_next("getUpdates", 1);
    server.push(&json!({ "message": { "chat": 5 } }));
    server.wait_until_empty().await;
    check(&end(running).await, server.token());
}

#[tokio::test]
async fn behind_a_webhook() {
    let server = Server::start().await;
    let alice = server.user(11, "Alice");
    let address = free_address();
    server.resolve("example.com", 443, address);
    // Some put the token into the path, as Telegram once recommended.
    let path = format!("/{}", server.token());
    let running = program(&server)
        .env("CRARE_MODE", "webhook")
        .env("CRARE_WEBHOOK_HOST", "example.com")
        .env("CRARE_WEBHOOK_LISTEN", address.to_string())
        .env("CRARE_WEBHOOK_PATH", &path)
        .env("CRARE_WEBHOOK_SECRET", SECRET)
        .env("CRARE_WEBHOOK_REPLY", "false")
        .start();
    running.wait_for_line("waiting for Telegram").await;
    let ask = |secret: &str| {
        Ask::post(&format!("http://{address}{path}"))
            .header("X-Telegram-Bot-Api-Secret-Token", secret)
            .json(&json!({ "update_id": 1, "message": {
                "message_id": 1, "date": 1, "text": "hi", "chat": alice.chat().json(), "from": alice.json(),
            }}))
    };
    assert_eq!(ask(SECRET).send().await.unwrap().status, 200);
    server.wait_for_call("sendMessage").await;
    assert_eq!(ask(&SECRET[1..]).send().await.unwrap().status, 401);
    check(&end(running).await, server.token());
}
