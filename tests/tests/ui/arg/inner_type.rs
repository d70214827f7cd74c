//! A newtype around something that is no argument.

use crare::prelude::*;

struct Opaque;

#[derive(Arg)]
struct Id(Opaque);

fn main() {}
