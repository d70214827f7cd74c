//! An unsafe function.

use crare::prelude::*;

#[handle(command)]
async unsafe fn start() {}

fn main() {}
