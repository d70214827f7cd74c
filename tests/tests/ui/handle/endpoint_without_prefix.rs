//! An endpoint without its prefix.

use crare::prelude::*;

#[handle(photo)]
async fn start() {}

fn main() {}
