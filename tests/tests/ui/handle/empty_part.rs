//! A comma with nothing before it.

use crare::prelude::*;

#[handle(on_text, , )]
async fn start() {}

fn main() {}
