//! Patterns with different holes in one list.

use crare::prelude::*;

#[handle(callback = ["buy/{item}", "get/{id}"])]
async fn buy(item: u32) {
    drop(item);
}

fn main() {}
