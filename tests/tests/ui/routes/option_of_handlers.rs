//! An option that only a handler can have.

use crare::prelude::*;

#[routes(priority = 5)]
mod admin {
    use crare::prelude::*;

    #[handle(command)]
    pub(super) async fn ban() {}
}

fn main() {}
