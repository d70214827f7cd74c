//! Guards after an equals sign.

use crare::prelude::*;

#[handle(on_text, any = reply)]
async fn start() {}

fn main() {}
