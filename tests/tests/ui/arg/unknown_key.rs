//! A slip in a key, and a value of the wrong kind.

use crare::prelude::*;

#[derive(Arg)]
enum Size {
    #[arg(alais = "s")]
    Small,
    #[arg(name = 5)]
    Large,
}

fn main() {}
