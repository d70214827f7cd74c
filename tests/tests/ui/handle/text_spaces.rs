//! A text with white space around it, which no message has.

use crare::prelude::*;

#[handle(text = " Cancel ")]
async fn cancel() {}

fn main() {}
