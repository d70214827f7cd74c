//! A usage line that is never shown.

use crare::prelude::*;

#[handle(command, usage = "/start")]
async fn start() {}

fn main() {}
