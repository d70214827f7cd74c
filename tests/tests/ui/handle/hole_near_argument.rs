//! A hole and an argument that mean each other.

use crare::prelude::*;

#[handle(command = "pay {amount}")]
async fn pay(amuont: u32) {
    drop(amuont);
}

fn main() {}
