//! A command with its slash.

use crare::prelude::*;

#[handle(command = "/start")]
async fn start() {}

fn main() {}
