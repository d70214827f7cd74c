//! A key twice.

#[crare::main(polling(limit = 1, limit = 2))]
async fn main() {}
