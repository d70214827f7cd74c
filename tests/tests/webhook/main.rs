//! Bots behind a webhook, without TLS of their own.

#![allow(clippy::unwrap_used)] // a test stops at the first surprise

mod echo;
mod origin;
mod refusals;

use std::net::SocketAddr;

use crare_tests::{
    http::Ask,
    nginx::free_address,
    process::{Program, Running},
    server::Server,
};
use serde_json::{Value, json};

const SECRET: &str = "a-secret_of-the-tests";
const SECRET_HEADER: &str = "X-Telegram-Bot-Api-Secret-Token";

/// A bot that listens, and the server that it set its webhook at.
struct Hooked {
    server: Server,
    running: Running,
    address: SocketAddr,
}

impl Hooked {
    async fn start(settings: &[(&str, &str)]) -> Self {
        Self::start_program(Program::at(env!("CARGO_BIN_EXE_bot")), settings).await
    }

    async fn start_program(program: Program, settings: &[(&str, &str)]) -> Self {
        let server = Server::start().await;
        let address = free_address();
        server.resolve("example.com", 443, address);
        let mut program = program
            .serving(&server)
            .env("CRARE_MODE", "webhook")
            .env("CRARE_WEBHOOK_HOST", "example.com")
            .env("CRARE_WEBHOOK_LISTEN", address.to_string())
            .env("CRARE_WEBHOOK_PATH", "/hook")
            .env("CRARE_WEBHOOK_SECRET", SECRET)
            // Replies are looked for among the calls, and the answer tells of the handler's end, unless a test says otherwise.
            .env("CRARE_WEBHOOK_REPLY", "false")
            .env("CRARE_WEBHOOK_REPLY_WINDOW_MS", "10000");
        for (name, value) in settings {
            program = program.env(name, value);
        }
        let setting = |name: &str| {
            settings
                .iter()
                .rev()
                .find(|(known, _)| *known == name)
                .map(|(_, value)| *value)
        };
        let mut running = program.start();
        let listen =
            setting("CRARE_WEBHOOK_LISTEN").map_or_else(|| address.to_string(), str::to_owned);
        running.wait_until_it_listens(&listen).await;
        if setting("CRARE_WEBHOOK_HOST") != Some("") {
            server.wait_for_webhook().await;
        }
        Self {
            server,
            running,
            address,
        }
    }

    fn url(&self) -> String {
        format!("http://{}/hook", self.address)
    }

    /// A request as Telegram makes it, with any update.
    fn ask(&self, update: &Value) -> Ask {
        Ask::post(&self.url())
            .header(SECRET_HEADER, SECRET)
            .json(update)
    }

    /// The status that an update is answered with.
    async fn post(&self, update: &Value) -> u16 {
        self.ask(update).send().await.unwrap().status
    }
}

/// A text from user 7.
fn text(update_id: i64, text: &str) -> Value {
    json!({ "update_id": update_id, "message": {
        "message_id": update_id, "date": 1_700_000_000, "text": text,
        "chat": { "id": 7, "type": "private", "first_name": "Ada" },
        "from": { "id": 7, "is_bot": false, "first_name": "Ada" },
    }})
}
