//! A name that is another command's alias.

use crare::prelude::*;

#[handle(command = "start", alias = "hi")]
async fn first() {}

#[handle(command = "hi")]
async fn second() {}

fn main() {
    let _: Router = router![first, second];
}
