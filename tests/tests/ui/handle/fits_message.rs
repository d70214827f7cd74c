//! A message where there is none.

use crare::prelude::*;

#[handle(on_poll, not(reply), from = admin)]
async fn start() {}

fn main() {}
