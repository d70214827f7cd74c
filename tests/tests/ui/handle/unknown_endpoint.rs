//! A slip in an endpoint's name.

use crare::prelude::*;

#[handle(on_txt)]
async fn start() {}

fn main() {}
