//! Bots inside servers of somebody else's.

#![allow(clippy::unwrap_used)] // a test stops at the first surprise

use crare_tests::http::Ask;
use crare_tests::nginx::free_address;
use crare_tests::process::Program;
use crare_tests::server::Server;
use serde_json::json;

const SECRET: &str = "a-secret_of-the-tests";

async fn serves_both(program: &str) {
    let server = Server::start().await;
    let address = free_address();
    server.resolve("example.com", 443, address);
    let mut running = Program::at(program)
        .serving(&server)
        .env("PUBLIC_HOST", "example.com")
        .env("WEBHOOK_SECRET", SECRET)
        .env("LISTEN", address.to_string())
        .start();
    running.wait_until_it_listens(&address.to_string()).await;
    let call = server.wait_for_call("setWebhook").await;
    assert_eq!(&call["url"], "https://example.com/tg");

    let url = format!("http://{address}/tg");
    let ask = |secret: &str, text: &str| {
        Ask::post(&url)
            .header("X-Telegram-Bot-Api-Secret-Token", secret)
            .json(&json!({ "update_id": 1, "message": {
                "message_id": 1, "date": 1_700_000_000, "text": text,
                "chat": { "id": 7, "type": "private", "first_name": "Ada" },
                "from": { "id": 7, "is_bot": false, "first_name": "Ada" },
            }}))
    };
    assert_eq!(ask("wrong", "no").send().await.unwrap().status, 401);
    assert_eq!(Ask::get(&url).send().await.unwrap().status, 405);
    let page = Ask::get(&format!("http://{address}/"))
        .send()
        .await
        .unwrap();
    assert_eq!(page.status, 200);
    let answer = ask(SECRET, "hello").send().await.unwrap();
    assert_eq!(answer.status, 200);
    // The echo comes as a call, or in the answer.
    if answer.body.is_empty() {
        assert_eq!(&server.wait_for_call("sendMessage").await["text"], "hello");
    } else {
        assert!(String::from_utf8_lossy(&answer.body).contains("hello"));
    }
    running.interrupt().await;
    assert!(running.wait().await.success());
}

#[tokio::test]
async fn actix_web() {
    serves_both(env!("CARGO_BIN_EXE_example-embed-actix")).await;
}

#[tokio::test]
async fn axum() {
    serves_both(env!("CARGO_BIN_EXE_example-embed-axum")).await;
}
