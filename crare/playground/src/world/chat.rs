//! Groups, supergroups and channels.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use crate::world::{Boost, Link, Member, Permission, Permissions, Request, Status, Topic};

/// The field of `ChatFullInfo`.
const SLOW_MODE: &str = "slow_mode_delay";

#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
pub(crate) enum ChatKind {
    Group,
    Supergroup,
    Channel,
}

#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
pub(crate) struct Chat {
    pub(crate) id: i64,
    pub(crate) kind: ChatKind,
    pub(crate) title: String,
    pub(crate) username: Option<String>,
    pub(crate) description: String,
    /// The object `ChatPhoto`.
    pub(crate) photo: Option<Value>,
    /// All who are or were in it, or are kept out.
    pub(crate) members: BTreeMap<i64, Member>,
    /// What members may do who are not restricted.
    pub(crate) permissions: Permissions,
    pub(crate) is_forum: bool,
    pub(crate) topics: BTreeMap<i64, Topic>,
    pub(crate) boosts: Vec<Boost>,
    pub(crate) links: Vec<Link>,
    /// Those who ask to be let in.
    pub(crate) requests: BTreeMap<i64, Request>,
    /// Whether one has to ask to be let in.
    pub(crate) join_by_request: bool,
    /// The bot that decides at once who is let in.
    pub(crate) guard: Option<i64>,
    /// Channels that may not write in it.
    pub(crate) banned_senders: BTreeSet<i64>,
    pub(crate) sticker_set: Option<String>,
    /// Fields of `ChatFullInfo` that nothing here depends on.
    pub(crate) other: Map<String, Value>,
    /// The supergroup that a group has become.
    pub(crate) migrated_to: Option<i64>,
    /// A group that is no more.
    pub(crate) deleted: bool,
    /// The channel whose direct messages it has.
    #[serde(default)]
    pub(crate) parent: Option<i64>,
    /// The chat that has its direct messages.
    #[serde(default)]
    pub(crate) direct: Option<i64>,
}

impl ChatKind {
    /// As the Bot API calls it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Supergroup => "supergroup",
            Self::Channel => "channel",
        }
    }
}

impl Chat {
    pub(crate) fn new(id: i64, kind: ChatKind, title: &str, owner: i64) -> Self {
        let mut permissions = Permissions::all();
        permissions.set(Permission::ManageTopics, false);
        Self {
            id,
            kind,
            title: title.to_owned(),
            username: None,
            description: String::new(),
            photo: None,
            members: BTreeMap::from([(owner, Member::new(Status::Creator))]),
            permissions,
            is_forum: false,
            topics: BTreeMap::new(),
            boosts: Vec::new(),
            links: Vec::new(),
            requests: BTreeMap::new(),
            join_by_request: false,
            guard: None,
            banned_senders: BTreeSet::new(),
            sticker_set: None,
            other: Map::new(),
            migrated_to: None,
            deleted: false,
            parent: None,
            direct: None,
        }
    }

    /// How somebody stands in it at this moment.
    pub(crate) fn member(&self, id: i64, now: i64) -> Member {
        let member = self.members.get(&id).map(|member| member.at(now));
        member.unwrap_or_else(|| Member::new(Status::Left))
    }

    /// Those who are in it.
    pub(crate) fn present(&self, now: i64) -> impl Iterator<Item = (i64, Member)> {
        self.members
            .iter()
            .map(move |(id, member)| (*id, member.at(now)))
            .filter(|(_, member)| member.is_present())
    }

    /// How many seconds members have to wait between two messages.
    pub(crate) fn slow_mode(&self) -> i64 {
        let delay = self.other.get(SLOW_MODE).and_then(Value::as_i64);
        delay.unwrap_or_default()
    }

    pub(crate) fn set_slow_mode(&mut self, seconds: u32) {
        if seconds == 0 {
            self.other.remove(SLOW_MODE);
        } else {
            self.other.insert(SLOW_MODE.to_owned(), seconds.into());
        }
    }

    /// The object `Chat`.
    pub(crate) fn to_json(&self) -> Value {
        let mut chat = json!({"id": self.id, "title": self.title, "type": self.kind.name()});
        if let Some(username) = &self.username {
            chat["username"] = username.clone().into();
        }
        if self.is_forum {
            chat["is_forum"] = true.into();
        }
        if self.parent.is_some() {
            chat["is_direct_messages"] = true.into();
        }
        if self.kind == ChatKind::Group {
            chat["all_members_are_administrators"] = false.into();
        }
        chat
    }
}
