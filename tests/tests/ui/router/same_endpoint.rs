//! Two handlers for one endpoint, among other triggers.

use crare::prelude::*;

#[handle(on_text)]
#[handle(on_photo)]
async fn one() {}

#[handle(on_video)]
#[handle(on_photo)]
async fn two() {}

#[handle(command)]
async fn start() {}

fn routes() -> crare::routing::Router {
    router![start, one, two]
}

fn main() {}
