//! From a list of routes to a table, or to a list of what is wrong with it.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use crate::routing::album::Collector;
use crate::routing::data::DataMap;
use crate::routing::gate::Gate;
use crate::routing::guard::{Guard, Test};
use crate::routing::menu;
use crate::routing::middleware::Layer;
use crate::routing::needs::Needs;
use crate::routing::route::Route;
use crate::routing::router::{Meta, Place};
use crate::routing::table::index::{Index, IndexBuilder};
use crate::routing::table::{Compiled, RouteId, RouteProblem, Table, TableOptions};

impl Table {
    pub(in crate::routing) fn compile(
        mut routes: Vec<Route>,
        gates: Vec<Gate>,
        data: &DataMap,
        options: TableOptions,
    ) -> Result<Self, Vec<RouteProblem>> {
        // A list of commands alone is no bot.
        let is_empty = routes.iter().all(|route| route.trigger.is_of_errors());
        let shown = options.help.map(|help| {
            routes.push(help.route);
            help.menu
        });
        for route in &mut routes {
            route.timeout = route.timeout.or(options.timeout);
        }
        sort_routes(&mut routes);
        let mut builder = Builder {
            takers: IndexBuilder::new(),
            watchers: IndexBuilder::new(),
            claims: HashMap::new(),
            problems: Vec::new(),
        };
        if is_empty {
            builder.problems.push(RouteProblem::NoRoutes);
        }
        for (id, route) in routes.iter().enumerate() {
            builder.add(id, route, &routes);
            builder.check_data(&route.meta, &route.needs, data);
            builder.check_layers(&route.layers, data);
            builder.check_states(route);
        }
        builder.check_layers(&options.layers, data);
        let (menu, too_much) = menu::build(&routes);
        builder.problems.extend(too_much);
        let Builder {
            takers,
            watchers,
            mut problems,
            ..
        } = builder;
        let takers = finish(takers, &mut problems);
        let watchers = finish(watchers, &mut problems);
        match (takers, watchers) {
            (Some(takers), Some(watchers)) if problems.is_empty() => {
                if let Some(shown) = shown {
                    // Nobody has set it before.
                    let _ = shown.set(menu.clone());
                }
                Ok(Self(Arc::new(Compiled {
                    menu,
                    routes: routes.into_iter().map(Arc::new).collect(),
                    takers,
                    watchers,
                    gates,
                    layers: options.layers,
                    usage: options.usage,
                    albums: Collector::new(options.albums),
                })))
            }
            _ => {
                problems.sort_by_key(RouteProblem::place);
                problems.dedup();
                Err(problems)
            }
        }
    }
}

/// Puts routes into the order that decides among those with the same trigger.
pub(in crate::routing) fn sort_routes(routes: &mut [Route]) {
    routes.sort_by_key(|route| {
        (
            Reverse(route.priority),
            route.guards.is_empty(),
            route.meta.place(),
        )
    });
}

fn finish(index: IndexBuilder, problems: &mut Vec<RouteProblem>) -> Option<Index> {
    match index.finish() {
        Ok(index) => Some(index),
        Err(reason) => {
            problems.push(RouteProblem::Regexes { reason });
            None
        }
    }
}

struct Builder {
    takers: IndexBuilder,
    watchers: IndexBuilder,
    claims: HashMap<Claimed, RouteId>,
    problems: Vec<RouteProblem>,
}

/// What only one route may have.
#[derive(PartialEq, Eq, Hash)]
struct Claimed {
    what: String,
    guards: String,
    priority: i32,
}

impl Builder {
    fn add(&mut self, id: RouteId, route: &Route, routes: &[Route]) {
        let index = if route.also {
            &mut self.watchers
        } else {
            &mut self.takers
        };
        let guards = guards_text(&route.guards);
        for claim in index.add(id, route) {
            let what = match claim {
                Ok(what) => what,
                Err(reason) => {
                    self.problems.push(RouteProblem::Impossible {
                        trigger: route.trigger.to_string(),
                        route: route.meta,
                        reason,
                    });
                    continue;
                }
            };
            // Any number may watch the same.
            if route.also {
                continue;
            }
            let claimed = Claimed {
                what,
                guards: guards.clone(),
                priority: route.priority,
            };
            match self.claims.entry(claimed) {
                Entry::Vacant(place) => {
                    place.insert(id);
                }
                Entry::Occupied(place) => self.problems.push(RouteProblem::Conflict {
                    trigger: place.key().what.clone(),
                    first: routes[*place.get()].meta,
                    second: route.meta,
                }),
            }
        }
    }

    fn check_data(&mut self, meta: &Meta, needs: &Needs, data: &DataMap) {
        for type_name in needs.missing(data) {
            self.problems.push(RouteProblem::MissingData {
                type_name,
                route: *meta,
            });
        }
    }

    fn check_layers(&mut self, layers: &[Layer], data: &DataMap) {
        for layer in layers {
            let mut needs = Needs::default();
            layer.middleware.needs(&mut needs);
            self.check_data(&layer.meta(), &needs, data);
        }
    }

    fn check_states(&mut self, route: &Route) {
        for state in route.guards.iter().filter_map(state) {
            self.problems.push(RouteProblem::NoStates {
                state,
                route: route.meta,
            });
        }
    }
}

fn guards_text(guards: &[Guard]) -> String {
    let mut texts: Vec<String> = guards.iter().map(ToString::to_string).collect();
    texts.sort_unstable();
    texts.join(", ")
}

/// The state a guard asks for, anywhere inside of it.
fn state(guard: &Guard) -> Option<String> {
    match &guard.test {
        Test::State(state) => Some(state.to_string()),
        Test::Any(guards) | Test::All(guards) => guards.iter().find_map(state),
        Test::Not(guard) => state(guard),
        _ => None,
    }
}

impl RouteProblem {
    /// By file and line of the handler.
    fn place(&self) -> Option<Place> {
        match self {
            Self::NoRoutes | Self::Regexes { .. } | Self::TooManyCommands { .. } => None,
            Self::Conflict { first: route, .. }
            | Self::Impossible { route, .. }
            | Self::MissingData { route, .. }
            | Self::LongDescription { route, .. }
            | Self::NoStates { route, .. } => Some(route.place()),
        }
    }
}
