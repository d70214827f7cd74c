//! Calls of the section "updating messages".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use std::time::Duration;

use crate::api::{
    ApproveSuggestedPost, BusinessConnectionId, ChatId, ChatTarget, DeclineSuggestedPost,
    DeleteAllMessageReactions, DeleteEphemeralMessage, DeleteMessage, DeleteMessageReaction,
    DeleteMessages, EditEphemeralMessageCaption, EditEphemeralMessageMedia,
    EditEphemeralMessageReplyMarkup, EditEphemeralMessageText, EditMessageCaption,
    EditMessageChecklist, EditMessageLiveLocation, EditMessageMedia, EditMessageReplyMarkup,
    EditMessageText, EphemeralMessageId, InlineKeyboardMarkup, InlineMessageId, InputChecklist,
    InputMedia, InputRichMessage, LinkPreviewOptions, MessageEntity, MessageId, ParseMode,
    StopMessageLiveLocation, StopPoll, UnixTime, UserId,
};
use crate::client::{Bot, Call};

impl Bot {
    /// Changes the text of a message; returns `True` for inline messages.
    ///
    /// [`editMessageText` at Telegram](https://core.telegram.org/bots/api#editmessagetext)
    pub fn edit_message_text(&self) -> Call<EditMessageText> {
        self.call(EditMessageText::new())
    }

    /// Changes the caption of a message; returns `True` for inline messages.
    ///
    /// [`editMessageCaption` at Telegram](https://core.telegram.org/bots/api#editmessagecaption)
    pub fn edit_message_caption(&self) -> Call<EditMessageCaption> {
        self.call(EditMessageCaption::new())
    }

    /// Replaces the media of a message; returns `True` for inline messages.
    ///
    /// [`editMessageMedia` at Telegram](https://core.telegram.org/bots/api#editmessagemedia)
    pub fn edit_message_media(&self, media: impl Into<InputMedia>) -> Call<EditMessageMedia> {
        self.call(EditMessageMedia::new(media))
    }

    /// Moves a live location; returns `True` for inline messages.
    ///
    /// [`editMessageLiveLocation` at Telegram](https://core.telegram.org/bots/api#editmessagelivelocation)
    pub fn edit_message_live_location(
        &self,
        latitude: f64,
        longitude: f64,
    ) -> Call<EditMessageLiveLocation> {
        self.call(EditMessageLiveLocation::new(latitude, longitude))
    }

    /// Ends a live location early; returns `True` for inline messages.
    ///
    /// [`stopMessageLiveLocation` at Telegram](https://core.telegram.org/bots/api#stopmessagelivelocation)
    pub fn stop_message_live_location(&self) -> Call<StopMessageLiveLocation> {
        self.call(StopMessageLiveLocation::new())
    }

    /// Changes a checklist on behalf of a business account.
    ///
    /// [`editMessageChecklist` at Telegram](https://core.telegram.org/bots/api#editmessagechecklist)
    pub fn edit_message_checklist(
        &self,
        business_connection_id: impl Into<BusinessConnectionId>,
        chat_id: impl Into<ChatTarget>,
        message_id: impl Into<MessageId>,
        checklist: InputChecklist,
    ) -> Call<EditMessageChecklist> {
        self.call(EditMessageChecklist::new(
            business_connection_id,
            chat_id,
            message_id,
            checklist,
        ))
    }

    /// Changes only the inline keyboard of a message; returns `True` for inline messages.
    ///
    /// [`editMessageReplyMarkup` at Telegram](https://core.telegram.org/bots/api#editmessagereplymarkup)
    pub fn edit_message_reply_markup(&self) -> Call<EditMessageReplyMarkup> {
        self.call(EditMessageReplyMarkup::new())
    }

    /// Closes a poll the bot sent, and returns it with its results.
    ///
    /// [`stopPoll` at Telegram](https://core.telegram.org/bots/api#stoppoll)
    pub fn stop_poll(
        &self,
        chat_id: impl Into<ChatTarget>,
        message_id: impl Into<MessageId>,
    ) -> Call<StopPoll> {
        self.call(StopPoll::new(chat_id, message_id))
    }

