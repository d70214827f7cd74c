//! An option.

use crare::prelude::*;

#[middleware(first)]
async fn audit(_ctx: &Context, _next: crare::middleware::Next<'_>) {}

fn main() {}
