//! Two sources.

#[crare::main(polling, webhook(host = "example.com"))]
async fn main() {}
