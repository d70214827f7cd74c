//! No trigger in the parentheses.

use crare::prelude::*;

#[handle()]
async fn start() {}

fn main() {}
