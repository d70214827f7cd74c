//! The playground as a mode of a bot: no token, no Telegram, a page to talk to the bot.
//!
//! It is in debug builds, and in others only with the feature `playground-in-release`. [`ground`] opens it, [`show`] lets it look
//! into the bots; where these are left out, stand-ins have their places.

#[cfg(all(
    feature = "playground",
    any(debug_assertions, feature = "playground-in-release")
))]
mod ground;
#[cfg(not(all(
    feature = "playground",
    any(debug_assertions, feature = "playground-in-release")
)))]
#[path = "no_ground.rs"]
mod ground;
#[cfg(feature = "playground")]
mod read;
#[cfg(all(
    feature = "playground",
    any(debug_assertions, feature = "playground-in-release")
))]
mod show;
#[cfg(not(all(
    feature = "playground",
    any(debug_assertions, feature = "playground-in-release")
)))]
#[path = "no_show.rs"]
mod show;
mod wish;

#[cfg(all(test, feature = "playground", debug_assertions))]
mod tests;

pub(super) use ground::Ground;
#[cfg(feature = "playground")]
pub(super) use read::{listen, username};
pub(super) use show::Shown;
pub(super) use wish::{Asked, OPENS_BY_ITSELF, Wish};

/// The playground cannot be had; the words say what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the playground does not open: {0}")]
pub struct PlaygroundError(String);
