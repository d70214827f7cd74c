//! Something that is no function.

use crare::prelude::*;

#[middleware]
struct Audit;

fn main() {}
