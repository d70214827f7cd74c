//! A URL in place of host and port.

#[crare::main(webhook(
    public_url = "https://example.com/bots/1",
    listen = "unix:/run/bot.sock"
))]
pub(crate) async fn main() {}
