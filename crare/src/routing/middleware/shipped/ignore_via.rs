//! Messages that inline bots wrote.

use crate::routing::BoxFuture;
use crate::routing::context::Context;
use crate::routing::middleware::{Middleware, Next};
use crate::routing::outcome::Outcome;
use crate::routing::within::Within;

/// Messages that were sent by inline mode of a bot, this one or another, are not handled: a user chose them from a list and did
/// not write them. Buttons on such messages are.
///
/// ```
/// use crare::{App, middleware};
///
/// let app = App::new("1:token").wrap(middleware::ignore_via());
/// ```
pub fn ignore_via() -> IgnoreVia {
    IgnoreVia(())
}

/// See [`ignore_via`].
#[derive(Clone, Debug)]
pub struct IgnoreVia(());

impl Middleware for IgnoreVia {
    fn handle<'a>(&'a self, ctx: &'a Context, next: Next<'a>) -> BoxFuture<'a, Outcome> {
        let message = Within::of(&ctx.update().kind).map(|(_, message)| message);
        if message.is_some_and(|message| message.via_bot.is_some()) {
            return Box::pin(async { Outcome::Unhandled });
        }
        next.run(ctx)
    }
}
