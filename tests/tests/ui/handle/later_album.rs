//! Part of a later release.

use crare::prelude::*;

#[handle(on_album)]
async fn start() {}

fn main() {}