    /// Changes the text of an ephemeral message.
    ///
    /// [`editEphemeralMessageText` at Telegram](https://core.telegram.org/bots/api#editephemeralmessagetext)
    pub fn edit_ephemeral_message_text(
        &self,
        chat_id: impl Into<ChatTarget>,
        receiver_user_id: impl Into<UserId>,
        ephemeral_message_id: impl Into<EphemeralMessageId>,
    ) -> Call<EditEphemeralMessageText> {
        self.call(EditEphemeralMessageText::new(
            chat_id,
            receiver_user_id,
            ephemeral_message_id,
        ))
    }

    /// Replaces the media of an ephemeral message.
    ///
    /// [`editEphemeralMessageMedia` at Telegram](https://core.telegram.org/bots/api#editephemeralmessagemedia)
    pub fn edit_ephemeral_message_media(
        &self,
        chat_id: impl Into<ChatTarget>,
        receiver_user_id: impl Into<UserId>,
        ephemeral_message_id: impl Into<EphemeralMessageId>,
        media: impl Into<InputMedia>,
    ) -> Call<EditEphemeralMessageMedia> {
        self.call(EditEphemeralMessageMedia::new(
            chat_id,
            receiver_user_id,
            ephemeral_message_id,
            media,
        ))
    }

    /// Changes the caption of an ephemeral message.
    ///
    /// [`editEphemeralMessageCaption` at Telegram](https://core.telegram.org/bots/api#editephemeralmessagecaption)
    pub fn edit_ephemeral_message_caption(
        &self,
        chat_id: impl Into<ChatTarget>,
        receiver_user_id: impl Into<UserId>,
        ephemeral_message_id: impl Into<EphemeralMessageId>,
    ) -> Call<EditEphemeralMessageCaption> {
        self.call(EditEphemeralMessageCaption::new(
            chat_id,
            receiver_user_id,
            ephemeral_message_id,
        ))
    }

    /// Changes only the inline keyboard of an ephemeral message.
    ///
    /// [`editEphemeralMessageReplyMarkup` at
    /// Telegram](https://core.telegram.org/bots/api#editephemeralmessagereplymarkup)
    pub fn edit_ephemeral_message_reply_markup(
        &self,
        chat_id: impl Into<ChatTarget>,
        receiver_user_id: impl Into<UserId>,
        ephemeral_message_id: impl Into<EphemeralMessageId>,
    ) -> Call<EditEphemeralMessageReplyMarkup> {
        self.call(EditEphemeralMessageReplyMarkup::new(
            chat_id,
            receiver_user_id,
            ephemeral_message_id,
        ))
    }

    /// Approves a suggested post; the bot needs `can_post_messages` in the channel.
    ///
    /// [`approveSuggestedPost` at Telegram](https://core.telegram.org/bots/api#approvesuggestedpost)
    pub fn approve_suggested_post(
        &self,
        chat_id: impl Into<ChatId>,
        message_id: impl Into<MessageId>,
    ) -> Call<ApproveSuggestedPost> {
        self.call(ApproveSuggestedPost::new(chat_id, message_id))
    }

    /// Declines a suggested post; needs `can_manage_direct_messages` in the channel.
    ///
    /// [`declineSuggestedPost` at Telegram](https://core.telegram.org/bots/api#declinesuggestedpost)
    pub fn decline_suggested_post(
        &self,
        chat_id: impl Into<ChatId>,
        message_id: impl Into<MessageId>,
    ) -> Call<DeclineSuggestedPost> {
        self.call(DeclineSuggestedPost::new(chat_id, message_id))
    }

    /// Deletes a message; those of others need the `can_delete_messages` right.
    ///
    /// [`deleteMessage` at Telegram](https://core.telegram.org/bots/api#deletemessage)
    pub fn delete_message(
        &self,
        chat_id: impl Into<ChatTarget>,
        message_id: impl Into<MessageId>,
    ) -> Call<DeleteMessage> {
        self.call(DeleteMessage::new(chat_id, message_id))
    }

