//! Many mistakes of one attribute.

use crare::prelude::*;

#[handle(chats = private, on_text, from = admins, timeout = "soon", priority = high, any(replay), wrap = [])]
async fn start(user: &User) {}

fn main() {}
