//! A question mark in callback data.

use crare::prelude::*;

#[handle(callback = "buy/{item?}")]
async fn buy(item: Option<u32>) {
    drop(item);
}

fn main() {}
