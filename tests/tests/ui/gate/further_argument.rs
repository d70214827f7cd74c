//! A gate that asks for more than there is.

use crare::prelude::*;

#[gate]
fn known(_update: &Update, _user: User) -> bool {
    true
}

fn main() {}
