//! Two guards where one stands.

use crare::prelude::*;

#[handle(on_text, not(reply, mention))]
async fn start() {}

fn main() {}
