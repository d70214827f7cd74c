//! How somebody stands in a chat.

use serde_json::{Map, Value, json};

use crate::world::{ChatKind, Permissions, Right, Rights};

/// The status of a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
pub(crate) enum Status {
    Creator,
    Administrator,
    Member,
    Restricted,
    Left,
    Kicked,
}

/// How somebody stands in a chat.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
pub(crate) struct Member {
    pub(crate) status: Status,
    /// What an administrator may do.
    pub(crate) rights: Rights,
    /// What a restricted one may do.
    pub(crate) permissions: Permissions,
    /// Whether a restricted one is in the chat.
    pub(crate) present: bool,
    /// When a restriction or a ban ends, in Unix seconds; 0 for never.
    pub(crate) until: i64,
    /// What an administrator is called.
    pub(crate) title: Option<String>,
    /// What another member is called.
    pub(crate) tag: Option<String>,
    /// Who made an administrator of them.
    pub(crate) promoted_by: Option<i64>,
}

impl Status {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Creator => "creator",
            Self::Administrator => "administrator",
            Self::Member => "member",
            Self::Restricted => "restricted",
            Self::Left => "left",
            Self::Kicked => "kicked",
        }
    }
}

impl Member {
    pub(crate) fn new(status: Status) -> Self {
        let rights = match status {
            Status::Creator => {
                let mut all = Rights::all();
                all.set(Right::Anonymous, false);
                all
            }
            _ => Rights::default(),
        };
        Self {
            status,
            rights,
            permissions: Permissions::default(),
            present: false,
            until: 0,
            title: None,
            tag: None,
            promoted_by: None,
        }
    }

    pub(crate) fn administrator(rights: Rights, by: i64) -> Self {
        Self {
            rights,
            promoted_by: Some(by),
            ..Self::new(Status::Administrator)
        }
    }

    /// How they stand at this moment: bans and restrictions end by themselves.
    pub(crate) fn at(&self, now: i64) -> Self {
        let over = self.until != 0 && self.until <= now;
        let tag = self.tag.clone();
        match self.status {
            Status::Restricted if over && self.present => Self {
                tag,
                ..Self::new(Status::Member)
            },
            Status::Kicked | Status::Restricted if over => Self::new(Status::Left),
            _ => self.clone(),
        }
    }

    /// Whether they are in the chat.
    pub(crate) fn is_present(&self) -> bool {
        match self.status {
            Status::Creator | Status::Administrator | Status::Member => true,
            Status::Restricted => self.present,
            Status::Left | Status::Kicked => false,
        }
    }

    pub(crate) fn is_admin(&self) -> bool {
        matches!(self.status, Status::Creator | Status::Administrator)
    }

    /// Whether they have this right; the owner has all.
    pub(crate) fn may(&self, right: Right) -> bool {
        self.status == Status::Creator
            || (self.status == Status::Administrator && self.rights.has(right))
    }

    /// The object `ChatMember`, as `viewer` sees it.
    pub(crate) fn to_json(&self, user: Value, kind: ChatKind, viewer: i64) -> Value {
        let mut json = Map::new();
        json.insert("status".to_owned(), self.status.name().into());
        json.insert("user".to_owned(), user);
        match self.status {
            Status::Creator => {
                let anonymous = self.rights.has(Right::Anonymous);
                json.insert("is_anonymous".to_owned(), anonymous.into());
            }
            Status::Administrator => {
                let editable = self.promoted_by == Some(viewer);
                json.insert("can_be_edited".to_owned(), editable.into());
                json.extend(self.rights.to_json(kind));
                let calls = self.rights.has(Right::ManageVideoChats);
                json.insert("can_manage_voice_chats".to_owned(), calls.into());
            }
            Status::Restricted => {
                json.insert("is_member".to_owned(), self.present.into());
                json.extend(self.permissions.to_json());
                let medias = crate::world::Permission::SendPhotos;
                let medias = self.permissions.has(medias);
                json.insert("can_send_media_messages".to_owned(), medias.into());
                json.insert("until_date".to_owned(), self.until.into());
            }
            Status::Kicked => {
                json.insert("until_date".to_owned(), self.until.into());
            }
            Status::Member if self.until != 0 => {
                json.insert("until_date".to_owned(), self.until.into());
            }
            Status::Member | Status::Left => {}
        }
        if let Some(title) = self.title.as_ref().filter(|_| self.is_admin()) {
            json.insert("custom_title".to_owned(), json!(title));
        }
        if let Some(tag) = self.tag.as_ref().filter(|_| !self.is_admin()) {
            json.insert("tag".to_owned(), json!(tag));
        }
        Value::Object(json)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bans_and_restrictions_end() {
        let banned = Member {
            until: 100,
            ..Member::new(Status::Kicked)
        };
        assert_eq!(banned.at(99).status, Status::Kicked);
        assert_eq!(banned.at(100).status, Status::Left);
        let restricted = Member {
            until: 100,
            present: true,
            ..Member::new(Status::Restricted)
        };
        assert_eq!(restricted.at(99).status, Status::Restricted);
        assert_eq!(restricted.at(100).status, Status::Member);
    }
}
