//! What a handler gives back, and the calls it becomes.

mod answer;
mod content;
mod edit;
mod guest;
mod place;
mod values;

#[cfg(test)]
mod tests;

pub use answer::Answer;
pub use content::{Content, Html, MarkdownV2};
pub use edit::Edit;
pub(super) use place::Place;
pub use values::Next;

use crate::Error;
use crate::client::Request;
use crate::routing::context::Context;

/// What a handler may return.
///
/// | value | what happens |
/// |---|---|
/// | `()` | nothing |
/// | `&'static str`, `String`, [`Text`](crate::routing::extract::Text), [`Html`], [`MarkdownV2`] | a message to the chat of the update, in its topic |
/// | any method of the Bot API, `SendPhoto::new(chat, file)` | the call |
/// | [`Answer`] | an answer to the callback query or the inline query |
/// | [`Edit`] | a change of the message the button is on |
/// | [`Next`] | the next handler in rank gets the update too |
/// | `Option<R>` | `R`, or nothing |
/// | `Result<R, E>` | `R`, or the error goes to `on_error` |
/// | `Vec<R>`, tuples of up to eight | all of them, in order |
///
/// The calls are made after the handler has returned, in order; when one fails, those behind it are not made and the
/// failure is an error of the handler.
///
/// A type of your own can be returned when it implements this trait:
///
/// ```
/// use crare::Result;
/// use crare::routing::Context;
/// use crare::routing::reply::{IntoReply, Reply};
///
/// struct Receipt { total: u32 }
///
/// impl IntoReply for Receipt {
///     fn into_reply(self, ctx: &Context) -> Result<Reply> {
///         format!("Total: {}", self.total).into_reply(ctx)
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "a handler cannot return `{Self}`",
    label = "no reply can be made of this",
    note = "a handler returns nothing, a text, a method of the Bot API, `Answer`, `Edit`, `Next`, or an `Option`, a `Result`, a `Vec` or a tuple of these",
    note = "implement `IntoReply` to return a type of your own"
)]
pub trait IntoReply {
    /// The calls that the value stands for.
    ///
    /// # Errors
    /// When the value does not fit the update, such as a text where there is no chat.
    fn into_reply(self, ctx: &Context) -> Result<Reply, Error>;
}

/// The calls a handler's value stands for, in order, and whether the next handler gets the update too.
#[derive(Debug, Default)]
pub struct Reply {
    requests: Vec<Request>,
    next: bool,
}

impl Reply {
    /// No call.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a call behind the others.
    #[must_use]
    pub fn with(mut self, request: impl Into<Request>) -> Self {
        self.requests.push(request.into());
        self
    }

    /// Adds what another reply holds behind this one.
    #[must_use]
    pub fn then(mut self, other: Reply) -> Self {
        self.requests.extend(other.requests);
        self.next |= other.next;
        self
    }

    /// Passes the update to the next handler as well.
    #[must_use]
    pub fn pass_on(mut self) -> Self {
        self.next = true;
        self
    }

    /// The calls.
    pub fn requests(&self) -> &[Request] {
        &self.requests
    }

    /// Whether the next handler gets the update too.
    pub fn passes_on(&self) -> bool {
        self.next
    }

    pub(super) fn into_parts(self) -> (Vec<Request>, bool) {
        (self.requests, self.next)
    }
}
