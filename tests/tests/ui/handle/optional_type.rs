//! An optional argument, and a hole that is not.

use crare::prelude::*;

#[handle(command = "roll {n}")]
async fn roll(n: Option<u8>) {
    drop(n);
}

fn main() {}
