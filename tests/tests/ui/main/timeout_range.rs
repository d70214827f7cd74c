//! A time-out that Telegram does not keep.

#[crare::main(polling(timeout = 51))]
async fn main() {}
