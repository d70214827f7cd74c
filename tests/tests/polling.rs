//! Bots that poll.

#![allow(clippy::unwrap_used)] // a test stops at the first surprise

use std::time::Duration;

use crare_tests::{
    process::{Program, Running},
    server::{Account, Server},
};
use serde_json::json;
use tokio::time::sleep;

const OTHER: &str = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";

fn program(account: &Account) -> Program {
    Program::at(env!("CARGO_BIN_EXE_bot")).serving(account)
}

fn start(account: &Account) -> Running {
    program(account).start()
}

/// The texts that the bot sent next.
async fn texts(account: &Account, count: usize) -> Vec<String> {
    let calls = account.wait_for_calls("sendMessage", count).await;
    calls.iter().map(|call| call["text"].to_owned()).collect()
}

#[tokio::test]
async fn the_echo_example() {
    let server = Server::start().await;
    let alice = server.user(11, "Alice");
    server.send_text(&alice, "before it runs");
    let mut running = Program::at(env!("CARGO_BIN_EXE_example-echo"))
        .serving(&server)
        .start();
    let call = server.wait_for_call("sendMessage").await;
    assert_eq!((&call["chat_id"], &call["text"]), ("11", "before it runs"));
    server.send_text(&alice, "жук 🐞");
    assert_eq!(texts(&server, 1).await, ["жук 🐞"]);
    running.terminate().await;
    assert!(running.wait().await.success(), "{}", running.output());
}

#[tokio::test]
async fn without_a_token() {
    let program = Program::at(env!("CARGO_BIN_EXE_example-echo"));
    // A debug build would open the playground, were it not for the mode.
    let mut running = program.env("CRARE_MODE", "polling").start();
    assert!(!running.wait().await.success());
    assert!(
        running.output().contains("BOT_TOKEN"),
        "{}",
        running.output()
    );
}

#[tokio::test]
async fn a_refused_token() {
    let server = Server::start().await;
    let other = server.add_bot("other_bot");
    let mut running = start(&other);
    other.wait_for_call("getUpdates").await;
    running.terminate().await;
    running.wait().await;

    let mut running = program(&server)
        .env("BOT_TOKEN", "12345:AAsecretsecretsecretsecretsecret")
        .start();
    assert!(!running.wait().await.success());
    assert!(
        !running.output().contains("AAsecret"),
        "no token in {}",
        running.output()
    );
}

#[tokio::test]
async fn a_server_that_comes_later() {
    let mut server = Server::start().await;
    server.go_down().await;
    let mut running = start(&server);
    running.wait_for_line("trying again").await;
    sleep(Duration::from_secs(7)).await;
    assert!(running.is_running(), "{}", running.output());
    server.come_back().await;
    server.send_text(&server.user(11, "Alice"), "at last");
    assert_eq!(texts(&server, 1).await, ["at last"]);
    let output = running.output();
    let host = format!("host=\"{}\"", server.address());
    assert!(
        output.contains("getMe failed") && output.contains(&host),
        "{output}"
    );
    assert!(!output.contains(server.token()), "{output}");
}

#[tokio::test]
async fn a_start_that_waits_can_be_stopped() {
    let mut server = Server::start().await;
    server.go_down().await;
    for signal in ["TERM", "INT"] {
        let mut running = start(&server);
        running.wait_for_line("trying again").await;
        running.signal(signal).await;
        let status = running.wait_within(Duration::from_secs(2)).await;
        assert!(status.success(), "{}", running.output());
        assert!(running.output().contains(signal), "{}", running.output());
    }
}

#[tokio::test]
async fn one_chat_is_in_order_and_chats_are_parallel() {
    let server = Server::start().await;
    let (alice, bob) = (server.user(11, "Alice"), server.user(12, "Bob"));
    let _running = start(&server);
    server.send_text(&alice, "/slow 700");
    assert_eq!(texts(&server, 1).await, ["begun"]);
    for text in ["1", "2", "3"] {
        server.send_text(&alice, text);
    }
    server.send_text(&bob, "bob");
    assert_eq!(texts(&server, 5).await, ["bob", "done", "1", "2", "3"]);
}

