//! A source of a later release.

#[crare::main(playground)]
async fn main() {}
