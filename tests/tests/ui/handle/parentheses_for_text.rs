//! Parentheses where an equals sign belongs.

use crare::prelude::*;

#[handle(command("start"))]
async fn start() {}

fn main() {}
