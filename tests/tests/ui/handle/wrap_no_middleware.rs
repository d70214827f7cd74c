//! No middleware.

use crare::prelude::*;

#[handle(on_text, wrap = [three])]
async fn start() {}

fn three() -> u8 {
    3
}

fn main() {}
