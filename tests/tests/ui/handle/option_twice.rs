//! Options twice.

use crare::prelude::*;

#[handle(on_text, reply, priority = 1, reply, priority = 2)]
async fn start() {}

fn main() {}
