//! An argument that this trigger never yields.

use crare::prelude::*;

#[handle(on_text)]
async fn start(_query: CallbackQuery) {}

fn main() {}
