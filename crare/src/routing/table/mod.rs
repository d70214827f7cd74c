//! Routes compiled into look-ups.

mod allowed;
mod candidates;
mod command;
mod compile;
mod index;
mod problem;

#[cfg(test)]
mod property_tests;
#[cfg(test)]
mod tests;

pub(super) use candidates::{Candidate, How};
pub(super) use command::Command;
pub(super) use compile::sort_routes;
pub use problem::RouteProblem;

use std::any::type_name;
use std::sync::Arc;
use std::time::Duration;

use crate::api::{Update, User};
use crate::routing::album::{AlbumSettings, Collector};
use crate::routing::endpoint::Endpoint;
use crate::routing::gate::Gate;
use crate::routing::listing::Listing;
use crate::routing::menu::{Help, Menu};
use crate::routing::middleware::{IntoMiddleware, Layer};
use crate::routing::route::Route;
use crate::routing::table::candidates::Candidates;
use crate::routing::table::index::Index;
use crate::routing::usage::UsageText;

/// The routes of a bot, compiled: for commands, texts and callback data, finding the handler of an update costs the same with ten
/// and with ten thousand of them; regular expressions are searched for all together.
#[derive(Clone, Debug)]
pub struct Table(pub(super) Arc<Compiled>);

/// What a table is made of.
pub(super) struct Compiled {
    /// By rank among routes with the same trigger; a route's place here is its id.
    pub(super) routes: Vec<Arc<Route>>,
    /// The routes that take updates.
    takers: Index,
    /// The routes that only watch.
    watchers: Index,
    pub(super) gates: Vec<Gate>,
    menu: Menu,
    /// The middleware around every update.
    pub(super) layers: Vec<Layer>,
    pub(super) usage: Option<UsageText>,
    pub(super) albums: Collector,
}

/// What belongs to the application, not to its routes.
#[derive(Clone, Default)]
pub(crate) struct TableOptions {
    /// The middleware around every update.
    pub(super) layers: Vec<Layer>,
    /// What users are told who write a command with wrong arguments.
    pub(crate) usage: Option<UsageText>,
    pub(crate) albums: AlbumSettings,
    /// How long a handler may take that says nothing about it.
    pub(crate) timeout: Option<Duration>,
    pub(super) help: Option<Help>,
}

impl TableOptions {
    /// The defaults of an application, with a time limit for handlers.
    pub(crate) fn within(timeout: Duration) -> Self {
        Self {
            timeout: Some(timeout),
            ..Self::default()
        }
    }

    /// Adds a middleware around every update, inside of the others.
    #[track_caller]
    pub(crate) fn wrap<M, T: IntoMiddleware<M>>(&mut self, middleware: T) {
        self.layers
            .push(Layer::new(short(type_name::<T>()), middleware));
    }

    /// Adds a handler of `/help` that lists the commands.
    #[track_caller]
    pub(crate) fn help(&mut self, listing: Listing) {
        self.help = Some(Help::new(listing));
    }
}

impl std::fmt::Debug for TableOptions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TableOptions")
            .field("layers", &self.layers)
            .field("albums", &self.albums)
            .field("help", &self.help)
            .finish_non_exhaustive()
    }
}

/// The name of a type or a function without its path and what stands in `<>`.
fn short(name: &'static str) -> &'static str {
    let plain = name.split('<').next().unwrap_or(name);
    plain.rsplit("::").next().unwrap_or(plain)
}

/// Place of a route in the table.
pub(super) type RouteId = usize;

impl Table {
    /// The routes: those of higher priority first, then by file and line.
    pub fn routes(&self) -> impl ExactSizeIterator<Item = &Route> {
        self.0.routes.iter().map(AsRef::as_ref)
    }

    /// The commands that Telegram should show.
    pub fn menu(&self) -> &Menu {
        &self.0.menu
    }

    /// Whether an update may come in, as far as the gates are concerned.
    pub fn admits(&self, update: &Update) -> bool {
        self.0.gates.iter().all(|gate| gate.admits(update))
    }
}

impl Compiled {
    pub(super) fn route(&self, id: RouteId) -> &Arc<Route> {
        &self.routes[id]
    }

    /// The routes an update can be taken by, the most specific one first. Each is for the case that those before it did not
    /// want the update or passed it on.
    pub(super) fn takers<'t>(&'t self, update: &'t Update, me: &'t User) -> Candidates<'t> {
        Candidates::new(&self.takers, update, me)
    }

    /// The routes that watch an update.
    pub(super) fn watchers<'t>(
        &'t self,
        update: &'t Update,
        me: &'t User,
    ) -> Option<Candidates<'t>> {
        (!self.watchers.is_empty()).then(|| Candidates::new(&self.watchers, update, me))
    }

    /// The routes of a content of new messages, and of other endpoints.
    pub(super) fn of_endpoint(&self, endpoint: Endpoint) -> &[RouteId] {
        self.takers.of_endpoint(endpoint)
    }
}

impl std::fmt::Debug for Compiled {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Table")
            .field("routes", &self.routes)
            .field("gates", &self.gates)
            .field("layers", &self.layers)
            .finish_non_exhaustive()
    }
}
