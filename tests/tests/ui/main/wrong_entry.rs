//! A number in a list of texts.

#[crare::main(webhook(networks = ["10.0.0.0/8", 5]))]
async fn main() {}
