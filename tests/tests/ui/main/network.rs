//! A name where a network belongs.

#[crare::main(webhook(networks = ["example.com"]))]
async fn main() {}
