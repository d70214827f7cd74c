//! An end in time.

use std::time::Duration;

use crate::routing::BoxFuture;
use crate::routing::context::Context;
use crate::routing::middleware::{Middleware, Next};
use crate::routing::outcome::Outcome;

/// What is inside has to end within this time, the sending of replies included, else it is cancelled at its next `.await` and
/// fails with [`TimedOut`], which goes to `on_error`.
///
/// For one handler there is `timeout = "30s"` too, which stands inside of all middleware; around the whole application this one
/// also bounds guards and other middleware. What the handler has spawned is not cancelled.
///
/// ```
/// use std::time::Duration;
///
/// use crare::{App, middleware};
///
/// let app = App::new("1:token").wrap(middleware::timeout(Duration::from_secs(60)));
/// ```
pub fn timeout(time: Duration) -> Timeout {
    Timeout(time)
}

/// See [`timeout`].
#[derive(Clone, Debug)]
pub struct Timeout(Duration);

/// Something was not done in time: a handler with `timeout = ..`, or what is inside of [`timeout`].
///
/// ```
/// use crare::middleware::TimedOut;
/// use crare::prelude::*;
///
/// // A handler of `on_error`.
/// async fn report(failure: Failure) -> Option<&'static str> {
///     failure.error().downcast_ref::<TimedOut>().map(|_| "That took too long.")
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
#[error("not done after {after:?}, which is its time limit")]
pub struct TimedOut {
    /// The time it had.
    pub after: Duration,
}

impl TimedOut {
    pub(in crate::routing) fn after(after: Duration) -> Self {
        Self { after }
    }
}

impl Middleware for Timeout {
    fn handle<'a>(&'a self, ctx: &'a Context, next: Next<'a>) -> BoxFuture<'a, Outcome> {
        Box::pin(async move {
            let outcome = tokio::time::timeout(self.0, next.run(ctx)).await;
            outcome.unwrap_or_else(|_| ctx.fail(TimedOut::after(self.0)))
        })
    }
}
