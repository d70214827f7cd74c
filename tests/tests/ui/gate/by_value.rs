//! A gate that takes the update.

use crare::prelude::*;

#[gate]
fn known(update: Update) -> bool {
    true
}

fn main() {}
