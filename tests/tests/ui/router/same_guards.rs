//! Two handlers of one command with the same guards, written differently.

use crare::prelude::*;

#[handle(command = "start", chat = private, reply)]
async fn first() {}

#[handle(command = "start", reply, chat = private)]
async fn second() {}

// With different ones it is a choice.
#[handle(command = "start", chat = group)]
async fn third() {}

fn main() {
    let _: Router = router![first, third];
    let _: Router = router![first, second];
}
