//! The same without an argument that could be meant.

use crare::prelude::*;

#[handle(callback = "buy/{item}")]
async fn start() {}

fn main() {}
