//! A command of 33 characters.

use crare::prelude::*;

#[handle(command = "abcdefghijklmnopqrstuvwxyz_012345")]
async fn start() {}

fn main() {}
