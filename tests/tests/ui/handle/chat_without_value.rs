//! A guard without its value.

use crare::prelude::*;

#[handle(on_text, chat)]
async fn start() {}

fn main() {}
