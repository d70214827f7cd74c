//! The wrong way around.

use crare::prelude::*;

#[handle(channel(edited(on_text)))]
async fn start() {}

fn main() {}
