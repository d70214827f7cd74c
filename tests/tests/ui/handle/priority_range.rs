//! A priority that is too large.

use crare::prelude::*;

#[handle(on_text, priority = 2147483648)]
async fn start() {}

fn main() {}
