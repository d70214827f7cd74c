//! A union.

use crare::prelude::*;

#[derive(Arg)]
union Bits {
    id: u32,
}

fn main() {}
