//! What members of a group may do, all of it or nothing.

use crate::api::ChatPermissions;

impl ChatPermissions {
    /// Everything: who is given this by `restrictChatMember` is no longer restricted.
    ///
    /// ```
    /// use crare::api::{ChatPermissions, RestrictChatMember};
    ///
    /// let unmute = RestrictChatMember::new(-5, 11, ChatPermissions::all());
    /// ```
    #[must_use]
    pub fn all() -> Self {
        Self::each(true)
    }

    /// Nothing: who is given this by `restrictChatMember` can only read.
    #[must_use]
    pub fn none() -> Self {
        Self::each(false)
    }

    fn each(may: bool) -> Self {
        let may = Some(may);
        Self {
            can_send_messages: may,
            can_send_audios: may,
            can_send_documents: may,
            can_send_photos: may,
            can_send_videos: may,
            can_send_video_notes: may,
            can_send_voice_notes: may,
            can_send_polls: may,
            can_send_other_messages: may,
            can_add_web_page_previews: may,
            can_react_to_messages: may,
            can_edit_tag: may,
            can_change_info: may,
            can_invite_users: may,
            can_pin_messages: may,
            can_manage_topics: may,
        }
    }
}
