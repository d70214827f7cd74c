//! A gate with a mistake can still be named in a list.

use crare::prelude::*;

#[gate]
fn known(_update: &mut Update) -> bool {
    true
}

fn routes() -> crare::routing::Router {
    router![known]
}

fn main() {}
