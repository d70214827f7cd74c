//! Service messages: what a chat says by itself.

use serde_json::{Map, Value};

use crate::refusal::Refusal;
use crate::world::{Draft, Place, Right, World};

/// The fields of which a service message has one.
const SERVICE: [&str; 50] = [
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
    "passport_data",
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
    "suggested_post_approval_failed",
    "suggested_post_declined",
    "suggested_post_paid",
    "suggested_post_refunded",
];

/// Whether these are the fields of a service message.
pub(crate) fn is_service(fields: &Map<String, Value>) -> bool {
    SERVICE.iter().any(|name| fields.contains_key(*name))
}

impl World {
    /// Whether somebody may pin messages at a place.
    pub(crate) fn may_pin(&self, who: i64, place: Place) -> Result<(), Refusal> {
        let Place::Chat(chat) = place else {
            return Ok(());
        };
        let right = if self.is_in_channel(place) {
            Right::EditMessages
        } else {
            Right::PinMessages
        };
        let otherwise = "not enough rights to manage pinned messages in the chat";
        self.require(who, chat, right, otherwise)
    }

    /// Pin a message that is there. Nothing is said of it when it is the latest that is pinned already.
    pub(crate) fn pin(&mut self, place: Place, id: i64, by: i64) {
        let conversation = self.conversations.entry(place).or_default();
        if conversation.pinned.last() == Some(&id) {
            return;
        }
        conversation.pinned.retain(|pinned| *pinned != id);
        conversation.pinned.push(id);
        let mut pinned = self.message_json(None, place, id);
        if let Some(pinned) = pinned.as_object_mut() {
            pinned.remove("reactions");
            pinned.remove("reply_to_message");
        }
        self.post_service(place, by, [("pinned_message", pinned)]);
    }

    /// Pin a message no more.
    pub(crate) fn unpin(&mut self, place: Place, id: i64) {
        if let Some(conversation) = self.conversations.get_mut(&place) {
            conversation.pinned.retain(|pinned| *pinned != id);
        }
        self.changes += 1;
    }

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
