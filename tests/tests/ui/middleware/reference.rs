//! A reference to what is extracted.

use crare::prelude::*;

#[middleware]
async fn audit(_ctx: &Context, _next: crare::middleware::Next<'_>, _user: &User) {}

fn main() {}
