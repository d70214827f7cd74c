//! Something behind an optional hole.

use crare::prelude::*;

#[handle(command = "roll {n?} {m}")]
async fn roll(n: Option<u8>, m: u8) {
    drop((n, m));
}

fn main() {}
