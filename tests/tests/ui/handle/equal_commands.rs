//! The function's own command and the same by name.

use crare::prelude::*;

#[handle(command)]
#[handle(command = "start")]
async fn start() {}

fn main() {}
