//! How an update went.

use crate::error::Error;
use crate::routing::context::Context;
use crate::routing::extract::Failure;

/// How the handling of one update ended, or the part of it that a middleware is around.
#[derive(Clone, Debug)]
#[must_use = "an outcome that is dropped is an error that nobody hears of"]
#[non_exhaustive]
pub enum Outcome {
    /// Nobody was for this update.
    Unhandled,
    /// A handler ran and passed the update on.
    PassedOn,
    /// A handler ran and its replies were sent; or a middleware took the update.
    Handled,
    /// A handler returned an error or panicked, one of its replies could not be sent, or a middleware failed. It goes to
    /// `on_error`, unless a middleware makes something else of it.
    Failed(Failure),
}

impl Outcome {
    /// What went wrong, if anything did.
    pub fn failure(&self) -> Option<&Failure> {
        match self {
            Self::Failed(failure) => Some(failure),
            _ => None,
        }
    }

    /// Whether a handler or a middleware took the update and nothing went wrong.
    pub fn is_handled(&self) -> bool {
        matches!(self, Self::Handled)
    }
}

/// What a middleware may return: an [`Outcome`], nothing (the update was taken), or a `Result` of these, whose error goes to
/// `on_error`.
#[diagnostic::on_unimplemented(
    message = "a middleware cannot return `{Self}`",
    label = "no outcome can be made of this",
    note = "a middleware returns `Outcome`, nothing, or a `Result` of these"
)]
pub trait IntoOutcome {
    /// The outcome it stands for.
    fn into_outcome(self, ctx: &Context) -> Outcome;
}

impl IntoOutcome for Outcome {
    fn into_outcome(self, _ctx: &Context) -> Outcome {
        self
    }
}

impl IntoOutcome for () {
    fn into_outcome(self, _ctx: &Context) -> Outcome {
        Outcome::Handled
    }
}

impl<O: IntoOutcome, E: Into<Error>> IntoOutcome for Result<O, E> {
    fn into_outcome(self, ctx: &Context) -> Outcome {
        match self {
            Ok(outcome) => outcome.into_outcome(ctx),
            Err(error) => ctx.fail(error),
        }
    }
}
