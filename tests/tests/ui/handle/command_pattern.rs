//! A command with arguments.

use crare::prelude::*;

#[handle(command = "add {a} {b}")]
async fn start() {}

fn main() {}
