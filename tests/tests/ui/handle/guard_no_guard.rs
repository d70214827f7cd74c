//! An option where guards stand.

use crare::prelude::*;

#[handle(on_text, all(priority = 1, reply))]
async fn start() {}

fn main() {}
