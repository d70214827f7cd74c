//! A bot without a token, as whoever wrote it meets it: an address is printed, and the page is there.

#![allow(clippy::expect_used)] // a test stops at the first surprise

use std::time::Duration;

use crare_tests::http::{Answer, Ask};
use crare_tests::process::Program;
use tokio::time::{sleep, timeout};

/// The page, in a browser that has opened the printed address.
struct Page {
    base: String,
    cookie: String,
}

impl Page {
    async fn open(printed: &str) -> Self {
        let (base, _) = printed.split_once("/?key=").expect("there is a key");
        let answer = Ask::get(printed).send().await.expect("it answers");
        assert_eq!(answer.status, 303, "{}", answer.text());
        let cookie = answer.header("set-cookie").expect("the key is kept");
        let cookie = cookie.split(';').next().unwrap_or_default();
        Self {
            base: base.to_owned(),
            cookie: cookie.to_owned(),
        }
    }

    async fn get(&self, path: &str) -> Answer {
        let request = Ask::get(&format!("{}{path}", self.base));
        let request = request.header("Cookie", &self.cookie);
        request.send().await.expect("it answers")
    }

    /// Sends a form, as the page's own do.
    async fn send(&self, action: &str, form: String) -> u16 {
        let request = Ask::post(&format!("{}/do/{action}", self.base))
            .header("Cookie", &self.cookie)
            .header("Origin", &self.base)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .body(form);
        request.send().await.expect("it answers").status
    }

    /// Waits until a page has this.
    async fn shows(&self, path: &str, wanted: &str) {
        let looking = async {
            while !self.get(path).await.text().contains(wanted) {
                sleep(Duration::from_millis(20)).await;
            }
        };
        let shown = timeout(Duration::from_secs(10), looking).await;
        assert!(shown.is_ok(), "{wanted} is not at {path}");
    }
}

#[tokio::test]
async fn a_bot_without_a_token_is_there_to_talk_to() {
    let mut running = Program::at(env!("CARGO_BIN_EXE_example-echo"))
        .env("CRARE_PLAYGROUND_LISTEN", "127.0.0.1:0")
        .env("CRARE_PLAYGROUND_BOT", "echo_bot")
        .start();
    let line = running.wait_for_line("?key=").await;
    assert!(
        running.output().contains("@echo_bot"),
        "{}",
        running.output()
    );
    let page = Page::open(line.trim()).await;
    let stranger = Ask::get(&page.base).send().await.expect("it answers");
    assert_eq!(stranger.status, 403);

    let home = page.get("/").await.text();
    let chat = home
        .split("href=\"/chat/")
        .nth(1)
        .expect("a way to the chats");
    let chat = chat.split('"').next().unwrap_or_default();
    let (user, bot) = chat.split_once('/').expect("a person and a bot");
    let form = format!("user={user}&peer={bot}&text=%2Fstart");
    assert_eq!(page.send("say", form).await, 303);
    page.shows(&format!("/chat/{chat}"), "Hello, Alice").await;
    // The routes, and the one that was taken.
    page.shows(&format!("/map/{bot}"), "on_text").await;
    assert_eq!(page.get(&format!("/inside/{bot}")).await.status, 200);

    running.terminate().await;
    assert!(running.wait().await.success(), "{}", running.output());
}
