//! A handler that does not exist.

use crare::prelude::*;

#[handle(command)]
async fn start() {}

fn routes() -> crare::routing::Router {
    router![start, stop]
}

fn main() {}
