//! A handler inside of a function, where the group does not reach it.

use crare::prelude::*;

#[routes(prefix = "a_")]
mod admin {
    use crare::prelude::*;

    pub(super) fn more() {
        #[handle(command)]
        async fn ban() {}
    }
}

fn main() {}
