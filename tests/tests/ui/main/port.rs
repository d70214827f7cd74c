//! A port that Telegram never calls.

#[crare::main(webhook(host = "example.com", port = 8846))]
async fn main() {}
