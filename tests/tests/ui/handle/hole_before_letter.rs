//! A letter behind a hole.

use crare::prelude::*;

#[handle(callback = "buy/{item}x{qty}")]
async fn buy(item: u32, qty: u8) {
    drop((item, qty));
}

fn main() {}
