//! What administrators and members may do, by the names of the Bot API.

use serde_json::{Map, Value};

use crate::world::ChatKind;

macro_rules! flags {
    ($(#[$one_doc:meta])* $one:ident, $(#[$set_doc:meta])* $set:ident { $($variant:ident = $name:literal,)* }) => {
        $(#[$one_doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
        pub(crate) enum $one {
            $($variant,)*
        }

        impl $one {
            pub(crate) const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// As the Bot API calls it.
            pub(crate) fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }

            fn bit(self) -> u32 {
                1 << self as u32
            }
        }

        $(#[$set_doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
        pub(crate) struct $set(u32);

        impl $set {
            /// All of them.
            pub(crate) fn all() -> Self {
                $one::ALL.iter().copied().collect()
            }

            pub(crate) fn has(self, one: $one) -> bool {
                self.0 & one.bit() != 0
            }

            pub(crate) fn set(&mut self, one: $one, on: bool) {
                if on {
                    self.0 |= one.bit();
                } else {
                    self.0 &= !one.bit();
                }
            }

            /// Whether all of these are in the other.
            pub(crate) fn within(self, other: Self) -> bool {
                self.0 & !other.0 == 0
            }

            /// Those that `yes` says yes to by name.
            pub(crate) fn by_name(yes: impl Fn(&str) -> bool) -> Self {
                $one::ALL.iter().copied().filter(|one| yes(one.name())).collect()
            }
        }

        impl FromIterator<$one> for $set {
            fn from_iter<I: IntoIterator<Item = $one>>(all: I) -> Self {
                let mut set = Self::default();
                for one in all {
                    set.set(one, true);
                }
                set
            }
        }
    };
}

flags! {
    /// What an administrator may do.
    Right,
    /// A set of rights.
    Rights {
        Anonymous = "is_anonymous",
        ManageChat = "can_manage_chat",
        DeleteMessages = "can_delete_messages",
        ManageVideoChats = "can_manage_video_chats",
        RestrictMembers = "can_restrict_members",
        PromoteMembers = "can_promote_members",
        ChangeInfo = "can_change_info",
        InviteUsers = "can_invite_users",
        PostStories = "can_post_stories",
        EditStories = "can_edit_stories",
        DeleteStories = "can_delete_stories",
        PostMessages = "can_post_messages",
        EditMessages = "can_edit_messages",
        PinMessages = "can_pin_messages",
        ManageTopics = "can_manage_topics",
        ManageDirectMessages = "can_manage_direct_messages",
        ManageTags = "can_manage_tags",
        SendWelcomeMessages = "can_send_welcome_messages",
    }
}

flags! {
    /// What a member may do.
    Permission,
    /// A set of permissions.
    Permissions {
        SendMessages = "can_send_messages",
        SendAudios = "can_send_audios",
        SendDocuments = "can_send_documents",
        SendPhotos = "can_send_photos",
        SendVideos = "can_send_videos",
        SendVideoNotes = "can_send_video_notes",
        SendVoiceNotes = "can_send_voice_notes",
        SendPolls = "can_send_polls",
        SendOtherMessages = "can_send_other_messages",
        AddWebPagePreviews = "can_add_web_page_previews",
        ReactToMessages = "can_react_to_messages",
        EditTag = "can_edit_tag",
        ChangeInfo = "can_change_info",
        InviteUsers = "can_invite_users",
        PinMessages = "can_pin_messages",
        ManageTopics = "can_manage_topics",
    }
}

/// The permissions that the one of messages has brought with it before there was one for each.
const MEDIA: [Permission; 6] = [
    Permission::SendAudios,
    Permission::SendDocuments,
    Permission::SendPhotos,
    Permission::SendVideos,
    Permission::SendVideoNotes,
    Permission::SendVoiceNotes,
];

impl Right {
    /// Whether administrators of such a chat have it or not; with others it is left out.
    fn is_of(self, kind: ChatKind) -> bool {
        match self {
            Self::PostMessages | Self::EditMessages | Self::ManageDirectMessages => {
                kind == ChatKind::Channel
            }
            Self::PinMessages | Self::ManageTopics | Self::ManageTags => kind != ChatKind::Channel,
            _ => true,
        }
    }
}

impl Rights {
    /// Those that mean something in such a chat.
    pub(crate) fn of_kind(self, kind: ChatKind) -> Self {
        let all = Right::ALL.iter().copied();
        all.filter(|right| self.has(*right) && right.is_of(kind))
            .collect()
    }

    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The fields of `ChatAdministratorRights`.
    pub(crate) fn to_json(self, kind: ChatKind) -> Map<String, Value> {
        let all = Right::ALL.iter().copied();
        all.filter(|right| right.is_of(kind))
            .map(|right| (right.name().to_owned(), self.has(right).into()))
            .collect()
    }

    /// Those of the object `ChatAdministratorRights`.
    pub(crate) fn from_json(rights: &Value) -> Self {
        Self::by_name(|name| rights[name].as_bool().unwrap_or(false))
    }
}

impl Permissions {
    /// Those that are in both.
    pub(crate) fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The fields of `ChatPermissions`.
    pub(crate) fn to_json(self) -> Map<String, Value> {
        let all = Permission::ALL.iter().copied();
        all.map(|one| (one.name().to_owned(), self.has(one).into()))
            .collect()
    }

    /// Those of the object `ChatPermissions`. Unless they are independent, some bring others with them.
    pub(crate) fn from_json(permissions: &Value, independent: bool) -> Self {
        let given = |name: &str| permissions[name].as_bool().unwrap_or(false);
        let mut set = Self::by_name(given);
        let medias = given("can_send_media_messages");
        let rich =
            set.has(Permission::SendOtherMessages) || set.has(Permission::AddWebPagePreviews);
        if medias || (rich && !independent) {
            for one in MEDIA {
                set.set(one, true);
            }
        }
        let any = medias || rich || set.has(Permission::SendPolls);
        if any && !independent {
            set.set(Permission::SendMessages, true);
        }
        // Who may write may react, unless it is said otherwise.
        if permissions[Permission::ReactToMessages.name()].is_null() {
            let may_write = set.has(Permission::SendMessages);
            set.set(Permission::ReactToMessages, may_write);
        }
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn permissions_bring_others_with_them() {
        let previews = json!({"can_add_web_page_previews": true});
        let set = Permissions::from_json(&previews, false);
        assert!(set.has(Permission::SendMessages));
        assert!(set.has(Permission::SendVoiceNotes));
        assert!(!set.has(Permission::SendPolls));
        let set = Permissions::from_json(&previews, true);
        assert!(!set.has(Permission::SendMessages));
        assert!(!set.has(Permission::SendPhotos));
    }

    #[test]
    fn rights_are_those_of_the_kind_of_chat() {
        let group = Rights::all().to_json(ChatKind::Supergroup);
        assert!(group.contains_key("can_pin_messages"));
        assert!(!group.contains_key("can_post_messages"));
        let channel = Rights::all().to_json(ChatKind::Channel);
        assert!(!channel.contains_key("can_pin_messages"));
        assert!(channel.contains_key("can_post_messages"));
    }
}
