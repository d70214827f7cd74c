//! A kind of chat with a slip.

use crare::prelude::*;

#[handle(on_text, chat = privat)]
async fn start() {}

fn main() {}
