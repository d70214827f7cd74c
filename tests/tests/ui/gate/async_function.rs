//! A gate that would wait.

use crare::prelude::*;

#[gate]
async fn known(update: &Update) -> bool {
    true
}

fn main() {}
