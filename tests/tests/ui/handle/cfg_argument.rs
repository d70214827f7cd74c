//! An argument that depends on a cfg.

use crare::prelude::*;

#[handle(on_text)]
async fn start(#[cfg(test)] ctx: Context) {}

fn main() {}
