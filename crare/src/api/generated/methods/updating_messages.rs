//! Methods of the section "updating messages".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use std::time::Duration;

use crate::api::de::request;
use crate::api::{
    BusinessConnectionId, ChatId, ChatTarget, EphemeralMessageId, InlineKeyboardMarkup,
    InlineMessageId, InputChecklist, InputMedia, InputRichMessage, LinkPreviewOptions, Message,
    MessageEntity, MessageId, MessageOrTrue, ParseMode, Poll, UnixTime, UserId,
};

/// Changes the text of a message; returns `True` for inline messages.
///
/// [`editMessageText` at Telegram](https://core.telegram.org/bots/api#editmessagetext)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct EditMessageText {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: Option<BusinessConnectionId>,
    /// Chat of the message; required without `inline_message_id`.
    pub chat_id: Option<ChatTarget>,
    /// Message to change; required without `inline_message_id`.
    pub message_id: Option<MessageId>,
    /// Message sent through inline mode; replaces `chat_id` and `message_id`.
    pub inline_message_id: Option<InlineMessageId>,
    /// New text; an alternative to `rich_message`.
    ///
    /// 1 to 4096 characters.
    pub text: Option<String>,
    /// Markup language of the text; an alternative to listing entities.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of the text as ranges, in place of `parse_mode`.
    pub entities: Option<Vec<MessageEntity>>,
    /// How links in the text are previewed.
    pub link_preview_options: Option<Box<LinkPreviewOptions>>,
    /// New rich content; an alternative to `text`.
    pub rich_message: Option<Box<InputRichMessage>>,
    /// New inline keyboard; without it the old one goes away.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

impl EditMessageText {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            business_connection_id: None,
            chat_id: None,
            message_id: None,
            inline_message_id: None,
            text: None,
            parse_mode: None,
            entities: None,
            link_preview_options: None,
            rich_message: None,
            reply_markup: None,
        }
    }

    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.business_connection_id = Some(value.into());
        self
    }

    /// Chat of the message; required without `inline_message_id`.
    pub fn chat_id(mut self, value: impl Into<ChatTarget>) -> Self {
        self.chat_id = Some(value.into());
        self
    }

    /// Message to change; required without `inline_message_id`.
    pub fn message_id(mut self, value: impl Into<MessageId>) -> Self {
        self.message_id = Some(value.into());
        self
    }

    /// Message sent through inline mode; replaces `chat_id` and `message_id`.
    pub fn inline_message_id(mut self, value: impl Into<InlineMessageId>) -> Self {
        self.inline_message_id = Some(value.into());
        self
    }

    /// New text; an alternative to `rich_message`.
    pub fn text(mut self, value: impl Into<String>) -> Self {
        self.text = Some(value.into());
        self
    }

    /// Markup language of the text; an alternative to listing entities.
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.parse_mode = Some(value);
        self
    }

    /// Formatting of the text as ranges, in place of `parse_mode`.
    pub fn entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.entities = Some(value.into_iter().collect());
        self
    }

    /// How links in the text are previewed.
    pub fn link_preview_options(mut self, value: LinkPreviewOptions) -> Self {
        self.link_preview_options = Some(Box::new(value));
        self
    }

    /// New rich content; an alternative to `text`.
    pub fn rich_message(mut self, value: InputRichMessage) -> Self {
        self.rich_message = Some(Box::new(value));
        self
    }

    /// New inline keyboard; without it the old one goes away.
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }
}

impl Default for EditMessageText {
    fn default() -> Self {
        Self::new()
    }
}

request! { EditMessageText = "editMessageText" -> MessageOrTrue {
    optional business_connection_id = "business_connection_id",
    optional chat_id = "chat_id",
    optional message_id = "message_id",
    optional inline_message_id = "inline_message_id",
    optional text = "text",
    optional parse_mode = "parse_mode",
    optional_list entities = "entities",
    optional link_preview_options = "link_preview_options",
    optional rich_message = "rich_message",
    optional reply_markup = "reply_markup",
} files { rich_message } }

