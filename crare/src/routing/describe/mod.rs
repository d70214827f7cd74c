//! The routes of a bot for people and tools: the table of all of them, and why one update took the way it took.
//!
//! What is said here is worked out from the routes themselves, not from the look-ups that updates go through: so it is a
//! second opinion, and the tests compare both.

mod columns;
mod explain;
mod explanation;
mod graph;
mod json;
mod naive;
mod rank;
mod text;
mod way;

#[cfg(test)]
mod explain_tests;
#[cfg(test)]
mod tests;

pub use explanation::{ExplainedRoute, Explanation, Verdict};
#[cfg(test)]
pub(super) use naive::firing;
#[cfg(test)]
pub(super) use rank::{Rank, of_pattern};

use std::time::Duration;

use crate::routing::gate::Gate;
use crate::routing::middleware::Layer;
use crate::routing::route::Route;
use crate::routing::router::{Meta, Router};
use crate::routing::table::{Table, TableOptions, sort_routes};
use crate::routing::trigger::On;

/// All routes of a bot, in the order in which updates meet them.
///
/// As text it is a table for a terminal; [`to_json`](Self::to_json) is for tools, [`to_mermaid`](Self::to_mermaid) and
/// [`to_dot`](Self::to_dot) draw it. A program with `#[crare::main]` prints it when it is run with `CRARE_ROUTES=1` (or `text`,
/// `json`, `mermaid`, `dot`).
///
/// ```
/// use crare::routing::{DataMap, Endpoint, Route, Router, Trigger};
///
/// async fn silent(_: crare::Context) {}
///
/// let mut router = Router::new();
/// router
///     .add(Route::to("echo", Trigger::endpoint(Endpoint::Text), silent))
///     .add(Route::to("cancel", Trigger::text("Cancel"), silent));
/// let table = router.compile(&DataMap::new()).unwrap().describe();
/// assert_eq!(table.rows[0].handler, "cancel");
/// assert_eq!(table.rows[1].trigger, "on_text");
/// println!("{table}");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RoutingTable {
    /// The names of the middleware around every update, the outermost first.
    pub middleware: Vec<String>,
    /// What may turn an update away before it is queued.
    pub gates: Vec<GateRow>,
    /// The routes: those that only watch come first, then those that take updates, the more specific ones first.
    pub rows: Vec<RouteRow>,
}

/// A route.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RouteRow {
    /// What kind of trigger it is, in a word: `text`, `start`, `command`, `callback`, `inline`, `regex`, `album`, `endpoint`,
    /// `any` or `error`.
    pub group: &'static str,
    /// The rank of that kind, from 1 for what updates meet first.
    pub rank: u8,
    /// The trigger, as in `#[handle(..)]`.
    pub trigger: String,
    /// The kind of update that can set it off; none for `on_any`, `on_unknown` and `on_error`.
    pub update_kind: Option<&'static str>,
    /// The guards, in the order they are asked.
    pub guards: Vec<String>,
    /// The names of the middleware around it, the outermost first; without that of the application.
    pub middleware: Vec<String>,
    /// Its priority.
    pub priority: i32,
    /// How long the handler may take.
    pub timeout: Option<Duration>,
    /// It only watches.
    pub also: bool,
    /// What a command may begin with; empty when that is a slash, or it is no command.
    pub prefixes: Vec<String>,
    /// A command that counts only in the case it is written in.
    pub case_sensitive: bool,
    /// Module and name of the handler: `shop::buy`.
    pub handler: String,
    /// Its source file.
    pub file: &'static str,
    /// Its line in the file.
    pub line: u32,
    /// What it does: its description, or the first paragraph of its documentation.
    pub description: String,
}

/// A gate.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct GateRow {
    /// Module and name of the function.
    pub name: String,
    /// Its source file.
    pub file: &'static str,
    /// Its line in the file.
    pub line: u32,
}

impl Table {
    /// All routes, in the order in which updates meet them.
    pub fn describe(&self) -> RoutingTable {
        let compiled = &self.0;
        RoutingTable::new(self.routes(), &compiled.gates, &compiled.layers)
    }
}

impl RoutingTable {
    /// The routes of a router that was not compiled; they may be wrong.
    pub(crate) fn of(router: &Router, options: &TableOptions) -> Self {
        let mut sorted = router.routes().to_vec();
        sorted.extend(options.help.as_ref().map(|help| help.route.clone()));
        sort_routes(&mut sorted);
        Self::new(sorted.iter(), router.gates(), &options.layers)
    }

    /// Routes in the order of the table.
    fn new<'r>(routes: impl Iterator<Item = &'r Route>, gates: &[Gate], layers: &[Layer]) -> Self {
        let mut routes: Vec<&Route> = routes.collect();
        // Stable: within a rank the order of the table stays.
        routes.sort_by_cached_key(|route| (!route.also, rank::of(&route.trigger)));
        Self {
            middleware: names(layers),
            gates: gates.iter().map(GateRow::of).collect(),
            rows: routes.into_iter().map(RouteRow::of).collect(),
        }
    }
}

impl RouteRow {
    fn of(route: &Route) -> Self {
        let rank = rank::of(&route.trigger);
        let (prefixes, case_sensitive) = match &route.trigger.on {
            On::Command(commands) => (commands.prefixes.0.as_slice(), commands.case_sensitive),
            _ => (&[][..], false),
        };
        let prefixes = if prefixes == ["/"] { &[][..] } else { prefixes };
        Self {
            group: rank.group.word(),
            rank: rank.group.number(),
            trigger: route.trigger.to_string(),
            update_kind: route.trigger.update_kind(),
            guards: route.guards.iter().map(ToString::to_string).collect(),
            middleware: names(&route.layers),
            priority: route.priority,
            timeout: route.timeout,
            also: route.also,
            prefixes: prefixes.iter().map(ToString::to_string).collect(),
            case_sensitive,
            handler: qualified(&route.meta),
            file: route.meta.file,
            line: route.meta.line,
            description: description(route),
        }
    }

    /// The options, as in `#[handle(..)]`.
    fn options(&self) -> Vec<String> {
        let mut options = Vec::new();
        if !self.prefixes.is_empty() {
            options.push(format!("prefix = {}", self.prefixes.join(" ")));
        }
        if self.case_sensitive {
            options.push("case = sensitive".to_owned());
        }
        if self.priority != 0 {
            options.push(format!("priority = {}", self.priority));
        }
        if let Some(timeout) = self.timeout {
            options.push(format!("timeout = {timeout:?}"));
        }
        if self.also {
            options.push("also".to_owned());
        }
        if !self.middleware.is_empty() {
            options.push(format!("wrap = {}", self.middleware.join(", ")));
        }
        options
    }
}

impl GateRow {
    fn of(gate: &Gate) -> Self {
        let meta = gate.meta();
        Self {
            name: qualified(meta),
            file: meta.file,
            line: meta.line,
        }
    }
}

fn names(layers: &[Layer]) -> Vec<String> {
    layers.iter().map(|layer| layer.name.to_string()).collect()
}

/// Module and name.
fn qualified(meta: &Meta) -> String {
    if meta.module.is_empty() {
        meta.name.to_owned()
    } else {
        format!("{}::{}", meta.module, meta.name)
    }
}

fn description(route: &Route) -> String {
    let listed = route.listing.map_or("", |listing| listing.description);
    let text = if listed.is_empty() {
        route.meta.doc
    } else {
        listed
    };
    one_line(text)
}

/// A text without line breaks.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
