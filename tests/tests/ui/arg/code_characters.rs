//! A code with a character that it cannot have.

use crare::prelude::*;

#[derive(Arg)]
enum Size {
    #[arg(code = "x-l")]
    ExtraLarge,
}

fn main() {}
