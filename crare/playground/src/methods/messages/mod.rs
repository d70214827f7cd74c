//! Messages: sending, changing, forwarding, pinning, reacting.

mod album;
mod edit;
mod ephemeral;
mod forward;
mod input;
mod manage;
mod media;
mod poll;
mod react;
mod reply;
mod rich;
mod rich_text;
mod send;
mod simple;
mod thread;

pub(crate) use self::forward::forwarded;
pub(crate) use self::input::Input;
pub(crate) use self::react::read_reactions;
pub(crate) use self::send::{Content, Options};
pub(crate) use self::simple::dice;
use super::Entry;

pub(super) const METHODS: &[&[Entry]] = &[
    album::METHODS,
    edit::METHODS,
    ephemeral::METHODS,
    forward::METHODS,
    manage::METHODS,
    media::METHODS,
    poll::METHODS,
    react::METHODS,
    rich::METHODS,
    simple::METHODS,
];
