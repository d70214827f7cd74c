//! Part of a later release.

use crare::prelude::*;

#[handle(inline = "weather {city}")]
async fn start() {}

fn main() {}