/// Changes the caption of a message; returns `True` for inline messages.
///
/// [`editMessageCaption` at Telegram](https://core.telegram.org/bots/api#editmessagecaption)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct EditMessageCaption {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: Option<BusinessConnectionId>,
    /// Chat of the message; required without `inline_message_id`.
    pub chat_id: Option<ChatTarget>,
    /// Message to change; required without `inline_message_id`.
    pub message_id: Option<MessageId>,
    /// Message sent through inline mode; replaces `chat_id` and `message_id`.
    pub inline_message_id: Option<InlineMessageId>,
    /// New caption; without it the old one is removed.
    ///
    /// 0 to 1024 characters.
    pub caption: Option<String>,
    /// Markup language of the text; an alternative to listing entities.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media, not below.
    pub show_caption_above_media: Option<bool>,
    /// New inline keyboard; without it the old one goes away.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

impl EditMessageCaption {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            business_connection_id: None,
            chat_id: None,
            message_id: None,
            inline_message_id: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            reply_markup: None,
        }
    }

    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.business_connection_id = Some(value.into());
        self
    }

    /// Chat of the message; required without `inline_message_id`.
    pub fn chat_id(mut self, value: impl Into<ChatTarget>) -> Self {
        self.chat_id = Some(value.into());
        self
    }

    /// Message to change; required without `inline_message_id`.
    pub fn message_id(mut self, value: impl Into<MessageId>) -> Self {
        self.message_id = Some(value.into());
        self
    }

    /// Message sent through inline mode; replaces `chat_id` and `message_id`.
    pub fn inline_message_id(mut self, value: impl Into<InlineMessageId>) -> Self {
        self.inline_message_id = Some(value.into());
        self
    }

    /// New caption; without it the old one is removed.
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.caption = Some(value.into());
        self
    }

    /// Markup language of the text; an alternative to listing entities.
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.parse_mode = Some(value);
        self
    }

    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Puts the caption above the media, not below.
    pub fn show_caption_above_media(mut self, value: bool) -> Self {
        self.show_caption_above_media = Some(value);
        self
    }

    /// New inline keyboard; without it the old one goes away.
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }
}

impl Default for EditMessageCaption {
    fn default() -> Self {
        Self::new()
    }
}

request! { EditMessageCaption = "editMessageCaption" -> MessageOrTrue {
    optional business_connection_id = "business_connection_id",
    optional chat_id = "chat_id",
    optional message_id = "message_id",
    optional inline_message_id = "inline_message_id",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    optional show_caption_above_media = "show_caption_above_media",
    optional reply_markup = "reply_markup",
} files {  } }

/// Replaces the media of a message; returns `True` for inline messages.
///
/// [`editMessageMedia` at Telegram](https://core.telegram.org/bots/api#editmessagemedia)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct EditMessageMedia {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: Option<BusinessConnectionId>,
    /// Chat of the message; required without `inline_message_id`.
    pub chat_id: Option<ChatTarget>,
    /// Message to change; required without `inline_message_id`.
    pub message_id: Option<MessageId>,
    /// Message sent through inline mode; replaces `chat_id` and `message_id`.
    pub inline_message_id: Option<InlineMessageId>,
    /// New media; inline messages cannot get new uploads, albums only some kinds.
    pub media: InputMedia,
    /// New inline keyboard; without it the old one goes away.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

impl EditMessageMedia {
    /// With what is required.
    pub fn new(media: impl Into<InputMedia>) -> Self {
        Self {
            business_connection_id: None,
            chat_id: None,
            message_id: None,
            inline_message_id: None,
            media: media.into(),
            reply_markup: None,
        }
    }

    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.business_connection_id = Some(value.into());
        self
    }

    /// Chat of the message; required without `inline_message_id`.
    pub fn chat_id(mut self, value: impl Into<ChatTarget>) -> Self {
        self.chat_id = Some(value.into());
        self
    }

    /// Message to change; required without `inline_message_id`.
    pub fn message_id(mut self, value: impl Into<MessageId>) -> Self {
        self.message_id = Some(value.into());
        self
    }

    /// Message sent through inline mode; replaces `chat_id` and `message_id`.
    pub fn inline_message_id(mut self, value: impl Into<InlineMessageId>) -> Self {
        self.inline_message_id = Some(value.into());
        self
    }

    /// New inline keyboard; without it the old one goes away.
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }
}

