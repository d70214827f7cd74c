//! A port that does not exist.

#[crare::main(webhook(listen = ":70000"))]
async fn main() {}
