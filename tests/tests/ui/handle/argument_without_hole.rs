//! An argument of a plain type in no hole.

use crare::prelude::*;

#[handle(command = "add {a}")]
async fn add(a: f64, b: f64) {
    drop((a, b));
}

fn main() {}
