//! Two names that differ in letter case only.

use crare::prelude::*;

#[derive(Arg)]
enum Size {
    #[arg(alias = "big")]
    Large,
    #[arg(name = "BIG")]
    Huge,
}

fn main() {}
