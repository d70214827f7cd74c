//! Methods of the section "available methods".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use std::time::Duration;

use crate::api::de::request;
use crate::api::{
    AcceptedGiftTypes, BotAccessSettings, BotCommand, BotCommandScope, BotDescription, BotName,
    BotShortDescription, BusinessConnection, BusinessConnectionId, CallbackQueryId, ChatAction,
    ChatAdministratorRights, ChatFullInfo, ChatId, ChatInviteLink, ChatJoinRequestQueryId,
    ChatMember, ChatPermissions, ChatTarget, CustomEmojiId, DiceEmoji, EphemeralMessageParameters,
    File, FileId, ForumTopic, GiftId, Gifts, GuestQueryId, InlineKeyboardMarkup, InlineQueryResult,
    InputChecklist, InputFile, InputPaidMedia, InputPollMedia, InputPollOption, InputProfilePhoto,
    InputStoryContent, JoinRequestVerdict, KeyboardButton, LinkPreviewOptions, MediaGroupItem,
    MenuButton, Message, MessageEffectId, MessageEntity, MessageId, OwnedGiftId, OwnedGifts,
    ParseMode, PollType, PreparedInlineMessage, PreparedKeyboardButton, ReactionType, ReplyMarkup,
    ReplyParameters, Secret, SentGuestMessage, SentMessageId, SentWebAppMessage, StarAmount,
    Sticker, Story, StoryArea, StoryId, SuggestedPostParameters, ThreadId, TopicId, UnixTime, User,
    UserChatBoosts, UserId, UserProfileAudios, UserProfilePhotos,
};

/// Returns the bot itself; a simple test of the token.
///
/// [`getMe` at Telegram](https://core.telegram.org/bots/api#getme)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct GetMe {}

