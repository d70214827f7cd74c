//! The bot under measurement: what a user writes.

use crare::prelude::*;

#[handle(on_text)]
async fn echo(Text(text): Text) -> String {
    text
}

// The environment says where it listens and whether its replies travel in the answers.
#[crare::main(webhook(listen = "127.0.0.1:8846"))]
pub(super) async fn main() {}
