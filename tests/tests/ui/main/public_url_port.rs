//! A URL with a port that Telegram never calls.

#[crare::main(webhook(public_url = "https://example.com:8080/hook"))]
async fn main() {}
