//! Lists of routes.

use std::borrow::Cow;
use std::fmt;
use std::pin::Pin;

use crate::Error;
use crate::api::Update;
use crate::routing::data::DataMap;
use crate::routing::gate::Gate;
use crate::routing::guard::Guard;
use crate::routing::middleware::IntoMiddleware;
use crate::routing::reply::Reply;
use crate::routing::route::{Group, Route};
use crate::routing::table::{RouteProblem, Table, TableOptions};

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

/// File, line, module and name.
pub(super) type Place = (&'static str, u32, &'static str, &'static str);

impl Meta {
    /// By file and line.
    pub(super) fn place(&self) -> Place {
        (self.file, self.line, self.module, self.name)
    }
}

impl fmt::Display for Meta {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` at {}:{}", self.name, self.file, self.line)
    }
}

/// A list of routes, in no particular order: which of them an update takes is decided by how specific they are.
///
/// Made by `router![start, shop::buy]`, by `crare::router!()`, or by hand with [`Router::add`].
#[derive(Clone, Debug, Default)]
pub struct Router {
    routes: Vec<Route>,
    gates: Vec<Gate>,
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

    /// Adds all routes and gates of another router.
    pub fn merge(&mut self, other: Router) -> &mut Self {
        self.routes.extend(other.routes);
        self.gates.extend(other.gates);
        self
    }

    /// Adds a function that sees every update before it is queued; those it says `false` of are counted and forgotten. It
    /// is asked on the way in, so it must be quick and cannot wait.
    pub fn gate(
        &mut self,
        meta: Meta,
        admits: impl Fn(&Update) -> bool + Send + Sync + 'static,
    ) -> &mut Self {
        self.gates.push(Gate::new(meta, admits));
        self
    }

    /// A condition for all routes it has by now.
    pub fn guard(&mut self, guard: Guard) -> &mut Self {
        self.within(&Group::new().guard(guard))
    }

    /// Puts a middleware around all routes it has by now, outside of those that they have already.
    #[track_caller]
    pub fn wrap<M>(
        &mut self,
        name: impl Into<Cow<'static, str>>,
        middleware: impl IntoMiddleware<M>,
    ) -> &mut Self {
        self.within(&Group::new().wrap(name, middleware))
    }

    /// Puts all routes it has by now into a group.
    pub fn within(&mut self, group: &Group) -> &mut Self {
        self.routes = std::mem::take(&mut self.routes)
            .into_iter()
            .map(|route| route.within(group))
            .collect();
        self
    }

    /// The routes, as they were added.
    pub fn routes(&self) -> &[Route] {
        &self.routes
    }

    pub(super) fn gates(&self) -> &[Gate] {
        &self.gates
    }

    /// Whether there is no route.
    pub fn is_empty(&self) -> bool {
        self.routes.is_empty()
    }

    /// Makes the table that updates are dispatched with.
    ///
    /// # Errors
    /// Every problem that was found: two routes for the same thing, a trigger that can never fire, a value of the
    /// application that nobody gave, no route at all.
    pub fn compile(self, data: &DataMap) -> Result<Table, Vec<RouteProblem>> {
        self.compile_with(data, TableOptions::default())
    }

    /// [`compile`](Self::compile), with what belongs to the application.
    ///
    /// # Errors
    /// As there.
    pub(crate) fn compile_with(
        self,
        data: &DataMap,
        options: TableOptions,
    ) -> Result<Table, Vec<RouteProblem>> {
        Table::compile(self.routes, self.gates, data, options)
    }

    #[cfg(feature = "macros")]
    pub(super) fn sort_by_place(&mut self) {
        self.routes.sort_by_key(|route| route.meta.place());
        self.gates.sort_by_key(|gate| gate.meta().place());
    }
}
