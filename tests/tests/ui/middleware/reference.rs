//! A reference to what is extracted.

use crare::prelude::*;

#[middleware]
async fn audit(ctx: &Context, next: crare::middleware::Next<'_>, user: &User) {}

fn main() {}
