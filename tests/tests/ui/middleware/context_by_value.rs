//! The context by value.

use crare::prelude::*;

#[middleware]
async fn audit(ctx: Context, next: crare::middleware::Next<'_>) -> crare::routing::Outcome {
    next.run(&ctx).await
}

fn main() {}
