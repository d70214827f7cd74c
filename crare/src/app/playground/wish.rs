//! Whether an app is to be in the playground, and what that one is to be like.

use std::net::SocketAddr;
use std::path::PathBuf;

use crate::app::App;
use crate::app::builder::Identity;

/// Whether a bot without a token is in the playground without being asked: in debug builds.
pub(in crate::app) const OPENS_BY_ITSELF: bool =
    cfg!(all(feature = "playground", debug_assertions));

/// What an app wants of the playground.
#[derive(Debug, Default)]
#[cfg_attr(
    not(all(
        feature = "playground",
        any(debug_assertions, feature = "playground-in-release")
    )),
    allow(dead_code, reason = "nothing opens then")
)]
pub(in crate::app) struct Wish {
    pub(in crate::app) asked: Asked,
    /// Where it listens, if not at the usual port.
    pub(in crate::app) listen: Option<SocketAddr>,
    /// The file that keeps its state from one run to the next.
    pub(in crate::app) state: Option<PathBuf>,
    /// The bot's username, if not the one after the program.
    pub(in crate::app) bot: Option<String>,
}

/// Whether the playground is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::app) enum Asked {
    #[default]
    No,
    /// If the bot has no token.
    WithoutToken,
    Yes,
}

impl App {
    /// Whether it is to be in the playground, as it is now.
    pub(super) fn wants_playground(&self, mounting: bool) -> bool {
        match self.playground.asked {
            Asked::No => false,
            // A server of somebody else's may have its updates from anywhere: that one is not opened by guess.
            Asked::WithoutToken => matches!(self.identity, Identity::Missing) && !mounting,
            Asked::Yes => true,
        }
    }
}
