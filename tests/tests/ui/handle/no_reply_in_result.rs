//! A result of a value that is no reply.

use crare::prelude::*;

#[handle(on_text)]
async fn start() -> Result<f64> {
    Ok(1.0)
}

fn main() {}
