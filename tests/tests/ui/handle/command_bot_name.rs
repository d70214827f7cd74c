//! A command with a bot's name.

use crare::prelude::*;

#[handle(command = "start@my_bot")]
async fn start() {}

fn main() {}
