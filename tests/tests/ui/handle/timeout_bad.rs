//! Times that are none.

use crare::prelude::*;

#[handle(on_text, timeout = "1d")]
async fn start() {}

fn main() {}
