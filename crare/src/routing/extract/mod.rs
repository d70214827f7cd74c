//! What a handler can take.
//!
//! Two kinds of types are taken from an update. Some are always there: [`Context`], `Bot`, `Update`,
//! [`Data<T>`](crate::routing::Data) and whatever implements [`FromContext`], also types of your own. The others are
//! parts of the update, *payloads*: `Message`, `User`, `CallbackQuery`, `Document`, [`Text`], [`Args`] and so on; only
//! handlers whose trigger [`Carries`] them can take them, which the compiler checks. `Option<T>` and `Result<T, _>` can be
//! taken everywhere.

mod always;
mod args;
mod extension;
mod failure;
mod maybe;
pub(super) mod payload;
mod rejection;
mod text;

#[cfg(test)]
mod tests;

pub use args::Args;
pub use extension::Extension;
pub use failure::Failure;
pub use payload::{Photo, UnknownUpdate};
pub use rejection::Rejection;
pub use text::{Caption, Text};

use std::future::Future;

pub use crate::routing::album::Album;
use crate::routing::context::Context;
use crate::routing::needs::Needs;

/// A type that a handler of any trigger can take. Implement it for your own.
///
/// ```
/// use crare::routing::Context;
/// use crare::routing::extract::{FromContext, Rejection};
///
/// struct Language(String);
///
/// impl FromContext for Language {
///     async fn from_context(ctx: &Context) -> Result<Self, Rejection> {
///         let code = ctx.user().and_then(|user| user.language_code.as_deref());
///         Ok(Language(code.unwrap_or("en").to_owned()))
///     }
/// }
///
/// async fn greet(Language(code): Language) -> &'static str {
///     if code == "it" { "Ciao!" } else { "Hello!" }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be taken out of an update",
    label = "no extractor makes this",
    note = "implement `FromContext` to take a type of your own"
)]
pub trait FromContext: Sized {
    /// Takes the value out of the update.
    ///
    /// # Errors
    /// Why it cannot be taken; the handler is not run then, and the rejection goes to `on_error`.
    fn from_context(ctx: &Context) -> impl Future<Output = Result<Self, Rejection>> + Send;

    /// The values of the application that it takes, so that a missing one stops the start, not the first update:
    /// `needs.data::<Db>()`.
    fn needs(needs: &mut Needs) {
        let _ = needs;
    }
}

/// A type that a handler of the trigger `K` can take.
///
/// Not to be implemented by hand: it follows from [`FromContext`], or from [`Carries`] for the parts of an update.
#[diagnostic::on_unimplemented(
    message = "a handler of `{K}` cannot take `{Self}`",
    label = "not in the updates of this trigger",
    note = "take `Option<{Self}>` when only some updates have it; `crare::on` lists what the updates of each trigger carry",
    note = "a type of your own can be taken once it implements `FromContext`"
)]
pub trait Extract<K>: Sized {
    /// Takes the value out of the update.
    ///
    /// # Errors
    /// Why it cannot be taken.
    fn extract(ctx: &Context) -> impl Future<Output = Result<Self, Rejection>> + Send;

    /// The values of the application that it takes.
    fn needs(needs: &mut Needs) {
        let _ = needs;
    }
}

/// Every update that sets the trigger off has a `T`.
///
/// Implemented for the markers in `crare::on`.
#[diagnostic::on_unimplemented(message = "an update of `{Self}` does not always have a `{T}`")]
pub trait Carries<T> {}

/// A part of a message that posts in channels have too.
#[doc(hidden)]
#[diagnostic::on_unimplemented(message = "a post in a channel does not have a `{Self}`")]
pub trait InPosts {}

/// A type that can be tried on any update, so that `Option<T>` and `Result<T, _>` can be taken.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be taken out of an update",
    label = "no extractor makes this",
    note = "implement `FromContext` to take a type of your own"
)]
pub trait TryExtract: Sized {
    /// Takes the value out of the update when it is there.
    ///
    /// # Errors
    /// Why it cannot be taken.
    fn try_extract(ctx: &Context) -> impl Future<Output = Result<Self, Rejection>> + Send;
}

#[diagnostic::do_not_recommend]
impl<K, T: FromContext> Extract<K> for T {
    fn extract(ctx: &Context) -> impl Future<Output = Result<Self, Rejection>> + Send {
        T::from_context(ctx)
    }

    fn needs(needs: &mut Needs) {
        T::needs(needs);
    }
}

#[diagnostic::do_not_recommend]
impl<T: FromContext> TryExtract for T {
    fn try_extract(ctx: &Context) -> impl Future<Output = Result<Self, Rejection>> + Send {
        T::from_context(ctx)
    }
}
