//! A path with generic arguments.

use crare::prelude::*;

#[handle(command)]
async fn start() {}

fn routes() -> crare::routing::Router {
    router![start::<u8>]
}

fn main() {}
