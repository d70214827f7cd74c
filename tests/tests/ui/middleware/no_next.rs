//! Nothing that comes next.

use crare::prelude::*;

#[middleware]
async fn audit(_ctx: &Context) {}

fn main() {}
