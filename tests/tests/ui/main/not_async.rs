//! A `main` that is not async.

#[crare::main]
fn main() {}