impl GetMe {
    /// With what is required.
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for GetMe {
    fn default() -> Self {
        Self::new()
    }
}

request! { GetMe = "getMe" -> User {
} files {  } }

/// Logs the bot out of the cloud Bot API server, before it moves to a local one.
///
/// [`logOut` at Telegram](https://core.telegram.org/bots/api#logout)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct LogOut {}

impl LogOut {
    /// With what is required.
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for LogOut {
    fn default() -> Self {
        Self::new()
    }
}

request! { LogOut = "logOut" -> bool {
} files {  } }

/// Closes the bot's session on a local server, before it moves to another one.
///
/// [`close` at Telegram](https://core.telegram.org/bots/api#close)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct Close {}

impl Close {
    /// With what is required.
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for Close {
    fn default() -> Self {
        Self::new()
    }
}

request! { Close = "close" -> bool {
} files {  } }

/// Sends a text message.
///
/// [`sendMessage` at Telegram](https://core.telegram.org/bots/api#sendmessage)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SendMessage {
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
    /// 1 to 4096 characters.
    pub text: String,
    /// Markup language of the text; an alternative to listing entities.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of the text as ranges, in place of `parse_mode`.
    pub entities: Option<Vec<MessageEntity>>,
    /// How links in the text are previewed.
    pub link_preview_options: Option<Box<LinkPreviewOptions>>,
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

impl SendMessage {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, text: impl Into<String>) -> Self {
        Self {
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            ephemeral_message_parameters: None,
            text: text.into(),
            parse_mode: None,
            entities: None,
            link_preview_options: None,
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

request! { SendMessage = "sendMessage" -> Message {
    optional business_connection_id = "business_connection_id",
    required chat_id = "chat_id",
    optional message_thread_id = "message_thread_id",
    optional direct_messages_topic_id = "direct_messages_topic_id",
    optional ephemeral_message_parameters = "ephemeral_message_parameters",
    required text = "text",
    optional parse_mode = "parse_mode",
    optional_list entities = "entities",
    optional link_preview_options = "link_preview_options",
    optional disable_notification = "disable_notification",
    optional protect_content = "protect_content",
    optional allow_paid_broadcast = "allow_paid_broadcast",
    optional message_effect_id = "message_effect_id",
    optional suggested_post_parameters = "suggested_post_parameters",
    optional reply_parameters = "reply_parameters",
    optional reply_markup = "reply_markup",
} files {  } }

/// Forwards a message; service messages and protected content are refused.
///
/// [`forwardMessage` at Telegram](https://core.telegram.org/bots/api#forwardmessage)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct ForwardMessage {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// Topic the message goes to, in a forum or a private chat with topics.
    pub message_thread_id: Option<ThreadId>,
    /// Topic of a channel's direct messages chat; needed when sending there.
    pub direct_messages_topic_id: Option<TopicId>,
    /// Chat the original is in: its id, or the `@username` of a public one.
    pub from_chat_id: ChatTarget,
    /// New moment at which the video starts playing.
    ///
    /// Telegram counts it in seconds.
    pub video_start_timestamp: Option<Duration>,
    /// Delivers the message without a sound.
    pub disable_notification: Option<bool>,
    /// Forbids forwarding and saving the forwarded message.
    pub protect_content: Option<bool>,
    /// Animated effect shown with the message; private chats only.
    pub message_effect_id: Option<MessageEffectId>,
    /// Terms of a suggested post; for channel direct messages chats.
    pub suggested_post_parameters: Option<Box<SuggestedPostParameters>>,
    /// Message to forward.
    pub message_id: MessageId,
}

impl ForwardMessage {
    /// With what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        from_chat_id: impl Into<ChatTarget>,
        message_id: impl Into<MessageId>,
    ) -> Self {
        Self {
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            from_chat_id: from_chat_id.into(),
            video_start_timestamp: None,
            disable_notification: None,
            protect_content: None,
            message_effect_id: None,
            suggested_post_parameters: None,
            message_id: message_id.into(),
        }
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

    /// New moment at which the video starts playing.
    pub fn video_start_timestamp(mut self, value: Duration) -> Self {
        self.video_start_timestamp = Some(value);
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

    /// Forbids forwarding and saving the forwarded message.
    pub fn protect_content(mut self, value: bool) -> Self {
        self.protect_content = Some(value);
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
}

request! { ForwardMessage = "forwardMessage" -> Message {
    required chat_id = "chat_id",
    optional message_thread_id = "message_thread_id",
    optional direct_messages_topic_id = "direct_messages_topic_id",
    required from_chat_id = "from_chat_id",
    optional_seconds video_start_timestamp = "video_start_timestamp",
    optional disable_notification = "disable_notification",
    optional protect_content = "protect_content",
    optional message_effect_id = "message_effect_id",
    optional suggested_post_parameters = "suggested_post_parameters",
    required message_id = "message_id",
} files {  } }

/// Forwards several messages, keeping albums together; skips those it cannot forward.
///
/// [`forwardMessages` at Telegram](https://core.telegram.org/bots/api#forwardmessages)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct ForwardMessages {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// Topic the message goes to, in a forum or a private chat with topics.
    pub message_thread_id: Option<ThreadId>,
    /// Topic of a channel's direct messages chat; needed when sending there.
    pub direct_messages_topic_id: Option<TopicId>,
    /// Chat the original is in: its id, or the `@username` of a public one.
    pub from_chat_id: ChatTarget,
    /// Messages to forward, in strictly increasing order.
    ///
    /// 1 to 100 items.
    pub message_ids: Vec<MessageId>,
    /// Delivers the message without a sound.
    pub disable_notification: Option<bool>,
    /// Forbids forwarding and saving what is sent.
    pub protect_content: Option<bool>,
}

impl ForwardMessages {
    /// With what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        from_chat_id: impl Into<ChatTarget>,
        message_ids: impl IntoIterator<Item = impl Into<MessageId>>,
    ) -> Self {
        Self {
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            from_chat_id: from_chat_id.into(),
            message_ids: message_ids.into_iter().map(Into::into).collect(),
            disable_notification: None,
            protect_content: None,
        }
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
}

request! { ForwardMessages = "forwardMessages" -> Vec<SentMessageId> {
    required chat_id = "chat_id",
    optional message_thread_id = "message_thread_id",
    optional direct_messages_topic_id = "direct_messages_topic_id",
    required from_chat_id = "from_chat_id",
    list message_ids = "message_ids",
    optional disable_notification = "disable_notification",
    optional protect_content = "protect_content",
} files {  } }

/// Sends a copy of a message, without a link to the original.
///
/// [`copyMessage` at Telegram](https://core.telegram.org/bots/api#copymessage)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct CopyMessage {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// Topic the message goes to, in a forum or a private chat with topics.
    pub message_thread_id: Option<ThreadId>,
    /// Topic of a channel's direct messages chat; needed when sending there.
    pub direct_messages_topic_id: Option<TopicId>,
    /// Chat the original is in: its id, or the `@username` of a public one.
    pub from_chat_id: ChatTarget,
    /// Message to copy.
    pub message_id: MessageId,
    /// New moment at which the video starts playing.
    ///
    /// Telegram counts it in seconds.
    pub video_start_timestamp: Option<Duration>,
    /// New caption of the media; without it the original one is kept.
    ///
    /// 0 to 1024 characters.
    pub caption: Option<String>,
    /// Markup language of the text; an alternative to listing entities.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the new caption above the media; ignored without one.
    pub show_caption_above_media: Option<bool>,
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

impl CopyMessage {
    /// With what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        from_chat_id: impl Into<ChatTarget>,
        message_id: impl Into<MessageId>,
    ) -> Self {
        Self {
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            from_chat_id: from_chat_id.into(),
            message_id: message_id.into(),
            video_start_timestamp: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            disable_notification: None,
            protect_content: None,
            allow_paid_broadcast: None,
            message_effect_id: None,
            suggested_post_parameters: None,
            reply_parameters: None,
            reply_markup: None,
        }
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

    /// New moment at which the video starts playing.
    pub fn video_start_timestamp(mut self, value: Duration) -> Self {
        self.video_start_timestamp = Some(value);
        self
    }

    /// New caption of the media; without it the original one is kept.
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

    /// Puts the new caption above the media; ignored without one.
    pub fn show_caption_above_media(mut self, value: bool) -> Self {
        self.show_caption_above_media = Some(value);
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

request! { CopyMessage = "copyMessage" -> SentMessageId {
    required chat_id = "chat_id",
    optional message_thread_id = "message_thread_id",
    optional direct_messages_topic_id = "direct_messages_topic_id",
    required from_chat_id = "from_chat_id",
    required message_id = "message_id",
    optional_seconds video_start_timestamp = "video_start_timestamp",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    optional show_caption_above_media = "show_caption_above_media",
    optional disable_notification = "disable_notification",
    optional protect_content = "protect_content",
    optional allow_paid_broadcast = "allow_paid_broadcast",
    optional message_effect_id = "message_effect_id",
    optional suggested_post_parameters = "suggested_post_parameters",
    optional reply_parameters = "reply_parameters",
    optional reply_markup = "reply_markup",
} files {  } }

/// Sends copies of several messages, keeping albums together; skips those it cannot copy.
///
/// [`copyMessages` at Telegram](https://core.telegram.org/bots/api#copymessages)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct CopyMessages {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// Topic the message goes to, in a forum or a private chat with topics.
    pub message_thread_id: Option<ThreadId>,
    /// Topic of a channel's direct messages chat; needed when sending there.
    pub direct_messages_topic_id: Option<TopicId>,
    /// Chat the original is in: its id, or the `@username` of a public one.
    pub from_chat_id: ChatTarget,
    /// Messages to copy, in strictly increasing order.
    ///
    /// 1 to 100 items.
    pub message_ids: Vec<MessageId>,
    /// Delivers the message without a sound.
    pub disable_notification: Option<bool>,
    /// Forbids forwarding and saving what is sent.
    pub protect_content: Option<bool>,
    /// Copies without the captions.
    pub remove_caption: Option<bool>,
}

impl CopyMessages {
    /// With what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        from_chat_id: impl Into<ChatTarget>,
        message_ids: impl IntoIterator<Item = impl Into<MessageId>>,
    ) -> Self {
        Self {
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            from_chat_id: from_chat_id.into(),
            message_ids: message_ids.into_iter().map(Into::into).collect(),
            disable_notification: None,
            protect_content: None,
            remove_caption: None,
        }
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

    /// Copies without the captions.
    pub fn remove_caption(mut self, value: bool) -> Self {
        self.remove_caption = Some(value);
        self
    }
}

request! { CopyMessages = "copyMessages" -> Vec<SentMessageId> {
    required chat_id = "chat_id",
    optional message_thread_id = "message_thread_id",
    optional direct_messages_topic_id = "direct_messages_topic_id",
    required from_chat_id = "from_chat_id",
    list message_ids = "message_ids",
    optional disable_notification = "disable_notification",
    optional protect_content = "protect_content",
    optional remove_caption = "remove_caption",
} files {  } }

/// Sends a photo.
///
/// [`sendPhoto` at Telegram](https://core.telegram.org/bots/api#sendphoto)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SendPhoto {
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
    /// A file to upload, a known `file_id`, or a URL.
    pub photo: InputFile,
    /// 0 to 1024 characters.
    pub caption: Option<String>,
    /// Markup language of the text; an alternative to listing entities.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media, not below.
    pub show_caption_above_media: Option<bool>,
    /// Covers the media until it is tapped.
    pub has_spoiler: Option<bool>,
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

impl SendPhoto {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, photo: impl Into<InputFile>) -> Self {
        Self {
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            ephemeral_message_parameters: None,
            photo: photo.into(),
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            has_spoiler: None,
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

    /// 0 to 1024 characters.
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

    /// Covers the media until it is tapped.
    pub fn has_spoiler(mut self, value: bool) -> Self {
        self.has_spoiler = Some(value);
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

request! { SendPhoto = "sendPhoto" -> Message {
    optional business_connection_id = "business_connection_id",
    required chat_id = "chat_id",
    optional message_thread_id = "message_thread_id",
    optional direct_messages_topic_id = "direct_messages_topic_id",
    optional ephemeral_message_parameters = "ephemeral_message_parameters",
    required photo = "photo",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    optional show_caption_above_media = "show_caption_above_media",
    optional has_spoiler = "has_spoiler",
    optional disable_notification = "disable_notification",
    optional protect_content = "protect_content",
    optional allow_paid_broadcast = "allow_paid_broadcast",
    optional message_effect_id = "message_effect_id",
    optional suggested_post_parameters = "suggested_post_parameters",
    optional reply_parameters = "reply_parameters",
    optional reply_markup = "reply_markup",
} files { photo } }

/// Sends a live photo: a still picture with a short video.
///
/// [`sendLivePhoto` at Telegram](https://core.telegram.org/bots/api#sendlivephoto)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SendLivePhoto {
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
    /// The video; a file to upload or a known `file_id`.
    pub live_photo: InputFile,
    /// The still picture; a file to upload or a known `file_id`.
    pub photo: InputFile,
    /// 0 to 1024 characters.
    pub caption: Option<String>,
    /// Markup language of the text; an alternative to listing entities.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media, not below.
    pub show_caption_above_media: Option<bool>,
    /// Covers the media until it is tapped.
    pub has_spoiler: Option<bool>,
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

impl SendLivePhoto {
    /// With what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        live_photo: impl Into<InputFile>,
        photo: impl Into<InputFile>,
    ) -> Self {
        Self {
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            ephemeral_message_parameters: None,
            live_photo: live_photo.into(),
            photo: photo.into(),
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            has_spoiler: None,
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

    /// 0 to 1024 characters.
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

    /// Covers the media until it is tapped.
    pub fn has_spoiler(mut self, value: bool) -> Self {
        self.has_spoiler = Some(value);
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

request! { SendLivePhoto = "sendLivePhoto" -> Message {
    optional business_connection_id = "business_connection_id",
    required chat_id = "chat_id",
    optional message_thread_id = "message_thread_id",
    optional direct_messages_topic_id = "direct_messages_topic_id",
    optional ephemeral_message_parameters = "ephemeral_message_parameters",
    required live_photo = "live_photo",
    required photo = "photo",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    optional show_caption_above_media = "show_caption_above_media",
    optional has_spoiler = "has_spoiler",
    optional disable_notification = "disable_notification",
    optional protect_content = "protect_content",
    optional allow_paid_broadcast = "allow_paid_broadcast",
    optional message_effect_id = "message_effect_id",
    optional suggested_post_parameters = "suggested_post_parameters",
    optional reply_parameters = "reply_parameters",
    optional reply_markup = "reply_markup",
} files { live_photo, photo } }

/// Sends a music file, shown in the music player.
///
/// [`sendAudio` at Telegram](https://core.telegram.org/bots/api#sendaudio)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SendAudio {
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
    /// A file to upload, a known `file_id`, or a URL.
    pub audio: InputFile,
    /// 0 to 1024 characters.
    pub caption: Option<String>,
    /// Markup language of the text; an alternative to listing entities.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Telegram counts it in seconds.
    pub duration: Option<Duration>,
    /// Who plays the track.
    pub performer: Option<String>,
    /// Name of the track.
    pub title: Option<String>,
    /// Preview image; must be a new upload, a known `file_id` is not accepted.
    pub thumbnail: Option<InputFile>,
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

impl SendAudio {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, audio: impl Into<InputFile>) -> Self {
        Self {
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            ephemeral_message_parameters: None,
            audio: audio.into(),
            caption: None,
            parse_mode: None,
            caption_entities: None,
            duration: None,
            performer: None,
            title: None,
            thumbnail: None,
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

    /// 0 to 1024 characters.
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

    /// Telegram counts it in seconds.
    pub fn duration(mut self, value: Duration) -> Self {
        self.duration = Some(value);
        self
    }

    /// Who plays the track.
    pub fn performer(mut self, value: impl Into<String>) -> Self {
        self.performer = Some(value.into());
        self
    }

    /// Name of the track.
    pub fn title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }

    /// Preview image; must be a new upload, a known `file_id` is not accepted.
    pub fn thumbnail(mut self, value: impl Into<InputFile>) -> Self {
        self.thumbnail = Some(value.into());
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

request! { SendAudio = "sendAudio" -> Message {
    optional business_connection_id = "business_connection_id",
    required chat_id = "chat_id",
    optional message_thread_id = "message_thread_id",
    optional direct_messages_topic_id = "direct_messages_topic_id",
    optional ephemeral_message_parameters = "ephemeral_message_parameters",
    required audio = "audio",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    optional_seconds duration = "duration",
    optional performer = "performer",
    optional title = "title",
    optional thumbnail = "thumbnail",
    optional disable_notification = "disable_notification",
    optional protect_content = "protect_content",
    optional allow_paid_broadcast = "allow_paid_broadcast",
    optional message_effect_id = "message_effect_id",
    optional suggested_post_parameters = "suggested_post_parameters",
    optional reply_parameters = "reply_parameters",
    optional reply_markup = "reply_markup",
} files { audio, thumbnail } }

/// Sends a file of any kind.
///
/// [`sendDocument` at Telegram](https://core.telegram.org/bots/api#senddocument)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SendDocument {
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
    /// A file to upload, a known `file_id`, or a URL.
    pub document: InputFile,
    /// Preview image; must be a new upload, a known `file_id` is not accepted.
    pub thumbnail: Option<InputFile>,
    /// 0 to 1024 characters.
    pub caption: Option<String>,
    /// Markup language of the text; an alternative to listing entities.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Keeps an upload a plain file, whatever it contains.
    pub disable_content_type_detection: Option<bool>,
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

impl SendDocument {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, document: impl Into<InputFile>) -> Self {
        Self {
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            ephemeral_message_parameters: None,
            document: document.into(),
            thumbnail: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            disable_content_type_detection: None,
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

    /// Preview image; must be a new upload, a known `file_id` is not accepted.
    pub fn thumbnail(mut self, value: impl Into<InputFile>) -> Self {
        self.thumbnail = Some(value.into());
        self
    }

    /// 0 to 1024 characters.
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

    /// Keeps an upload a plain file, whatever it contains.
    pub fn disable_content_type_detection(mut self, value: bool) -> Self {
        self.disable_content_type_detection = Some(value);
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

request! { SendDocument = "sendDocument" -> Message {
    optional business_connection_id = "business_connection_id",
    required chat_id = "chat_id",
    optional message_thread_id = "message_thread_id",
    optional direct_messages_topic_id = "direct_messages_topic_id",
    optional ephemeral_message_parameters = "ephemeral_message_parameters",
    required document = "document",
    optional thumbnail = "thumbnail",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    optional disable_content_type_detection = "disable_content_type_detection",
    optional disable_notification = "disable_notification",
    optional protect_content = "protect_content",
    optional allow_paid_broadcast = "allow_paid_broadcast",
    optional message_effect_id = "message_effect_id",
    optional suggested_post_parameters = "suggested_post_parameters",
    optional reply_parameters = "reply_parameters",
    optional reply_markup = "reply_markup",
} files { document, thumbnail } }

/// Sends a video.
///
/// [`sendVideo` at Telegram](https://core.telegram.org/bots/api#sendvideo)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SendVideo {
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
    /// A file to upload, a known `file_id`, or a URL.
    pub video: InputFile,
    /// Telegram counts it in seconds.
    pub duration: Option<Duration>,
    pub width: Option<i64>,
    pub height: Option<i64>,
    /// Preview image; must be a new upload, a known `file_id` is not accepted.
    pub thumbnail: Option<InputFile>,
    /// Picture shown in the message; a file, a known `file_id`, or a URL.
    pub cover: Option<InputFile>,
    /// Moment at which the video starts playing.
    ///
    /// Telegram counts it in seconds.
    pub start_timestamp: Option<Duration>,
    /// 0 to 1024 characters.
    pub caption: Option<String>,
    /// Markup language of the text; an alternative to listing entities.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media, not below.
    pub show_caption_above_media: Option<bool>,
    /// Covers the media until it is tapped.
    pub has_spoiler: Option<bool>,
    /// The uploaded file can be played while it loads.
    pub supports_streaming: Option<bool>,
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

impl SendVideo {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, video: impl Into<InputFile>) -> Self {
        Self {
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            ephemeral_message_parameters: None,
            video: video.into(),
            duration: None,
            width: None,
            height: None,
            thumbnail: None,
            cover: None,
            start_timestamp: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            has_spoiler: None,
            supports_streaming: None,
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

    /// Telegram counts it in seconds.
    pub fn duration(mut self, value: Duration) -> Self {
        self.duration = Some(value);
        self
    }

    /// Sets `width`.
    pub fn width(mut self, value: i64) -> Self {
        self.width = Some(value);
        self
    }

    /// Sets `height`.
    pub fn height(mut self, value: i64) -> Self {
        self.height = Some(value);
        self
    }

    /// Preview image; must be a new upload, a known `file_id` is not accepted.
    pub fn thumbnail(mut self, value: impl Into<InputFile>) -> Self {
        self.thumbnail = Some(value.into());
        self
    }

    /// Picture shown in the message; a file, a known `file_id`, or a URL.
    pub fn cover(mut self, value: impl Into<InputFile>) -> Self {
        self.cover = Some(value.into());
        self
    }

    /// Moment at which the video starts playing.
    pub fn start_timestamp(mut self, value: Duration) -> Self {
        self.start_timestamp = Some(value);
        self
    }

    /// 0 to 1024 characters.
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

    /// Covers the media until it is tapped.
    pub fn has_spoiler(mut self, value: bool) -> Self {
        self.has_spoiler = Some(value);
        self
    }

    /// The uploaded file can be played while it loads.
    pub fn supports_streaming(mut self, value: bool) -> Self {
        self.supports_streaming = Some(value);
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

request! { SendVideo = "sendVideo" -> Message {
    optional business_connection_id = "business_connection_id",
    required chat_id = "chat_id",
    optional message_thread_id = "message_thread_id",
    optional direct_messages_topic_id = "direct_messages_topic_id",
    optional ephemeral_message_parameters = "ephemeral_message_parameters",
    required video = "video",
    optional_seconds duration = "duration",
    optional width = "width",
    optional height = "height",
    optional thumbnail = "thumbnail",
    optional cover = "cover",
    optional_seconds start_timestamp = "start_timestamp",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    optional show_caption_above_media = "show_caption_above_media",
    optional has_spoiler = "has_spoiler",
    optional supports_streaming = "supports_streaming",
    optional disable_notification = "disable_notification",
    optional protect_content = "protect_content",
    optional allow_paid_broadcast = "allow_paid_broadcast",
    optional message_effect_id = "message_effect_id",
    optional suggested_post_parameters = "suggested_post_parameters",
    optional reply_parameters = "reply_parameters",
    optional reply_markup = "reply_markup",
} files { video, thumbnail, cover } }

/// Sends a GIF or a soundless video.
///
/// [`sendAnimation` at Telegram](https://core.telegram.org/bots/api#sendanimation)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SendAnimation {
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
    /// A file to upload, a known `file_id`, or a URL.
    pub animation: InputFile,
    /// Telegram counts it in seconds.
    pub duration: Option<Duration>,
    pub width: Option<i64>,
    pub height: Option<i64>,
    /// Preview image; must be a new upload, a known `file_id` is not accepted.
    pub thumbnail: Option<InputFile>,
    /// 0 to 1024 characters.
    pub caption: Option<String>,
    /// Markup language of the text; an alternative to listing entities.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media, not below.
    pub show_caption_above_media: Option<bool>,
    /// Covers the media until it is tapped.
    pub has_spoiler: Option<bool>,
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

impl SendAnimation {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, animation: impl Into<InputFile>) -> Self {
        Self {
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            ephemeral_message_parameters: None,
            animation: animation.into(),
            duration: None,
            width: None,
            height: None,
            thumbnail: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            has_spoiler: None,
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

    /// Telegram counts it in seconds.
    pub fn duration(mut self, value: Duration) -> Self {
        self.duration = Some(value);
        self
    }

    /// Sets `width`.
    pub fn width(mut self, value: i64) -> Self {
        self.width = Some(value);
        self
    }

    /// Sets `height`.
    pub fn height(mut self, value: i64) -> Self {
        self.height = Some(value);
        self
    }

    /// Preview image; must be a new upload, a known `file_id` is not accepted.
    pub fn thumbnail(mut self, value: impl Into<InputFile>) -> Self {
        self.thumbnail = Some(value.into());
        self
    }

    /// 0 to 1024 characters.
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

    /// Covers the media until it is tapped.
    pub fn has_spoiler(mut self, value: bool) -> Self {
        self.has_spoiler = Some(value);
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

request! { SendAnimation = "sendAnimation" -> Message {
    optional business_connection_id = "business_connection_id",
    required chat_id = "chat_id",
    optional message_thread_id = "message_thread_id",
    optional direct_messages_topic_id = "direct_messages_topic_id",
    optional ephemeral_message_parameters = "ephemeral_message_parameters",
    required animation = "animation",
    optional_seconds duration = "duration",
    optional width = "width",
    optional height = "height",
    optional thumbnail = "thumbnail",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    optional show_caption_above_media = "show_caption_above_media",
    optional has_spoiler = "has_spoiler",
    optional disable_notification = "disable_notification",
    optional protect_content = "protect_content",
    optional allow_paid_broadcast = "allow_paid_broadcast",
    optional message_effect_id = "message_effect_id",
    optional suggested_post_parameters = "suggested_post_parameters",
    optional reply_parameters = "reply_parameters",
    optional reply_markup = "reply_markup",
} files { animation, thumbnail } }

/// Sends a recording, shown as a voice message.
///
/// [`sendVoice` at Telegram](https://core.telegram.org/bots/api#sendvoice)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SendVoice {
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
    /// A file to upload, a known `file_id`, or a URL.
    pub voice: InputFile,
    /// 0 to 1024 characters.
    pub caption: Option<String>,
    /// Markup language of the text; an alternative to listing entities.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Telegram counts it in seconds.
    pub duration: Option<Duration>,
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

impl SendVoice {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, voice: impl Into<InputFile>) -> Self {
        Self {
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            ephemeral_message_parameters: None,
            voice: voice.into(),
            caption: None,
            parse_mode: None,
            caption_entities: None,
            duration: None,
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

    /// 0 to 1024 characters.
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

    /// Telegram counts it in seconds.
    pub fn duration(mut self, value: Duration) -> Self {
        self.duration = Some(value);
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

request! { SendVoice = "sendVoice" -> Message {
    optional business_connection_id = "business_connection_id",
    required chat_id = "chat_id",
    optional message_thread_id = "message_thread_id",
    optional direct_messages_topic_id = "direct_messages_topic_id",
    optional ephemeral_message_parameters = "ephemeral_message_parameters",
    required voice = "voice",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    optional_seconds duration = "duration",
    optional disable_notification = "disable_notification",
    optional protect_content = "protect_content",
    optional allow_paid_broadcast = "allow_paid_broadcast",
    optional message_effect_id = "message_effect_id",
    optional suggested_post_parameters = "suggested_post_parameters",
    optional reply_parameters = "reply_parameters",
    optional reply_markup = "reply_markup",
} files { voice } }

/// Sends a round video message.
///
/// [`sendVideoNote` at Telegram](https://core.telegram.org/bots/api#sendvideonote)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SendVideoNote {
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
    /// A file to upload or a known `file_id`; a URL does not work.
    pub video_note: InputFile,
    /// Telegram counts it in seconds.
    pub duration: Option<Duration>,
    /// Width and height of the video.
    pub length: Option<i64>,
    /// Preview image; must be a new upload, a known `file_id` is not accepted.
    pub thumbnail: Option<InputFile>,
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

impl SendVideoNote {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, video_note: impl Into<InputFile>) -> Self {
        Self {
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            ephemeral_message_parameters: None,
            video_note: video_note.into(),
            duration: None,
            length: None,
            thumbnail: None,
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

    /// Telegram counts it in seconds.
    pub fn duration(mut self, value: Duration) -> Self {
        self.duration = Some(value);
        self
    }

    /// Width and height of the video.
    pub fn length(mut self, value: i64) -> Self {
        self.length = Some(value);
        self
    }

    /// Preview image; must be a new upload, a known `file_id` is not accepted.
    pub fn thumbnail(mut self, value: impl Into<InputFile>) -> Self {
        self.thumbnail = Some(value.into());
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

request! { SendVideoNote = "sendVideoNote" -> Message {
    optional business_connection_id = "business_connection_id",
    required chat_id = "chat_id",
    optional message_thread_id = "message_thread_id",
    optional direct_messages_topic_id = "direct_messages_topic_id",
    optional ephemeral_message_parameters = "ephemeral_message_parameters",
    required video_note = "video_note",
    optional_seconds duration = "duration",
    optional length = "length",
    optional thumbnail = "thumbnail",
    optional disable_notification = "disable_notification",
    optional protect_content = "protect_content",
    optional allow_paid_broadcast = "allow_paid_broadcast",
    optional message_effect_id = "message_effect_id",
    optional suggested_post_parameters = "suggested_post_parameters",
    optional reply_parameters = "reply_parameters",
    optional reply_markup = "reply_markup",
} files { video_note, thumbnail } }

/// Sends media that users pay Stars to see.
///
/// [`sendPaidMedia` at Telegram](https://core.telegram.org/bots/api#sendpaidmedia)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SendPaidMedia {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: Option<BusinessConnectionId>,
    /// Target chat; in a channel the Stars go to the channel, elsewhere to the bot.
    pub chat_id: ChatTarget,
    /// Topic the message goes to, in a forum or a private chat with topics.
    pub message_thread_id: Option<ThreadId>,
    /// Topic of a channel's direct messages chat; needed when sending there.
    pub direct_messages_topic_id: Option<TopicId>,
    /// Price of the media in Stars.
    pub star_count: i64,
    pub media: Vec<InputPaidMedia>,
    /// For the bot only: comes back with the purchase, users do not see it.
    ///
    /// 0 to 128 bytes.
    pub payload: Option<String>,
    /// 0 to 1024 characters.
    pub caption: Option<String>,
    /// Markup language of the text; an alternative to listing entities.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media, not below.
    pub show_caption_above_media: Option<bool>,
    /// Delivers the message without a sound.
    pub disable_notification: Option<bool>,
    /// Forbids forwarding and saving what is sent.
    pub protect_content: Option<bool>,
    /// Pays Stars from the bot's balance to go beyond the free sending rate.
    pub allow_paid_broadcast: Option<bool>,
    /// Terms of a suggested post; for channel direct messages chats.
    pub suggested_post_parameters: Option<Box<SuggestedPostParameters>>,
    /// Message to reply to.
    pub reply_parameters: Option<Box<ReplyParameters>>,
    /// Keyboard that comes with the message.
    pub reply_markup: Option<ReplyMarkup>,
}

impl SendPaidMedia {
    /// With what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        star_count: i64,
        media: impl IntoIterator<Item = impl Into<InputPaidMedia>>,
    ) -> Self {
        Self {
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            star_count,
            media: media.into_iter().map(Into::into).collect(),
            payload: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            disable_notification: None,
            protect_content: None,
            allow_paid_broadcast: None,
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

    /// For the bot only: comes back with the purchase, users do not see it.
    pub fn payload(mut self, value: impl Into<String>) -> Self {
        self.payload = Some(value.into());
        self
    }

    /// 0 to 1024 characters.
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

request! { SendPaidMedia = "sendPaidMedia" -> Message {
    optional business_connection_id = "business_connection_id",
    required chat_id = "chat_id",
    optional message_thread_id = "message_thread_id",
    optional direct_messages_topic_id = "direct_messages_topic_id",
    required star_count = "star_count",
    list media = "media",
    optional payload = "payload",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    optional show_caption_above_media = "show_caption_above_media",
    optional disable_notification = "disable_notification",
    optional protect_content = "protect_content",
    optional allow_paid_broadcast = "allow_paid_broadcast",
    optional suggested_post_parameters = "suggested_post_parameters",
    optional reply_parameters = "reply_parameters",
    optional reply_markup = "reply_markup",
} files { media } }

/// Sends photos, videos, files or music as one album.
///
/// [`sendMediaGroup` at Telegram](https://core.telegram.org/bots/api#sendmediagroup)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SendMediaGroup {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: Option<BusinessConnectionId>,
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// Topic the message goes to, in a forum or a private chat with topics.
    pub message_thread_id: Option<ThreadId>,
    /// Topic of a channel's direct messages chat; needed when sending there.
    pub direct_messages_topic_id: Option<TopicId>,
    /// Files of the album; documents and audio go only with their own kind.
    ///
    /// 2 to 10 items.
    pub media: Vec<MediaGroupItem>,
    /// Delivers the message without a sound.
    pub disable_notification: Option<bool>,
    /// Forbids forwarding and saving what is sent.
    pub protect_content: Option<bool>,
    /// Pays Stars from the bot's balance to go beyond the free sending rate.
    pub allow_paid_broadcast: Option<bool>,
    /// Animated effect shown with the message; private chats only.
    pub message_effect_id: Option<MessageEffectId>,
    /// Message to reply to.
    pub reply_parameters: Option<Box<ReplyParameters>>,
}

impl SendMediaGroup {
    /// With what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        media: impl IntoIterator<Item = impl Into<MediaGroupItem>>,
    ) -> Self {
        Self {
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            media: media.into_iter().map(Into::into).collect(),
            disable_notification: None,
            protect_content: None,
            allow_paid_broadcast: None,
            message_effect_id: None,
            reply_parameters: None,
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

    /// Message to reply to.
    pub fn reply_parameters(mut self, value: ReplyParameters) -> Self {
        self.reply_parameters = Some(Box::new(value));
        self
    }

    /// Makes it a reply to this message of the same chat.
    pub fn reply_to(self, message: impl Into<MessageId>) -> Self {
        self.reply_parameters(ReplyParameters::new().message_id(message))
    }
}

request! { SendMediaGroup = "sendMediaGroup" -> Vec<Message> {
    optional business_connection_id = "business_connection_id",
    required chat_id = "chat_id",
    optional message_thread_id = "message_thread_id",
    optional direct_messages_topic_id = "direct_messages_topic_id",
    list media = "media",
    optional disable_notification = "disable_notification",
    optional protect_content = "protect_content",
    optional allow_paid_broadcast = "allow_paid_broadcast",
    optional message_effect_id = "message_effect_id",
    optional reply_parameters = "reply_parameters",
} files { media } }

/// Sends a point on the map.
///
/// [`sendLocation` at Telegram](https://core.telegram.org/bots/api#sendlocation)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SendLocation {
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
    pub latitude: f64,
    pub longitude: f64,
    /// Radius of uncertainty of the location.
    pub horizontal_accuracy: Option<f64>,
    /// How long it can be updated; `0x7FFFFFFF` means without end.
    ///
    /// From 60 to 86400. Telegram counts it in seconds.
    pub live_period: Option<Duration>,
    /// Direction of movement, for live locations.
    ///
    /// From 1 to 360.
    pub heading: Option<i64>,
    /// Distance to another member at which a live location raises an alert.
    ///
    /// From 1 to 100000.
    pub proximity_alert_radius: Option<i64>,
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

impl SendLocation {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, latitude: f64, longitude: f64) -> Self {
        Self {
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            ephemeral_message_parameters: None,
            latitude,
            longitude,
            horizontal_accuracy: None,
            live_period: None,
            heading: None,
            proximity_alert_radius: None,
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

    /// Radius of uncertainty of the location.
    pub fn horizontal_accuracy(mut self, value: f64) -> Self {
        self.horizontal_accuracy = Some(value);
        self
    }

    /// How long it can be updated; `0x7FFFFFFF` means without end.
    pub fn live_period(mut self, value: Duration) -> Self {
        self.live_period = Some(value);
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

request! { SendLocation = "sendLocation" -> Message {
    optional business_connection_id = "business_connection_id",
    required chat_id = "chat_id",
    optional message_thread_id = "message_thread_id",
    optional direct_messages_topic_id = "direct_messages_topic_id",
    optional ephemeral_message_parameters = "ephemeral_message_parameters",
    required latitude = "latitude",
    required longitude = "longitude",
    optional horizontal_accuracy = "horizontal_accuracy",
    optional_seconds live_period = "live_period",
    optional heading = "heading",
    optional proximity_alert_radius = "proximity_alert_radius",
    optional disable_notification = "disable_notification",
    optional protect_content = "protect_content",
    optional allow_paid_broadcast = "allow_paid_broadcast",
    optional message_effect_id = "message_effect_id",
    optional suggested_post_parameters = "suggested_post_parameters",
    optional reply_parameters = "reply_parameters",
    optional reply_markup = "reply_markup",
} files {  } }

/// Sends a place with a name and an address.
///
/// [`sendVenue` at Telegram](https://core.telegram.org/bots/api#sendvenue)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SendVenue {
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
    pub latitude: f64,
    pub longitude: f64,
    pub title: String,
    pub address: String,
    /// Id of the place at Foursquare.
    pub foursquare_id: Option<String>,
    /// Kind of place, as Foursquare names it.
    pub foursquare_type: Option<String>,
    /// Id of the place at Google Places.
    pub google_place_id: Option<String>,
    /// Kind of place, as Google Places names it.
    pub google_place_type: Option<String>,
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

impl SendVenue {
    /// With what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        latitude: f64,
        longitude: f64,
        title: impl Into<String>,
        address: impl Into<String>,
    ) -> Self {
        Self {
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            ephemeral_message_parameters: None,
            latitude,
            longitude,
            title: title.into(),
            address: address.into(),
            foursquare_id: None,
            foursquare_type: None,
            google_place_id: None,
            google_place_type: None,
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

    /// Id of the place at Foursquare.
    pub fn foursquare_id(mut self, value: impl Into<String>) -> Self {
        self.foursquare_id = Some(value.into());
        self
    }

    /// Kind of place, as Foursquare names it.
    pub fn foursquare_type(mut self, value: impl Into<String>) -> Self {
        self.foursquare_type = Some(value.into());
        self
    }

    /// Id of the place at Google Places.
    pub fn google_place_id(mut self, value: impl Into<String>) -> Self {
        self.google_place_id = Some(value.into());
        self
    }

    /// Kind of place, as Google Places names it.
    pub fn google_place_type(mut self, value: impl Into<String>) -> Self {
        self.google_place_type = Some(value.into());
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

request! { SendVenue = "sendVenue" -> Message {
    optional business_connection_id = "business_connection_id",
    required chat_id = "chat_id",
    optional message_thread_id = "message_thread_id",
    optional direct_messages_topic_id = "direct_messages_topic_id",
    optional ephemeral_message_parameters = "ephemeral_message_parameters",
    required latitude = "latitude",
    required longitude = "longitude",
    required title = "title",
    required address = "address",
    optional foursquare_id = "foursquare_id",
    optional foursquare_type = "foursquare_type",
    optional google_place_id = "google_place_id",
    optional google_place_type = "google_place_type",
    optional disable_notification = "disable_notification",
    optional protect_content = "protect_content",
    optional allow_paid_broadcast = "allow_paid_broadcast",
    optional message_effect_id = "message_effect_id",
    optional suggested_post_parameters = "suggested_post_parameters",
    optional reply_parameters = "reply_parameters",
    optional reply_markup = "reply_markup",
} files {  } }

/// Sends a contact with a phone number.
///
/// [`sendContact` at Telegram](https://core.telegram.org/bots/api#sendcontact)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SendContact {
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
    pub phone_number: String,
    pub first_name: String,
    pub last_name: Option<String>,
    /// More about the contact, as a vCard.
    ///
    /// 0 to 2048 bytes.
    pub vcard: Option<String>,
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

impl SendContact {
    /// With what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        phone_number: impl Into<String>,
        first_name: impl Into<String>,
    ) -> Self {
        Self {
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            ephemeral_message_parameters: None,
            phone_number: phone_number.into(),
            first_name: first_name.into(),
            last_name: None,
            vcard: None,
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

    /// Sets `last_name`.
    pub fn last_name(mut self, value: impl Into<String>) -> Self {
        self.last_name = Some(value.into());
        self
    }

    /// More about the contact, as a vCard.
    pub fn vcard(mut self, value: impl Into<String>) -> Self {
        self.vcard = Some(value.into());
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

request! { SendContact = "sendContact" -> Message {
    optional business_connection_id = "business_connection_id",
    required chat_id = "chat_id",
    optional message_thread_id = "message_thread_id",
    optional direct_messages_topic_id = "direct_messages_topic_id",
    optional ephemeral_message_parameters = "ephemeral_message_parameters",
    required phone_number = "phone_number",
    required first_name = "first_name",
    optional last_name = "last_name",
    optional vcard = "vcard",
    optional disable_notification = "disable_notification",
    optional protect_content = "protect_content",
    optional allow_paid_broadcast = "allow_paid_broadcast",
    optional message_effect_id = "message_effect_id",
    optional suggested_post_parameters = "suggested_post_parameters",
    optional reply_parameters = "reply_parameters",
    optional reply_markup = "reply_markup",
} files {  } }

/// Sends a poll or a quiz.
///
/// [`sendPoll` at Telegram](https://core.telegram.org/bots/api#sendpoll)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SendPoll {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: Option<BusinessConnectionId>,
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// Topic the message goes to, in a forum or a private chat with topics.
    pub message_thread_id: Option<ThreadId>,
    /// 1 to 300 characters.
    pub question: String,
    /// Markup language of the question; only custom emoji are allowed.
    pub question_parse_mode: Option<ParseMode>,
    /// Formatting of the question, in place of `question_parse_mode`.
    pub question_entities: Option<Vec<MessageEntity>>,
    pub options: Vec<InputPollOption>,
    /// Hides who voted for what.
    ///
    /// Default: `true`.
    pub is_anonymous: Option<bool>,
    /// Quizzes have right answers, regular polls do not.
    ///
    /// Default: `regular`. One of: `quiz`, `regular`.
    pub kind: Option<PollType>,
    /// Default: `false`.
    pub allows_multiple_answers: Option<bool>,
    /// Voters can change their choice.
    ///
    /// Default: `false`.
    pub allows_revoting: Option<bool>,
    /// Shows the options in random order.
    pub shuffle_options: Option<bool>,
    /// Users can add options of their own.
    pub allow_adding_options: Option<bool>,
    /// Shows results only once the poll is closed.
    pub hide_results_until_closes: Option<bool>,
    /// Only members of the chat can vote.
    pub members_only: Option<bool>,
    /// Only users from these countries can vote; two-letter codes.
    pub country_codes: Option<Vec<String>>,
    /// Right answers, by index from zero; for quizzes.
    pub correct_option_ids: Option<Vec<i64>>,
    /// Shown for a wrong answer or on the lamp icon; for quizzes.
    ///
    /// 0 to 200 characters.
    pub explanation: Option<String>,
    /// Markup language of the explanation.
    pub explanation_parse_mode: Option<ParseMode>,
    /// Formatting of the explanation, in place of `explanation_parse_mode`.
    pub explanation_entities: Option<Vec<MessageEntity>>,
    /// Media shown with the explanation.
    pub explanation_media: Option<InputPollMedia>,
    /// How long the poll stays open; excludes `close_date`.
    ///
    /// Telegram counts it in seconds.
    pub open_period: Option<Duration>,
    /// When the poll closes; excludes `open_period`.
    ///
    /// Unix time, in seconds.
    pub close_date: Option<UnixTime>,
    /// Sends the poll closed at once, as a preview.
    pub is_closed: Option<bool>,
    /// Text that goes with the poll.
    ///
    /// 0 to 1024 characters.
    pub description: Option<String>,
    /// Markup language of the description.
    pub description_parse_mode: Option<ParseMode>,
    /// Formatting of the description, in place of `description_parse_mode`.
    pub description_entities: Option<Vec<MessageEntity>>,
    /// Media shown with the poll.
    pub media: Option<InputPollMedia>,
    /// Delivers the message without a sound.
    pub disable_notification: Option<bool>,
    /// Forbids forwarding and saving what is sent.
    pub protect_content: Option<bool>,
    /// Pays Stars from the bot's balance to go beyond the free sending rate.
    pub allow_paid_broadcast: Option<bool>,
    /// Animated effect shown with the message; private chats only.
    pub message_effect_id: Option<MessageEffectId>,
    /// Message to reply to.
    pub reply_parameters: Option<Box<ReplyParameters>>,
    /// Keyboard that comes with the message.
    pub reply_markup: Option<ReplyMarkup>,
}

impl SendPoll {
    /// With what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        question: impl Into<String>,
        options: impl IntoIterator<Item = InputPollOption>,
    ) -> Self {
        Self {
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            question: question.into(),
            question_parse_mode: None,
            question_entities: None,
            options: options.into_iter().collect(),
            is_anonymous: None,
            kind: None,
            allows_multiple_answers: None,
            allows_revoting: None,
            shuffle_options: None,
            allow_adding_options: None,
            hide_results_until_closes: None,
            members_only: None,
            country_codes: None,
            correct_option_ids: None,
            explanation: None,
            explanation_parse_mode: None,
            explanation_entities: None,
            explanation_media: None,
            open_period: None,
            close_date: None,
            is_closed: None,
            description: None,
            description_parse_mode: None,
            description_entities: None,
            media: None,
            disable_notification: None,
            protect_content: None,
            allow_paid_broadcast: None,
            message_effect_id: None,
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

    /// Markup language of the question; only custom emoji are allowed.
    pub fn question_parse_mode(mut self, value: ParseMode) -> Self {
        self.question_parse_mode = Some(value);
        self
    }

    /// Formatting of the question, in place of `question_parse_mode`.
    pub fn question_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.question_entities = Some(value.into_iter().collect());
        self
    }

    /// Hides who voted for what.
    pub fn is_anonymous(mut self, value: bool) -> Self {
        self.is_anonymous = Some(value);
        self
    }

    /// Quizzes have right answers, regular polls do not.
    pub fn kind(mut self, value: impl Into<PollType>) -> Self {
        self.kind = Some(value.into());
        self
    }

    /// Default: `false`.
    pub fn allows_multiple_answers(mut self, value: bool) -> Self {
        self.allows_multiple_answers = Some(value);
        self
    }

    /// Voters can change their choice.
    pub fn allows_revoting(mut self, value: bool) -> Self {
        self.allows_revoting = Some(value);
        self
    }

    /// Shows the options in random order.
    pub fn shuffle_options(mut self, value: bool) -> Self {
        self.shuffle_options = Some(value);
        self
    }

    /// Users can add options of their own.
    pub fn allow_adding_options(mut self, value: bool) -> Self {
        self.allow_adding_options = Some(value);
        self
    }

    /// Shows results only once the poll is closed.
    pub fn hide_results_until_closes(mut self, value: bool) -> Self {
        self.hide_results_until_closes = Some(value);
        self
    }

    /// Only members of the chat can vote.
    pub fn members_only(mut self, value: bool) -> Self {
        self.members_only = Some(value);
        self
    }

    /// Only users from these countries can vote; two-letter codes.
    pub fn country_codes(mut self, value: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.country_codes = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Right answers, by index from zero; for quizzes.
    pub fn correct_option_ids(mut self, value: impl IntoIterator<Item = i64>) -> Self {
        self.correct_option_ids = Some(value.into_iter().collect());
        self
    }

    /// Shown for a wrong answer or on the lamp icon; for quizzes.
    pub fn explanation(mut self, value: impl Into<String>) -> Self {
        self.explanation = Some(value.into());
        self
    }

    /// Markup language of the explanation.
    pub fn explanation_parse_mode(mut self, value: ParseMode) -> Self {
        self.explanation_parse_mode = Some(value);
        self
    }

    /// Formatting of the explanation, in place of `explanation_parse_mode`.
    pub fn explanation_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.explanation_entities = Some(value.into_iter().collect());
        self
    }

    /// Media shown with the explanation.
    pub fn explanation_media(mut self, value: impl Into<InputPollMedia>) -> Self {
        self.explanation_media = Some(value.into());
        self
    }

    /// How long the poll stays open; excludes `close_date`.
    pub fn open_period(mut self, value: Duration) -> Self {
        self.open_period = Some(value);
        self
    }

    /// When the poll closes; excludes `open_period`.
    pub fn close_date(mut self, value: impl Into<UnixTime>) -> Self {
        self.close_date = Some(value.into());
        self
    }

    /// Sends the poll closed at once, as a preview.
    pub fn is_closed(mut self, value: bool) -> Self {
        self.is_closed = Some(value);
        self
    }

    /// Text that goes with the poll.
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }

    /// Markup language of the description.
    pub fn description_parse_mode(mut self, value: ParseMode) -> Self {
        self.description_parse_mode = Some(value);
        self
    }

    /// Formatting of the description, in place of `description_parse_mode`.
    pub fn description_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.description_entities = Some(value.into_iter().collect());
        self
    }

    /// Media shown with the poll.
    pub fn media(mut self, value: impl Into<InputPollMedia>) -> Self {
        self.media = Some(value.into());
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

request! { SendPoll = "sendPoll" -> Message {
    optional business_connection_id = "business_connection_id",
    required chat_id = "chat_id",
    optional message_thread_id = "message_thread_id",
    required question = "question",
    optional question_parse_mode = "question_parse_mode",
    optional_list question_entities = "question_entities",
    list options = "options",
    optional is_anonymous = "is_anonymous",
    optional kind = "type",
    optional allows_multiple_answers = "allows_multiple_answers",
    optional allows_revoting = "allows_revoting",
    optional shuffle_options = "shuffle_options",
    optional allow_adding_options = "allow_adding_options",
    optional hide_results_until_closes = "hide_results_until_closes",
    optional members_only = "members_only",
    optional_list country_codes = "country_codes",
    optional_list correct_option_ids = "correct_option_ids",
    optional explanation = "explanation",
    optional explanation_parse_mode = "explanation_parse_mode",
    optional_list explanation_entities = "explanation_entities",
    optional explanation_media = "explanation_media",
    optional_seconds open_period = "open_period",
    optional close_date = "close_date",
    optional is_closed = "is_closed",
    optional description = "description",
    optional description_parse_mode = "description_parse_mode",
    optional_list description_entities = "description_entities",
    optional media = "media",
    optional disable_notification = "disable_notification",
    optional protect_content = "protect_content",
    optional allow_paid_broadcast = "allow_paid_broadcast",
    optional message_effect_id = "message_effect_id",
    optional reply_parameters = "reply_parameters",
    optional reply_markup = "reply_markup",
} files { options, explanation_media, media } }

/// Sends a checklist on behalf of a business account.
///
/// [`sendChecklist` at Telegram](https://core.telegram.org/bots/api#sendchecklist)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SendChecklist {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: BusinessConnectionId,
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// Title and tasks of the list.
    pub checklist: InputChecklist,
    /// Delivers the message without a sound.
    pub disable_notification: Option<bool>,
    /// Forbids forwarding and saving what is sent.
    pub protect_content: Option<bool>,
    /// Animated effect shown with the message; private chats only.
    pub message_effect_id: Option<MessageEffectId>,
    /// Message to reply to.
    pub reply_parameters: Option<Box<ReplyParameters>>,
    /// Keyboard that comes with the message.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

impl SendChecklist {
    /// With what is required.
    pub fn new(
        business_connection_id: impl Into<BusinessConnectionId>,
        chat_id: impl Into<ChatTarget>,
        checklist: InputChecklist,
    ) -> Self {
        Self {
            business_connection_id: business_connection_id.into(),
            chat_id: chat_id.into(),
            checklist,
            disable_notification: None,
            protect_content: None,
            message_effect_id: None,
            reply_parameters: None,
            reply_markup: None,
        }
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

    /// Animated effect shown with the message; private chats only.
    pub fn message_effect_id(mut self, value: impl Into<MessageEffectId>) -> Self {
        self.message_effect_id = Some(value.into());
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
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }
}

request! { SendChecklist = "sendChecklist" -> Message {
    required business_connection_id = "business_connection_id",
    required chat_id = "chat_id",
    required checklist = "checklist",
    optional disable_notification = "disable_notification",
    optional protect_content = "protect_content",
    optional message_effect_id = "message_effect_id",
    optional reply_parameters = "reply_parameters",
    optional reply_markup = "reply_markup",
} files {  } }

/// Sends an animated emoji with a random value.
///
/// [`sendDice` at Telegram](https://core.telegram.org/bots/api#senddice)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SendDice {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: Option<BusinessConnectionId>,
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// Topic the message goes to, in a forum or a private chat with topics.
    pub message_thread_id: Option<ThreadId>,
    /// Topic of a channel's direct messages chat; needed when sending there.
    pub direct_messages_topic_id: Option<TopicId>,
    /// Decides which animation is thrown, and so the range of values.
    ///
    /// One of: `🎲`, `🎯`, `🏀`, `⚽`, `🎳`, `🎰`.
    pub emoji: Option<DiceEmoji>,
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

impl SendDice {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            emoji: None,
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

    /// Decides which animation is thrown, and so the range of values.
    pub fn emoji(mut self, value: impl Into<DiceEmoji>) -> Self {
        self.emoji = Some(value.into());
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

request! { SendDice = "sendDice" -> Message {
    optional business_connection_id = "business_connection_id",
    required chat_id = "chat_id",
    optional message_thread_id = "message_thread_id",
    optional direct_messages_topic_id = "direct_messages_topic_id",
    optional emoji = "emoji",
    optional disable_notification = "disable_notification",
    optional protect_content = "protect_content",
    optional allow_paid_broadcast = "allow_paid_broadcast",
    optional message_effect_id = "message_effect_id",
    optional suggested_post_parameters = "suggested_post_parameters",
    optional reply_parameters = "reply_parameters",
    optional reply_markup = "reply_markup",
} files {  } }

/// Shows a user a text that is still being written.
///
/// [`sendMessageDraft` at Telegram](https://core.telegram.org/bots/api#sendmessagedraft)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SendMessageDraft {
    /// The private chat.
    pub chat_id: ChatId,
    /// Topic the message goes to, in a forum or a private chat with topics.
    pub message_thread_id: Option<ThreadId>,
    /// Nonzero; a call with the same id changes the draft already shown, with an animation.
    pub draft_id: i64,
    /// What is written so far.
    ///
    /// 0 to 4096 characters.
    pub text: Option<String>,
    /// Markup language of the text; an alternative to listing entities.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of the text as ranges, in place of `parse_mode`.
    pub entities: Option<Vec<MessageEntity>>,
    /// Lets the user stop it, which sends a `stopped_message_generation` update.
    pub can_stop: Option<bool>,
    /// Keeps the draft when the user stops it.
    pub keep_on_stop: Option<bool>,
}

impl SendMessageDraft {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatId>, draft_id: i64) -> Self {
        Self {
            chat_id: chat_id.into(),
            message_thread_id: None,
            draft_id,
            text: None,
            parse_mode: None,
            entities: None,
            can_stop: None,
            keep_on_stop: None,
        }
    }

    /// Topic the message goes to, in a forum or a private chat with topics.
    pub fn message_thread_id(mut self, value: impl Into<ThreadId>) -> Self {
        self.message_thread_id = Some(value.into());
        self
    }

    /// What is written so far.
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

request! { SendMessageDraft = "sendMessageDraft" -> bool {
    required chat_id = "chat_id",
    optional message_thread_id = "message_thread_id",
    required draft_id = "draft_id",
    optional text = "text",
    optional parse_mode = "parse_mode",
    optional_list entities = "entities",
    optional can_stop = "can_stop",
    optional keep_on_stop = "keep_on_stop",
} files {  } }

/// Shows that the bot is typing, uploading or the like, for a few seconds.
///
/// [`sendChatAction` at Telegram](https://core.telegram.org/bots/api#sendchataction)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SendChatAction {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: Option<BusinessConnectionId>,
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// Topic the status is shown in.
    pub message_thread_id: Option<ThreadId>,
    /// What the bot seems to be doing.
    ///
    /// One of: `typing`, `upload_photo`, `record_video`, `upload_video`, `record_voice`, `upload_voice`,
    /// `upload_document`, `choose_sticker`, `find_location`, `record_video_note`, `upload_video_note`.
    pub action: ChatAction,
}

impl SendChatAction {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, action: impl Into<ChatAction>) -> Self {
        Self {
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            action: action.into(),
        }
    }

    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.business_connection_id = Some(value.into());
        self
    }

    /// Topic the status is shown in.
    pub fn message_thread_id(mut self, value: impl Into<ThreadId>) -> Self {
        self.message_thread_id = Some(value.into());
        self
    }
}

request! { SendChatAction = "sendChatAction" -> bool {
    optional business_connection_id = "business_connection_id",
    required chat_id = "chat_id",
    optional message_thread_id = "message_thread_id",
    required action = "action",
} files {  } }

/// Changes the bot's reaction to a message.
///
/// [`setMessageReaction` at Telegram](https://core.telegram.org/bots/api#setmessagereaction)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SetMessageReaction {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    pub message_id: MessageId,
    /// A bot has at most one; empty takes it back; paid ones are not possible.
    pub reaction: Option<Vec<ReactionType>>,
    /// Plays the large animation.
    pub is_big: Option<bool>,
}

impl SetMessageReaction {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, message_id: impl Into<MessageId>) -> Self {
        Self {
            chat_id: chat_id.into(),
            message_id: message_id.into(),
            reaction: None,
            is_big: None,
        }
    }

    /// A bot has at most one; empty takes it back; paid ones are not possible.
    pub fn reaction(mut self, value: impl IntoIterator<Item = impl Into<ReactionType>>) -> Self {
        self.reaction = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Plays the large animation.
    pub fn is_big(mut self, value: bool) -> Self {
        self.is_big = Some(value);
        self
    }
}

request! { SetMessageReaction = "setMessageReaction" -> bool {
    required chat_id = "chat_id",
    required message_id = "message_id",
    optional_list reaction = "reaction",
    optional is_big = "is_big",
} files {  } }

/// Returns profile photos of a user.
///
/// [`getUserProfilePhotos` at Telegram](https://core.telegram.org/bots/api#getuserprofilephotos)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct GetUserProfilePhotos {
    pub user_id: UserId,
    /// How many photos to skip.
    pub offset: Option<i64>,
    /// From 1 to 100. Default: `100`.
    pub limit: Option<i64>,
}

impl GetUserProfilePhotos {
    /// With what is required.
    pub fn new(user_id: impl Into<UserId>) -> Self {
        Self {
            user_id: user_id.into(),
            offset: None,
            limit: None,
        }
    }

    /// How many photos to skip.
    pub fn offset(mut self, value: i64) -> Self {
        self.offset = Some(value);
        self
    }

    /// From 1 to 100. Default: `100`.
    pub fn limit(mut self, value: i64) -> Self {
        self.limit = Some(value);
        self
    }
}

request! { GetUserProfilePhotos = "getUserProfilePhotos" -> UserProfilePhotos {
    required user_id = "user_id",
    optional offset = "offset",
    optional limit = "limit",
} files {  } }

/// Returns the music in the profile of a user.
///
/// [`getUserProfileAudios` at Telegram](https://core.telegram.org/bots/api#getuserprofileaudios)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct GetUserProfileAudios {
    pub user_id: UserId,
    /// How many files to skip.
    pub offset: Option<i64>,
    /// From 1 to 100. Default: `100`.
    pub limit: Option<i64>,
}

impl GetUserProfileAudios {
    /// With what is required.
    pub fn new(user_id: impl Into<UserId>) -> Self {
        Self {
            user_id: user_id.into(),
            offset: None,
            limit: None,
        }
    }

    /// How many files to skip.
    pub fn offset(mut self, value: i64) -> Self {
        self.offset = Some(value);
        self
    }

    /// From 1 to 100. Default: `100`.
    pub fn limit(mut self, value: i64) -> Self {
        self.limit = Some(value);
        self
    }
}

request! { GetUserProfileAudios = "getUserProfileAudios" -> UserProfileAudios {
    required user_id = "user_id",
    optional offset = "offset",
    optional limit = "limit",
} files {  } }

/// Changes the emoji status of a user who allowed it in a Mini App.
///
/// [`setUserEmojiStatus` at Telegram](https://core.telegram.org/bots/api#setuseremojistatus)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SetUserEmojiStatus {
    pub user_id: UserId,
    /// The new status; an empty string removes it.
    pub emoji_status_custom_emoji_id: Option<CustomEmojiId>,
    /// When the status goes away by itself.
    pub emoji_status_expiration_date: Option<i64>,
}

impl SetUserEmojiStatus {
    /// With what is required.
    pub fn new(user_id: impl Into<UserId>) -> Self {
        Self {
            user_id: user_id.into(),
            emoji_status_custom_emoji_id: None,
            emoji_status_expiration_date: None,
        }
    }

    /// The new status; an empty string removes it.
    pub fn emoji_status_custom_emoji_id(mut self, value: impl Into<CustomEmojiId>) -> Self {
        self.emoji_status_custom_emoji_id = Some(value.into());
        self
    }

    /// When the status goes away by itself.
    pub fn emoji_status_expiration_date(mut self, value: i64) -> Self {
        self.emoji_status_expiration_date = Some(value);
        self
    }
}

request! { SetUserEmojiStatus = "setUserEmojiStatus" -> bool {
    required user_id = "user_id",
    optional emoji_status_custom_emoji_id = "emoji_status_custom_emoji_id",
    optional emoji_status_expiration_date = "emoji_status_expiration_date",
} files {  } }

/// Returns what is needed to download a file; the path is good for at least an hour.
///
/// [`getFile` at Telegram](https://core.telegram.org/bots/api#getfile)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct GetFile {
    pub file_id: FileId,
}

impl GetFile {
    /// With what is required.
    pub fn new(file_id: impl Into<FileId>) -> Self {
        Self {
            file_id: file_id.into(),
        }
    }
}

request! { GetFile = "getFile" -> File {
    required file_id = "file_id",
} files {  } }

/// Bans a user from a chat; the bot needs the `can_restrict_members` right.
///
/// [`banChatMember` at Telegram](https://core.telegram.org/bots/api#banchatmember)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct BanChatMember {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    pub user_id: UserId,
    /// When the measure ends; a date too near or too far off means forever.
    ///
    /// Unix time, in seconds.
    pub until_date: Option<UnixTime>,
    /// Deletes all of the user's messages too; always so in supergroups and channels.
    pub revoke_messages: Option<bool>,
}

impl BanChatMember {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, user_id: impl Into<UserId>) -> Self {
        Self {
            chat_id: chat_id.into(),
            user_id: user_id.into(),
            until_date: None,
            revoke_messages: None,
        }
    }

    /// When the measure ends; a date too near or too far off means forever.
    pub fn until_date(mut self, value: impl Into<UnixTime>) -> Self {
        self.until_date = Some(value.into());
        self
    }

    /// Deletes all of the user's messages too; always so in supergroups and channels.
    pub fn revoke_messages(mut self, value: bool) -> Self {
        self.revoke_messages = Some(value);
        self
    }
}

request! { BanChatMember = "banChatMember" -> bool {
    required chat_id = "chat_id",
    required user_id = "user_id",
    optional until_date = "until_date",
    optional revoke_messages = "revoke_messages",
} files {  } }

/// Lifts a ban, without bringing the user back; the bot must be an administrator.
///
/// [`unbanChatMember` at Telegram](https://core.telegram.org/bots/api#unbanchatmember)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct UnbanChatMember {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    pub user_id: UserId,
    /// Does nothing for a user who is not banned; else a member is removed.
    pub only_if_banned: Option<bool>,
}

impl UnbanChatMember {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, user_id: impl Into<UserId>) -> Self {
        Self {
            chat_id: chat_id.into(),
            user_id: user_id.into(),
            only_if_banned: None,
        }
    }

    /// Does nothing for a user who is not banned; else a member is removed.
    pub fn only_if_banned(mut self, value: bool) -> Self {
        self.only_if_banned = Some(value);
        self
    }
}

request! { UnbanChatMember = "unbanChatMember" -> bool {
    required chat_id = "chat_id",
    required user_id = "user_id",
    optional only_if_banned = "only_if_banned",
} files {  } }

/// Changes what a user may do in a supergroup; needs the `can_restrict_members` right.
///
/// [`restrictChatMember` at Telegram](https://core.telegram.org/bots/api#restrictchatmember)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct RestrictChatMember {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    pub user_id: UserId,
    /// What the user may do.
    pub permissions: ChatPermissions,
    /// Takes each permission as given; otherwise some imply others.
    pub use_independent_chat_permissions: Option<bool>,
    /// When the measure ends; a date too near or too far off means forever.
    ///
    /// Unix time, in seconds.
    pub until_date: Option<UnixTime>,
}

impl RestrictChatMember {
    /// With what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        user_id: impl Into<UserId>,
        permissions: ChatPermissions,
    ) -> Self {
        Self {
            chat_id: chat_id.into(),
            user_id: user_id.into(),
            permissions,
            use_independent_chat_permissions: None,
            until_date: None,
        }
    }

    /// Takes each permission as given; otherwise some imply others.
    pub fn use_independent_chat_permissions(mut self, value: bool) -> Self {
        self.use_independent_chat_permissions = Some(value);
        self
    }

    /// When the measure ends; a date too near or too far off means forever.
    pub fn until_date(mut self, value: impl Into<UnixTime>) -> Self {
        self.until_date = Some(value.into());
        self
    }
}

request! { RestrictChatMember = "restrictChatMember" -> bool {
    required chat_id = "chat_id",
    required user_id = "user_id",
    required permissions = "permissions",
    optional use_independent_chat_permissions = "use_independent_chat_permissions",
    optional until_date = "until_date",
} files {  } }

/// Changes a user's administrator rights; the bot needs `can_promote_members`. All false demotes.
///
/// [`promoteChatMember` at Telegram](https://core.telegram.org/bots/api#promotechatmember)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct PromoteChatMember {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    pub user_id: UserId,
    /// Hides the user behind the chat.
    pub is_anonymous: Option<bool>,
    /// Basic right that every other one implies.
    pub can_manage_chat: Option<bool>,
    /// Also those of others.
    pub can_delete_messages: Option<bool>,
    pub can_manage_video_chats: Option<bool>,
    /// Also to ban and unban them.
    ///
    /// Default: `true`.
    pub can_restrict_members: Option<bool>,
    /// With rights no wider than the user's own.
    pub can_promote_members: Option<bool>,
    pub can_change_info: Option<bool>,
    pub can_invite_users: Option<bool>,
    pub can_post_stories: Option<bool>,
    /// Also those of others.
    pub can_edit_stories: Option<bool>,
    /// Also those of others.
    pub can_delete_stories: Option<bool>,
    /// Channels only.
    pub can_post_messages: Option<bool>,
    /// Also those of others, and to pin; channels only.
    pub can_edit_messages: Option<bool>,
    /// Supergroups only.
    pub can_pin_messages: Option<bool>,
    /// Supergroups only.
    pub can_manage_topics: Option<bool>,
    /// Channels only.
    pub can_manage_direct_messages: Option<bool>,
    /// To set the tags of members.
    pub can_manage_tags: Option<bool>,
    pub can_send_welcome_messages: Option<bool>,
}

impl PromoteChatMember {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, user_id: impl Into<UserId>) -> Self {
        Self {
            chat_id: chat_id.into(),
            user_id: user_id.into(),
            is_anonymous: None,
            can_manage_chat: None,
            can_delete_messages: None,
            can_manage_video_chats: None,
            can_restrict_members: None,
            can_promote_members: None,
            can_change_info: None,
            can_invite_users: None,
            can_post_stories: None,
            can_edit_stories: None,
            can_delete_stories: None,
            can_post_messages: None,
            can_edit_messages: None,
            can_pin_messages: None,
            can_manage_topics: None,
            can_manage_direct_messages: None,
            can_manage_tags: None,
            can_send_welcome_messages: None,
        }
    }

    /// Hides the user behind the chat.
    pub fn is_anonymous(mut self, value: bool) -> Self {
        self.is_anonymous = Some(value);
        self
    }

    /// Basic right that every other one implies.
    pub fn can_manage_chat(mut self, value: bool) -> Self {
        self.can_manage_chat = Some(value);
        self
    }

    /// Also those of others.
    pub fn can_delete_messages(mut self, value: bool) -> Self {
        self.can_delete_messages = Some(value);
        self
    }

    /// Sets `can_manage_video_chats`.
    pub fn can_manage_video_chats(mut self, value: bool) -> Self {
        self.can_manage_video_chats = Some(value);
        self
    }

    /// Also to ban and unban them.
    pub fn can_restrict_members(mut self, value: bool) -> Self {
        self.can_restrict_members = Some(value);
        self
    }

    /// With rights no wider than the user's own.
    pub fn can_promote_members(mut self, value: bool) -> Self {
        self.can_promote_members = Some(value);
        self
    }

    /// Sets `can_change_info`.
    pub fn can_change_info(mut self, value: bool) -> Self {
        self.can_change_info = Some(value);
        self
    }

    /// Sets `can_invite_users`.
    pub fn can_invite_users(mut self, value: bool) -> Self {
        self.can_invite_users = Some(value);
        self
    }

    /// Sets `can_post_stories`.
    pub fn can_post_stories(mut self, value: bool) -> Self {
        self.can_post_stories = Some(value);
        self
    }

    /// Also those of others.
    pub fn can_edit_stories(mut self, value: bool) -> Self {
        self.can_edit_stories = Some(value);
        self
    }

    /// Also those of others.
    pub fn can_delete_stories(mut self, value: bool) -> Self {
        self.can_delete_stories = Some(value);
        self
    }

    /// Channels only.
    pub fn can_post_messages(mut self, value: bool) -> Self {
        self.can_post_messages = Some(value);
        self
    }

    /// Also those of others, and to pin; channels only.
    pub fn can_edit_messages(mut self, value: bool) -> Self {
        self.can_edit_messages = Some(value);
        self
    }

    /// Supergroups only.
    pub fn can_pin_messages(mut self, value: bool) -> Self {
        self.can_pin_messages = Some(value);
        self
    }

    /// Supergroups only.
    pub fn can_manage_topics(mut self, value: bool) -> Self {
        self.can_manage_topics = Some(value);
        self
    }

    /// Channels only.
    pub fn can_manage_direct_messages(mut self, value: bool) -> Self {
        self.can_manage_direct_messages = Some(value);
        self
    }

    /// To set the tags of members.
    pub fn can_manage_tags(mut self, value: bool) -> Self {
        self.can_manage_tags = Some(value);
        self
    }

    /// Sets `can_send_welcome_messages`.
    pub fn can_send_welcome_messages(mut self, value: bool) -> Self {
        self.can_send_welcome_messages = Some(value);
        self
    }
}

request! { PromoteChatMember = "promoteChatMember" -> bool {
    required chat_id = "chat_id",
    required user_id = "user_id",
    optional is_anonymous = "is_anonymous",
    optional can_manage_chat = "can_manage_chat",
    optional can_delete_messages = "can_delete_messages",
    optional can_manage_video_chats = "can_manage_video_chats",
    optional can_restrict_members = "can_restrict_members",
    optional can_promote_members = "can_promote_members",
    optional can_change_info = "can_change_info",
    optional can_invite_users = "can_invite_users",
    optional can_post_stories = "can_post_stories",
    optional can_edit_stories = "can_edit_stories",
    optional can_delete_stories = "can_delete_stories",
    optional can_post_messages = "can_post_messages",
    optional can_edit_messages = "can_edit_messages",
    optional can_pin_messages = "can_pin_messages",
    optional can_manage_topics = "can_manage_topics",
    optional can_manage_direct_messages = "can_manage_direct_messages",
    optional can_manage_tags = "can_manage_tags",
    optional can_send_welcome_messages = "can_send_welcome_messages",
} files {  } }

/// Changes the title of an administrator whom the bot promoted.
///
/// [`setChatAdministratorCustomTitle` at
/// Telegram](https://core.telegram.org/bots/api#setchatadministratorcustomtitle)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SetChatAdministratorCustomTitle {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    pub user_id: UserId,
    /// Title without emoji.
    ///
    /// 0 to 16 characters.
    pub custom_title: String,
}

impl SetChatAdministratorCustomTitle {
    /// With what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        user_id: impl Into<UserId>,
        custom_title: impl Into<String>,
    ) -> Self {
        Self {
            chat_id: chat_id.into(),
            user_id: user_id.into(),
            custom_title: custom_title.into(),
        }
    }
}

request! { SetChatAdministratorCustomTitle = "setChatAdministratorCustomTitle" -> bool {
    required chat_id = "chat_id",
    required user_id = "user_id",
    required custom_title = "custom_title",
} files {  } }

/// Changes the tag of a member; the bot needs the `can_manage_tags` right.
///
/// [`setChatMemberTag` at Telegram](https://core.telegram.org/bots/api#setchatmembertag)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SetChatMemberTag {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    pub user_id: UserId,
    /// Without emoji; empty removes the tag.
    ///
    /// 0 to 16 characters.
    pub tag: Option<String>,
}

impl SetChatMemberTag {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, user_id: impl Into<UserId>) -> Self {
        Self {
            chat_id: chat_id.into(),
            user_id: user_id.into(),
            tag: None,
        }
    }

    /// Without emoji; empty removes the tag.
    pub fn tag(mut self, value: impl Into<String>) -> Self {
        self.tag = Some(value.into());
        self
    }
}

request! { SetChatMemberTag = "setChatMemberTag" -> bool {
    required chat_id = "chat_id",
    required user_id = "user_id",
    optional tag = "tag",
} files {  } }

/// Bans a channel from writing in a chat; the bot needs `can_restrict_members`.
///
/// [`banChatSenderChat` at Telegram](https://core.telegram.org/bots/api#banchatsenderchat)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct BanChatSenderChat {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// Channel to ban.
    pub sender_chat_id: ChatId,
}

impl BanChatSenderChat {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, sender_chat_id: impl Into<ChatId>) -> Self {
        Self {
            chat_id: chat_id.into(),
            sender_chat_id: sender_chat_id.into(),
        }
    }
}

request! { BanChatSenderChat = "banChatSenderChat" -> bool {
    required chat_id = "chat_id",
    required sender_chat_id = "sender_chat_id",
} files {  } }

/// Lifts the ban of a channel; the bot needs the `can_restrict_members` right.
///
/// [`unbanChatSenderChat` at Telegram](https://core.telegram.org/bots/api#unbanchatsenderchat)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct UnbanChatSenderChat {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// Channel to let in again.
    pub sender_chat_id: ChatId,
}

impl UnbanChatSenderChat {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, sender_chat_id: impl Into<ChatId>) -> Self {
        Self {
            chat_id: chat_id.into(),
            sender_chat_id: sender_chat_id.into(),
        }
    }
}

request! { UnbanChatSenderChat = "unbanChatSenderChat" -> bool {
    required chat_id = "chat_id",
    required sender_chat_id = "sender_chat_id",
} files {  } }

/// Changes what all members may do; the bot needs `can_restrict_members`.
///
/// [`setChatPermissions` at Telegram](https://core.telegram.org/bots/api#setchatpermissions)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SetChatPermissions {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// What members may do.
    pub permissions: ChatPermissions,
    /// Takes each permission as given; otherwise some imply others.
    pub use_independent_chat_permissions: Option<bool>,
}

impl SetChatPermissions {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, permissions: ChatPermissions) -> Self {
        Self {
            chat_id: chat_id.into(),
            permissions,
            use_independent_chat_permissions: None,
        }
    }

    /// Takes each permission as given; otherwise some imply others.
    pub fn use_independent_chat_permissions(mut self, value: bool) -> Self {
        self.use_independent_chat_permissions = Some(value);
        self
    }
}

request! { SetChatPermissions = "setChatPermissions" -> bool {
    required chat_id = "chat_id",
    required permissions = "permissions",
    optional use_independent_chat_permissions = "use_independent_chat_permissions",
} files {  } }

/// Makes a new primary invite link and revokes the old one; needs `can_invite_users`.
///
/// [`exportChatInviteLink` at Telegram](https://core.telegram.org/bots/api#exportchatinvitelink)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct ExportChatInviteLink {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
}

impl ExportChatInviteLink {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            chat_id: chat_id.into(),
        }
    }
}

request! { ExportChatInviteLink = "exportChatInviteLink" -> String {
    required chat_id = "chat_id",
} files {  } }

/// Makes an additional invite link; the bot needs the `can_invite_users` right.
///
/// [`createChatInviteLink` at Telegram](https://core.telegram.org/bots/api#createchatinvitelink)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateChatInviteLink {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// Name for the administrators' eyes.
    ///
    /// 0 to 32 characters.
    pub name: Option<String>,
    /// When the link stops working.
    ///
    /// Unix time, in seconds.
    pub expire_date: Option<UnixTime>,
    /// How many users may be in the chat through this link at once.
    pub member_limit: Option<i64>,
    /// Users must be approved by an administrator; excludes `member_limit`.
    pub creates_join_request: Option<bool>,
}

impl CreateChatInviteLink {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            chat_id: chat_id.into(),
            name: None,
            expire_date: None,
            member_limit: None,
            creates_join_request: None,
        }
    }

    /// Name for the administrators' eyes.
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// When the link stops working.
    pub fn expire_date(mut self, value: impl Into<UnixTime>) -> Self {
        self.expire_date = Some(value.into());
        self
    }

    /// How many users may be in the chat through this link at once.
    pub fn member_limit(mut self, value: i64) -> Self {
        self.member_limit = Some(value);
        self
    }

    /// Users must be approved by an administrator; excludes `member_limit`.
    pub fn creates_join_request(mut self, value: bool) -> Self {
        self.creates_join_request = Some(value);
        self
    }
}

request! { CreateChatInviteLink = "createChatInviteLink" -> ChatInviteLink {
    required chat_id = "chat_id",
    optional name = "name",
    optional expire_date = "expire_date",
    optional member_limit = "member_limit",
    optional creates_join_request = "creates_join_request",
} files {  } }

/// Changes an invite link the bot made; needs the `can_invite_users` right.
///
/// [`editChatInviteLink` at Telegram](https://core.telegram.org/bots/api#editchatinvitelink)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct EditChatInviteLink {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// The link itself; it must have been made by the bot.
    pub invite_link: String,
    /// Name for the administrators' eyes.
    ///
    /// 0 to 32 characters.
    pub name: Option<String>,
    /// When the link stops working.
    ///
    /// Unix time, in seconds.
    pub expire_date: Option<UnixTime>,
    /// How many users may be in the chat through this link at once.
    pub member_limit: Option<i64>,
    /// Users must be approved by an administrator; excludes `member_limit`.
    pub creates_join_request: Option<bool>,
}

impl EditChatInviteLink {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, invite_link: impl Into<String>) -> Self {
        Self {
            chat_id: chat_id.into(),
            invite_link: invite_link.into(),
            name: None,
            expire_date: None,
            member_limit: None,
            creates_join_request: None,
        }
    }

    /// Name for the administrators' eyes.
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// When the link stops working.
    pub fn expire_date(mut self, value: impl Into<UnixTime>) -> Self {
        self.expire_date = Some(value.into());
        self
    }

    /// How many users may be in the chat through this link at once.
    pub fn member_limit(mut self, value: i64) -> Self {
        self.member_limit = Some(value);
        self
    }

    /// Users must be approved by an administrator; excludes `member_limit`.
    pub fn creates_join_request(mut self, value: bool) -> Self {
        self.creates_join_request = Some(value);
        self
    }
}

request! { EditChatInviteLink = "editChatInviteLink" -> ChatInviteLink {
    required chat_id = "chat_id",
    required invite_link = "invite_link",
    optional name = "name",
    optional expire_date = "expire_date",
    optional member_limit = "member_limit",
    optional creates_join_request = "creates_join_request",
} files {  } }

/// Makes a link to a paid channel subscription; needs `can_invite_users`.
///
/// [`createChatSubscriptionInviteLink` at
/// Telegram](https://core.telegram.org/bots/api#createchatsubscriptioninvitelink)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateChatSubscriptionInviteLink {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// Name for the administrators' eyes.
    ///
    /// 0 to 32 characters.
    pub name: Option<String>,
    /// How long one payment lasts.
    ///
    /// Telegram counts it in seconds.
    pub subscription_period: Duration,
    /// Stars to pay for each period.
    pub subscription_price: i64,
}

impl CreateChatSubscriptionInviteLink {
    /// With what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        subscription_period: Duration,
        subscription_price: i64,
    ) -> Self {
        Self {
            chat_id: chat_id.into(),
            name: None,
            subscription_period,
            subscription_price,
        }
    }

    /// Name for the administrators' eyes.
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

request! { CreateChatSubscriptionInviteLink = "createChatSubscriptionInviteLink" -> ChatInviteLink {
    required chat_id = "chat_id",
    optional name = "name",
    seconds subscription_period = "subscription_period",
    required subscription_price = "subscription_price",
} files {  } }

/// Changes a subscription link the bot made; needs the `can_invite_users` right.
///
/// [`editChatSubscriptionInviteLink` at
/// Telegram](https://core.telegram.org/bots/api#editchatsubscriptioninvitelink)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct EditChatSubscriptionInviteLink {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// The link itself; it must have been made by the bot.
    pub invite_link: String,
    /// Name for the administrators' eyes.
    ///
    /// 0 to 32 characters.
    pub name: Option<String>,
}

impl EditChatSubscriptionInviteLink {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, invite_link: impl Into<String>) -> Self {
        Self {
            chat_id: chat_id.into(),
            invite_link: invite_link.into(),
            name: None,
        }
    }

