//! Something that is no outcome.

use crare::prelude::*;

#[middleware]
async fn audit(_ctx: &Context, _next: crare::middleware::Next<'_>) -> u32 {
    7
}

fn main() {}
