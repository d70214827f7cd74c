//! Who there is.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::updates::{Delivery, Queue};
use crate::world::{Profile, Rights};

/// A person or a bot.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
pub(crate) struct Account {
    pub(crate) id: i64,
    pub(crate) is_bot: bool,
    pub(crate) first_name: String,
    pub(crate) last_name: Option<String>,
    pub(crate) username: Option<String>,
    pub(crate) language: Option<String>,
    pub(crate) bio: Option<String>,
    /// The sizes of each profile photo, the latest last.
    pub(crate) photos: Vec<Value>,
    /// A custom emoji, and until when in Unix seconds; 0 for ever.
    pub(crate) emoji_status: Option<(String, i64)>,
    /// The bots that may change it.
    pub(crate) status_by: BTreeSet<i64>,
    /// Whether it has Telegram Premium.
    pub(crate) premium: bool,
    /// The object `AcceptedGiftTypes`; none for all.
    pub(crate) gift_types: Option<Value>,
    /// The counter of messages in the chats of a business.
    pub(crate) last_message: i64,
    /// How many Stars a person has.
    pub(crate) stars: i64,
    /// The bots that it does not want to hear of.
    pub(crate) blocked: BTreeSet<i64>,
    /// Whether it is no more.
    pub(crate) deactivated: bool,
    /// The channel that it shows on its page.
    #[serde(default)]
    pub(crate) personal_chat: Option<i64>,
}

/// What only a bot has.
#[derive(Debug, serde::Deserialize, serde::Serialize)]
pub(crate) struct Bot {
    pub(crate) token: String,
    /// The counter of messages in its private chats.
    pub(crate) last_message: i64,
    pub(crate) queue: Queue,
    pub(crate) delivery: Delivery,
    /// In groups it sees only what is meant for it.
    pub(crate) privacy: bool,
    /// Whom it may write to first, and until when in Unix seconds: they asked to join a chat of its.
    pub(crate) contacts: BTreeMap<i64, i64>,
    pub(crate) profile: Profile,
    /// The rights it asks for where it is made an administrator.
    pub(crate) group_rights: Rights,
    pub(crate) channel_rights: Rights,
    pub(crate) life: Life,
}

/// Whether a bot's server runs.
#[derive(Clone, Copy, Debug, Default, serde::Deserialize, serde::Serialize)]
pub(crate) struct Life {
    /// Since when, in Unix seconds; none before the first call, and after `close`.
    pub(crate) started: Option<i64>,
    /// `close` was the last call.
    pub(crate) closed: bool,
    /// Until when the bot stays away after `logOut`, in Unix seconds.
    pub(crate) away_until: Option<i64>,
}

impl Account {
    pub(crate) fn person(id: i64, first_name: &str) -> Self {
        Self {
            id,
            is_bot: false,
            first_name: first_name.to_owned(),
            last_name: None,
            username: None,
            language: Some("en".to_owned()),
            bio: None,
            photos: Vec::new(),
            emoji_status: None,
            status_by: BTreeSet::new(),
            premium: false,
            gift_types: None,
            last_message: 0,
            stars: 0,
            blocked: BTreeSet::new(),
            deactivated: false,
            personal_chat: None,
        }
    }

    pub(crate) fn bot(id: i64, username: &str) -> Self {
        Self {
            id,
            is_bot: true,
            first_name: username.to_owned(),
            last_name: None,
            username: Some(username.to_owned()),
            language: None,
            bio: None,
            photos: Vec::new(),
            emoji_status: None,
            status_by: BTreeSet::new(),
            premium: false,
            gift_types: None,
            last_message: 0,
            stars: 0,
            blocked: BTreeSet::new(),
            deactivated: false,
            personal_chat: None,
        }
    }

    /// The object `User`.
    pub(crate) fn to_json(&self) -> Value {
        let mut user = json!({"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name});
        if let Some(last_name) = &self.last_name {
            user["last_name"] = last_name.clone().into();
        }
        if let Some(username) = &self.username {
            user["username"] = username.clone().into();
        }
        if let Some(language) = &self.language {
            user["language_code"] = language.clone().into();
        }
        if self.premium {
            user["is_premium"] = true.into();
        }
        user
    }
}
