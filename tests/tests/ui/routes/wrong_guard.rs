//! A function that is no guard.

use crare::prelude::*;

fn is_admin(user: User) -> bool {
    user.is_bot
}

#[routes(guard = is_admin)]
mod admin {
    use crare::prelude::*;

    #[handle(command)]
    pub(super) async fn ban() {}
}

fn main() {}
