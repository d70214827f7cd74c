//! Nothing that comes next.

use crare::prelude::*;

#[middleware]
async fn audit(ctx: &Context) {}

fn main() {}
