//! What can stand around handlers.

use crare::middleware;
use crare::prelude::*;
use crare::routing::Outcome;

/// Passes on what comes back.
#[middleware]
async fn audit(ctx: &Context, next: middleware::Next<'_>) -> Outcome {
    next.run(ctx).await
}

#[middleware]
async fn with_extractors(
    ctx: &Context,
    next: middleware::Next<'_>,
    greeting: Data<String>,
    bot: Bot,
) -> Result<Outcome> {
    drop((greeting, bot));
    Ok(next.run(ctx).await)
}

#[middleware]
#[cfg(any())]
async fn absent(nothing: Nothing) -> Nowhere {}

#[handle(command, wrap = [audit, with_extractors])]
async fn report() {}

pub(crate) fn main() {
    let _: crare::routing::Router = router![report];
}
