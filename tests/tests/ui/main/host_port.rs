//! A host with a port.

#[crare::main(webhook(host = "example.com:8443"))]
async fn main() {}
