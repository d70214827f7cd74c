//! A type with parameters.

use crare::prelude::*;

#[derive(Arg)]
struct Id<T>(T);

fn main() {}
