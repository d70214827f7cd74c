//! An argument that nobody can choose.

use crare::prelude::*;

#[handle(on_text)]
async fn start(_value: impl Send) {}

fn main() {}
