//! A secret with a character that Telegram refuses.

#[crare::main(webhook(secret = "open sesame"))]
async fn main() {}
