//! A gate that would wait.

use crare::prelude::*;

#[gate]
async fn known(_update: &Update) -> bool {
    true
}

fn main() {}
