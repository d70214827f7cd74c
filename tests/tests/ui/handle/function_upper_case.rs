//! A function's name that is no command: upper case.

use crare::prelude::*;

#[handle(command)]
#[allow(non_snake_case)]
async fn SayHello() {}

fn main() {}
