//! A struct with several fields.

use crare::prelude::*;

#[derive(Arg)]
struct Place(f64, f64);

fn main() {}
