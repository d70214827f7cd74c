//! A number where a text belongs.

use crare::prelude::*;

#[handle(command = 5)]
async fn start() {}

fn main() {}
