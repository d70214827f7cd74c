//! A variant with fields.

use crare::prelude::*;

#[derive(Arg)]
enum Size {
    Small,
    Custom(u32),
}

fn main() {}
