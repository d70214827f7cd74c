//! A middleware that is not async.

use crare::prelude::*;

#[middleware]
fn audit(ctx: &Context, next: crare::middleware::Next<'_>) {}

fn main() {}
