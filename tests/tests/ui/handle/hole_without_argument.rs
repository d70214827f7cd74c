//! A hole that no argument fills.

use crare::prelude::*;

#[handle(command = "add {a} {b}")]
async fn add(_b: f64, a: f64) {
    drop(a);
}

fn main() {}
