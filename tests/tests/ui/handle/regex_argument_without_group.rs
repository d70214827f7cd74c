//! An argument that is no group.

use crare::prelude::*;

#[handle(regex = "#(.*)")]
async fn start(tag: String) {
    drop(tag);
}

fn main() {}
