//! Two handlers for one command.

use crare::prelude::*;

#[handle(command = "start")]
async fn other() {}

#[handle(command)]
async fn start() {}

fn routes() -> crare::routing::Router {
    router![start, other]
}

fn main() {}
