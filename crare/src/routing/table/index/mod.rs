//! Look-ups from an update to the routes that may take it.
//!
//! Routes are known by their place in the table, which is their rank among routes with the same trigger. So every list here
//! is in order, and what is found first comes first.

mod add;
mod commands;
mod inline;
mod messages;
mod regexes;

pub(super) use add::IndexBuilder;
pub(in crate::routing) use commands::CommandSlot;
pub(super) use messages::MessageIndex;

use std::sync::Arc;

use crate::routing::endpoint::Endpoint;
use crate::routing::pattern::Trie;
use crate::routing::table::RouteId;
use crate::routing::table::index::inline::InlineIndex;
use crate::routing::within::Within;

/// The names of the holes of a pattern.
pub(in crate::routing) type Names = Arc<[Box<str>]>;

/// A pattern in a trie, by its number: whose it is, and the names of its holes.
#[derive(Clone, Debug)]
pub(super) struct TrieSlot {
    pub(super) route: RouteId,
    pub(super) names: Names,
}

/// The look-ups of one list of routes.
#[derive(Debug, Default)]
pub(super) struct Index {
    messages: [MessageIndex; Within::COUNT],
    pub(super) callbacks: Trie,
    pub(super) callback_slots: Vec<TrieSlot>,
    pub(super) stale: Vec<RouteId>,
    pub(super) inline: InlineIndex,
    /// By the number of the endpoint; those of contents of messages stand with the messages.
    endpoints: Vec<Vec<RouteId>>,
    is_empty: bool,
}

impl Index {
    /// The routes of one kind of messages.
    pub(super) fn messages(&self, within: Within) -> &MessageIndex {
        &self.messages[within as usize]
    }

    /// The routes of an endpoint that is no content of a message.
    pub(super) fn endpoint(&self, endpoint: Endpoint) -> &[RouteId] {
        self.endpoints
            .get(endpoint as usize)
            .map_or(&[], Vec::as_slice)
    }

    /// The routes of a content of new messages, or of another endpoint.
    pub(super) fn of_endpoint(&self, endpoint: Endpoint) -> &[RouteId] {
        match self.messages(Within::New).content(endpoint) {
            [] => self.endpoint(endpoint),
            routes => routes,
        }
    }

    /// Whether no route is in it.
    pub(super) fn is_empty(&self) -> bool {
        self.is_empty
    }
}
