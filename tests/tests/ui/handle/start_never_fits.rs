//! A payload that can exceed 64 characters.

use crare::prelude::*;

#[handle(start = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_{a}_{b}")]
async fn start(a: u64, b: u32) {
    drop((a, b));
}

fn main() {}
