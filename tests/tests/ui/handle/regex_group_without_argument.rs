//! A named group that no argument takes.

use crare::prelude::*;

#[handle(regex = r"^#(?<tag>\w+)")]
async fn start() {}

fn main() {}
