//! A host with a port that Telegram never calls.

#[crare::main(webhook(host = "example.com:8080"))]
async fn main() {}
