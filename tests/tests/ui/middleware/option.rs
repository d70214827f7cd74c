//! An option.

use crare::prelude::*;

#[middleware(first)]
async fn audit(ctx: &Context, next: crare::middleware::Next<'_>) {}

fn main() {}
