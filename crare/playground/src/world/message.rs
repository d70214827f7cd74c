//! What was said, and where.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

/// How many messages of a chat are kept. Older ones are forgotten, as if they were deleted.
pub(crate) const MAX_MESSAGES: usize = 10_000;

/// Where messages are.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize, serde::Serialize,
)]
pub(crate) enum Place {
    /// What a person and a bot say to each other.
    Private { user: i64, bot: i64 },
    /// A group, supergroup or channel.
    Chat(i64),
}

/// The messages of a place.
#[derive(Clone, Debug, Default, serde::Deserialize, serde::Serialize)]
pub(crate) struct Conversation {
    pub(crate) messages: BTreeMap<i64, Message>,
    /// The counter of a chat; private chats use their bot's.
    pub(crate) last_message: i64,
    /// What is pinned, the latest last.
    pub(crate) pinned: Vec<i64>,
    /// Who is doing what there: what a bot has said by `sendChatAction` or by a draft.
    pub(crate) activity: BTreeMap<i64, Activity>,
}

/// What a bot is doing.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
pub(crate) struct Activity {
    /// `typing` and so on.
    pub(crate) action: String,
    /// The beginning of a message that is being made.
    pub(crate) draft: Option<Map<String, Value>>,
    /// When it ends, in Unix milliseconds.
    pub(crate) until: i64,
}

#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
pub(crate) struct Message {
    pub(crate) id: i64,
    /// In Unix seconds.
    pub(crate) date: i64,
    pub(crate) from: Option<i64>,
    /// All else, as the object `Message` has it; files without the ids that are a bot's own.
    pub(crate) fields: Map<String, Value>,
    pub(crate) extra: Extra,
}

/// What the object `Message` does not show as it is.
#[derive(Clone, Debug, Default, serde::Deserialize, serde::Serialize)]
pub(crate) struct Extra {
    /// What is replied to, in the same chat.
    pub(crate) reply_to: Option<i64>,
    /// A keyboard other than an inline one: `ReplyKeyboardMarkup`, `ReplyKeyboardRemove` or `ForceReply`.
    pub(crate) keyboard: Option<Value>,
    /// Who has reacted how: lists of `ReactionType`.
    pub(crate) reactions: BTreeMap<i64, Vec<Value>>,
    /// Until when a live location moves, in Unix seconds.
    pub(crate) live_until: Option<i64>,
    /// The bot that wrote it for somebody else.
    pub(crate) by: Option<i64>,
    /// Who alone sees it.
    pub(crate) receiver: Option<i64>,
}

/// A message to be written.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) place: Place,
    pub(crate) from: Option<i64>,
    pub(crate) fields: Map<String, Value>,
}
