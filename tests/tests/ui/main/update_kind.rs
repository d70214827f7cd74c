//! A slip in a kind of updates.

#[crare::main(polling(allowed_updates = ["mesage", "callback_query"]))]
async fn main() {}
