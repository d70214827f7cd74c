//! A hole in a word.

use crare::prelude::*;

#[handle(command = "say x{a}")]
async fn say(a: u8) {
    drop(a);
}

fn main() {}
