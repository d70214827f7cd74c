//! Settings without parentheses.

#[crare::main(webhook = "example.com")]
async fn main() {}
