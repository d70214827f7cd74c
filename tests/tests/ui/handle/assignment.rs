//! An assignment instead of parentheses on a further attribute.

use crare::prelude::*;

#[handle(on_photo)]
#[handle = on_text]
async fn start() {}

fn main() {}
