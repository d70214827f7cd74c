//! An endpoint as the Go framework spells it.

use crare::prelude::*;

#[handle(OnVideoNote)]
async fn start() {}

fn main() {}
