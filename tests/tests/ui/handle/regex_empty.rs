//! An empty regular expression.

use crare::prelude::*;

#[handle(regex = "")]
async fn start() {}

fn main() {}
