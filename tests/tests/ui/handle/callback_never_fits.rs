//! Callback data that can exceed 64 bytes.

use crare::prelude::*;

#[handle(callback = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx/{a}/{b}")]
async fn start(a: u64, b: u32) {
    drop((a, b));
}

fn main() {}
