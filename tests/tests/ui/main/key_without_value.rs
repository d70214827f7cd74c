//! A key without a value.

#[crare::main(polling(timeout))]
async fn main() {}
