//! Lists of routes.

use std::fmt;
use std::future::Future;
use std::panic::Location;
use std::pin::Pin;
use std::sync::Arc;

use crate::Error;
use crate::routing::context::Context;
use crate::routing::data::DataMap;
use crate::routing::reply::{IntoReply, Reply};
use crate::routing::table::{RouteProblem, Table};
use crate::routing::trigger::Trigger;

/// What a handler is while it runs.
pub type HandlerFuture = Pin<Box<dyn Future<Output = Result<Reply, Error>> + Send>>;

/// Where a handler comes from, for logs and for messages about mistakes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meta {
    /// Name of the function.
    pub name: &'static str,
    /// Path of its module.
    pub module: &'static str,
    /// Its source file.
    pub file: &'static str,
    /// Its line in the file.
    pub line: u32,
    /// The first paragraph of its documentation, or nothing.
    pub doc: &'static str,
}

impl fmt::Display for Meta {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` at {}:{}", self.name, self.file, self.line)
    }
}

/// A trigger and the handler it runs.
#[derive(Clone)]
pub struct Route {
    meta: Meta,
    trigger: Trigger,
    handler: Arc<dyn Fn(Context) -> HandlerFuture + Send + Sync>,
}

impl Route {
    /// A route to a function that takes the context and returns a boxed future; what the macros make.
    pub fn new(meta: Meta, trigger: Trigger, handler: fn(Context) -> HandlerFuture) -> Self {
        Self {
            meta,
            trigger,
            handler: Arc::new(handler),
        }
    }

    /// A route to an asynchronous function or closure over the context, without any macro.
    ///
    /// ```
    /// use crare::routing::{Context, Endpoint, Route, Router, Trigger};
    ///
    /// async fn echo(ctx: Context) -> Option<String> {
    ///     ctx.message()?.text.clone()
    /// }
    ///
    /// let mut router = Router::new();
    /// router
    ///     .add(Route::to("echo", Trigger::endpoint(Endpoint::Text), echo))
    ///     .add(Route::to("start", Trigger::command(&["start"]), |_| async { "Hello" }));
    /// assert_eq!(router.routes().len(), 2);
    /// ```
    #[track_caller]
    pub fn to<F, R>(name: &'static str, trigger: Trigger, handler: F) -> Self
    where
        F: Fn(Context) -> R + Send + Sync + 'static,
        R: Future<Output: IntoReply> + Send + 'static,
    {
        let place = Location::caller();
        let meta = Meta {
            name,
            module: "",
            file: place.file(),
            line: place.line(),
            doc: "",
        };
        let handler = move |ctx: Context| -> HandlerFuture {
            let work = handler(ctx.clone());
            Box::pin(async move { work.await.into_reply(&ctx) })
        };
        Self {
            meta,
            trigger,
            handler: Arc::new(handler),
        }
    }

    /// Where the handler comes from.
    pub fn meta(&self) -> &Meta {
        &self.meta
    }

    /// What makes the handler run.
    pub fn trigger(&self) -> &Trigger {
        &self.trigger
    }

    pub(super) fn call(&self, ctx: Context) -> HandlerFuture {
        (self.handler)(ctx)
    }
}

impl fmt::Debug for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Route")
            .field("meta", &self.meta)
            .field("trigger", &self.trigger)
            .finish_non_exhaustive()
    }
}

/// A list of routes, in no particular order: which of them an update takes is decided by how specific they are.
///
/// Made by `router![start, shop::buy]`, by `crare::router!()`, or by hand with [`Router::add`].
#[derive(Clone, Debug, Default)]
pub struct Router {
    routes: Vec<Route>,
}

impl Router {
    /// A router without routes.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a route.
    pub fn add(&mut self, route: Route) -> &mut Self {
        self.routes.push(route);
        self
    }

    /// Adds all routes of another router.
    pub fn merge(&mut self, other: Router) -> &mut Self {
        self.routes.extend(other.routes);
        self
    }

    /// The routes, as they were added.
    pub fn routes(&self) -> &[Route] {
        &self.routes
    }

    /// Whether there is no route.
    pub fn is_empty(&self) -> bool {
        self.routes.is_empty()
    }

    /// Makes the table that updates are dispatched with.
    ///
    /// # Errors
    /// Every problem that was found: two routes for the same thing, a trigger that can never fire, no route at all.
    pub fn compile(self, data: &DataMap) -> Result<Table, Vec<RouteProblem>> {
        Table::compile(self.routes, data)
    }

    #[cfg(feature = "macros")]
    pub(super) fn sort_by_place(&mut self) {
        self.routes.sort_by_key(|route| {
            let Meta {
                name,
                module,
                file,
                line,
                ..
            } = route.meta;
            (file, line, module, name)
        });
    }
}
