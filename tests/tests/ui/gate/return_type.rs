//! A gate that does not say yes or no.

use crare::prelude::*;

#[gate]
fn known(_update: &Update) -> Result<bool> {
    Ok(true)
}

fn main() {}
