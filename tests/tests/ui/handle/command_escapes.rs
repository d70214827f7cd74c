//! A command with an escape: the span is the whole literal.

use crare::prelude::*;

#[handle(command = "st\u{e4}rt")]
async fn start() {}

fn main() {}
