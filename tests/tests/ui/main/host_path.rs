//! A host with a path.

#[crare::main(webhook(host = "example.com/hook"))]
async fn main() {}
