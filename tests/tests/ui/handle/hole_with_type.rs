//! A type in a hole.

use crare::prelude::*;

#[handle(command = "say {a: u8}")]
async fn say(a: u8) {
    drop(a);
}

fn main() {}
