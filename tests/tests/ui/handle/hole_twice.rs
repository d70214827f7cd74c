//! A name twice.

use crare::prelude::*;

#[handle(callback = "a/{a}/{a}")]
async fn say(a: u8) {
    drop(a);
}

fn main() {}