request! { EditMessageMedia = "editMessageMedia" -> MessageOrTrue {
    optional business_connection_id = "business_connection_id",
    optional chat_id = "chat_id",
    optional message_id = "message_id",
    optional inline_message_id = "inline_message_id",
    required media = "media",
    optional reply_markup = "reply_markup",
} files { media } }

/// Moves a live location; returns `True` for inline messages.
///
/// [`editMessageLiveLocation` at Telegram](https://core.telegram.org/bots/api#editmessagelivelocation)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct EditMessageLiveLocation {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: Option<BusinessConnectionId>,
    /// Chat of the message; required without `inline_message_id`.
    pub chat_id: Option<ChatTarget>,
    /// Message to change; required without `inline_message_id`.
    pub message_id: Option<MessageId>,
    /// Message sent through inline mode; replaces `chat_id` and `message_id`.
    pub inline_message_id: Option<InlineMessageId>,
    pub latitude: f64,
    pub longitude: f64,
    /// New period, counted from when it was sent; `0x7FFFFFFF` means without end.
    ///
    /// Telegram counts it in seconds.
    pub live_period: Option<Duration>,
    /// Radius of uncertainty of the location.
    pub horizontal_accuracy: Option<f64>,
    /// Direction of movement, for live locations.
    ///
    /// From 1 to 360.
    pub heading: Option<i64>,
    /// Distance to another member at which a live location raises an alert.
    ///
    /// From 1 to 100000.
    pub proximity_alert_radius: Option<i64>,
    /// New inline keyboard; without it the old one goes away.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

impl EditMessageLiveLocation {
    /// With what is required.
    pub fn new(latitude: f64, longitude: f64) -> Self {
        Self {
            business_connection_id: None,
            chat_id: None,
            message_id: None,
            inline_message_id: None,
            latitude,
            longitude,
            live_period: None,
            horizontal_accuracy: None,
            heading: None,
            proximity_alert_radius: None,
            reply_markup: None,
        }
    }

    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.business_connection_id = Some(value.into());
        self
    }

    /// Chat of the message; required without `inline_message_id`.
    pub fn chat_id(mut self, value: impl Into<ChatTarget>) -> Self {
        self.chat_id = Some(value.into());
        self
    }

    /// Message to change; required without `inline_message_id`.
    pub fn message_id(mut self, value: impl Into<MessageId>) -> Self {
        self.message_id = Some(value.into());
        self
    }

    /// Message sent through inline mode; replaces `chat_id` and `message_id`.
    pub fn inline_message_id(mut self, value: impl Into<InlineMessageId>) -> Self {
        self.inline_message_id = Some(value.into());
        self
    }

    /// New period, counted from when it was sent; `0x7FFFFFFF` means without end.
    pub fn live_period(mut self, value: Duration) -> Self {
        self.live_period = Some(value);
        self
    }

    /// Radius of uncertainty of the location.
    pub fn horizontal_accuracy(mut self, value: f64) -> Self {
        self.horizontal_accuracy = Some(value);
        self
    }

    /// Direction of movement, for live locations.
    pub fn heading(mut self, value: i64) -> Self {
        self.heading = Some(value);
        self
    }

    /// Distance to another member at which a live location raises an alert.
    pub fn proximity_alert_radius(mut self, value: i64) -> Self {
        self.proximity_alert_radius = Some(value);
        self
    }

    /// New inline keyboard; without it the old one goes away.
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }
}

request! { EditMessageLiveLocation = "editMessageLiveLocation" -> MessageOrTrue {
    optional business_connection_id = "business_connection_id",
    optional chat_id = "chat_id",
    optional message_id = "message_id",
    optional inline_message_id = "inline_message_id",
    required latitude = "latitude",
    required longitude = "longitude",
    optional_seconds live_period = "live_period",
    optional horizontal_accuracy = "horizontal_accuracy",
    optional heading = "heading",
    optional proximity_alert_radius = "proximity_alert_radius",
    optional reply_markup = "reply_markup",
} files {  } }

