//! What a middleware stands around.

use std::borrow::Cow;
use std::fmt;
use std::panic::Location;
use std::sync::Arc;

use crate::routing::BoxFuture;
use crate::routing::context::Context;
use crate::routing::middleware::{IntoMiddleware, Middleware};
use crate::routing::outcome::Outcome;
use crate::routing::router::Meta;

/// A middleware at its place.
#[derive(Clone)]
pub(in crate::routing) struct Layer {
    pub(in crate::routing) name: Cow<'static, str>,
    place: &'static Location<'static>,
    pub(in crate::routing) middleware: Arc<dyn Middleware>,
}

impl Layer {
    #[track_caller]
    pub(in crate::routing) fn new<M>(
        name: impl Into<Cow<'static, str>>,
        middleware: impl IntoMiddleware<M>,
    ) -> Self {
        Self {
            name: name.into(),
            place: Location::caller(),
            middleware: middleware.into_middleware(),
        }
    }

    /// Where it was added, for messages about it.
    pub(in crate::routing) fn meta(&self) -> Meta {
        Meta {
            name: match self.name {
                Cow::Borrowed(name) => name,
                Cow::Owned(_) => "middleware",
            },
            module: "",
            file: self.place.file(),
            line: self.place.line(),
            doc: "",
        }
    }
}

impl fmt::Debug for Layer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Layer({} at {})", self.name, self.place)
    }
}

/// What is inside of all layers.
pub(in crate::routing) trait Innermost: Send + Sync {
    fn run<'a>(&'a self, ctx: &'a Context) -> BoxFuture<'a, Outcome>;
}

/// What a middleware stands around: the next middleware, and in the end the handler.
#[derive(Clone, Copy)]
pub struct Next<'a> {
    layers: &'a [Layer],
    innermost: &'a dyn Innermost,
}

impl<'a> Next<'a> {
    pub(in crate::routing) fn new(layers: &'a [Layer], innermost: &'a dyn Innermost) -> Self {
        Self { layers, innermost }
    }

    /// Runs it with this context, which may be another one than the middleware was given. Each call runs it anew.
    pub fn run<'c>(self, ctx: &'c Context) -> BoxFuture<'c, Outcome>
    where
        'a: 'c,
    {
        match self.layers.split_first() {
            None => self.innermost.run(ctx),
            Some((layer, layers)) => {
                let next = Next { layers, ..self };
                layer.middleware.handle(ctx, next)
            }
        }
    }
}

impl fmt::Debug for Next<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Next").field(&self.layers).finish()
    }
}
