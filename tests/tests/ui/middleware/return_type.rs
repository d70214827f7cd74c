//! Something that is no outcome.

use crare::prelude::*;

#[middleware]
async fn audit(ctx: &Context, next: crare::middleware::Next<'_>) -> u32 {
    7
}

fn main() {}
