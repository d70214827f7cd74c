//! The routes of one kind of messages.

use std::collections::HashMap;

use crate::routing::endpoint::Endpoint;
use crate::routing::pattern::Trie;
use crate::routing::table::RouteId;
use crate::routing::table::index::TrieSlot;
use crate::routing::table::index::commands::CommandIndex;
use crate::routing::table::index::regexes::RegexIndex;

/// The routes of one kind of messages.
#[derive(Debug, Default)]
pub(in crate::routing::table) struct MessageIndex {
    pub(super) texts: HashMap<Box<str>, Vec<RouteId>>,
    /// Bytes of the longest exact text, so that longer ones need not be looked up.
    pub(super) longest_text: usize,
    pub(in crate::routing::table) starts: Trie,
    pub(in crate::routing::table) start_slots: Vec<TrieSlot>,
    pub(in crate::routing::table) commands: CommandIndex,
    pub(in crate::routing::table) regexes: RegexIndex,
    pub(in crate::routing::table) albums: Vec<RouteId>,
    /// By the number of the endpoint.
    pub(super) contents: Vec<Vec<RouteId>>,
}

impl MessageIndex {
    /// The routes for exactly this text.
    pub(in crate::routing::table) fn text(&self, text: &str) -> &[RouteId] {
        if text.len() > self.longest_text {
            return &[];
        }
        self.texts.get(text).map_or(&[], Vec::as_slice)
    }

    /// The routes of a content.
    pub(in crate::routing::table) fn content(&self, endpoint: Endpoint) -> &[RouteId] {
        self.contents
            .get(endpoint as usize)
            .map_or(&[], Vec::as_slice)
    }
}
