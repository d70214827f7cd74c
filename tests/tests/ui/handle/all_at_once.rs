//! Every mistake of a handler is told, each once.

use crare::prelude::*;

#[handle(on_txt)]
#[handle(command = "/start", chat = private)]
#[handle]
fn start<T>(_ctx: &Context) -> String {
    String::new()
}

// A refused handler is no second mistake where it is listed.
fn routes() -> crare::routing::Router {
    router![start]
}

fn main() {}
