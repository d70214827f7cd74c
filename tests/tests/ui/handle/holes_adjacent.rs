//! Two holes side by side.

use crare::prelude::*;

#[handle(callback = "buy/{item}{qty}")]
async fn buy(item: u32, qty: u8) {
    drop((item, qty));
}

fn main() {}
