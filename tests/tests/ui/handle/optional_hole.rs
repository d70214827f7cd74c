//! An optional hole, and an argument that is not.

use crare::prelude::*;

#[handle(command = "roll {n?}")]
async fn roll(n: u8) {
    drop(n);
}

fn main() {}
