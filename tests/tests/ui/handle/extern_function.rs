//! An extern function.

use crare::prelude::*;

#[handle(command)]
async extern "C" fn start() {}

fn main() {}
