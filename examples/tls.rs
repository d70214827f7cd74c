//! A webhook without a proxy, a domain or an authority: the bot makes its own certificate, and Telegram is given it.
//!
//! All it needs is an address that Telegram can reach at port 443, 80, 88 or 8443. The certificate is kept in
//! `$STATE_DIRECTORY` or `~/.local/state/crare`, so that a restart uploads nothing.
//!
//! ```sh
//! BOT_TOKEN=123456789:AAF... CRARE_WEBHOOK_HOST=203.0.113.7 cargo run --release --example tls
//! ```
//!
//! The crate's feature `tls` is needed. Other ways to a certificate, in place of `self_signed = true`:
//!
//! * `cert = "chain.pem", key = "key.pem"`: files, read again when they have changed;
//! * `acme = true`: Let's Encrypt, for a domain that leads to this machine's port 443 (feature `acme`).

use crare::prelude::*;

/// Repeats what it was told
#[handle(on_text)]
async fn echo(Text(text): Text) -> String {
    text
}

#[crare::main(webhook(
    // The public address (or name) of this machine; the certificate is made for it.
    host = "203.0.113.7",
    // Telegram calls this port ..
    port = 8443,
    // .. and the bot itself listens there.
    listen = ":8443",
    // Nobody else's addresses get in: Telegram connects directly, so the client's address is its own.
    origin = telegram_networks,
    tls(self_signed = true),
))]
async fn main() {}

#[cfg(test)]
mod tests {
    use crare::testing::Actor;

    // What a webhook with TLS does on the wire is in tests/tests/webhook_tls.rs.
    #[crare::test(webhook)]
    async fn echoes(mut alice: Actor) {
        alice.says("hello").await;
        alice.sees("hello").await;
    }
}