    /// Name for the administrators' eyes.
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

request! { EditChatSubscriptionInviteLink = "editChatSubscriptionInviteLink" -> ChatInviteLink {
    required chat_id = "chat_id",
    required invite_link = "invite_link",
    optional name = "name",
} files {  } }

/// Revokes an invite link the bot made; needs the `can_invite_users` right.
///
/// [`revokeChatInviteLink` at Telegram](https://core.telegram.org/bots/api#revokechatinvitelink)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct RevokeChatInviteLink {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// The link itself; it must have been made by the bot.
    pub invite_link: String,
}

impl RevokeChatInviteLink {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, invite_link: impl Into<String>) -> Self {
        Self {
            chat_id: chat_id.into(),
            invite_link: invite_link.into(),
        }
    }
}

request! { RevokeChatInviteLink = "revokeChatInviteLink" -> ChatInviteLink {
    required chat_id = "chat_id",
    required invite_link = "invite_link",
} files {  } }

/// Lets a user in who asked to join; the bot needs the `can_invite_users` right.
///
/// [`approveChatJoinRequest` at Telegram](https://core.telegram.org/bots/api#approvechatjoinrequest)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct ApproveChatJoinRequest {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// Who asked to join.
    pub user_id: UserId,
}

impl ApproveChatJoinRequest {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, user_id: impl Into<UserId>) -> Self {
        Self {
            chat_id: chat_id.into(),
            user_id: user_id.into(),
        }
    }
}

