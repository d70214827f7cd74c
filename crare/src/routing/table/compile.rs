//! From a list of routes to a table, or to a list of what is wrong with it.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use crate::routing::data::DataMap;
use crate::routing::endpoint::Endpoint;
use crate::routing::router::{Meta, Route};
use crate::routing::table::{Command, RouteId, RouteProblem, Table};
use crate::routing::trigger::{On, Trigger};

/// The most bytes callback data have.
const LONGEST_CALLBACK: usize = 64;

impl Table {
    /// `_data` is there for routes that will say which values they need.
    pub(in crate::routing) fn compile(
        mut routes: Vec<Route>,
        _data: &DataMap,
    ) -> Result<Self, Vec<RouteProblem>> {
        routes.sort_by_key(|route| {
            let Meta {
                name,
                module,
                file,
                line,
                ..
            } = *route.meta();
            (file, line, module, name)
        });
        let routes: Vec<_> = routes.into_iter().map(Arc::new).collect();
        let reachable = routes
            .iter()
            .any(|route| *route.trigger() != Trigger::endpoint(Endpoint::Error));
        let mut builder = Builder {
            problems: if reachable {
                Vec::new()
            } else {
                vec![RouteProblem::NoRoutes]
            },
            table: Table {
                routes,
                commands: HashMap::new(),
                texts: HashMap::new(),
                callbacks: HashMap::new(),
                longest_text: 0,
                endpoints: vec![None; Endpoint::ALL.len()],
            },
        };
        for id in 0..builder.table.routes.len() {
            builder.add(id);
        }
        if builder.problems.is_empty() {
            Ok(builder.table)
        } else {
            Err(builder.problems)
        }
    }
}

struct Builder {
    table: Table,
    problems: Vec<RouteProblem>,
}

impl Builder {
    fn add(&mut self, id: RouteId) {
        let trigger = *self.table.routes[id].trigger();
        if let Some(reason) = impossible(trigger) {
            let route = *self.table.routes[id].meta();
            self.problems.push(RouteProblem::Impossible {
                trigger: trigger.to_string(),
                route,
                reason,
            });
            return;
        }
        match trigger.on() {
            On::Endpoint(endpoint) => match self.table.endpoints.get_mut(endpoint as usize) {
                Some(slot @ None) => *slot = Some(id),
                Some(&mut Some(first)) => self.conflict(trigger, first, id),
                None => {}
            },
            On::Command(names) => {
                for (index, name) in names.iter().enumerate() {
                    let taken = put(&mut self.table.commands, name, id);
                    if let Some(first) = taken {
                        self.conflict(Trigger::command(&names[index..=index]), first, id);
                    }
                }
            }
            On::Text(text) => {
                self.table.longest_text = self.table.longest_text.max(text.len());
                if let Some(first) = put(&mut self.table.texts, text, id) {
                    self.conflict(trigger, first, id);
                }
            }
            On::Callback(data) => {
                if let Some(first) = put(&mut self.table.callbacks, data, id) {
                    self.conflict(trigger, first, id);
                }
            }
        }
    }

    fn conflict(&mut self, trigger: Trigger, first: RouteId, second: RouteId) {
        self.problems.push(RouteProblem::Conflict {
            trigger: trigger.to_string(),
            first: *self.table.routes[first].meta(),
            second: *self.table.routes[second].meta(),
        });
    }
}

/// Puts a route under a key, unless another one is there already.
fn put(
    map: &mut HashMap<&'static str, RouteId>,
    key: &'static str,
    id: RouteId,
) -> Option<RouteId> {
    match map.entry(key) {
        Entry::Vacant(place) => {
            place.insert(id);
            None
        }
        Entry::Occupied(place) => Some(*place.get()),
    }
}

/// Why no update can set a trigger off.
fn impossible(trigger: Trigger) -> Option<&'static str> {
    match trigger.on() {
        On::Command([]) => Some("it has no name"),
        On::Command(names) => {
            let fits = |name: &&str| {
                Command::is_name(name) && !name.bytes().any(|byte| byte.is_ascii_uppercase())
            };
            (!names.iter().all(fits)).then_some(
                "the name of a command has 1 to 32 of a-z, 0-9 and _, and no slash before it",
            )
        }
        On::Text("") => Some("a text is never empty"),
        On::Callback("") => Some("callback data are never empty"),
        On::Callback(data) if data.len() > LONGEST_CALLBACK => {
            Some("callback data have at most 64 bytes")
        }
        On::Endpoint(_) | On::Text(_) | On::Callback(_) => None,
    }
}
