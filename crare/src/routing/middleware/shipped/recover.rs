//! Replies in place of errors.

use std::fmt;

use crate::routing::BoxFuture;
use crate::routing::context::Context;
use crate::routing::dispatch::log;
use crate::routing::extract::Failure;
use crate::routing::middleware::shipped::caught::caught;
use crate::routing::middleware::shipped::respond::give;
use crate::routing::middleware::{Middleware, Next};
use crate::routing::outcome::Outcome;
use crate::routing::reply::{IntoReply, Reply};

/// Turns errors and panics inside into a reply.
///
/// The failure is logged at error level, as it is when there is no handler of `on_error`; that handler does not get it: the update
/// counts as handled. When the reply itself fails, that is a new error, which goes further out and to `on_error`.
///
/// ```
/// use crare::{App, middleware};
///
/// let app = App::new("1:token")
///     .wrap(middleware::recover(|ctx, _| ctx.chat().map(|_| "Something went wrong, we are on it.")));
/// ```
pub fn recover<R: IntoReply>(
    reply: impl Fn(&Context, &Failure) -> R + Send + Sync + 'static,
) -> Recover {
    Recover(Box::new(move |ctx, failure| {
        reply(ctx, failure).into_reply(ctx)
    }))
}

/// See [`recover`].
pub struct Recover(Box<MakeReply>);

type MakeReply = dyn Fn(&Context, &Failure) -> crate::Result<Reply> + Send + Sync;

impl Middleware for Recover {
    fn handle<'a>(&'a self, ctx: &'a Context, next: Next<'a>) -> BoxFuture<'a, Outcome> {
        Box::pin(async move {
            match caught(ctx, next).await {
                Outcome::Failed(failure) => {
                    log(&failure);
                    give(ctx, (self.0)(ctx, &failure)).await
                }
                other => other,
            }
        })
    }
}

impl fmt::Debug for Recover {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Recover").finish_non_exhaustive()
    }
}
