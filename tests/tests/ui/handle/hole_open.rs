//! A hole that is never closed.

use crare::prelude::*;

#[handle(command = "say {a")]
async fn say(a: u8) {
    drop(a);
}

fn main() {}
