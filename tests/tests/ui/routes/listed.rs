//! A module with mistakes can still be named in a list, and so can its handlers.

use crare::prelude::*;

#[routes(zebra)]
mod admin {
    use crare::prelude::*;

    #[handle(command)]
    pub(super) async fn ban() {}
}

fn routes() -> [crare::routing::Router; 2] {
    [router![admin], router![admin::ban]]
}

fn main() {}