/// Ends a live location early; returns `True` for inline messages.
///
/// [`stopMessageLiveLocation` at Telegram](https://core.telegram.org/bots/api#stopmessagelivelocation)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct StopMessageLiveLocation {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: Option<BusinessConnectionId>,
    /// Chat of the message; required without `inline_message_id`.
    pub chat_id: Option<ChatTarget>,
    /// Message to change; required without `inline_message_id`.
    pub message_id: Option<MessageId>,
    /// Message sent through inline mode; replaces `chat_id` and `message_id`.
    pub inline_message_id: Option<InlineMessageId>,
    /// New inline keyboard.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

impl StopMessageLiveLocation {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            business_connection_id: None,
            chat_id: None,
            message_id: None,
            inline_message_id: None,
            reply_markup: None,
        }
    }

    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.business_connection_id = Some(value.into());
        self
    }

    /// Chat of the message; required without `inline_message_id`.
    pub fn chat_id(mut self, value: impl Into<ChatTarget>) -> Self {
        self.chat_id = Some(value.into());
        self
    }

    /// Message to change; required without `inline_message_id`.
    pub fn message_id(mut self, value: impl Into<MessageId>) -> Self {
        self.message_id = Some(value.into());
        self
    }

    /// Message sent through inline mode; replaces `chat_id` and `message_id`.
    pub fn inline_message_id(mut self, value: impl Into<InlineMessageId>) -> Self {
        self.inline_message_id = Some(value.into());
        self
    }

    /// New inline keyboard.
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }
}

impl Default for StopMessageLiveLocation {
    fn default() -> Self {
        Self::new()
    }
}

request! { StopMessageLiveLocation = "stopMessageLiveLocation" -> MessageOrTrue {
    optional business_connection_id = "business_connection_id",
    optional chat_id = "chat_id",
    optional message_id = "message_id",
    optional inline_message_id = "inline_message_id",
    optional reply_markup = "reply_markup",
} files {  } }

/// Changes a checklist on behalf of a business account.
///
/// [`editMessageChecklist` at Telegram](https://core.telegram.org/bots/api#editmessagechecklist)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct EditMessageChecklist {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: BusinessConnectionId,
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// Message to change.
    pub message_id: MessageId,
    /// The new title and tasks.
    pub checklist: InputChecklist,
    /// New inline keyboard.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

impl EditMessageChecklist {
    /// With what is required.
    pub fn new(
        business_connection_id: impl Into<BusinessConnectionId>,
        chat_id: impl Into<ChatTarget>,
        message_id: impl Into<MessageId>,
        checklist: InputChecklist,
    ) -> Self {
        Self {
            business_connection_id: business_connection_id.into(),
            chat_id: chat_id.into(),
            message_id: message_id.into(),
            checklist,
            reply_markup: None,
        }
    }

    /// New inline keyboard.
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }
}

request! { EditMessageChecklist = "editMessageChecklist" -> Message {
    required business_connection_id = "business_connection_id",
    required chat_id = "chat_id",
    required message_id = "message_id",
    required checklist = "checklist",
    optional reply_markup = "reply_markup",
} files {  } }

/// Changes only the inline keyboard of a message; returns `True` for inline messages.
///
/// [`editMessageReplyMarkup` at Telegram](https://core.telegram.org/bots/api#editmessagereplymarkup)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct EditMessageReplyMarkup {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: Option<BusinessConnectionId>,
    /// Chat of the message; required without `inline_message_id`.
    pub chat_id: Option<ChatTarget>,
    /// Message to change; required without `inline_message_id`.
    pub message_id: Option<MessageId>,
    /// Message sent through inline mode; replaces `chat_id` and `message_id`.
    pub inline_message_id: Option<InlineMessageId>,
    /// New inline keyboard; without it the old one goes away.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

