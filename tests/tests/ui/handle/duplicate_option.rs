//! An option twice.

use crare::prelude::*;

#[handle(on_text, chat = private, chat = group)]
async fn start() {}

fn main() {}
