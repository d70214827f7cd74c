//! An option of handlers, and a slip.

use crare::prelude::*;

#[gate(chat = private)]
fn known(_update: &Update) -> bool {
    true
}

#[gate(manul)]
fn other(_update: &Update) -> bool {
    true
}

fn main() {}
