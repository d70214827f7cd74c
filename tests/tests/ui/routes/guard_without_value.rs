//! A guard without a function, and one that is a text.

use crare::prelude::*;

#[routes(guard, guard = "is_admin")]
mod admin {
    use crare::prelude::*;

    #[handle(command)]
    pub(super) async fn ban() {}
}

fn main() {}
