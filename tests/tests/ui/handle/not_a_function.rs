//! An item that is no function.

use crare::prelude::*;

#[handle(command)]
struct Start;

fn main() {}