#[tokio::test]
async fn only_what_was_handed_over_is_confirmed() {
    let server = Server::start().await;
    let (alice, bob) = (server.user(11, "Alice"), server.user(12, "Bob"));
    let slow = server.send_text(&alice, "/slow 60000");
    for text in ["1", "2", "3"] {
        server.send_text(&bob, text);
    }
    let running = program(&server).env("CRARE_IN_FLIGHT", "1").start();
    assert_eq!(texts(&server, 1).await, ["begun"]);
    sleep(Duration::from_millis(500)).await;
    assert!(
        server.confirmed_offset() <= slow + 1,
        "nothing behind the first was handed over"
    );
    running.kill().await;

    // The next one, with room for all, gets everything.
    let _running = start(&server);
    let mut all = texts(&server, 4).await;
    all.sort();
    assert_eq!(all, ["1", "2", "3", "begun"]);
}

#[tokio::test]
async fn killed_again_and_again_nothing_is_lost() {
    let server = Server::start().await;
    let alice = server.user(11, "Alice");
    let mut last = 0;
    for number in 0..40 {
        last = server.send_text(&alice, &format!("{number:02}"));
    }
    for round in 1..=3 {
        let running = program(&server)
            .env("CRARE_POLLING_LIMIT", "3")
            .env("CRARE_IN_FLIGHT", "1")
            .start();
        server.wait_for_calls("sendMessage", 4).await;
        running.kill().await;
        assert!(server.pending() > 0, "round {round} was too short");
    }
    let _running = start(&server);
    server.wait_for_offset(last + 1).await;
    server.wait_until_empty().await;
    sleep(Duration::from_millis(300)).await;
    let mut seen: Vec<_> = server
        .calls_of("sendMessage")
        .iter()
        .map(|call| call["text"].to_owned())
        .collect();
    seen.sort();
    seen.dedup();
    // Of what was handed over when it was killed, at most one update a time is unfinished.
    assert!(seen.len() >= 40 - 3, "{seen:?}");
}

#[tokio::test]
async fn the_last_offset_is_confirmed_at_the_end() {
    let server = Server::start().await;
    let mut running = start(&server);
    server.wait_for_call("getUpdates").await;
    let id = server.send_text(&server.user(11, "Alice"), "last");
    assert_eq!(texts(&server, 1).await, ["last"]);
    running.terminate().await;
    assert!(running.wait().await.success(), "{}", running.output());
    assert_eq!(server.confirmed_offset(), id + 1);
    assert_eq!(server.pending(), 0);
}

#[tokio::test]
async fn two_instances_are_told_apart_from_a_webhook() {
    let server = Server::start().await;
    server.resolve("example.com", 443, ([127, 0, 0, 1], 1).into());
    let running = start(&server);
    server.wait_for_call("getUpdates").await;
    server.fail_next("getUpdates", 409, OTHER, None);
    server.send_text(&server.user(11, "Alice"), "1");
    assert_eq!(texts(&server, 1).await, ["1"]);
    running
        .wait_for_line("another program polls with this bot's token")
        .await;

    let url = format!(
        "{}?url=https://example.com/",
        server.method_url("setWebhook")
    );
    crare_tests::http::Ask::get(&url).send().await.unwrap();
    running.wait_for_line("a webhook was set").await;
    crare_tests::http::Ask::get(&server.method_url("deleteWebhook"))
        .send()
        .await
        .unwrap();
    server.send_text(&server.user(11, "Alice"), "2");
    assert_eq!(
        texts(&server, 1).await,
        ["2"],
        "it goes on when the webhook is gone"
    );
}

#[tokio::test]
async fn a_webhook_of_before() {
    let server = Server::start().await;
    server.resolve("example.com", 443, ([127, 0, 0, 1], 1).into());
    let url = format!(
        "{}?url=https://example.com/",
        server.method_url("setWebhook")
    );
    crare_tests::http::Ask::get(&url).send().await.unwrap();
    server.send_text(&server.user(11, "Alice"), "waiting");
    let mut running = start(&server);
    assert!(
        !running.wait().await.success(),
        "it takes nothing away from another program unasked"
    );
    assert!(
        running.output().contains("example.com"),
        "{}",
        running.output()
    );
    assert_eq!(server.calls_of("deleteWebhook").len(), 0);

    let _running = program(&server)
        .env("CRARE_POLLING_DELETE_WEBHOOK", "true")
        .start();
    assert_eq!(texts(&server, 1).await, ["waiting"]);
    assert_eq!(server.calls_of("deleteWebhook").len(), 1);
}

