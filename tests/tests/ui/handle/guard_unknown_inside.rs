//! The same among others.

use crare::prelude::*;

#[handle(on_text, any(replay, mention))]
async fn start() {}

fn main() {}
