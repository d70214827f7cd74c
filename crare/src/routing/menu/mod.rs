//! Telegram's menu of commands, as the routes say it.
//!
//! # Which commands are in it
//!
//! Those with a [`Listing`](crate::routing::Listing) that has a description and is not `hidden`, by all of their names but not
//! their aliases, when they can be written with a slash in new messages. Their order is that of the routes, by file and line.
//!
//! # Who sees them
//!
//! Telegram shows the narrowest list that there is for a user in a chat, and that one only. So each list holds the commands of the
//! wider ones too, and there is one only where it has commands of its own. Where the listing names no scopes, they follow from the
//! guards: `from = admin` is for administrators, `chat = private` and `chat = group` for such chats; what is for certain users
//! (`from = 12345`) is not listed at all; everything else is for everybody.

mod build;
mod help;
mod scope;

#[cfg(test)]
mod tests;

pub(super) use build::build;
pub(super) use help::Help;

use std::sync::Arc;

use crate::api::BotCommand;
use crate::routing::listing::Scope;

/// The most commands of a list.
const MOST: usize = 100;
/// The most characters of a description.
const LONGEST: usize = 256;

/// The lists of commands that Telegram shows: [`Table::menu`](crate::routing::Table::menu).
///
/// ```
/// use crare::routing::{DataMap, Listing, Route, Router, Scope, Trigger};
///
/// let mut router = Router::new();
/// router.add(Route::to("start", Trigger::command("start"), |_| async { "Hello" }).menu(Listing {
///     description: "Say hello",
///     translations: &[("de", "Hallo sagen")],
///     ..Listing::DEFAULT
/// }));
/// let table = router.compile(&DataMap::new()).map_err(|problems| format!("{problems:?}"))?;
/// let list = table.menu().list(Scope::Default, Some("de")).ok_or("no list")?;
/// assert_eq!(list.commands()[0].description, "Hallo sagen");
/// # Ok::<_, String>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Menu(Arc<Lists>);

#[derive(Debug, Default)]
struct Lists {
    lists: Vec<MenuList>,
    languages: Vec<&'static str>,
}

/// The commands that one sort of users sees in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MenuList {
    scope: Scope,
    language: Option<&'static str>,
    items: Vec<Item>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Item {
    name: String,
    /// How it is written, with its arguments.
    line: String,
    description: String,
}

impl Menu {
    fn new(lists: Vec<MenuList>, languages: Vec<&'static str>) -> Self {
        Self(Arc::new(Lists { lists, languages }))
    }

    /// All lists that there should be: by scope, in each without a language first.
    pub fn lists(&self) -> &[MenuList] {
        &self.0.lists
    }

    /// The languages that some command is described in, by two-letter code.
    pub fn languages(&self) -> &[&'static str] {
        &self.0.languages
    }

    /// Whether no command is listed.
    pub fn is_empty(&self) -> bool {
        self.0.lists.is_empty()
    }

    /// The list of exactly this scope and language; `None` is the one for all other languages.
    pub fn list(&self, scope: Scope, language: Option<&str>) -> Option<&MenuList> {
        self.lists()
            .iter()
            .find(|list| list.scope == scope && list.language == language)
    }
}

impl MenuList {
    /// Who sees it.
    pub fn scope(&self) -> Scope {
        self.scope
    }

    /// Its language; none: it is for those that have no list of their own.
    pub fn language(&self) -> Option<&'static str> {
        self.language
    }

    /// The commands, 1 to 100, as `setMyCommands` takes them.
    pub fn commands(&self) -> Vec<BotCommand> {
        self.items
            .iter()
            .map(|item| BotCommand::new(&item.name, &item.description))
            .collect()
    }
}