#[tokio::test]
async fn network_trouble_is_sat_out() {
    let mut server = Server::start().await;
    let alice = server.user(11, "Alice");
    let running = start(&server);
    server.wait_for_call("getUpdates").await;
    server.go_down().await;
    running.wait_for_line("trying again").await;
    server.come_back().await;
    server.send_text(&alice, "back");
    assert_eq!(texts(&server, 1).await, ["back"]);

    server.cut_next("getUpdates");
    server.answer_next("getUpdates", 502, "text/html", "<html>Bad Gateway</html>");
    server.flood_next("getUpdates", 1);
    server.fail_next("getUpdates", 500, "Internal Server Error: restart", None);
    server.lose_next_answer("getUpdates");
    for text in ["a", "b"] {
        server.send_text(&alice, text);
    }
    assert_eq!(texts(&server, 2).await, ["a", "b"]);
    server
        .expect_no_call("sendMessage", Duration::from_millis(300))
        .await;
    assert!(
        !running.output().contains(server.token()),
        "no token in the log"
    );
}

#[tokio::test]
async fn an_update_that_cannot_be_read_stops_nothing() {
    let server = Server::start().await;
    let alice = server.user(11, "Alice");
    server.push_text("message", r#"{"message_id":"no number","chat":5}"#);
    server.push_text("something_new", r#"{"deep":[[[[{}]]]]}"#);
    server.push_text(
        "message",
        &format!("{{\"x\":{}{}}}", "[".repeat(50_000), "]".repeat(50_000)),
    );
    let id = server.send_text(&alice, "fine");
    let _running = start(&server);
    assert_eq!(texts(&server, 1).await, ["fine"]);
    server.wait_for_offset(id + 1).await;
}

#[tokio::test]
async fn failing_handlers_stop_nothing() {
    let server = Server::start().await;
    let alice = server.user(11, "Alice");
    let running = start(&server);
    for text in ["/fail", "/panic", "fine"] {
        server.send_text(&alice, text);
    }
    assert_eq!(texts(&server, 1).await, ["fine"]);
    running.wait_for_line("failed on purpose").await;
    running.wait_for_line("panicked on purpose").await;
}

#[tokio::test]
async fn settings_reach_the_server() {
    let server = Server::start().await;
    let _running = program(&server)
        .env("CRARE_POLLING_LIMIT", "7")
        .env("CRARE_POLLING_TIMEOUT", "9")
        .env("CRARE_POLLING_DROP_PENDING", "true")
        .start();
    server.send_text(&server.user(11, "Alice"), "too early");
    let call = server.wait_for_call("getUpdates").await;
    assert_eq!((&call["limit"], &call["timeout"]), ("7", "9"));
    assert_eq!(
        call.json("allowed_updates"),
        json!(["message"]),
        "derived from the handlers"
    );
    server
        .expect_no_call("sendMessage", Duration::from_millis(300))
        .await;
}

#[tokio::test]
async fn the_routing_table_is_printed_without_a_token() {
    let mut running = Program::at(env!("CARGO_BIN_EXE_bot"))
        .env("CRARE_ROUTES", "1")
        .start();
    assert!(running.wait().await.success());
    let output = running.output();
    for part in ["command /slow", "on_text", "Repeats what it was told"] {
        assert!(output.contains(part), "{part} is missing in {output}");
    }
    let mut running = Program::at(env!("CARGO_BIN_EXE_bot"))
        .env("CRARE_ROUTES", "yaml")
        .start();
    assert!(!running.wait().await.success());
    let output = running.output();
    assert!(
        output.contains("text (or 1), json, mermaid, dot"),
        "{output}"
    );
}

#[tokio::test]
async fn help_lists_the_settings() {
    let mut running = Program::at(env!("CARGO_BIN_EXE_bot"))
        .env("CRARE_HELP", "1")
        .start();
    assert!(running.wait().await.success());
    for name in [
        "BOT_TOKEN",
        "CRARE_MODE",
        "CRARE_API_URL",
        "CRARE_POLLING_TIMEOUT",
        "CRARE_WEBHOOK_SECRET",
    ] {
        assert!(
            running.output().contains(name),
            "{name} is missing in {}",
            running.output()
        );
    }
}
