//! Routing tables and explanations for tools.

use serde_json::{Value, json};

use crate::routing::describe::{ExplainedRoute, Explanation, GateRow, RouteRow, RoutingTable};

impl RoutingTable {
    /// The table as JSON: an object with `middleware`, `gates` and `routes`, which have the fields of [`RouteRow`]; times are in
    /// milliseconds.
    pub fn to_json(&self) -> Value {
        json!({
            "middleware": self.middleware,
            "gates": self.gates.iter().map(GateRow::to_json).collect::<Vec<_>>(),
            "routes": self.rows.iter().map(RouteRow::to_json).collect::<Vec<_>>(),
        })
    }
}

impl GateRow {
    fn to_json(&self) -> Value {
        json!({ "name": self.name, "file": self.file, "line": self.line })
    }
}

impl RouteRow {
    fn to_json(&self) -> Value {
        let timeout = self.timeout.map(|time| {
            let milliseconds = time.as_millis();
            u64::try_from(milliseconds).unwrap_or(u64::MAX)
        });
        json!({
            "group": self.group,
            "rank": self.rank,
            "trigger": self.trigger,
            "update_kind": self.update_kind,
            "guards": self.guards,
            "middleware": self.middleware,
            "priority": self.priority,
            "timeout": timeout,
            "also": self.also,
            "prefixes": self.prefixes,
            "case_sensitive": self.case_sensitive,
            "handler": self.handler,
            "file": self.file,
            "line": self.line,
            "description": self.description,
        })
    }
}

impl Explanation {
    /// The explanation as JSON: an object with `update_id`, `kind`, `gate`, `routes` (of [`ExplainedRoute`], with the verdict as
    /// a word and as text) and `of_other_kinds`.
    pub fn to_json(&self) -> Value {
        json!({
            "update_id": self.update_id.0,
            "kind": self.kind,
            "gate": self.gate.as_ref().map(GateRow::to_json),
            "routes": self.routes.iter().map(ExplainedRoute::to_json).collect::<Vec<_>>(),
            "of_other_kinds": self.of_other_kinds,
        })
    }
}

impl ExplainedRoute {
    fn to_json(&self) -> Value {
        json!({
            "handler": self.handler,
            "trigger": self.trigger,
            "file": self.file,
            "line": self.line,
            "about": self.about,
            "verdict": self.verdict.word(),
            "why": self.verdict.to_string(),
        })
    }
}
