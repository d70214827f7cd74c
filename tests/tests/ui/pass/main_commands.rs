//! The menu of commands is left alone.

#[crare::main(polling(timeout = 30), commands = manual)]
pub(crate) async fn main() {}
