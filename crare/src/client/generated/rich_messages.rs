//! Calls of the section "rich messages".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use crate::api::{
    BusinessConnectionId, ChatId, ChatTarget, EphemeralMessageParameters, InputRichMessage,
    MessageEffectId, MessageId, ReplyMarkup, ReplyParameters, SendRichMessage,
    SendRichMessageDraft, SuggestedPostParameters, ThreadId, TopicId,
};
use crate::client::{Bot, Call};

impl Bot {
    /// Sends a rich message.
    ///
    /// [`sendRichMessage` at Telegram](https://core.telegram.org/bots/api#sendrichmessage)
    pub fn send_rich_message(
        &self,
        chat_id: impl Into<ChatTarget>,
        rich_message: InputRichMessage,
    ) -> Call<SendRichMessage> {
        self.call(SendRichMessage::new(chat_id, rich_message))
    }

    /// Shows a user a rich message that is still being written.
    ///
    /// [`sendRichMessageDraft` at Telegram](https://core.telegram.org/bots/api#sendrichmessagedraft)
    pub fn send_rich_message_draft(
        &self,
        chat_id: impl Into<ChatId>,
        draft_id: i64,
        rich_message: InputRichMessage,
    ) -> Call<SendRichMessageDraft> {
        self.call(SendRichMessageDraft::new(chat_id, draft_id, rich_message))
    }
}

impl Call<SendRichMessage> {
    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.method.business_connection_id = Some(value.into());
        self
    }

    /// Topic the message goes to, in a forum or a private chat with topics.
    pub fn message_thread_id(mut self, value: impl Into<ThreadId>) -> Self {
        self.method.message_thread_id = Some(value.into());
        self
    }

    /// Topic of a channel's direct messages chat; needed when sending there.
    pub fn direct_messages_topic_id(mut self, value: impl Into<TopicId>) -> Self {
        self.method.direct_messages_topic_id = Some(value.into());
        self
    }

    /// Makes the message ephemeral: only one user sees it.
    pub fn ephemeral_message_parameters(mut self, value: EphemeralMessageParameters) -> Self {
        self.method.ephemeral_message_parameters = Some(Box::new(value));
        self
    }

    /// Delivers the message without a sound.
    pub fn disable_notification(mut self, value: bool) -> Self {
        self.method.disable_notification = Some(value);
        self
    }

    /// Delivers it without a sound.
    pub fn silent(self) -> Self {
        self.disable_notification(true)
    }

    /// Forbids forwarding and saving what is sent.
    pub fn protect_content(mut self, value: bool) -> Self {
        self.method.protect_content = Some(value);
        self
    }

    /// Pays Stars from the bot's balance to go beyond the free sending rate.
    pub fn allow_paid_broadcast(mut self, value: bool) -> Self {
        self.method.allow_paid_broadcast = Some(value);
        self
    }

    /// Animated effect shown with the message; private chats only.
    pub fn message_effect_id(mut self, value: impl Into<MessageEffectId>) -> Self {
        self.method.message_effect_id = Some(value.into());
        self
    }

    /// Terms of a suggested post; for channel direct messages chats.
    pub fn suggested_post_parameters(mut self, value: SuggestedPostParameters) -> Self {
        self.method.suggested_post_parameters = Some(Box::new(value));
        self
    }

    /// Message to reply to.
    pub fn reply_parameters(mut self, value: ReplyParameters) -> Self {
        self.method.reply_parameters = Some(Box::new(value));
        self
    }

    /// Makes it a reply to this message of the same chat.
    pub fn reply_to(self, message: impl Into<MessageId>) -> Self {
        self.reply_parameters(ReplyParameters::new().message_id(message))
    }

    /// Keyboard that comes with the message.
    pub fn reply_markup(mut self, value: impl Into<ReplyMarkup>) -> Self {
        self.method.reply_markup = Some(value.into());
        self
    }
}

impl Call<SendRichMessageDraft> {
    /// Topic the message goes to, in a forum or a private chat with topics.
    pub fn message_thread_id(mut self, value: impl Into<ThreadId>) -> Self {
        self.method.message_thread_id = Some(value.into());
        self
    }

    /// Lets the user stop it, which sends a `stopped_message_generation` update.
    pub fn can_stop(mut self, value: bool) -> Self {
        self.method.can_stop = Some(value);
        self
    }

    /// Keeps the draft when the user stops it.
    pub fn keep_on_stop(mut self, value: bool) -> Self {
        self.method.keep_on_stop = Some(value);
        self
    }
}
