//! A language that is no code of two letters.

use crare::prelude::*;

#[handle(command, description(de_AT = "Hallo", german = "Hallo"), lang = "DE")]
async fn start() {}

fn main() {}
