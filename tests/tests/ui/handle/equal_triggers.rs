//! The same endpoint twice on one function, once by its other name.

use crare::prelude::*;

#[handle(on_callback)]
#[handle(on_callback_query)]
async fn start() {}

fn main() {}
