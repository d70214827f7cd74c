//! A pattern as alias.

use crare::prelude::*;

#[handle(command = "ban {id}", alias = "b {id}")]
async fn ban(id: u64) {
    drop(id);
}

fn main() {}
