//! No parentheses at all.

use crare::prelude::*;

#[handle]
async fn start() {}

fn main() {}
