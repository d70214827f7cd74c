//! Groups of handlers, and groups in groups.

use crare::middleware;
use crare::prelude::*;
use crare::routing::{Outcome, Router};

fn is_admin(ctx: &Context) -> bool {
    ctx.message().is_some()
}

#[middleware]
async fn audit(ctx: &Context, next: middleware::Next<'_>) -> Outcome {
    next.run(ctx).await
}

#[routes(guard = is_admin, wrap = [audit], prefix = "admin_", chat = private)]
mod admin {
    use super::audit;
    use crare::prelude::*;

    #[handle(command)]
    #[handle(callback = "ban")]
    pub(super) async fn ban() {}

    #[handle(command = "kick")]
    #[cfg(any())]
    async fn absent(nothing: Nothing) -> Nowhere {}

    #[gate]
    fn known(_: &Update) -> bool {
        true
    }

    mod inner {
        use crare::prelude::*;

        #[handle(command)]
        async fn deep() {}
    }

    #[routes(from = owner, wrap = audit, prefix = "money_")]
    pub(super) mod money {
        use crare::prelude::*;

        #[handle(command)]
        pub(in super::super) async fn refund() {}
    }

    mod unrelated {}
}

#[routes]
mod bare {}

#[routes(prefix = "x_")]
#[cfg(any())]
mod absent {
    #[handle(command)]
    async fn ban(nothing: Nothing) {}
}

pub(crate) fn main() {
    let all: Router = router![admin, bare];
    assert_eq!(all.routes().len(), 4);
    let _: Router = router![admin::ban, admin::money::refund];
    let _: Router = router![admin::money];
}
