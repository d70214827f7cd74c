//! Part of a later release.

use crare::prelude::*;

#[handle(start = "ref_{code}")]
async fn start() {}

fn main() {}
