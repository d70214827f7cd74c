//! Bots to start from: each file beside this one is an example; `cargo run --example echo` runs the first.
