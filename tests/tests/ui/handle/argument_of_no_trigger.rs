//! An argument that no trigger yields.

use crare::prelude::*;

#[handle(on_text)]
async fn start(_chat: Chat, _map: std::collections::HashMap<String, u8>) {}

fn main() {}
