//! Methods of the section "rich messages".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use crate::api::de::request;
use crate::api::{
    BusinessConnectionId, ChatId, ChatTarget, EphemeralMessageParameters, InputRichMessage,
    Message, MessageEffectId, MessageId, ReplyMarkup, ReplyParameters, SuggestedPostParameters,
    ThreadId, TopicId,
};

/// Sends a rich message.
///
/// [`sendRichMessage` at Telegram](https://core.telegram.org/bots/api#sendrichmessage)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SendRichMessage {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: Option<BusinessConnectionId>,
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// Topic the message goes to, in a forum or a private chat with topics.
    pub message_thread_id: Option<ThreadId>,
    /// Topic of a channel's direct messages chat; needed when sending there.
    pub direct_messages_topic_id: Option<TopicId>,
    /// Makes the message ephemeral: only one user sees it.
    pub ephemeral_message_parameters: Option<Box<EphemeralMessageParameters>>,
    /// Content with blocks and media.
    pub rich_message: InputRichMessage,
    /// Delivers the message without a sound.
    pub disable_notification: Option<bool>,
    /// Forbids forwarding and saving what is sent.
    pub protect_content: Option<bool>,
    /// Pays Stars from the bot's balance to go beyond the free sending rate.
    pub allow_paid_broadcast: Option<bool>,
    /// Animated effect shown with the message; private chats only.
    pub message_effect_id: Option<MessageEffectId>,
    /// Terms of a suggested post; for channel direct messages chats.
    pub suggested_post_parameters: Option<Box<SuggestedPostParameters>>,
    /// Message to reply to.
    pub reply_parameters: Option<Box<ReplyParameters>>,
    /// Keyboard that comes with the message.
    pub reply_markup: Option<ReplyMarkup>,
}

impl SendRichMessage {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, rich_message: InputRichMessage) -> Self {
        Self {
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            ephemeral_message_parameters: None,
            rich_message,
            disable_notification: None,
            protect_content: None,
            allow_paid_broadcast: None,
            message_effect_id: None,
            suggested_post_parameters: None,
            reply_parameters: None,
            reply_markup: None,
        }
    }

    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.business_connection_id = Some(value.into());
        self
    }

    /// Topic the message goes to, in a forum or a private chat with topics.
    pub fn message_thread_id(mut self, value: impl Into<ThreadId>) -> Self {
        self.message_thread_id = Some(value.into());
        self
    }

    /// Topic of a channel's direct messages chat; needed when sending there.
    pub fn direct_messages_topic_id(mut self, value: impl Into<TopicId>) -> Self {
        self.direct_messages_topic_id = Some(value.into());
        self
    }

    /// Makes the message ephemeral: only one user sees it.
    pub fn ephemeral_message_parameters(mut self, value: EphemeralMessageParameters) -> Self {
        self.ephemeral_message_parameters = Some(Box::new(value));
        self
    }

    /// Delivers the message without a sound.
    pub fn disable_notification(mut self, value: bool) -> Self {
        self.disable_notification = Some(value);
        self
    }

    /// Delivers it without a sound.
    pub fn silent(self) -> Self {
        self.disable_notification(true)
    }

    /// Forbids forwarding and saving what is sent.
    pub fn protect_content(mut self, value: bool) -> Self {
        self.protect_content = Some(value);
        self
    }

    /// Pays Stars from the bot's balance to go beyond the free sending rate.
    pub fn allow_paid_broadcast(mut self, value: bool) -> Self {
        self.allow_paid_broadcast = Some(value);
        self
    }

    /// Animated effect shown with the message; private chats only.
    pub fn message_effect_id(mut self, value: impl Into<MessageEffectId>) -> Self {
        self.message_effect_id = Some(value.into());
        self
    }

    /// Terms of a suggested post; for channel direct messages chats.
    pub fn suggested_post_parameters(mut self, value: SuggestedPostParameters) -> Self {
        self.suggested_post_parameters = Some(Box::new(value));
        self
    }

    /// Message to reply to.
    pub fn reply_parameters(mut self, value: ReplyParameters) -> Self {
        self.reply_parameters = Some(Box::new(value));
        self
    }

    /// Makes it a reply to this message of the same chat.
    pub fn reply_to(self, message: impl Into<MessageId>) -> Self {
        self.reply_parameters(ReplyParameters::new().message_id(message))
    }

    /// Keyboard that comes with the message.
    pub fn reply_markup(mut self, value: impl Into<ReplyMarkup>) -> Self {
        self.reply_markup = Some(value.into());
        self
    }
}

request! { SendRichMessage = "sendRichMessage" -> Message {
    optional business_connection_id = "business_connection_id",
    required chat_id = "chat_id",
    optional message_thread_id = "message_thread_id",
    optional direct_messages_topic_id = "direct_messages_topic_id",
    optional ephemeral_message_parameters = "ephemeral_message_parameters",
    required rich_message = "rich_message",
    optional disable_notification = "disable_notification",
    optional protect_content = "protect_content",
    optional allow_paid_broadcast = "allow_paid_broadcast",
    optional message_effect_id = "message_effect_id",
    optional suggested_post_parameters = "suggested_post_parameters",
    optional reply_parameters = "reply_parameters",
    optional reply_markup = "reply_markup",
} files { rich_message } }

/// Shows a user a rich message that is still being written.
///
/// [`sendRichMessageDraft` at Telegram](https://core.telegram.org/bots/api#sendrichmessagedraft)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SendRichMessageDraft {
    /// The private chat.
    pub chat_id: ChatId,
    /// Topic the message goes to, in a forum or a private chat with topics.
    pub message_thread_id: Option<ThreadId>,
    /// Nonzero; a call with the same id changes the draft already shown, with an animation.
    pub draft_id: i64,
    /// What is written so far.
    pub rich_message: InputRichMessage,
    /// Lets the user stop it, which sends a `stopped_message_generation` update.
    pub can_stop: Option<bool>,
    /// Keeps the draft when the user stops it.
    pub keep_on_stop: Option<bool>,
}

impl SendRichMessageDraft {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatId>, draft_id: i64, rich_message: InputRichMessage) -> Self {
        Self {
            chat_id: chat_id.into(),
            message_thread_id: None,
            draft_id,
            rich_message,
            can_stop: None,
            keep_on_stop: None,
        }
    }

    /// Topic the message goes to, in a forum or a private chat with topics.
    pub fn message_thread_id(mut self, value: impl Into<ThreadId>) -> Self {
        self.message_thread_id = Some(value.into());
        self
    }

    /// Lets the user stop it, which sends a `stopped_message_generation` update.
    pub fn can_stop(mut self, value: bool) -> Self {
        self.can_stop = Some(value);
        self
    }

    /// Keeps the draft when the user stops it.
    pub fn keep_on_stop(mut self, value: bool) -> Self {
        self.keep_on_stop = Some(value);
        self
    }
}

request! { SendRichMessageDraft = "sendRichMessageDraft" -> bool {
    required chat_id = "chat_id",
    optional message_thread_id = "message_thread_id",
    required draft_id = "draft_id",
    required rich_message = "rich_message",
    optional can_stop = "can_stop",
    optional keep_on_stop = "keep_on_stop",
} files { rich_message } }
