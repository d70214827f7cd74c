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

    // Handlers stay plain functions: a test calls them.
    #[tokio::test]
    async fn says_everything_back() {
        assert_eq!(echo(Text("hello".to_owned())).await, "hello");
    }

    #[tokio::test]
    async fn greets_by_name() {
        assert_eq!(start(User::new(5, false, "Ada")).await, "Hello, Ada!");
    }
}
