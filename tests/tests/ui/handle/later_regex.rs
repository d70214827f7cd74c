//! Part of a later release.

use crare::prelude::*;

#[handle(regex = "^#(?<tag>\\w+)")]
async fn start() {}

fn main() {}
