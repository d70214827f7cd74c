//! A character that a link cannot carry.

use crare::prelude::*;

#[handle(start = "ref/{code}")]
async fn start(code: String) {
    drop(code);
}

fn main() {}
