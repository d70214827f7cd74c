//! Code around handlers: before them, behind them, or in their place.
//!
//! A middleware stands around one route (`#[handle(.., wrap = [audit])]`, [`Route::wrap`](crate::Route::wrap)), around the
//! routes of a router (`#[routes(wrap = [audit])]`, [`Router::wrap`](crate::Router::wrap)), or around every update of the
//! application ([`App::wrap`](crate::App::wrap)), also those that no route takes. The first one that was added is the outermost;
//! the application's stand around the router's, those around the route's.
//!
//! ```
//! use std::time::Instant;
//!
//! use crare::middleware::Next;
//! use crare::routing::Outcome;
//! use crare::Context;
//!
//! async fn measure(ctx: &Context, next: Next<'_>) -> Outcome {
//!     let start = Instant::now();
//!     let outcome = next.run(ctx).await;
//!     tracing::info!(elapsed = ?start.elapsed(), "handled");
//!     outcome
//! }
//!
//! let mut router = crare::Router::new();
//! router.wrap("measure", measure);
//! ```
//!
//! What a handler returned has been sent when [`Next::run`] comes back; what is to be changed before that is changed with
//! [`Context::map_reply`](crate::Context::map_reply). [`Next`] can be run again: the handler runs once more then.

mod function;
mod next;
mod shipped;

#[cfg(test)]
mod tests;

pub use function::{Function, IntoMiddleware, Itself, MiddlewareFn};
pub use next::Next;
pub(super) use next::{Innermost, Layer};
pub use shipped::{
    AutoAnswer, ByFunction, IgnoreVia, ListedId, Log, RateLimit, Recover, Respond, Restrict,
    ShowAction, TimedOut, Timeout, auto_answer, blacklist, chat_action, ignore_via, log,
    rate_limit, recover, restrict, timeout, whitelist,
};

use crate::routing::BoxFuture;
use crate::routing::context::Context;
use crate::routing::needs::Needs;
use crate::routing::outcome::Outcome;

/// Code around handlers.
///
/// Asynchronous functions `async fn(&Context, Next<'_>) -> Outcome` are middleware as they are, with up to four more
/// arguments, whatever a handler of `on_any` can take; see [`IntoMiddleware`]. The trait is for types
/// that have settings.
///
/// ```
/// use crare::middleware::{Middleware, Next};
/// use crare::routing::{BoxFuture, Outcome};
/// use crare::Context;
///
/// struct OnlyIn(&'static str);
///
/// impl Middleware for OnlyIn {
///     fn handle<'a>(&'a self, ctx: &'a Context, next: Next<'a>) -> BoxFuture<'a, Outcome> {
///         Box::pin(async move {
///             let title = ctx.chat().and_then(|chat| chat.title.as_deref());
///             if title == Some(self.0) { next.run(ctx).await } else { Outcome::Unhandled }
///         })
///     }
/// }
/// ```
pub trait Middleware: Send + Sync + 'static {
    /// Handles an update: runs what is inside with `next`, or not.
    fn handle<'a>(&'a self, ctx: &'a Context, next: Next<'a>) -> BoxFuture<'a, Outcome>;

    /// The values of the application that it takes, so that a missing one stops the start.
    fn needs(&self, needs: &mut Needs) {
        let _ = needs;
    }
}
