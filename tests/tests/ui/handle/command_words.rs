//! A command of two words.

use crare::prelude::*;

#[handle(command = "add two")]
async fn start() {}

fn main() {}
