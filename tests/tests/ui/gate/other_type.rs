//! A gate for something else than an update.

use crare::prelude::*;

#[gate]
fn known(_user: &User) -> bool {
    true
}

fn main() {}
