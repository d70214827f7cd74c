//! Senders with slips.

use crare::prelude::*;

#[handle(on_text, from = admins | "name" | "@abc" | -5 | somebody)]
async fn start() {}

fn main() {}
