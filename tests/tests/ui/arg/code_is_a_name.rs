//! A code that people write for something else.

use crare::prelude::*;

#[derive(Arg)]
enum Size {
    S,
    #[arg(name = "m", alias = "s2", code = "x")]
    Medium,
    #[arg(code = "s2")]
    Tiny,
}

fn main() {}
