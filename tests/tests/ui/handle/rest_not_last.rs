//! Something behind the rest.

use crare::prelude::*;

#[handle(command = "say {text..} {n}")]
async fn say(text: String, n: u8) {
    drop((text, n));
}

fn main() {}
