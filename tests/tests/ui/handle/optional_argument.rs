//! An optional argument that no trigger yields.

use crare::prelude::*;

#[handle(on_text)]
async fn start(_number: Option<u8>) {}

fn main() {}
