//! An option that does not exist.

use crare::prelude::*;

#[handle(on_text, prioritty = 1)]
async fn start() {}

fn main() {}
