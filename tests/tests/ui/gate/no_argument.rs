//! A gate that sees nothing.

use crare::prelude::*;

#[gate]
fn known() -> bool {
    true
}

fn main() {}
