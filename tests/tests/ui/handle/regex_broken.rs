//! A regular expression that does not compile.

use crare::prelude::*;

#[handle(regex = r"^#(\w+")]
async fn start() {}

fn main() {}
