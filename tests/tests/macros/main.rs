//! Handlers by attributes, run by a bot that polls the test server.

#![allow(clippy::unwrap_used, clippy::unused_async)] // a test stops at the first surprise; handlers are async

mod errors;
mod extractors;
mod precedence;
mod replies;

use std::ops::Deref;

use crare::{App, Router};
use crare_tests::server::{Server, User};
use serde_json::{Value, json};
use tokio::task::JoinHandle;

/// A server with a bot that polls it.
struct Stage {
    server: Server,
    alice: User,
    bot: JoinHandle<()>,
}

impl Deref for Stage {
    type Target = Server;

    fn deref(&self) -> &Server {
        &self.server
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.bot.abort();
    }
}

impl Stage {
    async fn new(router: Router) -> Self {
        Self::with(router, |app| app).await
    }

    async fn with(router: Router, more: impl FnOnce(App) -> App) -> Self {
        let server = Server::start().await;
        let alice = server.user(11, "Alice");
        let app = more(
            App::new(server.token())
                .api_url(server.url())
                .routes(router),
        );
        let bot = tokio::spawn(async move { app.run().await.unwrap() });
        // The first poll tells which updates are wanted.
        server.wait_for_call("getUpdates").await;
        Self { server, alice, bot }
    }

    fn says(&self, text: &str) {
        self.send_text(&self.alice, text);
    }

    fn sends(&self, content: Value) {
        self.send_content(&self.alice.chat(), &self.alice, content);
    }

    async fn sees(&self, text: &str) {
        assert_eq!(&self.wait_for_call("sendMessage").await["text"], text);
    }

    /// A press of a button under a message with this id, which need not exist.
    fn clicks(&self, message_id: i64, data: &str) {
        self.click(&self.alice, &self.alice.chat(), message_id, data);
    }
}

/// A file as it stands in messages.
fn file() -> Value {
    json!({ "file_id": "BQAC", "file_unique_id": "AgAD", "file_size": 3 })
}

/// A photo of one size.
fn photo() -> Value {
    json!([{ "file_id": "AgAC", "file_unique_id": "AQAD", "file_size": 3, "width": 90, "height": 60 }])
}
