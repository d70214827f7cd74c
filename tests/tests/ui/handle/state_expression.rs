//! No pattern.

use crare::prelude::*;

#[handle(on_text, state = 1 + 1)]
async fn start() {}

fn main() {}
