//! No message.

use crare::prelude::*;

#[handle(edited(on_callback))]
async fn start() {}

fn main() {}
