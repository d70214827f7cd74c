//! A text where a yes or no belongs.

#[crare::main(polling(drop_pending = "yes"))]
async fn main() {}
