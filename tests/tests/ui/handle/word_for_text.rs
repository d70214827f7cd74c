//! A word where a text belongs.

use crare::prelude::*;

#[handle(command = start)]
async fn start() {}

fn main() {}
