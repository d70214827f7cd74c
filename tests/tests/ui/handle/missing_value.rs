//! Nothing behind the equals sign.

use crare::prelude::*;

#[handle(command = )]
async fn start() {}

fn main() {}
