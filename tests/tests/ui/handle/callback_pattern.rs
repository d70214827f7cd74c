//! Callback data with arguments.

use crare::prelude::*;

#[handle(callback = "buy/{item}")]
async fn start() {}

fn main() {}
