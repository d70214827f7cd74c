//! A kind of chat that there is not, among others.

use crare::prelude::*;

#[handle(on_text, chat = private | everywhere)]
async fn start() {}

fn main() {}
