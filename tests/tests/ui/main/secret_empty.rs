//! An empty secret.

#[crare::main(webhook(secret = ""))]
async fn main() {}
