//! A const function.

use crare::prelude::*;

#[handle(command)]
const fn start() {}

fn main() {}
