//! A call in the list.

use crare::prelude::*;

#[handle(command)]
async fn start() {}

fn routes() -> crare::routing::Router {
    router![start()]
}

fn main() {}
