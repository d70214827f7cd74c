//! Callback data of 66 bytes in 33 characters.

use crare::prelude::*;

#[handle(callback = "ééééééééééééééééééééééééééééééééé")]
async fn start() {}

fn main() {}
