//! More than a day.

use crare::prelude::*;

#[handle(on_text, timeout = "25h")]
async fn start() {}

fn main() {}
