//! An argument where what comes next should stand.

use crare::prelude::*;

#[middleware]
async fn audit(_ctx: &Context, _user: User) {}

fn main() {}
