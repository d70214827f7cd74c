//! A setting of a later release.

#[crare::main(wrap)]
async fn main() {}
