//! A function that is no handler.

use crare::prelude::*;

async fn plain() {}

#[handle(command)]
async fn start() {}

fn routes() -> crare::routing::Router {
    router![start, plain]
}

fn main() {}
