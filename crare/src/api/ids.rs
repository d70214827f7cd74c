//! Identifiers: a type for each sort, so that a chat is never taken for a user.

/// As JSON, an identifier is its number or text alone.
macro_rules! transparent {
    ($name:ident, $inner:ty) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.0.serialize(serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <$inner>::deserialize(deserializer).map(Self)
            }
        }
    };
}
pub(crate) use transparent;

macro_rules! numbers {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub i64);

        transparent!($name, i64);

        impl From<i64> for $name {
            fn from(id: i64) -> Self {
                Self(id)
            }
        }

        impl From<$name> for i64 {
            fn from(id: $name) -> i64 {
                id.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::num::ParseIntError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )*};
}

macro_rules! strings {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub String);

        transparent!($name, String);

        impl $name {
            /// As text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<String> for $name {
            fn from(id: String) -> Self {
                Self(id)
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.to_owned())
            }
        }

        impl From<&$name> for $name {
            fn from(id: &$name) -> Self {
                id.clone()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

numbers! {
    /// Number of an update. It grows by one with each update of a bot, and tells repeated ones.
    UpdateId;
    /// A user or bot.
    UserId;
    /// A chat: a user's id in private chats, negative for groups, supergroups and channels.
    ChatId;
    /// A message, within its chat.
    MessageId;
    /// A message that only one user sees, within its chat.
    EphemeralMessageId;
    /// A topic of a forum, or a thread of a supergroup.
    ThreadId;
    /// A topic of a channel's direct messages.
    TopicId;
    /// A story, within the chat that posted it.
    StoryId;
}

strings! {
    /// A file on Telegram's servers, as this bot may use it again. Bound to the bot, and not stable for ever.
    FileId;
    /// A file on Telegram's servers, the same for every bot and for ever; good for comparing, not for sending.
    FileUniqueId;
    /// A press of an inline button.
    CallbackQueryId;
    /// An inline query.
    InlineQueryId;
    /// A message that was sent by inline mode.
    InlineMessageId;
    /// A connection of the bot with a business account.
    BusinessConnectionId;
    /// A question about shipping.
    ShippingQueryId;
    /// The last question before a payment.
    PreCheckoutQueryId;
    /// A question of a guest chat.
    GuestQueryId;
    /// A question about a request to join.
    ChatJoinRequestQueryId;
    /// An album: what its messages share.
    MediaGroupId;
    /// A poll.
    PollId;
    /// An animated effect of a message.
    MessageEffectId;
    /// A custom emoji.
    CustomEmojiId;
    /// A kind of gift.
    GiftId;
    /// A gift that somebody owns.
    OwnedGiftId;
}

impl From<UserId> for ChatId {
    /// The private chat with the user.
    fn from(user: UserId) -> Self {
        Self(user.0)
    }
}
