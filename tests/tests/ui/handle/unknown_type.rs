//! A type that does not exist.

use crare::prelude::*;

#[handle(on_text)]
async fn start(_nothing: Nothing) {}

fn main() {}
