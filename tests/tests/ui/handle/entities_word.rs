//! Kinds of entities.

use crare::prelude::*;

#[handle(on_text, entities = hashtags | link)]
async fn start() {}

fn main() {}
