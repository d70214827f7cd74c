//! A path without its slash.

#[crare::main(webhook(path = "hook"))]
async fn main() {}
