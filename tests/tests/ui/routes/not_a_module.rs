//! Something that is no module.

use crare::prelude::*;

#[routes]
async fn admin() {}

fn main() {}
