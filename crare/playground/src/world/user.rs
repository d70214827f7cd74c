//! Who there is.

use serde_json::{Value, json};

use crate::updates::Queue;

/// A person or a bot.
#[derive(Clone, Debug)]
pub(crate) struct Account {
    pub(crate) id: i64,
    pub(crate) is_bot: bool,
    pub(crate) first_name: String,
    pub(crate) username: Option<String>,
    pub(crate) language: Option<String>,
}

/// What only a bot has.
#[derive(Debug)]
pub(crate) struct Bot {
    pub(crate) token: String,
    /// The counter of messages in its private chats.
    pub(crate) last_message: i64,
    pub(crate) queue: Queue,
    /// In groups it sees only what is meant for it.
    pub(crate) privacy: bool,
}

impl Account {
    pub(crate) fn person(id: i64, first_name: &str) -> Self {
        Self {
            id,
            is_bot: false,
            first_name: first_name.to_owned(),
            username: None,
            language: Some("en".to_owned()),
        }
    }

    pub(crate) fn bot(id: i64, username: &str) -> Self {
        Self {
            id,
            is_bot: true,
            first_name: username.to_owned(),
            username: Some(username.to_owned()),
            language: None,
        }
    }

    /// The object `User`.
    pub(crate) fn to_json(&self) -> Value {
        let mut user = json!({"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name});
        if let Some(username) = &self.username {
            user["username"] = username.clone().into();
        }
        if let Some(language) = &self.language {
            user["language_code"] = language.clone().into();
        }
        user
    }
}
