//! Neither a word nor a key.

use crare::prelude::*;

#[handle(1 + 1)]
async fn start() {}

fn main() {}
