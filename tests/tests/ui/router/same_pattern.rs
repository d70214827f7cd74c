//! Two handlers of one pattern with different names in it.

use crare::prelude::*;

#[handle(callback = "buy/{item}")]
async fn first(item: u32) {
    drop(item);
}

#[handle(callback = "buy/{id}")]
async fn second(id: u32) {
    drop(id);
}

fn main() {
    let _: Router = router![first, second];
}
