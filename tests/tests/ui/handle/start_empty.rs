//! An empty payload.

use crare::prelude::*;

#[handle(start = "")]
async fn start() {}

fn main() {}