request! { ApproveChatJoinRequest = "approveChatJoinRequest" -> bool {
    required chat_id = "chat_id",
    required user_id = "user_id",
} files {  } }

/// Turns down a user who asked to join; the bot needs the `can_invite_users` right.
///
/// [`declineChatJoinRequest` at Telegram](https://core.telegram.org/bots/api#declinechatjoinrequest)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct DeclineChatJoinRequest {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// Who asked to join.
    pub user_id: UserId,
}

impl DeclineChatJoinRequest {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, user_id: impl Into<UserId>) -> Self {
        Self {
            chat_id: chat_id.into(),
            user_id: user_id.into(),
        }
    }
}

request! { DeclineChatJoinRequest = "declineChatJoinRequest" -> bool {
    required chat_id = "chat_id",
    required user_id = "user_id",
} files {  } }

/// Answers a join request query.
///
/// [`answerChatJoinRequestQuery` at Telegram](https://core.telegram.org/bots/api#answerchatjoinrequestquery)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct AnswerChatJoinRequestQuery {
    /// The `query_id` of the [`ChatJoinRequest`](crate::api::ChatJoinRequest).
    pub chat_join_request_query_id: ChatJoinRequestQueryId,
    /// What becomes of the request.
    ///
    /// One of: `approve`, `decline`, `queue`.
    pub result: JoinRequestVerdict,
}

