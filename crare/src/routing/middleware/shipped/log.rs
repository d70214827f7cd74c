//! A line of log for each update.

use tokio::time::Instant;

use crate::routing::BoxFuture;
use crate::routing::context::Context;
use crate::routing::middleware::{Middleware, Next};
use crate::routing::outcome::Outcome;

/// Writes one line for each update, at info level, when it is done: its kind, the chat, the user, the handler that ran last (if
/// any), how it went, how long it took. Never what was written.
///
/// How it went is one of `handled`, `unhandled`, `passed_on`, `failed` and `panicked`. Around a handler the line is about the run of
/// that handler alone.
///
/// ```
/// use crare::{App, middleware};
///
/// let app = App::new("1:token").wrap(middleware::log());
/// ```
pub fn log() -> Log {
    Log(())
}

/// See [`log`].
#[derive(Clone, Debug)]
pub struct Log(());

impl Middleware for Log {
    fn handle<'a>(&'a self, ctx: &'a Context, next: Next<'a>) -> BoxFuture<'a, Outcome> {
        Box::pin(async move {
            let start = Instant::now();
            let outcome = next.run(ctx).await;
            let handler = ctx.route().copied().or_else(|| ctx.handler());
            tracing::info!(
                update_id = ctx.update().update_id.0,
                kind = ctx.update().kind.name(),
                chat = ctx.chat().map(|chat| chat.id.0),
                user = ctx.user().map(|user| user.id.0),
                handler = handler.map(|meta| meta.name),
                outcome = word(&outcome),
                elapsed = ?start.elapsed(),
                "update"
            );
            outcome
        })
    }
}

fn word(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Unhandled => "unhandled",
        Outcome::PassedOn => "passed_on",
        Outcome::Handled => "handled",
        Outcome::Failed(failure) if failure.is_panic() => "panicked",
        Outcome::Failed(_) => "failed",
    }
}
