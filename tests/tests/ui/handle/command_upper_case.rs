//! A command with an upper-case letter.

use crare::prelude::*;

#[handle(command = "SayHello")]
async fn start() {}

fn main() {}
