//! What was said, and where.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

/// Where messages are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Place {
    /// What a person and a bot say to each other.
    Private { user: i64, bot: i64 },
    /// A group, supergroup or channel.
    Chat(i64),
}

/// The messages of a place.
#[derive(Clone, Debug, Default)]
pub(crate) struct Conversation {
    pub(crate) messages: BTreeMap<i64, Message>,
    /// The counter of a chat; private chats use their bot's.
    pub(crate) last_message: i64,
}

#[derive(Clone, Debug)]
pub(crate) struct Message {
    pub(crate) id: i64,
    /// In Unix seconds.
    pub(crate) date: i64,
    pub(crate) from: Option<i64>,
    /// All else, as the object `Message` has it.
    pub(crate) fields: Map<String, Value>,
}

/// A message to be written.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) place: Place,
    pub(crate) from: Option<i64>,
    pub(crate) fields: Map<String, Value>,
}
