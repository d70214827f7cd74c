//! A command with a letter of another alphabet.

use crare::prelude::*;

#[handle(command = "grüezi")]
async fn start() {}

fn main() {}
