//! A function's name that is no command: 33 characters.

use crare::prelude::*;

#[handle(command)]
async fn abcdefghijklmnopqrstuvwxyz_012345() {}

fn main() {}
