//! A chat where there is none.

use crare::prelude::*;

#[handle(inline = "x", chat = private)]
async fn start() {}

fn main() {}
