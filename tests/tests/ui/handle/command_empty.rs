//! An empty command.

use crare::prelude::*;

#[handle(command = "")]
async fn start() {}

fn main() {}
