//! `callback` without data.

use crare::prelude::*;

#[handle(callback)]
async fn start() {}

fn main() {}