    /// Deletes several messages of a chat; skips those it does not find.
    ///
    /// [`deleteMessages` at Telegram](https://core.telegram.org/bots/api#deletemessages)
    pub fn delete_messages(
        &self,
        chat_id: impl Into<ChatTarget>,
        message_ids: impl IntoIterator<Item = impl Into<MessageId>>,
    ) -> Call<DeleteMessages> {
        self.call(DeleteMessages::new(chat_id, message_ids))
    }

    /// Deletes an ephemeral message.
    ///
    /// [`deleteEphemeralMessage` at Telegram](https://core.telegram.org/bots/api#deleteephemeralmessage)
    pub fn delete_ephemeral_message(
        &self,
        chat_id: impl Into<ChatTarget>,
        receiver_user_id: impl Into<UserId>,
        ephemeral_message_id: impl Into<EphemeralMessageId>,
    ) -> Call<DeleteEphemeralMessage> {
        self.call(DeleteEphemeralMessage::new(
            chat_id,
            receiver_user_id,
            ephemeral_message_id,
        ))
    }

    /// Removes the reaction of a user or a chat to a message.
    ///
    /// [`deleteMessageReaction` at Telegram](https://core.telegram.org/bots/api#deletemessagereaction)
    pub fn delete_message_reaction(
        &self,
        chat_id: impl Into<ChatTarget>,
        message_id: impl Into<MessageId>,
    ) -> Call<DeleteMessageReaction> {
        self.call(DeleteMessageReaction::new(chat_id, message_id))
    }

    /// Removes all reactions of a user or a chat in a chat.
    ///
    /// [`deleteAllMessageReactions` at Telegram](https://core.telegram.org/bots/api#deleteallmessagereactions)
    pub fn delete_all_message_reactions(
        &self,
        chat_id: impl Into<ChatTarget>,
    ) -> Call<DeleteAllMessageReactions> {
        self.call(DeleteAllMessageReactions::new(chat_id))
    }
}

impl Call<EditMessageText> {
    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.method.business_connection_id = Some(value.into());
        self
    }

    /// Chat of the message; required without `inline_message_id`.
    pub fn chat_id(mut self, value: impl Into<ChatTarget>) -> Self {
        self.method.chat_id = Some(value.into());
        self
    }

    /// Message to change; required without `inline_message_id`.
    pub fn message_id(mut self, value: impl Into<MessageId>) -> Self {
        self.method.message_id = Some(value.into());
        self
    }

    /// Message sent through inline mode; replaces `chat_id` and `message_id`.
    pub fn inline_message_id(mut self, value: impl Into<InlineMessageId>) -> Self {
        self.method.inline_message_id = Some(value.into());
        self
    }

    /// New text; an alternative to `rich_message`.
    pub fn text(mut self, value: impl Into<String>) -> Self {
        self.method.text = Some(value.into());
        self
    }

    /// Markup language of the text; an alternative to listing entities.
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.method.parse_mode = Some(value);
        self
    }

    /// Formatting of the text as ranges, in place of `parse_mode`.
    pub fn entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.method.entities = Some(value.into_iter().collect());
        self
    }

    /// How links in the text are previewed.
    pub fn link_preview_options(mut self, value: LinkPreviewOptions) -> Self {
        self.method.link_preview_options = Some(Box::new(value));
        self
    }

    /// New rich content; an alternative to `text`.
    pub fn rich_message(mut self, value: InputRichMessage) -> Self {
        self.method.rich_message = Some(Box::new(value));
        self
    }

    /// New inline keyboard; without it the old one goes away.
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.method.reply_markup = Some(Box::new(value));
        self
    }
}

impl Call<EditMessageCaption> {
    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.method.business_connection_id = Some(value.into());
        self
    }

    /// Chat of the message; required without `inline_message_id`.
    pub fn chat_id(mut self, value: impl Into<ChatTarget>) -> Self {
        self.method.chat_id = Some(value.into());
        self
    }

    /// Message to change; required without `inline_message_id`.
    pub fn message_id(mut self, value: impl Into<MessageId>) -> Self {
        self.method.message_id = Some(value.into());
        self
    }

    /// Message sent through inline mode; replaces `chat_id` and `message_id`.
    pub fn inline_message_id(mut self, value: impl Into<InlineMessageId>) -> Self {
        self.method.inline_message_id = Some(value.into());
        self
    }

    /// New caption; without it the old one is removed.
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.method.caption = Some(value.into());
        self
    }

    /// Markup language of the text; an alternative to listing entities.
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.method.parse_mode = Some(value);
        self
    }

    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.method.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Puts the caption above the media, not below.
    pub fn show_caption_above_media(mut self, value: bool) -> Self {
        self.method.show_caption_above_media = Some(value);
        self
    }

    /// New inline keyboard; without it the old one goes away.
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.method.reply_markup = Some(Box::new(value));
        self
    }
}

