//! What is wrong with a list of routes.

use crate::routing::listing::Scope;
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
    /// A list of Telegram's menu of commands is too long.
    #[error(
        "{count} commands are listed {}, Telegram shows at most 100: make some of them `hidden`, or give them narrower scopes",
        listed_for(*scope)
    )]
    TooManyCommands {
        /// Who would see the list.
        scope: Scope,
        /// Its commands, those of wider scopes among them.
        count: usize,
    },
    /// The description of a command is too long for Telegram's menu.
    #[error(
        "the description of /{command}{} has {characters} characters, Telegram takes at most 256: shorten that of {route}",
        in_language(*language)
    )]
    LongDescription {
        /// The command.
        command: String,
        /// The language, when it is a translation.
        language: Option<&'static str>,
        /// How long it is.
        characters: usize,
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

fn listed_for(scope: Scope) -> String {
    match scope {
        Scope::Default => "for everybody".to_owned(),
        Scope::AllPrivateChats => "for private chats".to_owned(),
        Scope::AllGroupChats => "for groups".to_owned(),
        Scope::AllChatAdministrators => "for administrators".to_owned(),
        Scope::Chat(id) => format!("for the chat {id}"),
        Scope::ChatAdministrators(id) => format!("for the administrators of the chat {id}"),
    }
}

fn in_language(language: Option<&str>) -> String {
    language.map_or_else(String::new, |code| format!(" in the language `{code}`"))
}
