//! Why an update takes the way it takes, as data and as text.

use std::fmt;

use crate::api::UpdateId;
use crate::routing::describe::{GateRow, columns, one_line};

/// Why an update takes the way it takes: what each route has to say about it.
///
/// Made by [`Table::explain`](crate::routing::Table::explain) and [`App::explain`](crate::App::explain). As text it is for people,
/// [`to_json`](Self::to_json) is for tools.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Explanation {
    /// The update.
    pub update_id: UpdateId,
    /// Its kind, by Telegram's name.
    pub kind: String,
    /// The gate that turns it away; then no route gets it. The routes are told nevertheless.
    pub gate: Option<GateRow>,
    /// The names of the middleware around every update, each of which could keep it from the routes.
    pub middleware: Vec<String>,
    /// The routes for updates of its kind: first those whose trigger fires, in the order in which they are asked, then the rest.
    pub routes: Vec<ExplainedRoute>,
    /// How many routes are for other kinds of updates, or for errors.
    pub of_other_kinds: usize,
}

/// A route and what it has to say about an update.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ExplainedRoute {
    /// Module and name of the handler.
    pub handler: String,
    /// The trigger, as in `#[handle(..)]`.
    pub trigger: String,
    /// Its source file.
    pub file: &'static str,
    /// Its line in the file.
    pub line: u32,
    /// The new member it would run for; a message about several has one run for each.
    pub about: Option<String>,
    /// What becomes of it.
    pub verdict: Verdict,
}

/// What becomes of a route for an update; as text, a line that says why.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Verdict {
    /// It takes the update. Should it pass it on, those behind it that were not reached get it.
    Takes {
        /// What is wrong with the arguments of a command: it answers with its usage line then.
        mistake: Option<String>,
    },
    /// It ran, and passed the update on. Only [`dispatch_explained`](crate::routing::Table::dispatch_explained) knows that.
    PassedOn,
    /// It only watches, and runs besides.
    Watches {
        /// As in [`Takes`](Self::Takes).
        mistake: Option<String>,
    },
    /// Its trigger fires, but a guard is against it.
    Guarded {
        /// The guard, as in `#[handle(..)]`.
        guard: String,
    },
    /// Its trigger fires, but what its pattern found cannot be read.
    Unreadable {
        /// Why not.
        mistake: String,
    },
    /// A guard failed, which is an error of the route: it goes to `on_error`, and no other route takes the update.
    Fails {
        /// The error.
        error: String,
    },
    /// Its trigger fires, but another route came first.
    NotReached {
        /// What happened before it.
        because: String,
    },
    /// Its trigger does not fire.
    Silent {
        /// Why not.
        reason: String,
    },
}

impl Verdict {
    /// The verdict in a word: `takes`, `passed_on`, `watches`, `guarded`, `unreadable`, `fails`, `not_reached`, `silent`.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Takes { .. } => "takes",
            Self::PassedOn => "passed_on",
            Self::Watches { .. } => "watches",
            Self::Guarded { .. } => "guarded",
            Self::Unreadable { .. } => "unreadable",
            Self::Fails { .. } => "fails",
            Self::NotReached { .. } => "not_reached",
            Self::Silent { .. } => "silent",
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Takes { mistake: None } => f.write_str("takes it"),
            Self::PassedOn => f.write_str("passed it on"),
            Self::Watches { mistake: None } => f.write_str("watches"),
            Self::Takes {
                mistake: Some(mistake),
            } => write!(f, "takes it, and answers with its usage: {mistake}"),
            Self::Watches {
                mistake: Some(mistake),
            } => write!(f, "watches, and answers with its usage: {mistake}"),
            Self::Guarded { guard } => write!(f, "the guard `{guard}` does not hold"),
            Self::Unreadable { mistake } => write!(f, "its arguments cannot be read: {mistake}"),
            Self::Fails { error } => write!(f, "fails: {error}"),
            Self::NotReached { because } => write!(f, "not reached: {because}"),
            Self::Silent { reason } => f.write_str(reason),
        }
    }
}

impl Explanation {
    /// The route that takes the update; the first one, where a message about several new members is taken by several.
    pub fn taken_by(&self) -> Option<&ExplainedRoute> {
        let takes = |route: &&ExplainedRoute| matches!(route.verdict, Verdict::Takes { .. });
        self.routes
            .iter()
            .find(takes)
            .filter(|_| self.gate.is_none())
    }
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fails = |route: &&ExplainedRoute| matches!(route.verdict, Verdict::Fails { .. });
        write!(f, "Update {} ({}): ", self.update_id, self.kind)?;
        match (&self.gate, self.taken_by()) {
            (Some(gate), _) => {
                let (name, file, line) = (&gate.name, gate.file, gate.line);
                writeln!(f, "turned away by the gate {name} at {file}:{line}")?;
                writeln!(f, "If it were let in:")?;
            }
            (None, Some(route)) => writeln!(f, "taken by {}", route.handler)?,
            (None, None) => match self.routes.iter().find(fails) {
                Some(route) => writeln!(f, "{} fails", route.handler)?,
                None => writeln!(f, "no route takes it")?,
            },
        }
        if !self.middleware.is_empty() {
            let names = self.middleware.join(", ");
            writeln!(f, "Around every update, and not asked: {names}")?;
        }
        if !self.routes.is_empty() {
            writeln!(f)?;
            let rows: Vec<[String; 5]> = self.routes.iter().map(ExplainedRoute::cells).collect();
            columns::write(f, ["HANDLER", "TRIGGER", "FOR", "AT", "WHY"], &rows)?;
        }
        match self.of_other_kinds {
            0 => Ok(()),
            1 => writeln!(f, "\n1 more route is for other kinds of updates."),
            count => writeln!(f, "\n{count} more routes are for other kinds of updates."),
        }
    }
}

impl ExplainedRoute {
    fn cells(&self) -> [String; 5] {
        [
            self.handler.clone(),
            one_line(&self.trigger),
            self.about.clone().unwrap_or_default(),
            format!("{}:{}", self.file, self.line),
            one_line(&self.verdict.to_string()),
        ]
    }
}
