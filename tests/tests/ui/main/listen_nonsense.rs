//! Nothing to listen on.

#[crare::main(webhook(listen = "somewhere"))]
async fn main() {}
