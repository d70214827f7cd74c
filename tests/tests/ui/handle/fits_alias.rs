//! Options of commands elsewhere.

use crare::prelude::*;

#[handle(on_text, alias = "x", description = "x", hidden)]
async fn start() {}

fn main() {}
