//! A URL without encryption.

#[crare::main(webhook(public_url = "http://example.com/hook"))]
async fn main() {}
