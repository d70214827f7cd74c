//! A host with a scheme.

#[crare::main(webhook(host = "https://example.com/hook"))]
async fn main() {}
