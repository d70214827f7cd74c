//! A value that is no reply.

use crare::prelude::*;

#[handle(on_text)]
async fn start() -> f64 {
    1.0
}

fn main() {}
