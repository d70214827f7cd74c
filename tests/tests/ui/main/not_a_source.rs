//! Neither a word nor a key.

#[crare::main("polling")]
async fn main() {}
