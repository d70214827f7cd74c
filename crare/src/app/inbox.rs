//! The inbox an app has chosen, whichever it is.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use super::StartProblem;
use crate::client::Bot;
use crate::inbox::{Inbox, MemoryInbox};

/// Where updates are kept that take long.
#[derive(Clone, Default)]
pub(super) enum InboxChoice {
    /// A file of the bot's own in the folder for such files; in memory where SQLite is not compiled in.
    #[default]
    Usual,
    Memory,
    File(PathBuf),
    Own(Arc<dyn Inbox>),
}

impl InboxChoice {
    /// What a setting names: `memory`, or a file.
    pub(super) fn named(text: &str) -> Self {
        match text {
            "memory" => Self::Memory,
            file => Self::File(file.into()),
        }
    }

    /// The inbox for this bot; not opened yet.
    pub(super) fn make(self, bot: Option<&Bot>) -> Result<Arc<dyn Inbox>, StartProblem> {
        match self {
            Self::Memory => Ok(Arc::new(MemoryInbox::new())),
            Self::Own(inbox) => Ok(inbox),
            Self::Usual => usual(bot),
            Self::File(file) => in_file(file),
        }
    }
}

#[cfg(feature = "sqlite")]
fn usual(bot: Option<&Bot>) -> Result<Arc<dyn Inbox>, StartProblem> {
    use crate::inbox::place::default_path;

    let Some(bot) = bot.filter(|_| !cfg!(test)) else {
        // Something else is wrong already.
        return Ok(Arc::new(MemoryInbox::new()));
    };
    let server = (!bot.is_at_telegram()).then(|| bot.api_url());
    match default_path(bot.id(), server) {
        Some(file) => in_file(file),
        None => Err(StartProblem::NoInboxFolder),
    }
}

#[cfg(not(feature = "sqlite"))]
#[expect(
    clippy::unnecessary_wraps,
    reason = "the same signature as with the feature"
)]
fn usual(_: Option<&Bot>) -> Result<Arc<dyn Inbox>, StartProblem> {
    Ok(Arc::new(MemoryInbox::new()))
}

#[cfg(feature = "sqlite")]
#[expect(
    clippy::unnecessary_wraps,
    reason = "the same signature as without the feature"
)]
fn in_file(file: PathBuf) -> Result<Arc<dyn Inbox>, StartProblem> {
    Ok(Arc::new(crate::inbox::SqliteInbox::new(file)))
}

#[cfg(not(feature = "sqlite"))]
fn in_file(_: PathBuf) -> Result<Arc<dyn Inbox>, StartProblem> {
    Err(StartProblem::NoSqlite)
}

impl fmt::Debug for InboxChoice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usual => f.write_str("Usual"),
            Self::Memory => f.write_str("Memory"),
            Self::File(file) => f.debug_tuple("File").field(file).finish(),
            Self::Own(_) => f.write_str("Own(..)"),
        }
    }
}
