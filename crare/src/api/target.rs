//! Where a message goes.

use std::fmt;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::api::{Chat, ChatFullInfo, ChatId, User, UserId};

/// A chat as methods take it: by id, or by the public `@username` of a supergroup, channel or bot.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ChatTarget {
    /// By number.
    Id(ChatId),
    /// By name, with the leading `@`.
    Username(String),
}

macro_rules! from_ids {
    ($($from:ty: |$value:ident| $id:expr;)*) => {$(
        impl From<$from> for ChatTarget {
            fn from($value: $from) -> Self {
                Self::Id($id)
            }
        }
    )*};
}

from_ids! {
    i64: |id| ChatId(id);
    ChatId: |id| id;
    &ChatId: |id| *id;
    UserId: |id| id.into();
    Chat: |chat| chat.id;
    &Chat: |chat| chat.id;
    &ChatFullInfo: |chat| chat.id;
    User: |user| user.id.into();
    &User: |user| user.id.into();
}

impl From<String> for ChatTarget {
    fn from(name: String) -> Self {
        Self::Username(name)
    }
}

impl From<&str> for ChatTarget {
    fn from(name: &str) -> Self {
        Self::Username(name.to_owned())
    }
}

impl fmt::Display for ChatTarget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Id(id) => id.fmt(f),
            Self::Username(name) => f.write_str(name),
        }
    }
}

impl Serialize for ChatTarget {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Id(id) => serializer.serialize_i64(id.0),
            Self::Username(name) => serializer.serialize_str(name),
        }
    }
}

impl<'de> Deserialize<'de> for ChatTarget {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TargetVisitor;

        impl Visitor<'_> for TargetVisitor {
            type Value = ChatTarget;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a chat's number or @username")
            }

            fn visit_i64<E: Error>(self, id: i64) -> Result<ChatTarget, E> {
                Ok(ChatTarget::Id(ChatId(id)))
            }

            fn visit_u64<E: Error>(self, id: u64) -> Result<ChatTarget, E> {
                i64::try_from(id)
                    .map(|id| ChatTarget::Id(ChatId(id)))
                    .map_err(E::custom)
            }

            fn visit_str<E: Error>(self, name: &str) -> Result<ChatTarget, E> {
                Ok(ChatTarget::Username(name.to_owned()))
            }
        }
        deserializer.deserialize_any(TargetVisitor)
    }
}
