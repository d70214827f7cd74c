//! A gate that asks for more than there is.

use crare::prelude::*;

#[gate]
fn known(update: &Update, user: User) -> bool {
    true
}

fn main() {}
