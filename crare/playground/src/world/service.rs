//! Service messages: what a chat says by itself.

use serde_json::{Map, Value};

use crate::world::{Draft, Place, World};

/// The fields of which a service message has one.
const SERVICE: [&str; 45] = [
    "new_chat_members",
    "left_chat_member",
    "chat_owner_left",
    "chat_owner_changed",
    "new_chat_title",
    "new_chat_photo",
    "delete_chat_photo",
    "group_chat_created",
    "supergroup_chat_created",
    "channel_chat_created",
    "message_auto_delete_timer_changed",
    "migrate_to_chat_id",
    "migrate_from_chat_id",
    "pinned_message",
    "successful_payment",
    "refunded_payment",
    "users_shared",
    "chat_shared",
    "gift",
    "unique_gift",
    "gift_upgrade_sent",
    "connected_website",
    "write_access_allowed",
    "proximity_alert_triggered",
    "boost_added",
    "chat_background_set",
    "checklist_tasks_done",
    "checklist_tasks_added",
    "direct_message_price_changed",
    "forum_topic_created",
    "forum_topic_edited",
    "forum_topic_closed",
    "forum_topic_reopened",
    "general_forum_topic_hidden",
    "general_forum_topic_unhidden",
    "giveaway_created",
    "giveaway_completed",
    "managed_bot_created",
    "paid_message_price_changed",
    "video_chat_scheduled",
    "video_chat_started",
    "video_chat_ended",
    "video_chat_participants_invited",
    "web_app_data",
    "suggested_post_approved",
];

/// Whether these are the fields of a service message.
pub(crate) fn is_service(fields: &Map<String, Value>) -> bool {
    SERVICE.iter().any(|name| fields.contains_key(*name))
}

impl World {
    /// Write a service message about what `by` did. Unlike others it is told to the bot that did it.
    pub(crate) fn post_service(
        &mut self,
        place: Place,
        by: i64,
        fields: impl IntoIterator<Item = (&'static str, Value)>,
    ) -> i64 {
        let fields = fields.into_iter();
        let fields: Map<String, Value> = fields
            .map(|(name, value)| (name.to_owned(), value))
            .collect();
        let id = self.post(Draft {
            place,
            from: Some(by),
            fields,
        });
        if self.is_bot(by) {
            self.tell_of(by, place, id);
        }
        id
    }

    /// Tell one bot of a message.
    pub(crate) fn tell_of(&mut self, bot: i64, place: Place, id: i64) {
        let kind = if self.is_in_channel(place) {
            "channel_post"
        } else {
            "message"
        };
        let message = self.message_json(Some(bot), place, id);
        self.update(bot, kind, message);
    }
}
