//! A text where a number belongs.

#[crare::main(polling(timeout = "50"))]
async fn main() {}
