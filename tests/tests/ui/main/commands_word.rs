//! A slip in the word for the menu of commands.

#[crare::main(polling, commands = manul)]
async fn main() {}
