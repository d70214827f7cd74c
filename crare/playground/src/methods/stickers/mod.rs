//! Sticker sets.

mod input;
mod sets;
#[cfg(test)]
mod tests;

use super::Entry;

pub(super) const METHODS: &[Entry] = sets::METHODS;
