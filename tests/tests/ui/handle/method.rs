//! A method.

use crare::prelude::*;

struct Shop;

impl Shop {
    #[handle(command)]
    async fn start(&self) {}
}

fn main() {}
