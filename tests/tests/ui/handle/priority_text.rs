//! A text where a number stands.

use crare::prelude::*;

#[handle(on_text, priority = "high")]
async fn start() {}

fn main() {}
