//! A struct with a named field.

use crare::prelude::*;

#[derive(Arg)]
struct ItemId {
    id: u32,
}

fn main() {}