impl EditMessageReplyMarkup {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            business_connection_id: None,
            chat_id: None,
            message_id: None,
            inline_message_id: None,
            reply_markup: None,
        }
    }

    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.business_connection_id = Some(value.into());
        self
    }

    /// Chat of the message; required without `inline_message_id`.
    pub fn chat_id(mut self, value: impl Into<ChatTarget>) -> Self {
        self.chat_id = Some(value.into());
        self
    }

    /// Message to change; required without `inline_message_id`.
    pub fn message_id(mut self, value: impl Into<MessageId>) -> Self {
        self.message_id = Some(value.into());
        self
    }

    /// Message sent through inline mode; replaces `chat_id` and `message_id`.
    pub fn inline_message_id(mut self, value: impl Into<InlineMessageId>) -> Self {
        self.inline_message_id = Some(value.into());
        self
    }

    /// New inline keyboard; without it the old one goes away.
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }
}

impl Default for EditMessageReplyMarkup {
    fn default() -> Self {
        Self::new()
    }
}

request! { EditMessageReplyMarkup = "editMessageReplyMarkup" -> MessageOrTrue {
    optional business_connection_id = "business_connection_id",
    optional chat_id = "chat_id",
    optional message_id = "message_id",
    optional inline_message_id = "inline_message_id",
    optional reply_markup = "reply_markup",
} files {  } }

/// Closes a poll the bot sent, and returns it with its results.
///
/// [`stopPoll` at Telegram](https://core.telegram.org/bots/api#stoppoll)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct StopPoll {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: Option<BusinessConnectionId>,
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// Message with the poll.
    pub message_id: MessageId,
    /// New inline keyboard.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

impl StopPoll {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, message_id: impl Into<MessageId>) -> Self {
        Self {
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_id: message_id.into(),
            reply_markup: None,
        }
    }

    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.business_connection_id = Some(value.into());
        self
    }

    /// New inline keyboard.
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }
}

request! { StopPoll = "stopPoll" -> Poll {
    optional business_connection_id = "business_connection_id",
    required chat_id = "chat_id",
    required message_id = "message_id",
    optional reply_markup = "reply_markup",
} files {  } }

/// Changes the text of an ephemeral message.
///
/// [`editEphemeralMessageText` at Telegram](https://core.telegram.org/bots/api#editephemeralmessagetext)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct EditEphemeralMessageText {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// The user who sees the ephemeral message.
    pub receiver_user_id: UserId,
    /// The ephemeral message, by its own id and not by `message_id`.
    pub ephemeral_message_id: EphemeralMessageId,
    /// New text; an alternative to `rich_message`.
    ///
    /// 1 to 4096 characters.
    pub text: Option<String>,
    /// Markup language of the text; an alternative to listing entities.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of the text as ranges, in place of `parse_mode`.
    pub entities: Option<Vec<MessageEntity>>,
    /// New rich content; an alternative to `text`.
    pub rich_message: Option<Box<InputRichMessage>>,
    /// How links in the text are previewed.
    pub link_preview_options: Option<Box<LinkPreviewOptions>>,
    /// New inline keyboard.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

impl EditEphemeralMessageText {
    /// With what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        receiver_user_id: impl Into<UserId>,
        ephemeral_message_id: impl Into<EphemeralMessageId>,
    ) -> Self {
        Self {
            chat_id: chat_id.into(),
            receiver_user_id: receiver_user_id.into(),
            ephemeral_message_id: ephemeral_message_id.into(),
            text: None,
            parse_mode: None,
            entities: None,
            rich_message: None,
            link_preview_options: None,
            reply_markup: None,
        }
    }

    /// New text; an alternative to `rich_message`.
    pub fn text(mut self, value: impl Into<String>) -> Self {
        self.text = Some(value.into());
        self
    }

    /// Markup language of the text; an alternative to listing entities.
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.parse_mode = Some(value);
        self
    }

    /// Formatting of the text as ranges, in place of `parse_mode`.
    pub fn entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.entities = Some(value.into_iter().collect());
        self
    }

    /// New rich content; an alternative to `text`.
    pub fn rich_message(mut self, value: InputRichMessage) -> Self {
        self.rich_message = Some(Box::new(value));
        self
    }

    /// How links in the text are previewed.
    pub fn link_preview_options(mut self, value: LinkPreviewOptions) -> Self {
        self.link_preview_options = Some(Box::new(value));
        self
    }

    /// New inline keyboard.
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }
}

