//! All messages.

use crare::prelude::*;

#[handle(edited(on_message))]
async fn start() {}

fn main() {}
