//! An empty name, and one with white space around it.

use crare::prelude::*;

#[derive(Arg)]
enum Size {
    #[arg(name = "")]
    Small,
    #[arg(alias = [" big"])]
    Large,
}

fn main() {}
