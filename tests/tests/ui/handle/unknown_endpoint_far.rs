//! A name that is near to none.

use crare::prelude::*;

#[handle(on_weather)]
async fn start() {}

fn main() {}
