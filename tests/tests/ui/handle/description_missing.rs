//! A command for a menu, without a description.

use crare::prelude::*;

#[handle(command, scope = private)]
async fn start() {}

fn main() {}
