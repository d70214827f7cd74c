//! A bot that polls the test server, and somebody who talks to it.

use std::ops::Deref;

use crare::inbox::MemoryInbox;
use crare::{App, Router};
use serde_json::Value;
use tokio::task::JoinHandle;

use crate::server::{Call, Chat, Server, User};

/// A server with a bot that polls it, and Alice, who talks to it in private.
pub struct Stage {
    server: Server,
    /// Who talks to the bot; user 11.
    pub alice: User,
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
    /// A bot with these routes.
    pub async fn new(router: Router) -> Self {
        Self::with(router, |app| app).await
    }

    /// The same, with what else the app has.
    pub async fn with(router: Router, more: impl FnOnce(App) -> App) -> Self {
        Self::on(Server::start().await, router, more).await
    }

    /// The same, on a server that was prepared.
    pub async fn on(server: Server, router: Router, more: impl FnOnce(App) -> App) -> Self {
        let alice = server.user(11, "Alice");
        let app = more(
            App::new(server.token())
                .inbox(MemoryInbox::new())
                .api_url(server.url())
                .routes(router),
        );
        let bot = tokio::spawn(async move {
            if let Err(error) = app.run().await {
                panic!("{error}");
            }
        });
        // The first poll tells which updates are wanted.
        server.wait_for_call("getUpdates").await;
        Self { server, alice, bot }
    }

    /// Alice writes to the bot.
    pub fn says(&self, text: &str) {
        self.send_text(&self.alice, text);
    }

    /// Alice writes into a chat.
    pub fn says_in(&self, chat: &Chat, text: &str) {
        self.send_text_in(chat, &self.alice, text);
    }

    /// Alice sends something else than a text.
    pub fn sends(&self, content: Value) {
        self.send_content(&self.alice.chat(), &self.alice, content);
    }

    /// The bot's next message is this.
    pub async fn sees(&self, text: &str) {
        assert_eq!(&self.wait_for_call("sendMessage").await["text"], text);
    }

    /// The bot's next message begins like this.
    pub async fn sees_start(&self, text: &str) -> Call {
        let call = self.wait_for_call("sendMessage").await;
        assert!(call["text"].starts_with(text), "{}", &call["text"]);
        call
    }

    /// The text shown for a moment when a button was pressed.
    pub async fn sees_toast(&self, text: &str) {
        let call = self.wait_for_call("answerCallbackQuery").await;
        assert_eq!(call.get("text").unwrap_or_default(), text);
    }

    /// Alice presses a button under a message with this id, which need not exist.
    pub fn clicks(&self, message_id: i64, data: &str) {
        self.click(&self.alice, &self.alice.chat(), message_id, data);
    }
}
