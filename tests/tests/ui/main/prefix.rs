//! A prefix that is too long.

#[crare::main(webhook(trusted_proxies = ["10.0.0.0/33"]))]
async fn main() {}
