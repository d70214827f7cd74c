//! An IPv6 address.

#[crare::main(webhook(ip = "2001:db8::1"))]
async fn main() {}
