//! What a bot does for a business: its account, its stories.

mod account;
mod messages;
mod stories;
#[cfg(test)]
mod tests;

pub(super) use self::account::owner;
use super::Entry;

pub(super) const ACCOUNT: &[Entry] = account::METHODS;
pub(super) const MESSAGES: &[Entry] = messages::METHODS;
pub(super) const STORIES: &[Entry] = stories::METHODS;
