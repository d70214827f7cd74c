//! The other `Next`, which a handler returns.

use crare::prelude::*;

#[middleware]
async fn audit(ctx: &Context, next: Next) {}

fn main() {}
