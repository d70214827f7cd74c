//! An endpoint with a value.

use crare::prelude::*;

#[handle(on_text = "Cancel")]
async fn start() {}

fn main() {}
