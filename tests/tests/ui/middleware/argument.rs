//! An argument that cannot be extracted.

use crare::prelude::*;

struct Nothing;

#[middleware]
async fn audit(ctx: &Context, next: crare::middleware::Next<'_>, nothing: Nothing) {}

fn main() {}
