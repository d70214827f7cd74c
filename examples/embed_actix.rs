//! A bot inside an application of actix-web that does other things, too.
//!
//! ```sh
//! BOT_TOKEN=123456789:AAF... PUBLIC_HOST=example.com cargo run --example embed_actix
//! ```

use std::env::var;
use std::error::Error;

use actix_web::{HttpServer, web};
use crare::Webhook;
use crare::prelude::*;

/// Say hello
#[handle(command)]
async fn start(user: User) -> String {
    format!("Hello, {}!", user.first_name)
}

#[handle(on_text)]
async fn echo(Text(text): Text) -> String {
    text
}

async fn front_page() -> &'static str {
    "This is a web site."
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    // What Telegram calls: https://PUBLIC_HOST/tg. An empty secret is made from the token.
    let webhook = Webhook::new(var("PUBLIC_HOST").unwrap_or_default())
        .path("/tg")
        .secret(var("WEBHOOK_SECRET").unwrap_or_default());
    // Everything is checked, and Telegram is told; from now on the bot takes what its webhook gets.
    let bot = App::from_env()?
        .routes(crare::router!())
        .webhook(webhook)
        .mount()
        .await?;

    let service = bot.clone();
    let site = move || {
        actix_web::App::new()
            .service(service.webhook_service("/tg"))
            .route("/", web::get().to(front_page))
    };
    let listen = var("LISTEN").unwrap_or_else(|_| "127.0.0.1:8846".into());
    // actix-web itself listens to SIGTERM and Ctrl-C.
    HttpServer::new(site).workers(1).bind(listen)?.run().await?;
    // What is in work gets its time.
    bot.shutdown().await;
    Ok(())
}

#[cfg(test)]
mod tests {
    use crare::testing::Actor;

    // What mounted bots do on the wire is in tests/tests/embed.rs.
    #[crare::test(webhook)]
    async fn answers(mut alice: Actor) {
        assert_eq!(super::front_page().await, "This is a web site.");
        alice.says("/start").await;
        alice.sees("Hello, Alice!").await;
        alice.says("hi").await;
        alice.sees("hi").await;
    }
}
