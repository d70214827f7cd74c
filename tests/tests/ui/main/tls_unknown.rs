//! A slip in a nested key.

#[crare::main(webhook(tls(cert = "cert.pem", kye = "key.pem")))]
async fn main() {}
