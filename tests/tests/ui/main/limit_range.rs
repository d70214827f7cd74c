//! A limit of nothing.

#[crare::main(polling(limit = 0))]
async fn main() {}
