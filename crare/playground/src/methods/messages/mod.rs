//! Messages: sending, changing, forwarding, pinning, reacting.

mod album;
mod checklist;
pub(crate) mod edit;
mod ephemeral;
mod forward;
pub(crate) mod input;
mod manage;
pub(crate) mod media;
mod place;
mod poll;
mod react;
mod reply;
pub(crate) mod rich;
mod rich_text;
pub(crate) mod send;
pub(crate) mod simple;
mod thread;

pub(crate) use self::forward::{forwarded, writing};
pub(crate) use self::input::Input;
pub(crate) use self::react::read_reactions;
pub(crate) use self::send::{Content, Options};
pub(crate) use self::simple::dice;
use super::Entry;

pub(super) const METHODS: &[&[Entry]] = &[
    album::METHODS,
    checklist::METHODS,
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

#[cfg(test)]
mod tests;
