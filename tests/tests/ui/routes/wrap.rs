//! A text in place of middleware.

use crare::prelude::*;

#[routes(wrap = ["audit"])]
mod admin {
    use crare::prelude::*;

    #[handle(command)]
    pub(super) async fn ban() {}
}

fn main() {}
