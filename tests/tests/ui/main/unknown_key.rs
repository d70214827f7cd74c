//! A slip in a key.

#[crare::main(webhook(hots = "example.com"))]
async fn main() {}
