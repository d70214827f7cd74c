//! A literal as predicate.

use crare::prelude::*;

#[handle(on_text, when = "spam")]
async fn start() {}

fn main() {}
