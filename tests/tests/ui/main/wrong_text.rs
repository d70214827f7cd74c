//! A number where a text belongs.

#[crare::main(webhook(host = 1))]
async fn main() {}
