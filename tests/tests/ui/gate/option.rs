//! An option of handlers, and a slip.

use crare::prelude::*;

#[gate(chat = private)]
fn known(update: &Update) -> bool {
    true
}

#[gate(manul)]
fn other(update: &Update) -> bool {
    true
}

fn main() {}