impl AnswerChatJoinRequestQuery {
    /// With what is required.
    pub fn new(
        chat_join_request_query_id: impl Into<ChatJoinRequestQueryId>,
        result: impl Into<JoinRequestVerdict>,
    ) -> Self {
        Self {
            chat_join_request_query_id: chat_join_request_query_id.into(),
            result: result.into(),
        }
    }
}

request! { AnswerChatJoinRequestQuery = "answerChatJoinRequestQuery" -> bool {
    required chat_join_request_query_id = "chat_join_request_query_id",
    required result = "result",
} files {  } }

/// Shows a Mini App to the user of a join request query.
///
/// [`sendChatJoinRequestWebApp` at Telegram](https://core.telegram.org/bots/api#sendchatjoinrequestwebapp)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SendChatJoinRequestWebApp {
    /// The `query_id` of the [`ChatJoinRequest`](crate::api::ChatJoinRequest).
    pub chat_join_request_query_id: ChatJoinRequestQueryId,
    /// Address of the Mini App.
    pub web_app_url: String,
}

impl SendChatJoinRequestWebApp {
    /// With what is required.
    pub fn new(
        chat_join_request_query_id: impl Into<ChatJoinRequestQueryId>,
        web_app_url: impl Into<String>,
    ) -> Self {
        Self {
            chat_join_request_query_id: chat_join_request_query_id.into(),
            web_app_url: web_app_url.into(),
        }
    }
}

request! { SendChatJoinRequestWebApp = "sendChatJoinRequestWebApp" -> bool {
    required chat_join_request_query_id = "chat_join_request_query_id",
    required web_app_url = "web_app_url",
} files {  } }

/// Changes the photo of a chat; the bot needs the `can_change_info` right.
///
/// [`setChatPhoto` at Telegram](https://core.telegram.org/bots/api#setchatphoto)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SetChatPhoto {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// A new upload.
    pub photo: InputFile,
}

impl SetChatPhoto {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, photo: impl Into<InputFile>) -> Self {
        Self {
            chat_id: chat_id.into(),
            photo: photo.into(),
        }
    }
}

request! { SetChatPhoto = "setChatPhoto" -> bool {
    required chat_id = "chat_id",
    required photo = "photo",
} files { photo } }

/// Deletes the photo of a chat; the bot needs the `can_change_info` right.
///
/// [`deleteChatPhoto` at Telegram](https://core.telegram.org/bots/api#deletechatphoto)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteChatPhoto {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
}

impl DeleteChatPhoto {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            chat_id: chat_id.into(),
        }
    }
}

request! { DeleteChatPhoto = "deleteChatPhoto" -> bool {
    required chat_id = "chat_id",
} files {  } }

/// Changes the title of a chat; the bot needs the `can_change_info` right.
///
/// [`setChatTitle` at Telegram](https://core.telegram.org/bots/api#setchattitle)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SetChatTitle {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// 1 to 128 characters.
    pub title: String,
}

impl SetChatTitle {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, title: impl Into<String>) -> Self {
        Self {
            chat_id: chat_id.into(),
            title: title.into(),
        }
    }
}

request! { SetChatTitle = "setChatTitle" -> bool {
    required chat_id = "chat_id",
    required title = "title",
} files {  } }

/// Changes the description of a chat; the bot needs the `can_change_info` right.
///
/// [`setChatDescription` at Telegram](https://core.telegram.org/bots/api#setchatdescription)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SetChatDescription {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// Leave it out to have none.
    ///
    /// 0 to 255 characters.
    pub description: Option<String>,
}

impl SetChatDescription {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            chat_id: chat_id.into(),
            description: None,
        }
    }

    /// Leave it out to have none.
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }
}

request! { SetChatDescription = "setChatDescription" -> bool {
    required chat_id = "chat_id",
    optional description = "description",
} files {  } }

/// Pins a message; needs `can_pin_messages`, or `can_edit_messages` in a channel.
///
/// [`pinChatMessage` at Telegram](https://core.telegram.org/bots/api#pinchatmessage)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct PinChatMessage {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: Option<BusinessConnectionId>,
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    pub message_id: MessageId,
    /// Does not notify the members; never done in channels and private chats.
    pub disable_notification: Option<bool>,
}

impl PinChatMessage {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, message_id: impl Into<MessageId>) -> Self {
        Self {
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_id: message_id.into(),
            disable_notification: None,
        }
    }

    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.business_connection_id = Some(value.into());
        self
    }

    /// Does not notify the members; never done in channels and private chats.
    pub fn disable_notification(mut self, value: bool) -> Self {
        self.disable_notification = Some(value);
        self
    }

    /// Delivers it without a sound.
    pub fn silent(self) -> Self {
        self.disable_notification(true)
    }
}

request! { PinChatMessage = "pinChatMessage" -> bool {
    optional business_connection_id = "business_connection_id",
    required chat_id = "chat_id",
    required message_id = "message_id",
    optional disable_notification = "disable_notification",
} files {  } }

/// Unpins a message; needs `can_pin_messages`, or `can_edit_messages` in a channel.
///
/// [`unpinChatMessage` at Telegram](https://core.telegram.org/bots/api#unpinchatmessage)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct UnpinChatMessage {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: Option<BusinessConnectionId>,
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// Without it, the message pinned last; required for a business connection.
    pub message_id: Option<MessageId>,
}

impl UnpinChatMessage {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_id: None,
        }
    }

    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.business_connection_id = Some(value.into());
        self
    }

    /// Without it, the message pinned last; required for a business connection.
    pub fn message_id(mut self, value: impl Into<MessageId>) -> Self {
        self.message_id = Some(value.into());
        self
    }
}

request! { UnpinChatMessage = "unpinChatMessage" -> bool {
    optional business_connection_id = "business_connection_id",
    required chat_id = "chat_id",
    optional message_id = "message_id",
} files {  } }

/// Unpins everything; needs `can_pin_messages`, or `can_edit_messages` in a channel.
///
/// [`unpinAllChatMessages` at Telegram](https://core.telegram.org/bots/api#unpinallchatmessages)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct UnpinAllChatMessages {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
}

impl UnpinAllChatMessages {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            chat_id: chat_id.into(),
        }
    }
}

request! { UnpinAllChatMessages = "unpinAllChatMessages" -> bool {
    required chat_id = "chat_id",
} files {  } }

/// Leaves a group, supergroup or channel.
///
/// [`leaveChat` at Telegram](https://core.telegram.org/bots/api#leavechat)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct LeaveChat {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
}

impl LeaveChat {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            chat_id: chat_id.into(),
        }
    }
}

request! { LeaveChat = "leaveChat" -> bool {
    required chat_id = "chat_id",
} files {  } }

/// Returns all that is known of a chat.
///
/// [`getChat` at Telegram](https://core.telegram.org/bots/api#getchat)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct GetChat {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
}

impl GetChat {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            chat_id: chat_id.into(),
        }
    }
}

request! { GetChat = "getChat" -> ChatFullInfo {
    required chat_id = "chat_id",
} files {  } }

/// Returns the administrators of a chat.
///
/// [`getChatAdministrators` at Telegram](https://core.telegram.org/bots/api#getchatadministrators)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct GetChatAdministrators {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// Includes other bots.
    pub return_bots: Option<bool>,
}

impl GetChatAdministrators {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            chat_id: chat_id.into(),
            return_bots: None,
        }
    }

    /// Includes other bots.
    pub fn return_bots(mut self, value: bool) -> Self {
        self.return_bots = Some(value);
        self
    }
}

request! { GetChatAdministrators = "getChatAdministrators" -> Vec<ChatMember> {
    required chat_id = "chat_id",
    optional return_bots = "return_bots",
} files {  } }

/// Returns the number of members of a chat.
///
/// [`getChatMemberCount` at Telegram](https://core.telegram.org/bots/api#getchatmembercount)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct GetChatMemberCount {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
}

impl GetChatMemberCount {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            chat_id: chat_id.into(),
        }
    }
}

request! { GetChatMemberCount = "getChatMemberCount" -> i64 {
    required chat_id = "chat_id",
} files {  } }

/// Returns a member of a chat; sure to work for others only if the bot is an administrator.
///
/// [`getChatMember` at Telegram](https://core.telegram.org/bots/api#getchatmember)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct GetChatMember {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    pub user_id: UserId,
}

impl GetChatMember {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, user_id: impl Into<UserId>) -> Self {
        Self {
            chat_id: chat_id.into(),
            user_id: user_id.into(),
        }
    }
}

request! { GetChatMember = "getChatMember" -> ChatMember {
    required chat_id = "chat_id",
    required user_id = "user_id",
} files {  } }

/// Returns messages of the channel a user shows in the profile.
///
/// [`getUserPersonalChatMessages` at Telegram](https://core.telegram.org/bots/api#getuserpersonalchatmessages)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct GetUserPersonalChatMessages {
    pub user_id: UserId,
    pub limit: i64,
}

impl GetUserPersonalChatMessages {
    /// With what is required.
    pub fn new(user_id: impl Into<UserId>, limit: i64) -> Self {
        Self {
            user_id: user_id.into(),
            limit,
        }
    }
}

request! { GetUserPersonalChatMessages = "getUserPersonalChatMessages" -> Vec<Message> {
    required user_id = "user_id",
    required limit = "limit",
} files {  } }

/// Sets the sticker set of a supergroup; the bot needs the `can_change_info` right.
///
/// [`setChatStickerSet` at Telegram](https://core.telegram.org/bots/api#setchatstickerset)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SetChatStickerSet {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// Short name of the set.
    pub sticker_set_name: String,
}

impl SetChatStickerSet {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, sticker_set_name: impl Into<String>) -> Self {
        Self {
            chat_id: chat_id.into(),
            sticker_set_name: sticker_set_name.into(),
        }
    }
}

request! { SetChatStickerSet = "setChatStickerSet" -> bool {
    required chat_id = "chat_id",
    required sticker_set_name = "sticker_set_name",
} files {  } }

/// Removes the sticker set of a supergroup; needs the `can_change_info` right.
///
/// [`deleteChatStickerSet` at Telegram](https://core.telegram.org/bots/api#deletechatstickerset)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteChatStickerSet {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
}

impl DeleteChatStickerSet {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            chat_id: chat_id.into(),
        }
    }
}

request! { DeleteChatStickerSet = "deleteChatStickerSet" -> bool {
    required chat_id = "chat_id",
} files {  } }

/// Returns the custom emoji that can be topic icons.
///
/// [`getForumTopicIconStickers` at Telegram](https://core.telegram.org/bots/api#getforumtopiciconstickers)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct GetForumTopicIconStickers {}

impl GetForumTopicIconStickers {
    /// With what is required.
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for GetForumTopicIconStickers {
    fn default() -> Self {
        Self::new()
    }
}

request! { GetForumTopicIconStickers = "getForumTopicIconStickers" -> Vec<Sticker> {
} files {  } }

/// Creates a topic; in a supergroup the bot needs the `can_manage_topics` right.
///
/// [`createForumTopic` at Telegram](https://core.telegram.org/bots/api#createforumtopic)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateForumTopic {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// 1 to 128 characters.
    pub name: String,
    /// Color of the icon, as an RGB number.
    ///
    /// One of: `7322096`, `16766590`, `13338331`, `9367192`, `16749490`, `16478047`.
    pub icon_color: Option<i64>,
    /// Icon of the topic, from those that `getForumTopicIconStickers` returns.
    pub icon_custom_emoji_id: Option<CustomEmojiId>,
}

impl CreateForumTopic {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, name: impl Into<String>) -> Self {
        Self {
            chat_id: chat_id.into(),
            name: name.into(),
            icon_color: None,
            icon_custom_emoji_id: None,
        }
    }

    /// Color of the icon, as an RGB number.
    pub fn icon_color(mut self, value: i64) -> Self {
        self.icon_color = Some(value);
        self
    }

    /// Icon of the topic, from those that `getForumTopicIconStickers` returns.
    pub fn icon_custom_emoji_id(mut self, value: impl Into<CustomEmojiId>) -> Self {
        self.icon_custom_emoji_id = Some(value.into());
        self
    }
}

request! { CreateForumTopic = "createForumTopic" -> ForumTopic {
    required chat_id = "chat_id",
    required name = "name",
    optional icon_color = "icon_color",
    optional icon_custom_emoji_id = "icon_custom_emoji_id",
} files {  } }

/// Changes a topic; in a supergroup the bot needs `can_manage_topics`, unless it made it.
///
/// [`editForumTopic` at Telegram](https://core.telegram.org/bots/api#editforumtopic)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct EditForumTopic {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// The topic.
    pub message_thread_id: ThreadId,
    /// Without it the name stays.
    ///
    /// 0 to 128 characters.
    pub name: Option<String>,
    /// New icon; an empty string removes it, without it the icon stays.
    pub icon_custom_emoji_id: Option<CustomEmojiId>,
}

impl EditForumTopic {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, message_thread_id: impl Into<ThreadId>) -> Self {
        Self {
            chat_id: chat_id.into(),
            message_thread_id: message_thread_id.into(),
            name: None,
            icon_custom_emoji_id: None,
        }
    }

    /// Without it the name stays.
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// New icon; an empty string removes it, without it the icon stays.
    pub fn icon_custom_emoji_id(mut self, value: impl Into<CustomEmojiId>) -> Self {
        self.icon_custom_emoji_id = Some(value.into());
        self
    }
}

request! { EditForumTopic = "editForumTopic" -> bool {
    required chat_id = "chat_id",
    required message_thread_id = "message_thread_id",
    optional name = "name",
    optional icon_custom_emoji_id = "icon_custom_emoji_id",
} files {  } }

/// Closes a topic; the bot needs `can_manage_topics`, unless it made it.
///
/// [`closeForumTopic` at Telegram](https://core.telegram.org/bots/api#closeforumtopic)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct CloseForumTopic {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// The topic.
    pub message_thread_id: ThreadId,
}

impl CloseForumTopic {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, message_thread_id: impl Into<ThreadId>) -> Self {
        Self {
            chat_id: chat_id.into(),
            message_thread_id: message_thread_id.into(),
        }
    }
}

request! { CloseForumTopic = "closeForumTopic" -> bool {
    required chat_id = "chat_id",
    required message_thread_id = "message_thread_id",
} files {  } }

/// Opens a closed topic again; the bot needs `can_manage_topics`, unless it made it.
///
/// [`reopenForumTopic` at Telegram](https://core.telegram.org/bots/api#reopenforumtopic)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct ReopenForumTopic {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// The topic.
    pub message_thread_id: ThreadId,
}

impl ReopenForumTopic {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, message_thread_id: impl Into<ThreadId>) -> Self {
        Self {
            chat_id: chat_id.into(),
            message_thread_id: message_thread_id.into(),
        }
    }
}

request! { ReopenForumTopic = "reopenForumTopic" -> bool {
    required chat_id = "chat_id",
    required message_thread_id = "message_thread_id",
} files {  } }

/// Deletes a topic with its messages; needs `can_delete_messages` in a supergroup.
///
/// [`deleteForumTopic` at Telegram](https://core.telegram.org/bots/api#deleteforumtopic)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteForumTopic {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// The topic.
    pub message_thread_id: ThreadId,
}

impl DeleteForumTopic {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, message_thread_id: impl Into<ThreadId>) -> Self {
        Self {
            chat_id: chat_id.into(),
            message_thread_id: message_thread_id.into(),
        }
    }
}

request! { DeleteForumTopic = "deleteForumTopic" -> bool {
    required chat_id = "chat_id",
    required message_thread_id = "message_thread_id",
} files {  } }

/// Unpins every message of a topic; needs `can_pin_messages` in a supergroup.
///
/// [`unpinAllForumTopicMessages` at Telegram](https://core.telegram.org/bots/api#unpinallforumtopicmessages)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct UnpinAllForumTopicMessages {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// The topic.
    pub message_thread_id: ThreadId,
}

impl UnpinAllForumTopicMessages {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, message_thread_id: impl Into<ThreadId>) -> Self {
        Self {
            chat_id: chat_id.into(),
            message_thread_id: message_thread_id.into(),
        }
    }
}

request! { UnpinAllForumTopicMessages = "unpinAllForumTopicMessages" -> bool {
    required chat_id = "chat_id",
    required message_thread_id = "message_thread_id",
} files {  } }

/// Renames the General topic; the bot needs the `can_manage_topics` right.
///
/// [`editGeneralForumTopic` at Telegram](https://core.telegram.org/bots/api#editgeneralforumtopic)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct EditGeneralForumTopic {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// 1 to 128 characters.
    pub name: String,
}

impl EditGeneralForumTopic {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, name: impl Into<String>) -> Self {
        Self {
            chat_id: chat_id.into(),
            name: name.into(),
        }
    }
}

request! { EditGeneralForumTopic = "editGeneralForumTopic" -> bool {
    required chat_id = "chat_id",
    required name = "name",
} files {  } }

/// Closes the General topic; the bot needs the `can_manage_topics` right.
///
/// [`closeGeneralForumTopic` at Telegram](https://core.telegram.org/bots/api#closegeneralforumtopic)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct CloseGeneralForumTopic {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
}

impl CloseGeneralForumTopic {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            chat_id: chat_id.into(),
        }
    }
}

request! { CloseGeneralForumTopic = "closeGeneralForumTopic" -> bool {
    required chat_id = "chat_id",
} files {  } }

/// Opens the General topic again, and shows it; needs the `can_manage_topics` right.
///
/// [`reopenGeneralForumTopic` at Telegram](https://core.telegram.org/bots/api#reopengeneralforumtopic)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct ReopenGeneralForumTopic {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
}

impl ReopenGeneralForumTopic {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            chat_id: chat_id.into(),
        }
    }
}

request! { ReopenGeneralForumTopic = "reopenGeneralForumTopic" -> bool {
    required chat_id = "chat_id",
} files {  } }

/// Hides the General topic, and closes it; needs the `can_manage_topics` right.
///
/// [`hideGeneralForumTopic` at Telegram](https://core.telegram.org/bots/api#hidegeneralforumtopic)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct HideGeneralForumTopic {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
}

impl HideGeneralForumTopic {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            chat_id: chat_id.into(),
        }
    }
}

request! { HideGeneralForumTopic = "hideGeneralForumTopic" -> bool {
    required chat_id = "chat_id",
} files {  } }

/// Shows the hidden General topic; the bot needs the `can_manage_topics` right.
///
/// [`unhideGeneralForumTopic` at Telegram](https://core.telegram.org/bots/api#unhidegeneralforumtopic)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct UnhideGeneralForumTopic {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
}

impl UnhideGeneralForumTopic {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            chat_id: chat_id.into(),
        }
    }
}

