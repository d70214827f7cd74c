//! A function that never returns.

use crare::prelude::*;

#[handle(command)]
async fn start() -> ! {
    std::process::exit(0)
}

fn main() {}
