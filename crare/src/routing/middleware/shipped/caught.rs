//! Panics of what is inside, as outcomes.

use std::panic::AssertUnwindSafe;

use futures_util::FutureExt as _;

use crate::routing::context::Context;
use crate::routing::dispatch::panicked;
use crate::routing::middleware::Next;
use crate::routing::outcome::Outcome;

/// Runs what is inside; a panic becomes the failure that it would become further out. Handlers are caught already, guards and
/// middleware are not.
pub(super) async fn caught(ctx: &Context, next: Next<'_>) -> Outcome {
    // A `Middleware::handle` may panic before there is a future.
    let run = async { next.run(ctx).await };
    AssertUnwindSafe(run)
        .catch_unwind()
        .await
        .unwrap_or_else(|panic| panicked(ctx, panic))
}
