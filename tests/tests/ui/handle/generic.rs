//! A generic function.

use crare::prelude::*;

#[handle(command)]
async fn start<T: Send>(_value: T) {}

fn main() {}
