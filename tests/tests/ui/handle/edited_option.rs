//! An option inside.

use crare::prelude::*;

#[handle(edited(on_text, reply))]
async fn start() {}

fn main() {}
