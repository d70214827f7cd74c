//! A number with a type.

#[crare::main(polling(timeout = 50u64))]
async fn main() {}
