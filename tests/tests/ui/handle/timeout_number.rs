//! A number where a time stands.

use crare::prelude::*;

#[handle(on_text, timeout = 30)]
async fn start() {}

fn main() {}
