//! No connections.

#[crare::main(webhook(max_connections = 0))]
async fn main() {}
