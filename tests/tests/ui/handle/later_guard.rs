//! Part of a later release.

use crare::prelude::*;

#[handle(on_text, chat = private)]
async fn start() {}

fn main() {}
