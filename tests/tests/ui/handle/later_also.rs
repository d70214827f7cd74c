//! Part of a later release.

use crare::prelude::*;

#[handle(on_text, also)]
async fn start() {}

fn main() {}
