//! A handler twice.

use crare::prelude::*;

#[handle(command)]
async fn start() {}

fn routes() -> crare::routing::Router {
    router![start, start]
}

fn main() {}
