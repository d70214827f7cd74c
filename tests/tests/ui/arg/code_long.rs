//! A code that is too long.

use crare::prelude::*;

#[derive(Arg)]
enum Size {
    #[arg(code = "extralarge")]
    ExtraLarge,
}

fn main() {}
