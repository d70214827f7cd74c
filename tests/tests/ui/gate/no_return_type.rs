//! A gate that says nothing.

use crare::prelude::*;

#[gate]
fn known(update: &Update) {}

fn main() {}