request! { UnhideGeneralForumTopic = "unhideGeneralForumTopic" -> bool {
    required chat_id = "chat_id",
} files {  } }

/// Unpins all in the General topic; needs `can_pin_messages`.
///
/// [`unpinAllGeneralForumTopicMessages` at
/// Telegram](https://core.telegram.org/bots/api#unpinallgeneralforumtopicmessages)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct UnpinAllGeneralForumTopicMessages {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
}

impl UnpinAllGeneralForumTopicMessages {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            chat_id: chat_id.into(),
        }
    }
}

request! { UnpinAllGeneralForumTopicMessages = "unpinAllGeneralForumTopicMessages" -> bool {
    required chat_id = "chat_id",
} files {  } }

/// Answers the press of an inline button and ends its progress bar.
///
/// [`answerCallbackQuery` at Telegram](https://core.telegram.org/bots/api#answercallbackquery)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct AnswerCallbackQuery {
    pub callback_query_id: CallbackQueryId,
    /// Shown to the user; without it nothing is.
    ///
    /// 0 to 200 characters.
    pub text: Option<String>,
    /// Shows the text in a dialog instead of at the top of the screen.
    ///
    /// Default: `false`.
    pub show_alert: Option<bool>,
    /// Opened for the user: a game of the bot, or a link to the bot with a parameter.
    pub url: Option<String>,
    /// How long the answer may be kept in a cache.
    ///
    /// Telegram counts it in seconds. Default: `0`.
    pub cache_time: Option<Duration>,
}

impl AnswerCallbackQuery {
    /// With what is required.
    pub fn new(callback_query_id: impl Into<CallbackQueryId>) -> Self {
        Self {
            callback_query_id: callback_query_id.into(),
            text: None,
            show_alert: None,
            url: None,
            cache_time: None,
        }
    }

    /// Shown to the user; without it nothing is.
    pub fn text(mut self, value: impl Into<String>) -> Self {
        self.text = Some(value.into());
        self
    }

    /// Shows the text in a dialog instead of at the top of the screen.
    pub fn show_alert(mut self, value: bool) -> Self {
        self.show_alert = Some(value);
        self
    }

    /// Opened for the user: a game of the bot, or a link to the bot with a parameter.
    pub fn url(mut self, value: impl Into<String>) -> Self {
        self.url = Some(value.into());
        self
    }

    /// How long the answer may be kept in a cache.
    pub fn cache_time(mut self, value: Duration) -> Self {
        self.cache_time = Some(value);
        self
    }
}

request! { AnswerCallbackQuery = "answerCallbackQuery" -> bool {
    required callback_query_id = "callback_query_id",
    optional text = "text",
    optional show_alert = "show_alert",
    optional url = "url",
    optional_seconds cache_time = "cache_time",
} files {  } }

/// Answers a message that reached the bot as a guest.
///
/// [`answerGuestQuery` at Telegram](https://core.telegram.org/bots/api#answerguestquery)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct AnswerGuestQuery {
    /// The `guest_query_id` of the [`Message`].
    pub guest_query_id: GuestQueryId,
    /// What to send.
    pub result: InlineQueryResult,
}

impl AnswerGuestQuery {
    /// With what is required.
    pub fn new(
        guest_query_id: impl Into<GuestQueryId>,
        result: impl Into<InlineQueryResult>,
    ) -> Self {
        Self {
            guest_query_id: guest_query_id.into(),
            result: result.into(),
        }
    }
}

request! { AnswerGuestQuery = "answerGuestQuery" -> SentGuestMessage {
    required guest_query_id = "guest_query_id",
    required result = "result",
} files { result } }

/// Returns the boosts a user gave a chat; the bot must be an administrator.
///
/// [`getUserChatBoosts` at Telegram](https://core.telegram.org/bots/api#getuserchatboosts)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct GetUserChatBoosts {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    pub user_id: UserId,
}

impl GetUserChatBoosts {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, user_id: impl Into<UserId>) -> Self {
        Self {
            chat_id: chat_id.into(),
            user_id: user_id.into(),
        }
    }
}

request! { GetUserChatBoosts = "getUserChatBoosts" -> UserChatBoosts {
    required chat_id = "chat_id",
    required user_id = "user_id",
} files {  } }

/// Returns the bot's connection with a business account.
///
/// [`getBusinessConnection` at Telegram](https://core.telegram.org/bots/api#getbusinessconnection)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct GetBusinessConnection {
    /// The connection.
    pub business_connection_id: BusinessConnectionId,
}

impl GetBusinessConnection {
    /// With what is required.
    pub fn new(business_connection_id: impl Into<BusinessConnectionId>) -> Self {
        Self {
            business_connection_id: business_connection_id.into(),
        }
    }
}

request! { GetBusinessConnection = "getBusinessConnection" -> BusinessConnection {
    required business_connection_id = "business_connection_id",
} files {  } }

/// Returns the token of a bot that this bot manages.
///
/// [`getManagedBotToken` at Telegram](https://core.telegram.org/bots/api#getmanagedbottoken)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct GetManagedBotToken {
    /// The managed bot.
    pub user_id: UserId,
}

impl GetManagedBotToken {
    /// With what is required.
    pub fn new(user_id: impl Into<UserId>) -> Self {
        Self {
            user_id: user_id.into(),
        }
    }
}

request! { GetManagedBotToken = "getManagedBotToken" -> Secret {
    required user_id = "user_id",
} files {  } }

/// Revokes the token of a managed bot and returns a new one.
///
/// [`replaceManagedBotToken` at Telegram](https://core.telegram.org/bots/api#replacemanagedbottoken)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceManagedBotToken {
    /// The managed bot.
    pub user_id: UserId,
}

impl ReplaceManagedBotToken {
    /// With what is required.
    pub fn new(user_id: impl Into<UserId>) -> Self {
        Self {
            user_id: user_id.into(),
        }
    }
}

request! { ReplaceManagedBotToken = "replaceManagedBotToken" -> Secret {
    required user_id = "user_id",
} files {  } }

/// Returns who may use a managed bot.
///
/// [`getManagedBotAccessSettings` at Telegram](https://core.telegram.org/bots/api#getmanagedbotaccesssettings)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct GetManagedBotAccessSettings {
    /// The managed bot.
    pub user_id: UserId,
}

impl GetManagedBotAccessSettings {
    /// With what is required.
    pub fn new(user_id: impl Into<UserId>) -> Self {
        Self {
            user_id: user_id.into(),
        }
    }
}

request! { GetManagedBotAccessSettings = "getManagedBotAccessSettings" -> BotAccessSettings {
    required user_id = "user_id",
} files {  } }

/// Changes who may use a managed bot.
///
/// [`setManagedBotAccessSettings` at Telegram](https://core.telegram.org/bots/api#setmanagedbotaccesssettings)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SetManagedBotAccessSettings {
    /// The managed bot.
    pub user_id: UserId,
    /// Lets in only selected users.
    pub is_access_restricted: bool,
    /// The users let in, when access is restricted.
    pub added_user_ids: Option<Vec<UserId>>,
}

impl SetManagedBotAccessSettings {
    /// With what is required.
    pub fn new(user_id: impl Into<UserId>, is_access_restricted: bool) -> Self {
        Self {
            user_id: user_id.into(),
            is_access_restricted,
            added_user_ids: None,
        }
    }

    /// The users let in, when access is restricted.
    pub fn added_user_ids(mut self, value: impl IntoIterator<Item = impl Into<UserId>>) -> Self {
        self.added_user_ids = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

request! { SetManagedBotAccessSettings = "setManagedBotAccessSettings" -> bool {
    required user_id = "user_id",
    required is_access_restricted = "is_access_restricted",
    optional_list added_user_ids = "added_user_ids",
} files {  } }

/// Sets the list of the bot's commands for a scope and a language.
///
/// [`setMyCommands` at Telegram](https://core.telegram.org/bots/api#setmycommands)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SetMyCommands {
    pub commands: Vec<BotCommand>,
    /// Which users the commands are for.
    pub scope: Option<BotCommandScope>,
    /// Language this is for; empty covers users with no value of their own.
    pub language_code: Option<String>,
}

impl SetMyCommands {
    /// With what is required.
    pub fn new(commands: impl IntoIterator<Item = BotCommand>) -> Self {
        Self {
            commands: commands.into_iter().collect(),
            scope: None,
            language_code: None,
        }
    }

    /// Which users the commands are for.
    pub fn scope(mut self, value: impl Into<BotCommandScope>) -> Self {
        self.scope = Some(value.into());
        self
    }

    /// Language this is for; empty covers users with no value of their own.
    pub fn language_code(mut self, value: impl Into<String>) -> Self {
        self.language_code = Some(value.into());
        self
    }
}

request! { SetMyCommands = "setMyCommands" -> bool {
    list commands = "commands",
    optional scope = "scope",
    optional language_code = "language_code",
} files {  } }

/// Deletes the list of commands; users then see that of a wider scope.
///
/// [`deleteMyCommands` at Telegram](https://core.telegram.org/bots/api#deletemycommands)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteMyCommands {
    /// Which users the commands are for.
    pub scope: Option<BotCommandScope>,
    /// Language this is for; empty covers users with no value of their own.
    pub language_code: Option<String>,
}

impl DeleteMyCommands {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            scope: None,
            language_code: None,
        }
    }

    /// Which users the commands are for.
    pub fn scope(mut self, value: impl Into<BotCommandScope>) -> Self {
        self.scope = Some(value.into());
        self
    }

    /// Language this is for; empty covers users with no value of their own.
    pub fn language_code(mut self, value: impl Into<String>) -> Self {
        self.language_code = Some(value.into());
        self
    }
}

impl Default for DeleteMyCommands {
    fn default() -> Self {
        Self::new()
    }
}

request! { DeleteMyCommands = "deleteMyCommands" -> bool {
    optional scope = "scope",
    optional language_code = "language_code",
} files {  } }

/// Returns the list of commands set for a scope and a language.
///
/// [`getMyCommands` at Telegram](https://core.telegram.org/bots/api#getmycommands)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct GetMyCommands {
    /// Which users the commands are for.
    pub scope: Option<BotCommandScope>,
    /// Language this is for; empty covers users with no value of their own.
    pub language_code: Option<String>,
}

impl GetMyCommands {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            scope: None,
            language_code: None,
        }
    }

    /// Which users the commands are for.
    pub fn scope(mut self, value: impl Into<BotCommandScope>) -> Self {
        self.scope = Some(value.into());
        self
    }

    /// Language this is for; empty covers users with no value of their own.
    pub fn language_code(mut self, value: impl Into<String>) -> Self {
        self.language_code = Some(value.into());
        self
    }
}

impl Default for GetMyCommands {
    fn default() -> Self {
        Self::new()
    }
}

request! { GetMyCommands = "getMyCommands" -> Vec<BotCommand> {
    optional scope = "scope",
    optional language_code = "language_code",
} files {  } }

/// Changes the name of the bot.
///
/// [`setMyName` at Telegram](https://core.telegram.org/bots/api#setmyname)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SetMyName {
    /// Empty removes the name kept for the language.
    ///
    /// 0 to 64 characters.
    pub name: Option<String>,
    /// Language this is for; empty covers users with no value of their own.
    pub language_code: Option<String>,
}

impl SetMyName {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            name: None,
            language_code: None,
        }
    }

    /// Empty removes the name kept for the language.
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Language this is for; empty covers users with no value of their own.
    pub fn language_code(mut self, value: impl Into<String>) -> Self {
        self.language_code = Some(value.into());
        self
    }
}

impl Default for SetMyName {
    fn default() -> Self {
        Self::new()
    }
}

request! { SetMyName = "setMyName" -> bool {
    optional name = "name",
    optional language_code = "language_code",
} files {  } }

/// Returns the name of the bot.
///
/// [`getMyName` at Telegram](https://core.telegram.org/bots/api#getmyname)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct GetMyName {
    /// Language this is for; empty covers users with no value of their own.
    pub language_code: Option<String>,
}

impl GetMyName {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            language_code: None,
        }
    }

    /// Language this is for; empty covers users with no value of their own.
    pub fn language_code(mut self, value: impl Into<String>) -> Self {
        self.language_code = Some(value.into());
        self
    }
}

impl Default for GetMyName {
    fn default() -> Self {
        Self::new()
    }
}

request! { GetMyName = "getMyName" -> BotName {
    optional language_code = "language_code",
} files {  } }

/// Changes the text shown in an empty chat with the bot.
///
/// [`setMyDescription` at Telegram](https://core.telegram.org/bots/api#setmydescription)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SetMyDescription {
    /// Empty removes the text kept for the language.
    ///
    /// 0 to 512 characters.
    pub description: Option<String>,
    /// Language this is for; empty covers users with no value of their own.
    pub language_code: Option<String>,
}

impl SetMyDescription {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            description: None,
            language_code: None,
        }
    }

    /// Empty removes the text kept for the language.
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }

    /// Language this is for; empty covers users with no value of their own.
    pub fn language_code(mut self, value: impl Into<String>) -> Self {
        self.language_code = Some(value.into());
        self
    }
}

impl Default for SetMyDescription {
    fn default() -> Self {
        Self::new()
    }
}

request! { SetMyDescription = "setMyDescription" -> bool {
    optional description = "description",
    optional language_code = "language_code",
} files {  } }

/// Returns the text shown in an empty chat with the bot.
///
/// [`getMyDescription` at Telegram](https://core.telegram.org/bots/api#getmydescription)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct GetMyDescription {
    /// Language this is for; empty covers users with no value of their own.
    pub language_code: Option<String>,
}

impl GetMyDescription {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            language_code: None,
        }
    }

    /// Language this is for; empty covers users with no value of their own.
    pub fn language_code(mut self, value: impl Into<String>) -> Self {
        self.language_code = Some(value.into());
        self
    }
}

impl Default for GetMyDescription {
    fn default() -> Self {
        Self::new()
    }
}

request! { GetMyDescription = "getMyDescription" -> BotDescription {
    optional language_code = "language_code",
} files {  } }

/// Changes the text of the bot's profile page.
///
/// [`setMyShortDescription` at Telegram](https://core.telegram.org/bots/api#setmyshortdescription)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SetMyShortDescription {
    /// Empty removes the text kept for the language.
    ///
    /// 0 to 120 characters.
    pub short_description: Option<String>,
    /// Language this is for; empty covers users with no value of their own.
    pub language_code: Option<String>,
}

impl SetMyShortDescription {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            short_description: None,
            language_code: None,
        }
    }

    /// Empty removes the text kept for the language.
    pub fn short_description(mut self, value: impl Into<String>) -> Self {
        self.short_description = Some(value.into());
        self
    }

    /// Language this is for; empty covers users with no value of their own.
    pub fn language_code(mut self, value: impl Into<String>) -> Self {
        self.language_code = Some(value.into());
        self
    }
}

impl Default for SetMyShortDescription {
    fn default() -> Self {
        Self::new()
    }
}

request! { SetMyShortDescription = "setMyShortDescription" -> bool {
    optional short_description = "short_description",
    optional language_code = "language_code",
} files {  } }

/// Returns the text of the bot's profile page.
///
/// [`getMyShortDescription` at Telegram](https://core.telegram.org/bots/api#getmyshortdescription)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct GetMyShortDescription {
    /// Language this is for; empty covers users with no value of their own.
    pub language_code: Option<String>,
}

impl GetMyShortDescription {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            language_code: None,
        }
    }

    /// Language this is for; empty covers users with no value of their own.
    pub fn language_code(mut self, value: impl Into<String>) -> Self {
        self.language_code = Some(value.into());
        self
    }
}

impl Default for GetMyShortDescription {
    fn default() -> Self {
        Self::new()
    }
}

request! { GetMyShortDescription = "getMyShortDescription" -> BotShortDescription {
    optional language_code = "language_code",
} files {  } }

/// Changes the bot's profile photo.
///
/// [`setMyProfilePhoto` at Telegram](https://core.telegram.org/bots/api#setmyprofilephoto)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SetMyProfilePhoto {
    pub photo: InputProfilePhoto,
}

impl SetMyProfilePhoto {
    /// With what is required.
    pub fn new(photo: impl Into<InputProfilePhoto>) -> Self {
        Self {
            photo: photo.into(),
        }
    }
}

request! { SetMyProfilePhoto = "setMyProfilePhoto" -> bool {
    required photo = "photo",
} files { photo } }

/// Removes the bot's profile photo.
///
/// [`removeMyProfilePhoto` at Telegram](https://core.telegram.org/bots/api#removemyprofilephoto)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct RemoveMyProfilePhoto {}

impl RemoveMyProfilePhoto {
    /// With what is required.
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for RemoveMyProfilePhoto {
    fn default() -> Self {
        Self::new()
    }
}

request! { RemoveMyProfilePhoto = "removeMyProfilePhoto" -> bool {
} files {  } }

/// Changes the menu button of one private chat or of all.
///
/// [`setChatMenuButton` at Telegram](https://core.telegram.org/bots/api#setchatmenubutton)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SetChatMenuButton {
    /// The private chat; without it, the button used by default.
    pub chat_id: Option<ChatId>,
    pub menu_button: Option<MenuButton>,
}

impl SetChatMenuButton {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            chat_id: None,
            menu_button: None,
        }
    }

    /// The private chat; without it, the button used by default.
    pub fn chat_id(mut self, value: impl Into<ChatId>) -> Self {
        self.chat_id = Some(value.into());
        self
    }

    /// Sets `menu_button`.
    pub fn menu_button(mut self, value: impl Into<MenuButton>) -> Self {
        self.menu_button = Some(value.into());
        self
    }
}

impl Default for SetChatMenuButton {
    fn default() -> Self {
        Self::new()
    }
}

request! { SetChatMenuButton = "setChatMenuButton" -> bool {
    optional chat_id = "chat_id",
    optional menu_button = "menu_button",
} files {  } }

/// Returns the menu button of one private chat or the one used by default.
///
/// [`getChatMenuButton` at Telegram](https://core.telegram.org/bots/api#getchatmenubutton)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct GetChatMenuButton {
    /// The private chat; without it, the button used by default.
    pub chat_id: Option<ChatId>,
}

impl GetChatMenuButton {
    /// With what is required.
    pub fn new() -> Self {
        Self { chat_id: None }
    }

    /// The private chat; without it, the button used by default.
    pub fn chat_id(mut self, value: impl Into<ChatId>) -> Self {
        self.chat_id = Some(value.into());
        self
    }
}

impl Default for GetChatMenuButton {
    fn default() -> Self {
        Self::new()
    }
}

request! { GetChatMenuButton = "getChatMenuButton" -> MenuButton {
    optional chat_id = "chat_id",
} files {  } }

/// Changes the rights the bot asks for when it is added as an administrator.
///
/// [`setMyDefaultAdministratorRights` at
/// Telegram](https://core.telegram.org/bots/api#setmydefaultadministratorrights)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SetMyDefaultAdministratorRights {
    /// Without them, the request is for none.
    pub rights: Option<Box<ChatAdministratorRights>>,
    /// Applies to channels; else to groups and supergroups.
    pub for_channels: Option<bool>,
}

impl SetMyDefaultAdministratorRights {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            rights: None,
            for_channels: None,
        }
    }

    /// Without them, the request is for none.
    pub fn rights(mut self, value: ChatAdministratorRights) -> Self {
        self.rights = Some(Box::new(value));
        self
    }

    /// Applies to channels; else to groups and supergroups.
    pub fn for_channels(mut self, value: bool) -> Self {
        self.for_channels = Some(value);
        self
    }
}

impl Default for SetMyDefaultAdministratorRights {
    fn default() -> Self {
        Self::new()
    }
}

request! { SetMyDefaultAdministratorRights = "setMyDefaultAdministratorRights" -> bool {
    optional rights = "rights",
    optional for_channels = "for_channels",
} files {  } }

/// Returns the rights the bot asks for when added as an administrator.
///
/// [`getMyDefaultAdministratorRights` at
/// Telegram](https://core.telegram.org/bots/api#getmydefaultadministratorrights)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct GetMyDefaultAdministratorRights {
    /// Applies to channels; else to groups and supergroups.
    pub for_channels: Option<bool>,
}

impl GetMyDefaultAdministratorRights {
    /// With what is required.
    pub fn new() -> Self {
        Self { for_channels: None }
    }

    /// Applies to channels; else to groups and supergroups.
    pub fn for_channels(mut self, value: bool) -> Self {
        self.for_channels = Some(value);
        self
    }
}

impl Default for GetMyDefaultAdministratorRights {
    fn default() -> Self {
        Self::new()
    }
}

request! { GetMyDefaultAdministratorRights = "getMyDefaultAdministratorRights" -> ChatAdministratorRights {
    optional for_channels = "for_channels",
} files {  } }

/// Returns the gifts the bot can send.
///
/// [`getAvailableGifts` at Telegram](https://core.telegram.org/bots/api#getavailablegifts)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct GetAvailableGifts {}

