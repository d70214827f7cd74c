//! A middleware without arguments.

use crare::prelude::*;

#[middleware]
async fn audit() {}

fn main() {}
