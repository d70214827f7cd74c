//! A text without a key.

use crare::prelude::*;

#[handle("/start")]
async fn start() {}

fn main() {}