impl GetAvailableGifts {
    /// With what is required.
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for GetAvailableGifts {
    fn default() -> Self {
        Self::new()
    }
}

request! { GetAvailableGifts = "getAvailableGifts" -> Gifts {
} files {  } }

/// Sends a gift, paid in Stars by the bot; it cannot be turned back into Stars.
///
/// [`sendGift` at Telegram](https://core.telegram.org/bots/api#sendgift)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SendGift {
    /// Who gets it; required if `chat_id` is not given.
    pub user_id: Option<UserId>,
    /// Channel that gets it; required if `user_id` is not given.
    pub chat_id: Option<ChatTarget>,
    pub gift_id: GiftId,
    /// Pays for the upgrade too, so that it is free for the one who gets it.
    pub pay_for_upgrade: Option<bool>,
    /// Words to go with the gift.
    ///
    /// 0 to 128 characters.
    pub text: Option<String>,
    /// Markup language of `text`.
    pub text_parse_mode: Option<ParseMode>,
    /// Formatting of `text` as ranges, in place of `text_parse_mode`.
    pub text_entities: Option<Vec<MessageEntity>>,
}

impl SendGift {
    /// With what is required.
    pub fn new(gift_id: impl Into<GiftId>) -> Self {
        Self {
            user_id: None,
            chat_id: None,
            gift_id: gift_id.into(),
            pay_for_upgrade: None,
            text: None,
            text_parse_mode: None,
            text_entities: None,
        }
    }

    /// Who gets it; required if `chat_id` is not given.
    pub fn user_id(mut self, value: impl Into<UserId>) -> Self {
        self.user_id = Some(value.into());
        self
    }

    /// Channel that gets it; required if `user_id` is not given.
    pub fn chat_id(mut self, value: impl Into<ChatTarget>) -> Self {
        self.chat_id = Some(value.into());
        self
    }

    /// Pays for the upgrade too, so that it is free for the one who gets it.
    pub fn pay_for_upgrade(mut self, value: bool) -> Self {
        self.pay_for_upgrade = Some(value);
        self
    }

    /// Words to go with the gift.
    pub fn text(mut self, value: impl Into<String>) -> Self {
        self.text = Some(value.into());
        self
    }

    /// Markup language of `text`.
    pub fn text_parse_mode(mut self, value: ParseMode) -> Self {
        self.text_parse_mode = Some(value);
        self
    }

    /// Formatting of `text` as ranges, in place of `text_parse_mode`.
    pub fn text_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.text_entities = Some(value.into_iter().collect());
        self
    }
}

request! { SendGift = "sendGift" -> bool {
    optional user_id = "user_id",
    optional chat_id = "chat_id",
    required gift_id = "gift_id",
    optional pay_for_upgrade = "pay_for_upgrade",
    optional text = "text",
    optional text_parse_mode = "text_parse_mode",
    optional_list text_entities = "text_entities",
} files {  } }

/// Gives a user Telegram Premium, paid in Stars by the bot.
///
/// [`giftPremiumSubscription` at Telegram](https://core.telegram.org/bots/api#giftpremiumsubscription)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct GiftPremiumSubscription {
    /// Who gets it.
    pub user_id: UserId,
    /// How many months it lasts; the price depends on it.
    ///
    /// One of: `3`, `6`, `12`.
    pub month_count: i64,
    /// Price in Stars, to match `month_count`.
    pub star_count: i64,
    /// Words to go with the gift.
    ///
    /// 0 to 128 characters.
    pub text: Option<String>,
    /// Markup language of `text`.
    pub text_parse_mode: Option<ParseMode>,
    /// Formatting of `text` as ranges, in place of `text_parse_mode`.
    pub text_entities: Option<Vec<MessageEntity>>,
}

impl GiftPremiumSubscription {
    /// With what is required.
    pub fn new(user_id: impl Into<UserId>, month_count: i64, star_count: i64) -> Self {
        Self {
            user_id: user_id.into(),
            month_count,
            star_count,
            text: None,
            text_parse_mode: None,
            text_entities: None,
        }
    }

    /// Words to go with the gift.
    pub fn text(mut self, value: impl Into<String>) -> Self {
        self.text = Some(value.into());
        self
    }

    /// Markup language of `text`.
    pub fn text_parse_mode(mut self, value: ParseMode) -> Self {
        self.text_parse_mode = Some(value);
        self
    }

    /// Formatting of `text` as ranges, in place of `text_parse_mode`.
    pub fn text_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.text_entities = Some(value.into_iter().collect());
        self
    }
}

request! { GiftPremiumSubscription = "giftPremiumSubscription" -> bool {
    required user_id = "user_id",
    required month_count = "month_count",
    required star_count = "star_count",
    optional text = "text",
    optional text_parse_mode = "text_parse_mode",
    optional_list text_entities = "text_entities",
} files {  } }

/// Verifies a user on behalf of the organization the bot stands for.
///
/// [`verifyUser` at Telegram](https://core.telegram.org/bots/api#verifyuser)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct VerifyUser {
    pub user_id: UserId,
    /// Text of the badge; only if the organization may set its own.
    ///
    /// 0 to 70 characters.
    pub custom_description: Option<String>,
}

impl VerifyUser {
    /// With what is required.
    pub fn new(user_id: impl Into<UserId>) -> Self {
        Self {
            user_id: user_id.into(),
            custom_description: None,
        }
    }

    /// Text of the badge; only if the organization may set its own.
    pub fn custom_description(mut self, value: impl Into<String>) -> Self {
        self.custom_description = Some(value.into());
        self
    }
}

request! { VerifyUser = "verifyUser" -> bool {
    required user_id = "user_id",
    optional custom_description = "custom_description",
} files {  } }

/// Verifies a chat on behalf of the organization the bot stands for.
///
/// [`verifyChat` at Telegram](https://core.telegram.org/bots/api#verifychat)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct VerifyChat {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// Text of the badge; only if the organization may set its own.
    ///
    /// 0 to 70 characters.
    pub custom_description: Option<String>,
}

impl VerifyChat {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            chat_id: chat_id.into(),
            custom_description: None,
        }
    }

    /// Text of the badge; only if the organization may set its own.
    pub fn custom_description(mut self, value: impl Into<String>) -> Self {
        self.custom_description = Some(value.into());
        self
    }
}

request! { VerifyChat = "verifyChat" -> bool {
    required chat_id = "chat_id",
    optional custom_description = "custom_description",
} files {  } }

/// Takes back the verification of a user.
///
/// [`removeUserVerification` at Telegram](https://core.telegram.org/bots/api#removeuserverification)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct RemoveUserVerification {
    pub user_id: UserId,
}

impl RemoveUserVerification {
    /// With what is required.
    pub fn new(user_id: impl Into<UserId>) -> Self {
        Self {
            user_id: user_id.into(),
        }
    }
}

request! { RemoveUserVerification = "removeUserVerification" -> bool {
    required user_id = "user_id",
} files {  } }

/// Takes back the verification of a chat.
///
/// [`removeChatVerification` at Telegram](https://core.telegram.org/bots/api#removechatverification)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct RemoveChatVerification {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
}

impl RemoveChatVerification {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            chat_id: chat_id.into(),
        }
    }
}

request! { RemoveChatVerification = "removeChatVerification" -> bool {
    required chat_id = "chat_id",
} files {  } }

/// Marks a message as read for a business account; needs `can_read_messages`.
///
/// [`readBusinessMessage` at Telegram](https://core.telegram.org/bots/api#readbusinessmessage)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct ReadBusinessMessage {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: BusinessConnectionId,
    /// Chat of the business account, with recent activity.
    pub chat_id: ChatId,
    /// Message to mark.
    pub message_id: MessageId,
}

impl ReadBusinessMessage {
    /// With what is required.
    pub fn new(
        business_connection_id: impl Into<BusinessConnectionId>,
        chat_id: impl Into<ChatId>,
        message_id: impl Into<MessageId>,
    ) -> Self {
        Self {
            business_connection_id: business_connection_id.into(),
            chat_id: chat_id.into(),
            message_id: message_id.into(),
        }
    }
}

request! { ReadBusinessMessage = "readBusinessMessage" -> bool {
    required business_connection_id = "business_connection_id",
    required chat_id = "chat_id",
    required message_id = "message_id",
} files {  } }

/// Deletes messages for a business account; needs `can_delete_sent_messages` or `can_delete_all_messages`.
///
/// [`deleteBusinessMessages` at Telegram](https://core.telegram.org/bots/api#deletebusinessmessages)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteBusinessMessages {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: BusinessConnectionId,
    /// Messages to delete, all from one chat.
    ///
    /// 1 to 100 items.
    pub message_ids: Vec<MessageId>,
}

impl DeleteBusinessMessages {
    /// With what is required.
    pub fn new(
        business_connection_id: impl Into<BusinessConnectionId>,
        message_ids: impl IntoIterator<Item = impl Into<MessageId>>,
    ) -> Self {
        Self {
            business_connection_id: business_connection_id.into(),
            message_ids: message_ids.into_iter().map(Into::into).collect(),
        }
    }
}

request! { DeleteBusinessMessages = "deleteBusinessMessages" -> bool {
    required business_connection_id = "business_connection_id",
    list message_ids = "message_ids",
} files {  } }

/// Changes the name of a business account; needs the `can_edit_name` right.
///
/// [`setBusinessAccountName` at Telegram](https://core.telegram.org/bots/api#setbusinessaccountname)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SetBusinessAccountName {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: BusinessConnectionId,
    /// 1 to 64 characters.
    pub first_name: String,
    /// 0 to 64 characters.
    pub last_name: Option<String>,
}

impl SetBusinessAccountName {
    /// With what is required.
    pub fn new(
        business_connection_id: impl Into<BusinessConnectionId>,
        first_name: impl Into<String>,
    ) -> Self {
        Self {
            business_connection_id: business_connection_id.into(),
            first_name: first_name.into(),
            last_name: None,
        }
    }

    /// 0 to 64 characters.
    pub fn last_name(mut self, value: impl Into<String>) -> Self {
        self.last_name = Some(value.into());
        self
    }
}

request! { SetBusinessAccountName = "setBusinessAccountName" -> bool {
    required business_connection_id = "business_connection_id",
    required first_name = "first_name",
    optional last_name = "last_name",
} files {  } }

/// Changes the username of a business account; needs `can_edit_username`.
///
/// [`setBusinessAccountUsername` at Telegram](https://core.telegram.org/bots/api#setbusinessaccountusername)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SetBusinessAccountUsername {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: BusinessConnectionId,
    /// 0 to 32 characters.
    pub username: Option<String>,
}

impl SetBusinessAccountUsername {
    /// With what is required.
    pub fn new(business_connection_id: impl Into<BusinessConnectionId>) -> Self {
        Self {
            business_connection_id: business_connection_id.into(),
            username: None,
        }
    }

    /// 0 to 32 characters.
    pub fn username(mut self, value: impl Into<String>) -> Self {
        self.username = Some(value.into());
        self
    }
}

request! { SetBusinessAccountUsername = "setBusinessAccountUsername" -> bool {
    required business_connection_id = "business_connection_id",
    optional username = "username",
} files {  } }

/// Changes the bio of a business account; needs the `can_edit_bio` right.
///
/// [`setBusinessAccountBio` at Telegram](https://core.telegram.org/bots/api#setbusinessaccountbio)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SetBusinessAccountBio {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: BusinessConnectionId,
    /// 0 to 140 characters.
    pub bio: Option<String>,
}

impl SetBusinessAccountBio {
    /// With what is required.
    pub fn new(business_connection_id: impl Into<BusinessConnectionId>) -> Self {
        Self {
            business_connection_id: business_connection_id.into(),
            bio: None,
        }
    }

    /// 0 to 140 characters.
    pub fn bio(mut self, value: impl Into<String>) -> Self {
        self.bio = Some(value.into());
        self
    }
}

request! { SetBusinessAccountBio = "setBusinessAccountBio" -> bool {
    required business_connection_id = "business_connection_id",
    optional bio = "bio",
} files {  } }

/// Changes the photo of a business account; needs `can_edit_profile_photo`.
///
/// [`setBusinessAccountProfilePhoto` at
/// Telegram](https://core.telegram.org/bots/api#setbusinessaccountprofilephoto)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SetBusinessAccountProfilePhoto {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: BusinessConnectionId,
    pub photo: InputProfilePhoto,
    /// Acts on the photo shown to those who may not see the main one.
    pub is_public: Option<bool>,
}

impl SetBusinessAccountProfilePhoto {
    /// With what is required.
    pub fn new(
        business_connection_id: impl Into<BusinessConnectionId>,
        photo: impl Into<InputProfilePhoto>,
    ) -> Self {
        Self {
            business_connection_id: business_connection_id.into(),
            photo: photo.into(),
            is_public: None,
        }
    }

    /// Acts on the photo shown to those who may not see the main one.
    pub fn is_public(mut self, value: bool) -> Self {
        self.is_public = Some(value);
        self
    }
}

request! { SetBusinessAccountProfilePhoto = "setBusinessAccountProfilePhoto" -> bool {
    required business_connection_id = "business_connection_id",
    required photo = "photo",
    optional is_public = "is_public",
} files { photo } }

/// Removes the photo of a business account; needs `can_edit_profile_photo`.
///
/// [`removeBusinessAccountProfilePhoto` at
/// Telegram](https://core.telegram.org/bots/api#removebusinessaccountprofilephoto)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct RemoveBusinessAccountProfilePhoto {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: BusinessConnectionId,
    /// Acts on the photo shown to those who may not see the main one.
    pub is_public: Option<bool>,
}

impl RemoveBusinessAccountProfilePhoto {
    /// With what is required.
    pub fn new(business_connection_id: impl Into<BusinessConnectionId>) -> Self {
        Self {
            business_connection_id: business_connection_id.into(),
            is_public: None,
        }
    }

    /// Acts on the photo shown to those who may not see the main one.
    pub fn is_public(mut self, value: bool) -> Self {
        self.is_public = Some(value);
        self
    }
}

request! { RemoveBusinessAccountProfilePhoto = "removeBusinessAccountProfilePhoto" -> bool {
    required business_connection_id = "business_connection_id",
    optional is_public = "is_public",
} files {  } }

/// Changes how a business account takes gifts; needs `can_change_gift_settings`.
///
/// [`setBusinessAccountGiftSettings` at
/// Telegram](https://core.telegram.org/bots/api#setbusinessaccountgiftsettings)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SetBusinessAccountGiftSettings {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: BusinessConnectionId,
    /// Shows a gift button by the input field in every chat.
    pub show_gift_button: bool,
    /// Kinds of gift the account takes.
    pub accepted_gift_types: AcceptedGiftTypes,
}

impl SetBusinessAccountGiftSettings {
    /// With what is required.
    pub fn new(
        business_connection_id: impl Into<BusinessConnectionId>,
        show_gift_button: bool,
        accepted_gift_types: AcceptedGiftTypes,
    ) -> Self {
        Self {
            business_connection_id: business_connection_id.into(),
            show_gift_button,
            accepted_gift_types,
        }
    }
}

request! { SetBusinessAccountGiftSettings = "setBusinessAccountGiftSettings" -> bool {
    required business_connection_id = "business_connection_id",
    required show_gift_button = "show_gift_button",
    required accepted_gift_types = "accepted_gift_types",
} files {  } }

/// Returns the Stars of a business account; needs `can_view_gifts_and_stars`.
///
/// [`getBusinessAccountStarBalance` at Telegram](https://core.telegram.org/bots/api#getbusinessaccountstarbalance)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct GetBusinessAccountStarBalance {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: BusinessConnectionId,
}

impl GetBusinessAccountStarBalance {
    /// With what is required.
    pub fn new(business_connection_id: impl Into<BusinessConnectionId>) -> Self {
        Self {
            business_connection_id: business_connection_id.into(),
        }
    }
}

request! { GetBusinessAccountStarBalance = "getBusinessAccountStarBalance" -> StarAmount {
    required business_connection_id = "business_connection_id",
} files {  } }

/// Moves Stars from a business account to the bot; needs `can_transfer_stars`.
///
/// [`transferBusinessAccountStars` at Telegram](https://core.telegram.org/bots/api#transferbusinessaccountstars)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct TransferBusinessAccountStars {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: BusinessConnectionId,
    /// How many to move.
    pub star_count: i64,
}

impl TransferBusinessAccountStars {
    /// With what is required.
    pub fn new(business_connection_id: impl Into<BusinessConnectionId>, star_count: i64) -> Self {
        Self {
            business_connection_id: business_connection_id.into(),
            star_count,
        }
    }
}

request! { TransferBusinessAccountStars = "transferBusinessAccountStars" -> bool {
    required business_connection_id = "business_connection_id",
    required star_count = "star_count",
} files {  } }

/// Returns gifts of a business account; needs the `can_view_gifts_and_stars` right.
///
/// [`getBusinessAccountGifts` at Telegram](https://core.telegram.org/bots/api#getbusinessaccountgifts)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct GetBusinessAccountGifts {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: BusinessConnectionId,
    /// Leaves out gifts not shown in the profile.
    pub exclude_unsaved: Option<bool>,
    /// Leaves out gifts shown in the profile.
    pub exclude_saved: Option<bool>,
    /// Leaves out gifts that can be bought without limit.
    pub exclude_unlimited: Option<bool>,
    /// Leaves out limited gifts that can become unique.
    pub exclude_limited_upgradable: Option<bool>,
    /// Leaves out limited gifts that cannot become unique.
    pub exclude_limited_non_upgradable: Option<bool>,
    /// Leaves out unique gifts.
    pub exclude_unique: Option<bool>,
    /// Leaves out gifts held on the TON blockchain.
    pub exclude_from_blockchain: Option<bool>,
    /// Orders by price instead of by the date of receipt.
    pub sort_by_price: Option<bool>,
    /// Empty, or `next_offset` of the last answer.
    pub offset: Option<String>,
    /// Default: `100`.
    pub limit: Option<i64>,
}

impl GetBusinessAccountGifts {
    /// With what is required.
    pub fn new(business_connection_id: impl Into<BusinessConnectionId>) -> Self {
        Self {
            business_connection_id: business_connection_id.into(),
            exclude_unsaved: None,
            exclude_saved: None,
            exclude_unlimited: None,
            exclude_limited_upgradable: None,
            exclude_limited_non_upgradable: None,
            exclude_unique: None,
            exclude_from_blockchain: None,
            sort_by_price: None,
            offset: None,
            limit: None,
        }
    }

    /// Leaves out gifts not shown in the profile.
    pub fn exclude_unsaved(mut self, value: bool) -> Self {
        self.exclude_unsaved = Some(value);
        self
    }

    /// Leaves out gifts shown in the profile.
    pub fn exclude_saved(mut self, value: bool) -> Self {
        self.exclude_saved = Some(value);
        self
    }

    /// Leaves out gifts that can be bought without limit.
    pub fn exclude_unlimited(mut self, value: bool) -> Self {
        self.exclude_unlimited = Some(value);
        self
    }

    /// Leaves out limited gifts that can become unique.
    pub fn exclude_limited_upgradable(mut self, value: bool) -> Self {
        self.exclude_limited_upgradable = Some(value);
        self
    }

    /// Leaves out limited gifts that cannot become unique.
    pub fn exclude_limited_non_upgradable(mut self, value: bool) -> Self {
        self.exclude_limited_non_upgradable = Some(value);
        self
    }

    /// Leaves out unique gifts.
    pub fn exclude_unique(mut self, value: bool) -> Self {
        self.exclude_unique = Some(value);
        self
    }

    /// Leaves out gifts held on the TON blockchain.
    pub fn exclude_from_blockchain(mut self, value: bool) -> Self {
        self.exclude_from_blockchain = Some(value);
        self
    }

    /// Orders by price instead of by the date of receipt.
    pub fn sort_by_price(mut self, value: bool) -> Self {
        self.sort_by_price = Some(value);
        self
    }

    /// Empty, or `next_offset` of the last answer.
    pub fn offset(mut self, value: impl Into<String>) -> Self {
        self.offset = Some(value.into());
        self
    }

    /// Default: `100`.
    pub fn limit(mut self, value: i64) -> Self {
        self.limit = Some(value);
        self
    }
}

request! { GetBusinessAccountGifts = "getBusinessAccountGifts" -> OwnedGifts {
    required business_connection_id = "business_connection_id",
    optional exclude_unsaved = "exclude_unsaved",
    optional exclude_saved = "exclude_saved",
    optional exclude_unlimited = "exclude_unlimited",
    optional exclude_limited_upgradable = "exclude_limited_upgradable",
    optional exclude_limited_non_upgradable = "exclude_limited_non_upgradable",
    optional exclude_unique = "exclude_unique",
    optional exclude_from_blockchain = "exclude_from_blockchain",
    optional sort_by_price = "sort_by_price",
    optional offset = "offset",
    optional limit = "limit",
} files {  } }