impl Call<EditMessageMedia> {
    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.method.business_connection_id = Some(value.into());
        self
    }

    /// Chat of the message; required without `inline_message_id`.
    pub fn chat_id(mut self, value: impl Into<ChatTarget>) -> Self {
        self.method.chat_id = Some(value.into());
        self
    }

    /// Message to change; required without `inline_message_id`.
    pub fn message_id(mut self, value: impl Into<MessageId>) -> Self {
        self.method.message_id = Some(value.into());
        self
    }

    /// Message sent through inline mode; replaces `chat_id` and `message_id`.
    pub fn inline_message_id(mut self, value: impl Into<InlineMessageId>) -> Self {
        self.method.inline_message_id = Some(value.into());
        self
    }

    /// New inline keyboard; without it the old one goes away.
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.method.reply_markup = Some(Box::new(value));
        self
    }
}

impl Call<EditMessageLiveLocation> {
    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.method.business_connection_id = Some(value.into());
        self
    }

    /// Chat of the message; required without `inline_message_id`.
    pub fn chat_id(mut self, value: impl Into<ChatTarget>) -> Self {
        self.method.chat_id = Some(value.into());
        self
    }

    /// Message to change; required without `inline_message_id`.
    pub fn message_id(mut self, value: impl Into<MessageId>) -> Self {
        self.method.message_id = Some(value.into());
        self
    }

    /// Message sent through inline mode; replaces `chat_id` and `message_id`.
    pub fn inline_message_id(mut self, value: impl Into<InlineMessageId>) -> Self {
        self.method.inline_message_id = Some(value.into());
        self
    }

    /// New period, counted from when it was sent; `0x7FFFFFFF` means without end.
    pub fn live_period(mut self, value: Duration) -> Self {
        self.method.live_period = Some(value);
        self
    }

    /// Radius of uncertainty of the location.
    pub fn horizontal_accuracy(mut self, value: f64) -> Self {
        self.method.horizontal_accuracy = Some(value);
        self
    }

    /// Direction of movement, for live locations.
    pub fn heading(mut self, value: i64) -> Self {
        self.method.heading = Some(value);
        self
    }

    /// Distance to another member at which a live location raises an alert.
    pub fn proximity_alert_radius(mut self, value: i64) -> Self {
        self.method.proximity_alert_radius = Some(value);
        self
    }

    /// New inline keyboard; without it the old one goes away.
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.method.reply_markup = Some(Box::new(value));
        self
    }
}

impl Call<StopMessageLiveLocation> {
    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.method.business_connection_id = Some(value.into());
        self
    }

    /// Chat of the message; required without `inline_message_id`.
    pub fn chat_id(mut self, value: impl Into<ChatTarget>) -> Self {
        self.method.chat_id = Some(value.into());
        self
    }

    /// Message to change; required without `inline_message_id`.
    pub fn message_id(mut self, value: impl Into<MessageId>) -> Self {
        self.method.message_id = Some(value.into());
        self
    }

    /// Message sent through inline mode; replaces `chat_id` and `message_id`.
    pub fn inline_message_id(mut self, value: impl Into<InlineMessageId>) -> Self {
        self.method.inline_message_id = Some(value.into());
        self
    }

    /// New inline keyboard.
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.method.reply_markup = Some(Box::new(value));
        self
    }
}

impl Call<EditMessageChecklist> {
    /// New inline keyboard.
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.method.reply_markup = Some(Box::new(value));
        self
    }
}

