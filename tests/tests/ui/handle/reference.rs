//! Arguments by reference.

use crare::prelude::*;

#[handle(on_text)]
async fn start(_ctx: &Context, _text: &str) {}

fn main() {}