request! { EditEphemeralMessageText = "editEphemeralMessageText" -> bool {
    required chat_id = "chat_id",
    required receiver_user_id = "receiver_user_id",
    required ephemeral_message_id = "ephemeral_message_id",
    optional text = "text",
    optional parse_mode = "parse_mode",
    optional_list entities = "entities",
    optional rich_message = "rich_message",
    optional link_preview_options = "link_preview_options",
    optional reply_markup = "reply_markup",
} files { rich_message } }

/// Replaces the media of an ephemeral message.
///
/// [`editEphemeralMessageMedia` at Telegram](https://core.telegram.org/bots/api#editephemeralmessagemedia)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct EditEphemeralMessageMedia {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// The user who sees the ephemeral message.
    pub receiver_user_id: UserId,
    /// The ephemeral message, by its own id and not by `message_id`.
    pub ephemeral_message_id: EphemeralMessageId,
    /// New media.
    pub media: InputMedia,
    /// New inline keyboard.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

impl EditEphemeralMessageMedia {
    /// With what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        receiver_user_id: impl Into<UserId>,
        ephemeral_message_id: impl Into<EphemeralMessageId>,
        media: impl Into<InputMedia>,
    ) -> Self {
        Self {
            chat_id: chat_id.into(),
            receiver_user_id: receiver_user_id.into(),
            ephemeral_message_id: ephemeral_message_id.into(),
            media: media.into(),
            reply_markup: None,
        }
    }

    /// New inline keyboard.
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }
}

request! { EditEphemeralMessageMedia = "editEphemeralMessageMedia" -> bool {
    required chat_id = "chat_id",
    required receiver_user_id = "receiver_user_id",
    required ephemeral_message_id = "ephemeral_message_id",
    required media = "media",
    optional reply_markup = "reply_markup",
} files { media } }

/// Changes the caption of an ephemeral message.
///
/// [`editEphemeralMessageCaption` at Telegram](https://core.telegram.org/bots/api#editephemeralmessagecaption)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct EditEphemeralMessageCaption {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// The user who sees the ephemeral message.
    pub receiver_user_id: UserId,
    /// The ephemeral message, by its own id and not by `message_id`.
    pub ephemeral_message_id: EphemeralMessageId,
    /// New caption.
    ///
    /// 0 to 1024 characters.
    pub caption: Option<String>,
    /// Markup language of the text; an alternative to listing entities.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media, not below.
    pub show_caption_above_media: Option<bool>,
    /// New inline keyboard.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

impl EditEphemeralMessageCaption {
    /// With what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        receiver_user_id: impl Into<UserId>,
        ephemeral_message_id: impl Into<EphemeralMessageId>,
    ) -> Self {
        Self {
            chat_id: chat_id.into(),
            receiver_user_id: receiver_user_id.into(),
            ephemeral_message_id: ephemeral_message_id.into(),
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            reply_markup: None,
        }
    }

    /// New caption.
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.caption = Some(value.into());
        self
    }

    /// Markup language of the text; an alternative to listing entities.
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.parse_mode = Some(value);
        self
    }

    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Puts the caption above the media, not below.
    pub fn show_caption_above_media(mut self, value: bool) -> Self {
        self.show_caption_above_media = Some(value);
        self
    }

    /// New inline keyboard.
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }
}

request! { EditEphemeralMessageCaption = "editEphemeralMessageCaption" -> bool {
    required chat_id = "chat_id",
    required receiver_user_id = "receiver_user_id",
    required ephemeral_message_id = "ephemeral_message_id",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    optional show_caption_above_media = "show_caption_above_media",
    optional reply_markup = "reply_markup",
} files {  } }