/// Returns the gifts a user has.
///
/// [`getUserGifts` at Telegram](https://core.telegram.org/bots/api#getusergifts)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct GetUserGifts {
    pub user_id: UserId,
    /// Leaves out gifts that can be bought without limit.
    pub exclude_unlimited: Option<bool>,
    /// Leaves out limited gifts that can become unique.
    pub exclude_limited_upgradable: Option<bool>,
    /// Leaves out limited gifts that cannot become unique.
    pub exclude_limited_non_upgradable: Option<bool>,
    /// Leaves out gifts held on the TON blockchain.
    pub exclude_from_blockchain: Option<bool>,
    /// Leaves out unique gifts.
    pub exclude_unique: Option<bool>,
    /// Orders by price instead of by the date of receipt.
    pub sort_by_price: Option<bool>,
    /// Empty, or `next_offset` of the last answer.
    pub offset: Option<String>,
    /// Default: `100`.
    pub limit: Option<i64>,
}

impl GetUserGifts {
    /// With what is required.
    pub fn new(user_id: impl Into<UserId>) -> Self {
        Self {
            user_id: user_id.into(),
            exclude_unlimited: None,
            exclude_limited_upgradable: None,
            exclude_limited_non_upgradable: None,
            exclude_from_blockchain: None,
            exclude_unique: None,
            sort_by_price: None,
            offset: None,
            limit: None,
        }
    }

    /// Leaves out gifts that can be bought without limit.
    pub fn exclude_unlimited(mut self, value: bool) -> Self {
        self.exclude_unlimited = Some(value);
        self
    }

    /// Leaves out limited gifts that can become unique.
    pub fn exclude_limited_upgradable(mut self, value: bool) -> Self {
        self.exclude_limited_upgradable = Some(value);
        self
    }

    /// Leaves out limited gifts that cannot become unique.
    pub fn exclude_limited_non_upgradable(mut self, value: bool) -> Self {
        self.exclude_limited_non_upgradable = Some(value);
        self
    }

    /// Leaves out gifts held on the TON blockchain.
    pub fn exclude_from_blockchain(mut self, value: bool) -> Self {
        self.exclude_from_blockchain = Some(value);
        self
    }

    /// Leaves out unique gifts.
    pub fn exclude_unique(mut self, value: bool) -> Self {
        self.exclude_unique = Some(value);
        self
    }

    /// Orders by price instead of by the date of receipt.
    pub fn sort_by_price(mut self, value: bool) -> Self {
        self.sort_by_price = Some(value);
        self
    }

    /// Empty, or `next_offset` of the last answer.
    pub fn offset(mut self, value: impl Into<String>) -> Self {
        self.offset = Some(value.into());
        self
    }

    /// Default: `100`.
    pub fn limit(mut self, value: i64) -> Self {
        self.limit = Some(value);
        self
    }
}

request! { GetUserGifts = "getUserGifts" -> OwnedGifts {
    required user_id = "user_id",
    optional exclude_unlimited = "exclude_unlimited",
    optional exclude_limited_upgradable = "exclude_limited_upgradable",
    optional exclude_limited_non_upgradable = "exclude_limited_non_upgradable",
    optional exclude_from_blockchain = "exclude_from_blockchain",
    optional exclude_unique = "exclude_unique",
    optional sort_by_price = "sort_by_price",
    optional offset = "offset",
    optional limit = "limit",
} files {  } }

/// Returns the gifts a chat has.
///
/// [`getChatGifts` at Telegram](https://core.telegram.org/bots/api#getchatgifts)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct GetChatGifts {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// Leaves out gifts not shown in the profile.
    pub exclude_unsaved: Option<bool>,
    /// Leaves out gifts shown in the profile.
    pub exclude_saved: Option<bool>,
    /// Leaves out gifts that can be bought without limit.
    pub exclude_unlimited: Option<bool>,
    /// Leaves out limited gifts that can become unique.
    pub exclude_limited_upgradable: Option<bool>,
    /// Leaves out limited gifts that cannot become unique.
    pub exclude_limited_non_upgradable: Option<bool>,
    /// Leaves out gifts held on the TON blockchain.
    pub exclude_from_blockchain: Option<bool>,
    /// Leaves out unique gifts.
    pub exclude_unique: Option<bool>,
    /// Orders by price instead of by the date of receipt.
    pub sort_by_price: Option<bool>,
    /// Empty, or `next_offset` of the last answer.
    pub offset: Option<String>,
    /// Default: `100`.
    pub limit: Option<i64>,
}

impl GetChatGifts {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            chat_id: chat_id.into(),
            exclude_unsaved: None,
            exclude_saved: None,
            exclude_unlimited: None,
            exclude_limited_upgradable: None,
            exclude_limited_non_upgradable: None,
            exclude_from_blockchain: None,
            exclude_unique: None,
            sort_by_price: None,
            offset: None,
            limit: None,
        }
    }

    /// Leaves out gifts not shown in the profile.
    pub fn exclude_unsaved(mut self, value: bool) -> Self {
        self.exclude_unsaved = Some(value);
        self
    }

    /// Leaves out gifts shown in the profile.
    pub fn exclude_saved(mut self, value: bool) -> Self {
        self.exclude_saved = Some(value);
        self
    }

    /// Leaves out gifts that can be bought without limit.
    pub fn exclude_unlimited(mut self, value: bool) -> Self {
        self.exclude_unlimited = Some(value);
        self
    }

    /// Leaves out limited gifts that can become unique.
    pub fn exclude_limited_upgradable(mut self, value: bool) -> Self {
        self.exclude_limited_upgradable = Some(value);
        self
    }

    /// Leaves out limited gifts that cannot become unique.
    pub fn exclude_limited_non_upgradable(mut self, value: bool) -> Self {
        self.exclude_limited_non_upgradable = Some(value);
        self
    }

    /// Leaves out gifts held on the TON blockchain.
    pub fn exclude_from_blockchain(mut self, value: bool) -> Self {
        self.exclude_from_blockchain = Some(value);
        self
    }

    /// Leaves out unique gifts.
    pub fn exclude_unique(mut self, value: bool) -> Self {
        self.exclude_unique = Some(value);
        self
    }

    /// Orders by price instead of by the date of receipt.
    pub fn sort_by_price(mut self, value: bool) -> Self {
        self.sort_by_price = Some(value);
        self
    }

    /// Empty, or `next_offset` of the last answer.
    pub fn offset(mut self, value: impl Into<String>) -> Self {
        self.offset = Some(value.into());
        self
    }

    /// Default: `100`.
    pub fn limit(mut self, value: i64) -> Self {
        self.limit = Some(value);
        self
    }
}

request! { GetChatGifts = "getChatGifts" -> OwnedGifts {
    required chat_id = "chat_id",
    optional exclude_unsaved = "exclude_unsaved",
    optional exclude_saved = "exclude_saved",
    optional exclude_unlimited = "exclude_unlimited",
    optional exclude_limited_upgradable = "exclude_limited_upgradable",
    optional exclude_limited_non_upgradable = "exclude_limited_non_upgradable",
    optional exclude_from_blockchain = "exclude_from_blockchain",
    optional exclude_unique = "exclude_unique",
    optional sort_by_price = "sort_by_price",
    optional offset = "offset",
    optional limit = "limit",
} files {  } }

/// Turns a regular gift of a business account into Stars; needs `can_convert_gifts_to_stars`.
///
/// [`convertGiftToStars` at Telegram](https://core.telegram.org/bots/api#convertgifttostars)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct ConvertGiftToStars {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: BusinessConnectionId,
    /// The gift, by its `owned_gift_id` in [`OwnedGift`](crate::api::OwnedGift).
    pub owned_gift_id: OwnedGiftId,
}

impl ConvertGiftToStars {
    /// With what is required.
    pub fn new(
        business_connection_id: impl Into<BusinessConnectionId>,
        owned_gift_id: impl Into<OwnedGiftId>,
    ) -> Self {
        Self {
            business_connection_id: business_connection_id.into(),
            owned_gift_id: owned_gift_id.into(),
        }
    }
}

request! { ConvertGiftToStars = "convertGiftToStars" -> bool {
    required business_connection_id = "business_connection_id",
    required owned_gift_id = "owned_gift_id",
} files {  } }

/// Turns a regular gift into a unique one; needs the `can_transfer_and_upgrade_gifts` right.
///
/// [`upgradeGift` at Telegram](https://core.telegram.org/bots/api#upgradegift)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct UpgradeGift {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: BusinessConnectionId,
    /// The gift, by its `owned_gift_id` in [`OwnedGift`](crate::api::OwnedGift).
    pub owned_gift_id: OwnedGiftId,
    /// Keeps the text, the sender and the receiver of the gift.
    pub keep_original_details: Option<bool>,
    /// Price to pay; zero if the upgrade was paid before. Paying needs `can_transfer_stars`.
    pub star_count: Option<i64>,
}

impl UpgradeGift {
    /// With what is required.
    pub fn new(
        business_connection_id: impl Into<BusinessConnectionId>,
        owned_gift_id: impl Into<OwnedGiftId>,
    ) -> Self {
        Self {
            business_connection_id: business_connection_id.into(),
            owned_gift_id: owned_gift_id.into(),
            keep_original_details: None,
            star_count: None,
        }
    }

    /// Keeps the text, the sender and the receiver of the gift.
    pub fn keep_original_details(mut self, value: bool) -> Self {
        self.keep_original_details = Some(value);
        self
    }

    /// Price to pay; zero if the upgrade was paid before. Paying needs `can_transfer_stars`.
    pub fn star_count(mut self, value: i64) -> Self {
        self.star_count = Some(value);
        self
    }
}

request! { UpgradeGift = "upgradeGift" -> bool {
    required business_connection_id = "business_connection_id",
    required owned_gift_id = "owned_gift_id",
    optional keep_original_details = "keep_original_details",
    optional star_count = "star_count",
} files {  } }

/// Gives a unique gift to another owner; needs the `can_transfer_and_upgrade_gifts` right.
///
/// [`transferGift` at Telegram](https://core.telegram.org/bots/api#transfergift)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct TransferGift {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: BusinessConnectionId,
    /// The gift, by its `owned_gift_id` in [`OwnedGift`](crate::api::OwnedGift).
    pub owned_gift_id: OwnedGiftId,
    /// Who gets it; the chat must have been active lately.
    pub new_owner_chat_id: ChatId,
    /// Price to pay; zero for a free transfer. Paying needs `can_transfer_stars`.
    pub star_count: Option<i64>,
}

impl TransferGift {
    /// With what is required.
    pub fn new(
        business_connection_id: impl Into<BusinessConnectionId>,
        owned_gift_id: impl Into<OwnedGiftId>,
        new_owner_chat_id: impl Into<ChatId>,
    ) -> Self {
        Self {
            business_connection_id: business_connection_id.into(),
            owned_gift_id: owned_gift_id.into(),
            new_owner_chat_id: new_owner_chat_id.into(),
            star_count: None,
        }
    }

    /// Price to pay; zero for a free transfer. Paying needs `can_transfer_stars`.
    pub fn star_count(mut self, value: i64) -> Self {
        self.star_count = Some(value);
        self
    }
}

request! { TransferGift = "transferGift" -> bool {
    required business_connection_id = "business_connection_id",
    required owned_gift_id = "owned_gift_id",
    required new_owner_chat_id = "new_owner_chat_id",
    optional star_count = "star_count",
} files {  } }

/// Posts a story for a business account; needs the `can_manage_stories` right.
///
/// [`postStory` at Telegram](https://core.telegram.org/bots/api#poststory)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct PostStory {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: BusinessConnectionId,
    pub content: InputStoryContent,
    /// How long the story stays up.
    ///
    /// Telegram counts it in seconds. One of: `21600`, `43200`, `86400`, `172800`.
    pub active_period: Duration,
    /// 0 to 2048 characters.
    pub caption: Option<String>,
    /// Markup language of the text; an alternative to listing entities.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Clickable areas on the story.
    pub areas: Option<Vec<StoryArea>>,
    /// Keeps the story on the account's page after it expires.
    pub post_to_chat_page: Option<bool>,
    /// Forbids forwarding and screenshots of the story.
    pub protect_content: Option<bool>,
}

impl PostStory {
    /// With what is required.
    pub fn new(
        business_connection_id: impl Into<BusinessConnectionId>,
        content: impl Into<InputStoryContent>,
        active_period: Duration,
    ) -> Self {
        Self {
            business_connection_id: business_connection_id.into(),
            content: content.into(),
            active_period,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            areas: None,
            post_to_chat_page: None,
            protect_content: None,
        }
    }

    /// 0 to 2048 characters.
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

    /// Clickable areas on the story.
    pub fn areas(mut self, value: impl IntoIterator<Item = StoryArea>) -> Self {
        self.areas = Some(value.into_iter().collect());
        self
    }

    /// Keeps the story on the account's page after it expires.
    pub fn post_to_chat_page(mut self, value: bool) -> Self {
        self.post_to_chat_page = Some(value);
        self
    }

    /// Forbids forwarding and screenshots of the story.
    pub fn protect_content(mut self, value: bool) -> Self {
        self.protect_content = Some(value);
        self
    }
}

request! { PostStory = "postStory" -> Story {
    required business_connection_id = "business_connection_id",
    required content = "content",
    seconds active_period = "active_period",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    optional_list areas = "areas",
    optional post_to_chat_page = "post_to_chat_page",
    optional protect_content = "protect_content",
} files { content } }

/// Posts a story again for another business account; needs `can_manage_stories` for both.
///
/// [`repostStory` at Telegram](https://core.telegram.org/bots/api#repoststory)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct RepostStory {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: BusinessConnectionId,
    /// Chat that posted the story.
    pub from_chat_id: ChatId,
    /// Story to post again.
    pub from_story_id: StoryId,
    /// How long the story stays up.
    ///
    /// Telegram counts it in seconds. One of: `21600`, `43200`, `86400`, `172800`.
    pub active_period: Duration,
    /// Keeps the story on the account's page after it expires.
    pub post_to_chat_page: Option<bool>,
    /// Forbids forwarding and screenshots of the story.
    pub protect_content: Option<bool>,
}

impl RepostStory {
    /// With what is required.
    pub fn new(
        business_connection_id: impl Into<BusinessConnectionId>,
        from_chat_id: impl Into<ChatId>,
        from_story_id: impl Into<StoryId>,
        active_period: Duration,
    ) -> Self {
        Self {
            business_connection_id: business_connection_id.into(),
            from_chat_id: from_chat_id.into(),
            from_story_id: from_story_id.into(),
            active_period,
            post_to_chat_page: None,
            protect_content: None,
        }
    }

    /// Keeps the story on the account's page after it expires.
    pub fn post_to_chat_page(mut self, value: bool) -> Self {
        self.post_to_chat_page = Some(value);
        self
    }

    /// Forbids forwarding and screenshots of the story.
    pub fn protect_content(mut self, value: bool) -> Self {
        self.protect_content = Some(value);
        self
    }
}

request! { RepostStory = "repostStory" -> Story {
    required business_connection_id = "business_connection_id",
    required from_chat_id = "from_chat_id",
    required from_story_id = "from_story_id",
    seconds active_period = "active_period",
    optional post_to_chat_page = "post_to_chat_page",
    optional protect_content = "protect_content",
} files {  } }

/// Changes a story the bot posted for a business account; needs `can_manage_stories`.
///
/// [`editStory` at Telegram](https://core.telegram.org/bots/api#editstory)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct EditStory {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: BusinessConnectionId,
    pub story_id: StoryId,
    /// What the story shows.
    pub content: InputStoryContent,
    /// 0 to 2048 characters.
    pub caption: Option<String>,
    /// Markup language of the text; an alternative to listing entities.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Clickable areas on the story.
    pub areas: Option<Vec<StoryArea>>,
}

impl EditStory {
    /// With what is required.
    pub fn new(
        business_connection_id: impl Into<BusinessConnectionId>,
        story_id: impl Into<StoryId>,
        content: impl Into<InputStoryContent>,
    ) -> Self {
        Self {
            business_connection_id: business_connection_id.into(),
            story_id: story_id.into(),
            content: content.into(),
            caption: None,
            parse_mode: None,
            caption_entities: None,
            areas: None,
        }
    }

    /// 0 to 2048 characters.
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

    /// Clickable areas on the story.
    pub fn areas(mut self, value: impl IntoIterator<Item = StoryArea>) -> Self {
        self.areas = Some(value.into_iter().collect());
        self
    }
}

request! { EditStory = "editStory" -> Story {
    required business_connection_id = "business_connection_id",
    required story_id = "story_id",
    required content = "content",
    optional caption = "caption",
    optional parse_mode = "parse_mode",
    optional_list caption_entities = "caption_entities",
    optional_list areas = "areas",
} files { content } }

/// Deletes a story the bot posted for a business account; needs `can_manage_stories`.
///
/// [`deleteStory` at Telegram](https://core.telegram.org/bots/api#deletestory)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteStory {
    /// Business connection on whose behalf the bot acts.
    pub business_connection_id: BusinessConnectionId,
    pub story_id: StoryId,
}

impl DeleteStory {
    /// With what is required.
    pub fn new(
        business_connection_id: impl Into<BusinessConnectionId>,
        story_id: impl Into<StoryId>,
    ) -> Self {
        Self {
            business_connection_id: business_connection_id.into(),
            story_id: story_id.into(),
        }
    }
}

request! { DeleteStory = "deleteStory" -> bool {
    required business_connection_id = "business_connection_id",
    required story_id = "story_id",
} files {  } }

/// Sends a message for a user of a Mini App to the chat the query came from.
///
/// [`answerWebAppQuery` at Telegram](https://core.telegram.org/bots/api#answerwebappquery)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct AnswerWebAppQuery {
    /// The `query_id` the Mini App got.
    pub web_app_query_id: String,
    /// What to send.
    pub result: InlineQueryResult,
}

impl AnswerWebAppQuery {
    /// With what is required.
    pub fn new(web_app_query_id: impl Into<String>, result: impl Into<InlineQueryResult>) -> Self {
        Self {
            web_app_query_id: web_app_query_id.into(),
            result: result.into(),
        }
    }
}

request! { AnswerWebAppQuery = "answerWebAppQuery" -> SentWebAppMessage {
    required web_app_query_id = "web_app_query_id",
    required result = "result",
} files { result } }

/// Stores a message that a user of a Mini App can then send.
///
/// [`savePreparedInlineMessage` at Telegram](https://core.telegram.org/bots/api#savepreparedinlinemessage)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SavePreparedInlineMessage {
    /// Who may send it.
    pub user_id: UserId,
    /// The message.
    pub result: InlineQueryResult,
    /// It may go to private chats with users.
    pub allow_user_chats: Option<bool>,
    /// It may go to private chats with bots.
    pub allow_bot_chats: Option<bool>,
    /// It may go to groups and supergroups.
    pub allow_group_chats: Option<bool>,
    /// It may go to channels.
    pub allow_channel_chats: Option<bool>,
}

impl SavePreparedInlineMessage {
    /// With what is required.
    pub fn new(user_id: impl Into<UserId>, result: impl Into<InlineQueryResult>) -> Self {
        Self {
            user_id: user_id.into(),
            result: result.into(),
            allow_user_chats: None,
            allow_bot_chats: None,
            allow_group_chats: None,
            allow_channel_chats: None,
        }
    }

    /// It may go to private chats with users.
    pub fn allow_user_chats(mut self, value: bool) -> Self {
        self.allow_user_chats = Some(value);
        self
    }

    /// It may go to private chats with bots.
    pub fn allow_bot_chats(mut self, value: bool) -> Self {
        self.allow_bot_chats = Some(value);
        self
    }

    /// It may go to groups and supergroups.
    pub fn allow_group_chats(mut self, value: bool) -> Self {
        self.allow_group_chats = Some(value);
        self
    }

    /// It may go to channels.
    pub fn allow_channel_chats(mut self, value: bool) -> Self {
        self.allow_channel_chats = Some(value);
        self
    }
}

request! { SavePreparedInlineMessage = "savePreparedInlineMessage" -> PreparedInlineMessage {
    required user_id = "user_id",
    required result = "result",
    optional allow_user_chats = "allow_user_chats",
    optional allow_bot_chats = "allow_bot_chats",
    optional allow_group_chats = "allow_group_chats",
    optional allow_channel_chats = "allow_channel_chats",
} files { result } }

/// Stores a button that a user of a Mini App can then use.
///
/// [`savePreparedKeyboardButton` at Telegram](https://core.telegram.org/bots/api#savepreparedkeyboardbutton)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SavePreparedKeyboardButton {
    /// Who may use it.
    pub user_id: UserId,
    /// A button that requests users, a chat or a managed bot.
    pub button: KeyboardButton,
}

impl SavePreparedKeyboardButton {
    /// With what is required.
    pub fn new(user_id: impl Into<UserId>, button: KeyboardButton) -> Self {
        Self {
            user_id: user_id.into(),
            button,
        }
    }
}

request! { SavePreparedKeyboardButton = "savePreparedKeyboardButton" -> PreparedKeyboardButton {
    required user_id = "user_id",
    required button = "button",
} files {  } }
