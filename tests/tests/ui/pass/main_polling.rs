//! Polling, and a function that takes nothing.

#[crare::main(polling(timeout = 50, limit = 100, allowed_updates = ["message"], drop_pending = true))]
pub(crate) async fn main() {}
