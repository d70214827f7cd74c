//! Two groups for one module.

use crare::prelude::*;

#[routes(prefix = "a_")]
#[routes(prefix = "b_")]
mod admin {
    use crare::prelude::*;

    #[handle(command)]
    pub(super) async fn ban() {}
}

fn main() {}