/// Changes only the inline keyboard of an ephemeral message.
///
/// [`editEphemeralMessageReplyMarkup` at
/// Telegram](https://core.telegram.org/bots/api#editephemeralmessagereplymarkup)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct EditEphemeralMessageReplyMarkup {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// The user who sees the ephemeral message.
    pub receiver_user_id: UserId,
    /// The ephemeral message, by its own id and not by `message_id`.
    pub ephemeral_message_id: EphemeralMessageId,
    /// New inline keyboard.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

impl EditEphemeralMessageReplyMarkup {
    /// With what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        receiver_user_id: impl Into<UserId>,
        ephemeral_message_id: impl Into<EphemeralMessageId>,
    ) -> Self {
        Self {
            chat_id: chat_id.into(),
            receiver_user_id: receiver_user_id.into(),
            ephemeral_message_id: ephemeral_message_id.into(),
            reply_markup: None,
        }
    }

    /// New inline keyboard.
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }
}

request! { EditEphemeralMessageReplyMarkup = "editEphemeralMessageReplyMarkup" -> bool {
    required chat_id = "chat_id",
    required receiver_user_id = "receiver_user_id",
    required ephemeral_message_id = "ephemeral_message_id",
    optional reply_markup = "reply_markup",
} files {  } }

/// Approves a suggested post; the bot needs `can_post_messages` in the channel.
///
/// [`approveSuggestedPost` at Telegram](https://core.telegram.org/bots/api#approvesuggestedpost)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct ApproveSuggestedPost {
    /// The direct messages chat of the channel.
    pub chat_id: ChatId,
    /// The suggested post.
    pub message_id: MessageId,
    /// When to publish; left out if the suggestion already says so.
    ///
    /// Unix time, in seconds.
    pub send_date: Option<UnixTime>,
}

impl ApproveSuggestedPost {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatId>, message_id: impl Into<MessageId>) -> Self {
        Self {
            chat_id: chat_id.into(),
            message_id: message_id.into(),
            send_date: None,
        }
    }

    /// When to publish; left out if the suggestion already says so.
    pub fn send_date(mut self, value: impl Into<UnixTime>) -> Self {
        self.send_date = Some(value.into());
        self
    }
}

request! { ApproveSuggestedPost = "approveSuggestedPost" -> bool {
    required chat_id = "chat_id",
    required message_id = "message_id",
    optional send_date = "send_date",
} files {  } }

/// Declines a suggested post; needs `can_manage_direct_messages` in the channel.
///
/// [`declineSuggestedPost` at Telegram](https://core.telegram.org/bots/api#declinesuggestedpost)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct DeclineSuggestedPost {
    /// The direct messages chat of the channel.
    pub chat_id: ChatId,
    /// The suggested post.
    pub message_id: MessageId,
    /// Reason, for the author of the post.
    ///
    /// 0 to 128 characters.
    pub comment: Option<String>,
}

impl DeclineSuggestedPost {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatId>, message_id: impl Into<MessageId>) -> Self {
        Self {
            chat_id: chat_id.into(),
            message_id: message_id.into(),
            comment: None,
        }
    }

    /// Reason, for the author of the post.
    pub fn comment(mut self, value: impl Into<String>) -> Self {
        self.comment = Some(value.into());
        self
    }
}

request! { DeclineSuggestedPost = "declineSuggestedPost" -> bool {
    required chat_id = "chat_id",
    required message_id = "message_id",
    optional comment = "comment",
} files {  } }

/// Deletes a message; those of others need the `can_delete_messages` right.
///
/// [`deleteMessage` at Telegram](https://core.telegram.org/bots/api#deletemessage)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteMessage {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// Message to delete; old ones may be out of reach.
    pub message_id: MessageId,
}

impl DeleteMessage {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, message_id: impl Into<MessageId>) -> Self {
        Self {
            chat_id: chat_id.into(),
            message_id: message_id.into(),
        }
    }
}

request! { DeleteMessage = "deleteMessage" -> bool {
    required chat_id = "chat_id",
    required message_id = "message_id",
} files {  } }

