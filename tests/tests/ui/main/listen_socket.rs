//! A socket's path without its prefix.

#[crare::main(webhook(listen = "/run/bot.sock"))]
async fn main() {}
