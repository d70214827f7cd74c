//! The methods of the Bot API: one table of all of them.
//!
//! A module that makes methods has a list `METHODS`; it is named in [`MADE`]. Whatever no list has is answered by the facts
//! table: its parameters are checked, its result is well-formed, and nothing is remembered.

#![allow(clippy::unnecessary_wraps, reason = "all methods have one type")]

mod bot;
mod business;
mod chats;
mod fallback;
mod games;
mod gifts;
mod lifecycle;
mod members;
mod messages;
mod others;
mod own;
mod passport;
mod payments;
mod personal;
mod queries;
mod stickers;
mod suggested;
mod target;
mod topics;

use std::collections::BTreeMap;
use std::sync::LazyLock;

pub(crate) use self::lifecycle::is_open;
pub(crate) use self::messages::{dice, forwarded, read_reactions, writing};
use crate::call::{Call, Outcome};
use crate::facts::{METHODS, Method};
use crate::refusal::Refusal;

/// The lists of the modules, besides those of [`messages`].
const MADE: &[&[Entry]] = &[
    lifecycle::METHODS,
    own::METHODS,
    chats::METHODS,
    members::METHODS,
    members::GUARDS,
    members::INVITES,
    topics::METHODS,
    bot::COMMANDS,
    bot::MENU,
    bot::PHOTOS,
    bot::TEXTS,
    business::ACCOUNT,
    business::MESSAGES,
    business::STORIES,
    others::METHODS,
    queries::METHODS,
    passport::METHODS,
    payments::METHODS,
    personal::METHODS,
    games::METHODS,
    stickers::METHODS,
    suggested::METHODS,
    gifts::LISTS,
    gifts::OWNED,
    gifts::SENDING,
];

/// Old names that Telegram still takes.
const OLD_NAMES: &[(&str, &str)] = &[
    ("getChatMembersCount", "getChatMemberCount"),
    ("kickChatMember", "banChatMember"),
    ("setStickerSetThumb", "setStickerSetThumbnail"),
];

/// How much is behind a method of a playground.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Status {
    /// It does what Telegram does: later calls and updates show it.
    Stateful,
    /// Its parameters are checked; the result is well-formed, and nothing comes of it.
    Validated,
    /// It always answers the same.
    Canned,
}

impl Status {
    /// `stateful`, `validated` or `canned`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stateful => "stateful",
            Self::Validated => "validated",
            Self::Canned => "canned",
        }
    }
}

/// What does a method.
type Run = fn(&mut Call<'_>) -> Outcome;

/// A line of a list.
#[derive(Clone, Copy)]
pub(crate) struct Entry {
    name: &'static str,
    run: Option<Run>,
    status: Status,
}

impl Entry {
    /// A method that does what Telegram does.
    pub(crate) const fn stateful(name: &'static str, run: Run) -> Self {
        Self {
            name,
            run: Some(run),
            status: Status::Stateful,
        }
    }

    /// A method that does what Telegram does, and is answered before this table is asked.
    pub(crate) const fn apart(name: &'static str) -> Self {
        Self {
            name,
            run: None,
            status: Status::Stateful,
        }
    }
}

/// All methods, by name in lower case.
static TABLE: LazyLock<BTreeMap<String, (&'static Method, Entry)>> = LazyLock::new(|| {
    let mut table = BTreeMap::new();
    for method in METHODS {
        let mut made = MADE.iter().chain(messages::METHODS).copied().flatten();
        let entry = made.find(|entry| entry.name == method.name);
        let entry = entry.copied().unwrap_or(Entry {
            name: method.name,
            run: None,
            status: fallback::status(method),
        });
        table.insert(method.name.to_ascii_lowercase(), (method, entry));
    }
    for (old, new) in OLD_NAMES {
        if let Some(entry) = table.get(&new.to_ascii_lowercase()).copied() {
            table.insert(old.to_ascii_lowercase(), entry);
        }
    }
    table
});

/// The name of a method as the documentation writes it, whatever its case.
pub(crate) fn canonical(method: &str) -> Option<&'static str> {
    let (method, _) = TABLE.get(&method.to_ascii_lowercase())?;
    Some(method.name)
}

/// Runs a method that does not wait.
pub(crate) fn run(call: &mut Call<'_>, method: &str) -> Outcome {
    let Some((method, entry)) = TABLE.get(&method.to_ascii_lowercase()) else {
        return Err(Refusal::new(404, "Not Found: method not found"));
    };
    let mut names = method.params.iter().map(|field| field.name);
    if names.any(|name| call.params.is_garbled(name)) {
        return Err(Refusal::bad_request("strings must be encoded in UTF-8"));
    }
    match entry.run {
        Some(run) => run(call),
        None => fallback::answer(call, method),
    }
}

/// Every method with what is behind it, in the order of the documentation.
pub(crate) fn all() -> impl Iterator<Item = (&'static Method, Status)> {
    METHODS.iter().map(|method| {
        let found = TABLE.get(&method.name.to_ascii_lowercase());
        let status = found.map_or(Status::Validated, |(_, entry)| entry.status);
        (method, status)
    })
}

#[cfg(test)]
#[path = "table_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "page_tests.rs"]
mod page;
