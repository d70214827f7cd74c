//! A function that is no middleware.

use crare::prelude::*;

async fn audit() {}

#[routes(wrap = audit)]
mod admin {
    use crare::prelude::*;

    #[handle(command)]
    pub(super) async fn ban() {}
}

fn main() {}
