//! A code that is given, and the same one that follows from a name.

use crare::prelude::*;

#[derive(Arg)]
enum Size {
    #[arg(code = "xl")]
    Large,
    Xl,
}

fn main() {}
