//! What users get in place of what is inside.

use std::sync::Arc;
use std::time::Duration;

use crate::error::Error;
use crate::routing::context::Context;
use crate::routing::middleware::Itself;
use crate::routing::outcome::Outcome;
use crate::routing::reply::{IntoReply, Reply};

/// What a middleware sends in place of what is inside: anything a handler may return and that can be cloned, such as a text; or a
/// function that makes it, of the context and, where there is something to tell, of that.
///
/// The arguments of a closure need their types: `|ctx: &Context| ..`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is nothing that a middleware could send",
    note = "give a text, another value that a handler may return, or a function that makes one; the arguments of a closure need types: `|ctx: &Context| ..`"
)]
pub trait Respond<A, M>: Send + Sync + 'static {
    /// The calls it stands for.
    ///
    /// # Errors
    /// When the value does not fit the update, such as a text where there is no chat.
    fn respond(&self, ctx: &Context, about: A) -> Result<Reply, Error>;
}

/// Marks functions that make a reply.
#[derive(Debug)]
pub struct ByFunction<R>(std::marker::PhantomData<fn() -> R>);

impl<A, T: IntoReply + Clone + Send + Sync + 'static> Respond<A, Itself> for T {
    fn respond(&self, ctx: &Context, _about: A) -> Result<Reply, Error> {
        self.clone().into_reply(ctx)
    }
}

#[diagnostic::do_not_recommend]
impl<F, R> Respond<(), ByFunction<R>> for F
where
    F: Fn(&Context) -> R + Send + Sync + 'static,
    R: IntoReply,
{
    fn respond(&self, ctx: &Context, (): ()) -> Result<Reply, Error> {
        self(ctx).into_reply(ctx)
    }
}

#[diagnostic::do_not_recommend]
impl<F, R> Respond<Duration, ByFunction<R>> for F
where
    F: Fn(&Context, Duration) -> R + Send + Sync + 'static,
    R: IntoReply,
{
    fn respond(&self, ctx: &Context, about: Duration) -> Result<Reply, Error> {
        self(ctx, about).into_reply(ctx)
    }
}

/// The same without its type.
pub(super) type Response<A> = Arc<dyn Fn(&Context, A) -> Result<Reply, Error> + Send + Sync>;

pub(super) fn response<A, M>(what: impl Respond<A, M>) -> Response<A> {
    Arc::new(move |ctx, about| what.respond(ctx, about))
}

/// Makes the calls of a reply in the place of what is inside.
pub(super) async fn give(ctx: &Context, reply: Result<Reply, Error>) -> Outcome {
    let given = match reply {
        Ok(reply) => ctx.carry_out(reply).await,
        Err(error) => Err(error),
    };
    match given {
        Ok(true) => Outcome::PassedOn,
        Ok(false) => Outcome::Handled,
        Err(error) => ctx.fail(error),
    }
}
