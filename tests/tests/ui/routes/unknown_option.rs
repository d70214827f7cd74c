//! A slip, and a word that means nothing.

use crare::prelude::*;

#[routes(gaurd = is_admin, zebra = 5)]
mod admin {
    use crare::prelude::*;

    #[handle(command)]
    pub(super) async fn ban() {}
}

fn main() {}
