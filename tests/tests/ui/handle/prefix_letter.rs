//! A letter as prefix.

use crare::prelude::*;

#[handle(command, prefix = "x")]
async fn start() {}

fn main() {}
