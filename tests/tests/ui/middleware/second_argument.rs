//! An argument where what comes next should stand.

use crare::prelude::*;

#[middleware]
async fn audit(ctx: &Context, user: User) {}

fn main() {}
