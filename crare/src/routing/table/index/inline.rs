//! Inline queries by their first word.

use std::collections::HashMap;

use crate::routing::pattern::{ArgError, Slots, WordPattern};
use crate::routing::table::RouteId;
use crate::routing::table::index::Names;

/// A pattern of inline queries.
#[derive(Debug)]
pub(super) struct InlineSlot {
    pub(super) route: RouteId,
    pub(super) words: WordPattern,
    pub(super) names: Names,
}

/// Patterns of inline queries: by their first word in lower case, and those that begin with a hole.
#[derive(Debug, Default)]
pub(in crate::routing::table) struct InlineIndex {
    by_word: HashMap<Box<str>, Vec<InlineSlot>>,
    open: Vec<InlineSlot>,
}

impl InlineIndex {
    /// Adds a pattern; more specific ones come first.
    pub(super) fn add(&mut self, slot: InlineSlot) {
        let slots = match slot.words.first_literal() {
            Some(word) => self.by_word.entry(word.to_lowercase().into()).or_default(),
            // The empty pattern is for the empty query only.
            None if slot.words.is_empty() => self.by_word.entry("".into()).or_default(),
            None => &mut self.open,
        };
        let place = slots.partition_point(|other| {
            (other.words.specificity(), other.route) <= (slot.words.specificity(), slot.route)
        });
        slots.insert(place, slot);
    }

    /// The routes whose pattern a query has, with what the holes took.
    pub(in crate::routing::table) fn find(
        &self,
        query: &str,
        mut found: impl FnMut(RouteId, Slots, &Names),
    ) {
        let first = query.split_whitespace().next().unwrap_or_default();
        let by_word = if self.by_word.is_empty() {
            None
        } else {
            self.by_word.get(first.to_lowercase().as_str())
        };
        for slot in by_word.into_iter().flatten().chain(&self.open) {
            let matched: Result<Slots, ArgError> = slot.words.matches(query);
            if let Ok(slots) = matched {
                found(slot.route, slots, &slot.names);
            }
        }
    }
}
