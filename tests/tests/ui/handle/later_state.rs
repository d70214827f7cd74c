//! Part of a later release.

use crare::prelude::*;

#[handle(on_text, state = Order::Size)]
async fn start() {}

fn main() {}
