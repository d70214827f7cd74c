//! An address without a port.

#[crare::main(webhook(listen = "127.0.0.1"))]
async fn main() {}
