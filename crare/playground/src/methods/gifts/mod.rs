//! Gifts and Stars of others.

mod list;
mod owned;
mod send;
#[cfg(test)]
mod tests;

use super::Entry;

pub(super) const LISTS: &[Entry] = list::METHODS;
pub(super) const OWNED: &[Entry] = owned::METHODS;
pub(super) const SENDING: &[Entry] = send::METHODS;
