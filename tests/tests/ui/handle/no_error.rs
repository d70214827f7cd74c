//! An error that is no error.

use crare::prelude::*;

#[handle(on_text)]
async fn start() -> std::result::Result<(), u8> {
    Ok(())
}

fn main() {}
