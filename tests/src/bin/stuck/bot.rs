//! The bot; the environment says how it gets its updates.

use std::future::pending;

use crare::prelude::*;

#[handle(text = "stuck")]
async fn stuck() {
    pending::<()>().await;
}

#[handle(on_text)]
async fn echo(Text(text): Text) -> String {
    text
}

#[crare::main]
pub(super) async fn main() {}
