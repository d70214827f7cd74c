//! An enum without variants.

use crare::prelude::*;

#[derive(Arg)]
enum Never {}

fn main() {}
