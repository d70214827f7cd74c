//! A future that cannot be sent between threads.

use crare::prelude::*;

#[handle(on_text)]
async fn start() {
    let count = std::rc::Rc::new(1);
    std::future::ready(()).await;
    drop(count);
}

fn main() {}
