//! Several commands in one attribute.

use crare::prelude::*;

#[handle(command = ["start", "help"])]
async fn start() {}

fn main() {}
