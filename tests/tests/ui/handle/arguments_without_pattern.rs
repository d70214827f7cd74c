//! Arguments of a command without a pattern.

use crare::prelude::*;

#[handle(command)]
async fn add(a: f64, b: Option<u8>) {
    drop((a, b));
}

fn main() {}
