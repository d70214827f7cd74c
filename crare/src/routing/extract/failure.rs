//! What went wrong in a handler.

use std::fmt;
use std::sync::Arc;

use crate::Error;
use crate::api::UpdateId;
use crate::routing::context::{Context, Subject};
use crate::routing::extract::payload::{Payload, payload};
use crate::routing::router::Meta;

/// An error or a panic of a handler, for handlers of `on_error`.
///
/// ```
/// use crare::api::User;
/// use crare::routing::extract::Failure;
///
/// async fn apologise(failure: Failure, user: Option<User>) -> Option<&'static str> {
///     tracing::error!(update = %failure.update_id(), "{failure}");
///     user.map(|_| "Something went wrong, we are on it.")
/// }
/// ```
#[derive(Clone)]
pub struct Failure {
    inner: Arc<Inner>,
    resolved: bool,
}

struct Inner {
    error: Error,
    panicked: bool,
    route: Meta,
    update_id: UpdateId,
    subject: Subject,
}

/// What failed when no handler was chosen yet.
const MIDDLEWARE: Meta = Meta {
    name: "middleware",
    module: "",
    file: "the application",
    line: 0,
    doc: "",
};

impl Failure {
    /// What went wrong with the update of a context, for the handler or the middleware that it is with.
    pub(in crate::routing) fn of(ctx: &Context, error: Error, panicked: bool) -> Self {
        Self {
            inner: Arc::new(Inner {
                error,
                panicked,
                route: ctx.route().copied().unwrap_or(MIDDLEWARE),
                update_id: ctx.update().update_id,
                subject: ctx.subject(),
            }),
            resolved: false,
        }
    }

    /// The same, taken care of by a handler of `on_error`.
    pub(in crate::routing) fn resolved(mut self) -> Self {
        self.resolved = true;
        self
    }

    pub(in crate::routing) fn subject(&self) -> Subject {
        self.inner.subject
    }

    /// The error; for a panic its message.
    pub fn error(&self) -> &Error {
        &self.inner.error
    }

    /// Whether a handler of `on_error` took care of it.
    pub fn is_resolved(&self) -> bool {
        self.resolved
    }

    /// Whether the handler panicked instead of returning an error.
    pub fn is_panic(&self) -> bool {
        self.inner.panicked
    }

    /// The handler that failed; for a middleware around every update `middleware`.
    pub fn route(&self) -> &Meta {
        &self.inner.route
    }

    /// The update it failed on.
    pub fn update_id(&self) -> UpdateId {
        self.inner.update_id
    }
}

/// The handler, its place, and the error with everything below it.
impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner {
            error,
            panicked,
            route,
            ..
        } = &*self.inner;
        let verb = if *panicked { "panicked" } else { "failed" };
        if *route == MIDDLEWARE {
            return write!(f, "a middleware {verb}: {error:#}");
        }
        write!(f, "{route} {verb}: {error:#}")
    }
}

impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Failure")
            .field("error", &self.inner.error)
            .field("panicked", &self.inner.panicked)
            .field("route", &self.inner.route)
            .field("update_id", &self.inner.update_id)
            .field("resolved", &self.resolved)
            .finish()
    }
}

impl Payload for Failure {
    const NAME: &'static str = "Failure";

    fn find(ctx: &Context) -> Option<Self> {
        ctx.failure().cloned()
    }
}

payload!(Failure);
