//! A trigger and the same trigger with a value.

use crare::prelude::*;

#[handle(command, command = "start")]
async fn start() {}

fn main() {}
