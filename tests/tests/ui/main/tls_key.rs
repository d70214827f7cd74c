//! A certificate without its key.

#[crare::main(webhook(tls(cert = "cert.pem")))]
async fn main() {}
