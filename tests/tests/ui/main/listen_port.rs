//! A bare port.

#[crare::main(webhook(listen = "8846"))]
async fn main() {}
