//! Groups, supergroups and channels.

use std::collections::BTreeMap;

use serde_json::{Value, json};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ChatKind {
    Group,
    Supergroup,
    Channel,
}

#[derive(Clone, Debug)]
pub(crate) struct Chat {
    pub(crate) id: i64,
    pub(crate) kind: ChatKind,
    pub(crate) title: String,
    pub(crate) username: Option<String>,
    pub(crate) members: BTreeMap<i64, Member>,
}

/// How somebody stands in a chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Member {
    /// `creator`, `administrator`, `member`, `restricted`, `left` or `kicked`.
    pub(crate) status: &'static str,
}

impl Chat {
    pub(crate) fn new(id: i64, kind: ChatKind, title: &str, owner: i64) -> Self {
        Self {
            id,
            kind,
            title: title.to_owned(),
            username: None,
            members: BTreeMap::from([(owner, Member { status: "creator" })]),
        }
    }

    /// The object `Chat`.
    pub(crate) fn to_json(&self) -> Value {
        let kind = match self.kind {
            ChatKind::Group => "group",
            ChatKind::Supergroup => "supergroup",
            ChatKind::Channel => "channel",
        };
        let mut chat = json!({"id": self.id, "title": self.title, "type": kind});
        if let Some(username) = &self.username {
            chat["username"] = username.clone().into();
        }
        chat
    }
}