impl Call<EditMessageReplyMarkup> {
    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.method.business_connection_id = Some(value.into());
        self
    }

    /// Chat of the message; required without `inline_message_id`.
    pub fn chat_id(mut self, value: impl Into<ChatTarget>) -> Self {
        self.method.chat_id = Some(value.into());
        self
    }

    /// Message to change; required without `inline_message_id`.
    pub fn message_id(mut self, value: impl Into<MessageId>) -> Self {
        self.method.message_id = Some(value.into());
        self
    }

    /// Message sent through inline mode; replaces `chat_id` and `message_id`.
    pub fn inline_message_id(mut self, value: impl Into<InlineMessageId>) -> Self {
        self.method.inline_message_id = Some(value.into());
        self
    }

    /// New inline keyboard; without it the old one goes away.
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.method.reply_markup = Some(Box::new(value));
        self
    }
}

impl Call<StopPoll> {
    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.method.business_connection_id = Some(value.into());
        self
    }

    /// New inline keyboard.
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.method.reply_markup = Some(Box::new(value));
        self
    }
}

impl Call<EditEphemeralMessageText> {
    /// New text; an alternative to `rich_message`.
    pub fn text(mut self, value: impl Into<String>) -> Self {
        self.method.text = Some(value.into());
        self
    }

    /// Markup language of the text; an alternative to listing entities.
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.method.parse_mode = Some(value);
        self
    }

    /// Formatting of the text as ranges, in place of `parse_mode`.
    pub fn entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.method.entities = Some(value.into_iter().collect());
        self
    }

    /// New rich content; an alternative to `text`.
    pub fn rich_message(mut self, value: InputRichMessage) -> Self {
        self.method.rich_message = Some(Box::new(value));
        self
    }

    /// How links in the text are previewed.
    pub fn link_preview_options(mut self, value: LinkPreviewOptions) -> Self {
        self.method.link_preview_options = Some(Box::new(value));
        self
    }

    /// New inline keyboard.
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.method.reply_markup = Some(Box::new(value));
        self
    }
}

impl Call<EditEphemeralMessageMedia> {
    /// New inline keyboard.
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.method.reply_markup = Some(Box::new(value));
        self
    }
}

impl Call<EditEphemeralMessageCaption> {
    /// New caption.
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.method.caption = Some(value.into());
        self
    }

    /// Markup language of the text; an alternative to listing entities.
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.method.parse_mode = Some(value);
        self
    }

    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.method.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Puts the caption above the media, not below.
    pub fn show_caption_above_media(mut self, value: bool) -> Self {
        self.method.show_caption_above_media = Some(value);
        self
    }

    /// New inline keyboard.
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.method.reply_markup = Some(Box::new(value));
        self
    }
}

impl Call<EditEphemeralMessageReplyMarkup> {
    /// New inline keyboard.
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.method.reply_markup = Some(Box::new(value));
        self
    }
}

impl Call<ApproveSuggestedPost> {
    /// When to publish; left out if the suggestion already says so.
    pub fn send_date(mut self, value: impl Into<UnixTime>) -> Self {
        self.method.send_date = Some(value.into());
        self
    }
}

impl Call<DeclineSuggestedPost> {
    /// Reason, for the author of the post.
    pub fn comment(mut self, value: impl Into<String>) -> Self {
        self.method.comment = Some(value.into());
        self
    }
}

impl Call<DeleteMessageReaction> {
    /// User who reacted.
    pub fn user_id(mut self, value: impl Into<UserId>) -> Self {
        self.method.user_id = Some(value.into());
        self
    }

    /// Chat that reacted, if it was not a user.
    pub fn actor_chat_id(mut self, value: impl Into<ChatId>) -> Self {
        self.method.actor_chat_id = Some(value.into());
        self
    }
}

impl Call<DeleteAllMessageReactions> {
    /// User who reacted.
    pub fn user_id(mut self, value: impl Into<UserId>) -> Self {
        self.method.user_id = Some(value.into());
        self
    }

    /// Chat that reacted, if it was not a user.
    pub fn actor_chat_id(mut self, value: impl Into<ChatId>) -> Self {
        self.method.actor_chat_id = Some(value.into());
        self
    }
}
