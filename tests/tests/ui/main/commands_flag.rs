//! The menu of commands is no question of yes or no.

#[crare::main(commands = true)]
async fn main() {}
