//! Nothing behind the equals sign.

#[crare::main(polling(timeout = ))]
async fn main() {}
