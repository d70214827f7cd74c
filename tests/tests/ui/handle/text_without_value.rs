//! `text` without a text.

use crare::prelude::*;

#[handle(text)]
async fn start() {}

fn main() {}
