//! An argument by value.

#[crare::main]
async fn main(_app: crare::App) {}
