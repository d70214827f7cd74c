//! What is wrong with a list of routes.

use crate::routing::router::Meta;

/// Something that is wrong with the routes, so that the bot does not start.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RouteProblem {
    /// There is nothing that an update could run.
    #[error(
        "no handlers: write `#[handle(on_text)]` (or any other trigger) above an `async fn` of this package, or give the application a router with `router![..]`"
    )]
    NoRoutes,
    /// Two handlers are for the same thing, and neither is more specific.
    #[error(
        "two handlers for {trigger}: {first} and {second}; keep one of them, or give them different guards or priorities"
    )]
    Conflict {
        /// What both are for.
        trigger: String,
        /// The handler that comes first, by file and line.
        first: Meta,
        /// The other one.
        second: Meta,
    },
    /// A handler that no update can ever run.
    #[error("{trigger} of {route} can never be: {reason}")]
    Impossible {
        /// Its trigger.
        trigger: String,
        /// The handler.
        route: Meta,
        /// Why.
        reason: String,
    },
    /// A handler or a middleware takes a value that nobody gave to the application.
    #[error(
        "{route} takes `Data<{type_name}>`, which nobody gave: add `app.data(..)` with such a value"
    )]
    MissingData {
        /// Name of the type.
        type_name: &'static str,
        /// Who takes it.
        route: Meta,
    },
    /// A handler asks for a state of a dialogue, which nothing keeps.
    #[error("{route} has `state = {state}`, but no dialogues are kept in this release: remove it")]
    NoStates {
        /// The state.
        state: String,
        /// The handler.
        route: Meta,
    },
    /// The regular expressions are too much together.
    #[error("the regular expressions of all handlers do not fit together: {reason}")]
    Regexes {
        /// Why.
        reason: String,
    },
}
