//! A gate that says nothing.

use crare::prelude::*;

#[gate]
fn known(_update: &Update) {}

fn main() {}