/// Deletes several messages of a chat; skips those it does not find.
///
/// [`deleteMessages` at Telegram](https://core.telegram.org/bots/api#deletemessages)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteMessages {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// Messages to delete; the rules of `deleteMessage` hold.
    ///
    /// 1 to 100 items.
    pub message_ids: Vec<MessageId>,
}

impl DeleteMessages {
    /// With what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        message_ids: impl IntoIterator<Item = impl Into<MessageId>>,
    ) -> Self {
        Self {
            chat_id: chat_id.into(),
            message_ids: message_ids.into_iter().map(Into::into).collect(),
        }
    }
}

request! { DeleteMessages = "deleteMessages" -> bool {
    required chat_id = "chat_id",
    list message_ids = "message_ids",
} files {  } }

/// Deletes an ephemeral message.
///
/// [`deleteEphemeralMessage` at Telegram](https://core.telegram.org/bots/api#deleteephemeralmessage)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteEphemeralMessage {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// The user who sees the ephemeral message.
    pub receiver_user_id: UserId,
    /// The ephemeral message, by its own id and not by `message_id`.
    pub ephemeral_message_id: EphemeralMessageId,
}

impl DeleteEphemeralMessage {
    /// With what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        receiver_user_id: impl Into<UserId>,
        ephemeral_message_id: impl Into<EphemeralMessageId>,
    ) -> Self {
        Self {
            chat_id: chat_id.into(),
            receiver_user_id: receiver_user_id.into(),
            ephemeral_message_id: ephemeral_message_id.into(),
        }
    }
}

request! { DeleteEphemeralMessage = "deleteEphemeralMessage" -> bool {
    required chat_id = "chat_id",
    required receiver_user_id = "receiver_user_id",
    required ephemeral_message_id = "ephemeral_message_id",
} files {  } }

/// Removes the reaction of a user or a chat to a message.
///
/// [`deleteMessageReaction` at Telegram](https://core.telegram.org/bots/api#deletemessagereaction)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteMessageReaction {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// Message with the reaction.
    pub message_id: MessageId,
    /// User who reacted.
    pub user_id: Option<UserId>,
    /// Chat that reacted, if it was not a user.
    pub actor_chat_id: Option<ChatId>,
}

impl DeleteMessageReaction {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, message_id: impl Into<MessageId>) -> Self {
        Self {
            chat_id: chat_id.into(),
            message_id: message_id.into(),
            user_id: None,
            actor_chat_id: None,
        }
    }

    /// User who reacted.
    pub fn user_id(mut self, value: impl Into<UserId>) -> Self {
        self.user_id = Some(value.into());
        self
    }

    /// Chat that reacted, if it was not a user.
    pub fn actor_chat_id(mut self, value: impl Into<ChatId>) -> Self {
        self.actor_chat_id = Some(value.into());
        self
    }
}

request! { DeleteMessageReaction = "deleteMessageReaction" -> bool {
    required chat_id = "chat_id",
    required message_id = "message_id",
    optional user_id = "user_id",
    optional actor_chat_id = "actor_chat_id",
} files {  } }

/// Removes all reactions of a user or a chat in a chat.
///
/// [`deleteAllMessageReactions` at Telegram](https://core.telegram.org/bots/api#deleteallmessagereactions)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteAllMessageReactions {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// User who reacted.
    pub user_id: Option<UserId>,
    /// Chat that reacted, if it was not a user.
    pub actor_chat_id: Option<ChatId>,
}

impl DeleteAllMessageReactions {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            chat_id: chat_id.into(),
            user_id: None,
            actor_chat_id: None,
        }
    }

    /// User who reacted.
    pub fn user_id(mut self, value: impl Into<UserId>) -> Self {
        self.user_id = Some(value.into());
        self
    }

    /// Chat that reacted, if it was not a user.
    pub fn actor_chat_id(mut self, value: impl Into<ChatId>) -> Self {
        self.actor_chat_id = Some(value.into());
        self
    }
}

request! { DeleteAllMessageReactions = "deleteAllMessageReactions" -> bool {
    required chat_id = "chat_id",
    optional user_id = "user_id",
    optional actor_chat_id = "actor_chat_id",
} files {  } }
