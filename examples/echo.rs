//! A bot that says everything back.
//!
//! Talk to `@BotFather`, send `/newbot`, and start this program with the token it gives you:
//!
//! ```sh
//! BOT_TOKEN=123456789:AAF... cargo run --example echo
//! ```
//!
//! It polls: Telegram is asked for news, so it runs on any machine that reaches the internet. The same program serves a
//! webhook when the environment says so (`CRARE_MODE=webhook CRARE_WEBHOOK_HOST=example.com ...`); `CRARE_HELP=1` lists
//! everything that can be set.

use crare::prelude::*;

// The function's name is the command. What a handler needs it takes as an argument; what it returns is sent to the chat.

/// Say hello
#[handle(command)]
async fn start(user: User) -> String {
    format!("Hello, {}!", user.first_name)
}

// Any text that is not taken by something more specific, as `/start` is by the handler above.
#[handle(on_text)]
async fn echo(Text(text): Text) -> String {
    text
}

// Gathers the handlers of this program, reads the settings, and runs until Ctrl-C or SIGTERM.
#[crare::main]
async fn main() {}

#[cfg(test)]
mod tests {
    use super::*;
    use crare::testing::Actor;

    // A bot of its own for each test, and somebody who talks to it.
    #[crare::test]
    async fn greets_by_name(mut ada: Actor) {
        ada.says("/start").await;
        ada.sees("Hello, Ada!").await;
    }

    #[crare::test]
    async fn says_everything_back(mut ada: Actor, mut bob: Actor) {
        ada.says("hello").await;
        bob.says("good morning").await;
        ada.sees("hello").await;
        bob.sees("good morning").await;
        // not a text
        ada.sends_photo("hello").await;
        ada.sees_nothing().await;
    }

    // Handlers stay plain functions: a test can also call them.
    #[tokio::test]
    async fn echoes() {
        assert_eq!(echo(Text("hello".to_owned())).await, "hello");
    }
}
