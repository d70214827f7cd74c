//! A value for a word.

use crare::prelude::*;

#[handle(on_text, reply = true)]
async fn start() {}

fn main() {}
