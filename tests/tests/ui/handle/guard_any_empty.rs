//! No guards.

use crare::prelude::*;

#[handle(on_text, any())]
async fn start() {}

fn main() {}
