//! The example `delivery`: killed in the middle of its work, and with a handler that fails.

#![allow(clippy::unwrap_used)] // a test stops at the first surprise

use std::path::Path;

use crare_tests::process::{Program, Running};
use crare_tests::server::{Server, User};

fn start(server: &Server, inbox: &Path) -> Running {
    Program::at(env!("CARGO_BIN_EXE_example-delivery"))
        .serving(server)
        .env("INBOX", inbox)
        .env("OWNER", "@alice")
        .start()
}

async fn answer(server: &Server) -> String {
    let call = server.wait_for_call("sendMessage").await;
    call["text"].to_owned()
}

async fn ask(server: &Server, user: &User, text: &str) -> String {
    server.send_text(user, text);
    answer(server).await
}

#[tokio::test]
async fn what_was_in_work_at_a_kill_is_done_after_it() {
    let folder = tempfile::tempdir().unwrap();
    let inbox = folder.path().join("inbox.sqlite");
    let server = Server::start().await;
    let alice = server.user(11, "Alice");
    let running = start(&server, &inbox);
    let id = server.send_text(&alice, "/print 3");
    let behind = server.send_text(&alice, "/letters");
    // Telegram has forgotten both, and the handler is not done.
    server.wait_for_offset(behind + 1).await;
    running.kill().await;
    assert!(server.calls_of("sendMessage").is_empty());

    let mut running = start(&server, &inbox);
    assert_eq!(answer(&server).await, format!("Job {id} is printed."));
    assert_eq!(answer(&server).await, "Nothing was given up.", "in order");
    running.terminate().await;
    assert!(running.wait().await.success(), "{}", running.output());
}

#[tokio::test]
async fn what_fails_is_tried_again_then_looked_at() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start().await;
    let (alice, bob) = (server.user(11, "Alice"), server.user(12, "Bob"));
    let _running = start(&server, &folder.path().join("inbox.sqlite"));
    let id = server.send_text(&alice, "/print 101");
    // The chat waits until it was given up; another one does not.
    server.send_text(&alice, "/letters");
    let job = server.send_text(&bob, "/print 0");
    assert_eq!(answer(&server).await, format!("Job {job} is printed."));
    let letters = answer(&server).await;
    let given_up = format!("{id} after 3 attempts: ");
    assert!(letters.starts_with(&given_up), "{letters}");

    server.send_text(&bob, "/letters");
    let again = ask(&server, &alice, &format!("/replay {id}")).await;
    assert_eq!(again, "It is tried again.", "and Bob got no answer");
    loop {
        // Empty while it is tried.
        let letters = ask(&server, &alice, "/letters").await;
        if letters.starts_with(&given_up) {
            break;
        }
        assert_eq!(letters, "Nothing was given up.");
    }
}
