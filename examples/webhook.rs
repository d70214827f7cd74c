//! A webhook that only Telegram gets into: the request needs the secret, and it has to come from Telegram's networks.
//!
//! nginx in front has the certificate and passes the requests on:
//!
//! ```nginx
//! location /hook {
//!     proxy_pass http://127.0.0.1:8846;
//!     proxy_set_header X-Forwarded-For $remote_addr;
//! }
//! ```
//!
//! ```sh
//! BOT_TOKEN=123456789:AAF... WEBHOOK_SECRET=a-long-random-text cargo run --release --example webhook
//! ```
//!
//! Every setting can be overridden without a new build, by an environment variable of its name:
//! `CRARE_WEBHOOK_HOST=bot.example.org`, `CRARE_WEBHOOK_ASN_DB=` (empty: without the database), `CRARE_MODE=polling`.

use crare::prelude::*;

#[handle(on_text)]
async fn ok() -> &'static str {
    "ok"
}

#[crare::main(webhook(
    // What Telegram calls: https://example.com/hook. It is told so at start, unless it knows already.
    host = "example.com",
    path = "/hook",
    // Only nginx on this machine reaches the port.
    listen = "127.0.0.1:8846",
    // Telegram sends the secret along with every update; whoever does not know it gets 401. It stays out of the source.
    secret = env("WEBHOOK_SECRET"),
    // A database of autonomous systems, such as GeoLite2-ASN: addresses outside of Telegram's get 403.
    asn_db = "asn.mmdb",
    // Whose word about the client's address counts. Without this line nginx itself would be the client.
    trusted_proxies = ["127.0.0.1"],
))]
async fn main() {}

#[cfg(test)]
mod tests {
    use crare::testing::Actor;

    #[crare::test(webhook)]
    async fn answers_ok(mut alice: Actor) {
        alice.says("hello").await;
        alice.sees("ok").await;
    }
}
