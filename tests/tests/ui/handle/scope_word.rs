//! Scopes.

use crare::prelude::*;

#[handle(command, description = "Say hello", scope = privat | chat | chat("x"))]
async fn start() {}

fn main() {}
