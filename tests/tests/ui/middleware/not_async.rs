//! A middleware that is not async.

use crare::prelude::*;

#[middleware]
fn audit(_ctx: &Context, _next: crare::middleware::Next<'_>) {}

fn main() {}
