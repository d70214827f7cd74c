//! Two triggers in one attribute.

use crare::prelude::*;

#[handle(on_text, on_photo)]
async fn start() {}

fn main() {}
