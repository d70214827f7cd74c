//! A slip in the origin.

#[crare::main(webhook(origin = telegram_network))]
async fn main() {}
