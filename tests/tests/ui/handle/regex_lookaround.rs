//! What this kind of regular expression has not.

use crare::prelude::*;

#[handle(regex = "(?=a)")]
async fn start() {}

fn main() {}
