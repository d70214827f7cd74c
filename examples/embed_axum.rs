//! A bot inside an application of axum; any other server whose requests are those of the crate `http` does as well.
//!
//! ```sh
//! BOT_TOKEN=123456789:AAF... PUBLIC_HOST=example.com cargo run --example embed_axum
//! ```

use std::env::var;
use std::error::Error;
use std::net::SocketAddr;

use axum::body::Body;
use axum::extract::{ConnectInfo, Request, State};
use axum::response::Response;
use axum::routing::{any, get};
use crare::prelude::*;
use crare::{Mounted, Webhook};

#[handle(on_text)]
async fn echo(Text(text): Text) -> String {
    text
}

async fn front_page() -> &'static str {
    "This is a web site."
}

/// Passes a request on to the bot.
async fn telegram(
    State(bot): State<Mounted>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    request: Request,
) -> Response {
    let (head, body) = request.into_parts();
    let path = head.uri.path();
    bot.handle(&head.method, path, &head.headers, Some(peer.ip()), body)
        .await
        .map(Body::from)
}

async fn until_ctrl_c() {
    let _ = tokio::signal::ctrl_c().await;
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    // What Telegram calls: https://PUBLIC_HOST/tg. An empty secret is made from the token.
    let webhook = Webhook::new(var("PUBLIC_HOST").unwrap_or_default())
        .path("/tg")
        .secret(var("WEBHOOK_SECRET").unwrap_or_default());
    let bot = App::from_env()?
        .routes(crare::router!())
        .webhook(webhook)
        .mount()
        .await?;
    let site = axum::Router::new()
        .route("/", get(front_page))
        .route("/tg", any(telegram))
        .with_state(bot.clone())
        .into_make_service_with_connect_info::<SocketAddr>();
    let listen = var("LISTEN").unwrap_or_else(|_| "127.0.0.1:8846".into());
    let listener = tokio::net::TcpListener::bind(listen).await?;
    axum::serve(listener, site)
        .with_graceful_shutdown(until_ctrl_c())
        .await?;
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
        alice.says("hi").await;
        alice.sees("hi").await;
    }
}
