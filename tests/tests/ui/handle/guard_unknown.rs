//! A guard that is not known.

use crare::prelude::*;

#[handle(on_text, forwarde)]
async fn start() {}

fn main() {}
