//! A key that is near to none.

#[crare::main(polling(colour = "red"))]
async fn main() {}
