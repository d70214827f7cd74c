//! A gate that takes the update.

use crare::prelude::*;

#[gate]
fn known(_update: Update) -> bool {
    true
}

fn main() {}
