//! The kinds of messages: new, edited, posted in a channel, of a business account, of a guest chat.

use crate::api::{Message, UpdateKind};
use crate::routing::endpoint::Endpoint;

/// Which messages a trigger is about; triggers are for new messages of chats unless they say otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) enum Within {
    #[default]
    New,
    Edited,
    Channel,
    EditedChannel,
    Business,
    EditedBusiness,
    Guest,
}

impl Within {
    pub(super) const COUNT: usize = 7;

    /// The message of an update and its kind.
    pub(super) fn of(kind: &UpdateKind) -> Option<(Self, &Message)> {
        Some(match kind {
            UpdateKind::Message(message) => (Self::New, message),
            UpdateKind::EditedMessage(message) => (Self::Edited, message),
            UpdateKind::ChannelPost(message) => (Self::Channel, message),
            UpdateKind::EditedChannelPost(message) => (Self::EditedChannel, message),
            UpdateKind::BusinessMessage(message) => (Self::Business, message),
            UpdateKind::EditedBusinessMessage(message) => (Self::EditedBusiness, message),
            UpdateKind::GuestMessage(message) => (Self::Guest, message),
            _ => return None,
        })
    }

    /// The endpoint of all such messages.
    pub(super) const fn endpoint(self) -> Endpoint {
        match self {
            Self::New => Endpoint::Message,
            Self::Edited => Endpoint::Edited,
            Self::Channel => Endpoint::ChannelPost,
            Self::EditedChannel => Endpoint::EditedChannelPost,
            Self::Business => Endpoint::BusinessMessage,
            Self::EditedBusiness => Endpoint::EditedBusinessMessage,
            Self::Guest => Endpoint::GuestMessage,
        }
    }

    /// The same messages, edited; those of guest chats are never edited.
    pub(super) const fn edited(self) -> Self {
        match self {
            Self::New | Self::Edited | Self::Guest => Self::Edited,
            Self::Channel | Self::EditedChannel => Self::EditedChannel,
            Self::Business | Self::EditedBusiness => Self::EditedBusiness,
        }
    }

    const fn is_edited(self) -> bool {
        matches!(
            self,
            Self::Edited | Self::EditedChannel | Self::EditedBusiness
        )
    }

    /// The posts of channels, edited if these are.
    pub(super) const fn channel(self) -> Self {
        if self.is_edited() {
            Self::EditedChannel
        } else {
            Self::Channel
        }
    }

    /// The messages of business accounts, edited if these are.
    pub(super) const fn business(self) -> Self {
        if self.is_edited() {
            Self::EditedBusiness
        } else {
            Self::Business
        }
    }

    /// What stands around a trigger in `#[handle(..)]`: before it and behind it.
    pub(super) const fn written(self) -> (&'static str, &'static str) {
        match self {
            Self::New => ("", ""),
            Self::Edited => ("edited(", ")"),
            Self::Channel => ("channel(", ")"),
            Self::EditedChannel => ("edited(channel(", "))"),
            Self::Business => ("business(", ")"),
            Self::EditedBusiness => ("edited(business(", "))"),
            Self::Guest => ("guest(", ")"),
        }
    }
}
