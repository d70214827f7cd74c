//! The other `Next`, which a handler returns.

use crare::prelude::*;

#[middleware]
async fn audit(_ctx: &Context, _next: Next) {}

fn main() {}
