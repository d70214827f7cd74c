//! A kind of chat twice.

use crare::prelude::*;

#[handle(on_text, chat = [group, group])]
async fn start() {}

fn main() {}
