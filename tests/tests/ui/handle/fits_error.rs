//! What errors have not.

use crare::prelude::*;

#[handle(on_error, timeout = "1s", also)]
async fn start() {}

fn main() {}
