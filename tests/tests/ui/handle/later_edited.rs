//! Part of a later release.

use crare::prelude::*;

#[handle(edited(on_text))]
async fn start() {}

fn main() {}
