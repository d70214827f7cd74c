//! An argument that cannot be extracted.

use crare::prelude::*;

struct Nothing;

#[middleware]
async fn audit(_ctx: &Context, _next: crare::middleware::Next<'_>, _nothing: Nothing) {}

fn main() {}
