//! Two equal codes.

use crare::prelude::*;

#[derive(Arg)]
enum Size {
    #[arg(code = "l")]
    Large,
    #[arg(code = "l")]
    Long,
}

fn main() {}
