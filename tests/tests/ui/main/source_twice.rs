//! A source twice.

#[crare::main(polling, polling)]
async fn main() {}
