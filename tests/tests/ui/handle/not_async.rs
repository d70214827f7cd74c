//! A function that is not async.

use crare::prelude::*;

#[handle(command)]
fn start() {}

fn main() {}
