//! A text where a list belongs.

#[crare::main(webhook(trusted_proxies = "10.0.0.0/8"))]
async fn main() {}
