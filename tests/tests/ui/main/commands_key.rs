//! A slip in the key itself.

#[crare::main(comands = manual)]
async fn main() {}
