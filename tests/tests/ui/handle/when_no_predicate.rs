//! No predicate.

use crare::prelude::*;

#[handle(on_text, when = three)]
async fn start() {}

fn three(_: &Context) -> u8 {
    3
}

fn main() {}
