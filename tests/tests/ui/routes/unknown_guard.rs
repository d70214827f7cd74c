//! A function that is not there.

use crare::prelude::*;

#[routes(guard = is_admin)]
mod admin {
    use crare::prelude::*;

    #[handle(command)]
    pub(super) async fn ban() {}
}

fn main() {}
