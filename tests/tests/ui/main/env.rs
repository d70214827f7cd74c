//! An environment variable without a name.

#[crare::main(webhook(secret = env()))]
async fn main() {}
