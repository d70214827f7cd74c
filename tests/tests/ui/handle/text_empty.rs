//! A text that no message has.

use crare::prelude::*;

#[handle(text = " ")]
async fn start() {}

fn main() {}
