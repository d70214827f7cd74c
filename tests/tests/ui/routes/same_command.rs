//! The same command twice in a module that is listed.

use crare::prelude::*;

#[routes]
mod admin {
    use crare::prelude::*;

    #[handle(command = "ban")]
    async fn ban() {}

    #[handle(command = "ban")]
    async fn kick() {}
}

fn routes() -> crare::routing::Router {
    router![admin]
}

fn main() {}
