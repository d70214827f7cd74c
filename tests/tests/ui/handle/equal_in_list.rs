//! A name twice in a list.

use crare::prelude::*;

#[handle(command = ["a", "a"])]
async fn start() {}

fn main() {}
