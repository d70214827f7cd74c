//! A prefix that no command can have.

use crare::prelude::*;

#[routes(prefix = "admin/")]
mod admin {
    use crare::prelude::*;

    #[handle(command)]
    pub(super) async fn ban() {}
}

fn main() {}
