//! Methods of the section "stickers".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use crate::api::de::request;
use crate::api::{
    BusinessConnectionId, ChatTarget, CustomEmojiId, EphemeralMessageParameters, File, InputFile,
    InputSticker, MaskPosition, Message, MessageEffectId, MessageId, ReplyMarkup, ReplyParameters,
    Sticker, StickerFormat, StickerSet, StickerType, SuggestedPostParameters, ThreadId, TopicId,
    UserId,
};

/// Sends a sticker.
///
/// [`sendSticker` at Telegram](https://core.telegram.org/bots/api#sendsticker)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SendSticker {
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
    /// A file to upload, a known `file_id`, or a URL of a static one.
    pub sticker: InputFile,
    /// Emoji the sticker stands for; only for a new upload.
    pub emoji: Option<String>,
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

impl SendSticker {
    /// With what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, sticker: impl Into<InputFile>) -> Self {
        Self {
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            ephemeral_message_parameters: None,
            sticker: sticker.into(),
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

    /// Makes the message ephemeral: only one user sees it.
    pub fn ephemeral_message_parameters(mut self, value: EphemeralMessageParameters) -> Self {
        self.ephemeral_message_parameters = Some(Box::new(value));
        self
    }

    /// Emoji the sticker stands for; only for a new upload.
    pub fn emoji(mut self, value: impl Into<String>) -> Self {
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

request! { SendSticker = "sendSticker" -> Message {
    optional business_connection_id = "business_connection_id",
    required chat_id = "chat_id",
    optional message_thread_id = "message_thread_id",
    optional direct_messages_topic_id = "direct_messages_topic_id",
    optional ephemeral_message_parameters = "ephemeral_message_parameters",
    required sticker = "sticker",
    optional emoji = "emoji",
    optional disable_notification = "disable_notification",
    optional protect_content = "protect_content",
    optional allow_paid_broadcast = "allow_paid_broadcast",
    optional message_effect_id = "message_effect_id",
    optional suggested_post_parameters = "suggested_post_parameters",
    optional reply_parameters = "reply_parameters",
    optional reply_markup = "reply_markup",
} files { sticker } }

/// Returns a sticker set.
///
/// [`getStickerSet` at Telegram](https://core.telegram.org/bots/api#getstickerset)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct GetStickerSet {
    /// Short name of the set.
    pub name: String,
}

impl GetStickerSet {
    /// With what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

request! { GetStickerSet = "getStickerSet" -> StickerSet {
    required name = "name",
} files {  } }

/// Returns the stickers of custom emoji.
///
/// [`getCustomEmojiStickers` at Telegram](https://core.telegram.org/bots/api#getcustomemojistickers)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct GetCustomEmojiStickers {
    /// Ids of the custom emoji.
    pub custom_emoji_ids: Vec<CustomEmojiId>,
}

impl GetCustomEmojiStickers {
    /// With what is required.
    pub fn new(custom_emoji_ids: impl IntoIterator<Item = impl Into<CustomEmojiId>>) -> Self {
        Self {
            custom_emoji_ids: custom_emoji_ids.into_iter().map(Into::into).collect(),
        }
    }
}

request! { GetCustomEmojiStickers = "getCustomEmojiStickers" -> Vec<Sticker> {
    list custom_emoji_ids = "custom_emoji_ids",
} files {  } }

/// Uploads a sticker file, to be used in sticker sets later.
///
/// [`uploadStickerFile` at Telegram](https://core.telegram.org/bots/api#uploadstickerfile)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct UploadStickerFile {
    /// Owner of the file.
    pub user_id: UserId,
    /// File to upload.
    pub sticker: InputFile,
    /// One of: `static`, `animated`, `video`.
    pub sticker_format: StickerFormat,
}

impl UploadStickerFile {
    /// With what is required.
    pub fn new(
        user_id: impl Into<UserId>,
        sticker: impl Into<InputFile>,
        sticker_format: impl Into<StickerFormat>,
    ) -> Self {
        Self {
            user_id: user_id.into(),
            sticker: sticker.into(),
            sticker_format: sticker_format.into(),
        }
    }
}

request! { UploadStickerFile = "uploadStickerFile" -> File {
    required user_id = "user_id",
    required sticker = "sticker",
    required sticker_format = "sticker_format",
} files { sticker } }

/// Creates a sticker set that belongs to a user and that the bot can edit.
///
/// [`createNewStickerSet` at Telegram](https://core.telegram.org/bots/api#createnewstickerset)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateNewStickerSet {
    /// Owner of the set.
    pub user_id: UserId,
    /// Short name for links; must end in `_by_` and the bot's username.
    ///
    /// 1 to 64 characters.
    pub name: String,
    /// 1 to 64 characters.
    pub title: String,
    /// The first stickers of the set.
    pub stickers: Vec<InputSticker>,
    /// What the stickers are for.
    ///
    /// One of: `regular`, `mask`, `custom_emoji`.
    pub sticker_type: Option<StickerType>,
    /// Stickers take on the color around them; custom emoji only.
    pub needs_repainting: Option<bool>,
}

impl CreateNewStickerSet {
    /// With what is required.
    pub fn new(
        user_id: impl Into<UserId>,
        name: impl Into<String>,
        title: impl Into<String>,
        stickers: impl IntoIterator<Item = InputSticker>,
    ) -> Self {
        Self {
            user_id: user_id.into(),
            name: name.into(),
            title: title.into(),
            stickers: stickers.into_iter().collect(),
            sticker_type: None,
            needs_repainting: None,
        }
    }

    /// What the stickers are for.
    pub fn sticker_type(mut self, value: impl Into<StickerType>) -> Self {
        self.sticker_type = Some(value.into());
        self
    }

    /// Stickers take on the color around them; custom emoji only.
    pub fn needs_repainting(mut self, value: bool) -> Self {
        self.needs_repainting = Some(value);
        self
    }
}

request! { CreateNewStickerSet = "createNewStickerSet" -> bool {
    required user_id = "user_id",
    required name = "name",
    required title = "title",
    list stickers = "stickers",
    optional sticker_type = "sticker_type",
    optional needs_repainting = "needs_repainting",
} files { stickers } }

/// Adds a sticker to a set the bot created.
///
/// [`addStickerToSet` at Telegram](https://core.telegram.org/bots/api#addstickertoset)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct AddStickerToSet {
    /// Owner of the set.
    pub user_id: UserId,
    /// Short name of the set.
    pub name: String,
    /// Sticker to add; nothing changes if it is in the set already.
    pub sticker: InputSticker,
}

impl AddStickerToSet {
    /// With what is required.
    pub fn new(user_id: impl Into<UserId>, name: impl Into<String>, sticker: InputSticker) -> Self {
        Self {
            user_id: user_id.into(),
            name: name.into(),
            sticker,
        }
    }
}

request! { AddStickerToSet = "addStickerToSet" -> bool {
    required user_id = "user_id",
    required name = "name",
    required sticker = "sticker",
} files { sticker } }

/// Moves a sticker within a set the bot created.
///
/// [`setStickerPositionInSet` at Telegram](https://core.telegram.org/bots/api#setstickerpositioninset)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SetStickerPositionInSet {
    /// The sticker, by `file_id`.
    pub sticker: String,
    /// New place in the set, counted from zero.
    pub position: i64,
}

impl SetStickerPositionInSet {
    /// With what is required.
    pub fn new(sticker: impl Into<String>, position: i64) -> Self {
        Self {
            sticker: sticker.into(),
            position,
        }
    }
}

request! { SetStickerPositionInSet = "setStickerPositionInSet" -> bool {
    required sticker = "sticker",
    required position = "position",
} files {  } }

/// Deletes a sticker from a set the bot created.
///
/// [`deleteStickerFromSet` at Telegram](https://core.telegram.org/bots/api#deletestickerfromset)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteStickerFromSet {
    /// The sticker, by `file_id`.
    pub sticker: String,
}

impl DeleteStickerFromSet {
    /// With what is required.
    pub fn new(sticker: impl Into<String>) -> Self {
        Self {
            sticker: sticker.into(),
        }
    }
}

request! { DeleteStickerFromSet = "deleteStickerFromSet" -> bool {
    required sticker = "sticker",
} files {  } }

/// Puts a sticker in the place of another in a set the bot created.
///
/// [`replaceStickerInSet` at Telegram](https://core.telegram.org/bots/api#replacestickerinset)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceStickerInSet {
    /// Owner of the set.
    pub user_id: UserId,
    /// Short name of the set.
    pub name: String,
    /// Sticker to be replaced, by `file_id`.
    pub old_sticker: String,
    /// Sticker to put in.
    pub sticker: InputSticker,
}

impl ReplaceStickerInSet {
    /// With what is required.
    pub fn new(
        user_id: impl Into<UserId>,
        name: impl Into<String>,
        old_sticker: impl Into<String>,
        sticker: InputSticker,
    ) -> Self {
        Self {
            user_id: user_id.into(),
            name: name.into(),
            old_sticker: old_sticker.into(),
            sticker,
        }
    }
}

request! { ReplaceStickerInSet = "replaceStickerInSet" -> bool {
    required user_id = "user_id",
    required name = "name",
    required old_sticker = "old_sticker",
    required sticker = "sticker",
} files { sticker } }

/// Changes the emoji of a sticker in a set the bot created.
///
/// [`setStickerEmojiList` at Telegram](https://core.telegram.org/bots/api#setstickeremojilist)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SetStickerEmojiList {
    /// The sticker, by `file_id`.
    pub sticker: String,
    /// Emoji the sticker stands for.
    pub emoji_list: Vec<String>,
}

impl SetStickerEmojiList {
    /// With what is required.
    pub fn new(
        sticker: impl Into<String>,
        emoji_list: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        Self {
            sticker: sticker.into(),
            emoji_list: emoji_list.into_iter().map(Into::into).collect(),
        }
    }
}

request! { SetStickerEmojiList = "setStickerEmojiList" -> bool {
    required sticker = "sticker",
    list emoji_list = "emoji_list",
} files {  } }

/// Changes the search words of a sticker in a set the bot created.
///
/// [`setStickerKeywords` at Telegram](https://core.telegram.org/bots/api#setstickerkeywords)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SetStickerKeywords {
    /// The regular sticker or custom emoji, by `file_id`.
    pub sticker: String,
    pub keywords: Option<Vec<String>>,
}

impl SetStickerKeywords {
    /// With what is required.
    pub fn new(sticker: impl Into<String>) -> Self {
        Self {
            sticker: sticker.into(),
            keywords: None,
        }
    }

    /// Sets `keywords`.
    pub fn keywords(mut self, value: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.keywords = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

request! { SetStickerKeywords = "setStickerKeywords" -> bool {
    required sticker = "sticker",
    optional_list keywords = "keywords",
} files {  } }

/// Changes where a mask is placed, in a set the bot created.
///
/// [`setStickerMaskPosition` at Telegram](https://core.telegram.org/bots/api#setstickermaskposition)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SetStickerMaskPosition {
    /// The sticker, by `file_id`.
    pub sticker: String,
    /// Without it the position is removed.
    pub mask_position: Option<Box<MaskPosition>>,
}

impl SetStickerMaskPosition {
    /// With what is required.
    pub fn new(sticker: impl Into<String>) -> Self {
        Self {
            sticker: sticker.into(),
            mask_position: None,
        }
    }

    /// Without it the position is removed.
    pub fn mask_position(mut self, value: MaskPosition) -> Self {
        self.mask_position = Some(Box::new(value));
        self
    }
}

request! { SetStickerMaskPosition = "setStickerMaskPosition" -> bool {
    required sticker = "sticker",
    optional mask_position = "mask_position",
} files {  } }

/// Changes the title of a set the bot created.
///
/// [`setStickerSetTitle` at Telegram](https://core.telegram.org/bots/api#setstickersettitle)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SetStickerSetTitle {
    /// Short name of the set.
    pub name: String,
    /// 1 to 64 characters.
    pub title: String,
}

impl SetStickerSetTitle {
    /// With what is required.
    pub fn new(name: impl Into<String>, title: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            title: title.into(),
        }
    }
}

request! { SetStickerSetTitle = "setStickerSetTitle" -> bool {
    required name = "name",
    required title = "title",
} files {  } }

/// Changes the thumbnail of a regular or mask set the bot created.
///
/// [`setStickerSetThumbnail` at Telegram](https://core.telegram.org/bots/api#setstickersetthumbnail)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SetStickerSetThumbnail {
    /// Short name of the set.
    pub name: String,
    /// Owner of the set.
    pub user_id: UserId,
    /// Without it, the first sticker of the set is shown.
    pub thumbnail: Option<InputFile>,
    /// Format of the thumbnail file.
    ///
    /// One of: `static`, `animated`, `video`.
    pub format: StickerFormat,
}

impl SetStickerSetThumbnail {
    /// With what is required.
    pub fn new(
        name: impl Into<String>,
        user_id: impl Into<UserId>,
        format: impl Into<StickerFormat>,
    ) -> Self {
        Self {
            name: name.into(),
            user_id: user_id.into(),
            thumbnail: None,
            format: format.into(),
        }
    }

    /// Without it, the first sticker of the set is shown.
    pub fn thumbnail(mut self, value: impl Into<InputFile>) -> Self {
        self.thumbnail = Some(value.into());
        self
    }
}

request! { SetStickerSetThumbnail = "setStickerSetThumbnail" -> bool {
    required name = "name",
    required user_id = "user_id",
    optional thumbnail = "thumbnail",
    required format = "format",
} files { thumbnail } }

/// Changes the thumbnail of a custom emoji set the bot created.
///
/// [`setCustomEmojiStickerSetThumbnail` at
/// Telegram](https://core.telegram.org/bots/api#setcustomemojistickersetthumbnail)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SetCustomEmojiStickerSetThumbnail {
    /// Short name of the set.
    pub name: String,
    /// A sticker of the set; empty stands for the first one.
    pub custom_emoji_id: Option<CustomEmojiId>,
}

impl SetCustomEmojiStickerSetThumbnail {
    /// With what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            custom_emoji_id: None,
        }
    }

    /// A sticker of the set; empty stands for the first one.
    pub fn custom_emoji_id(mut self, value: impl Into<CustomEmojiId>) -> Self {
        self.custom_emoji_id = Some(value.into());
        self
    }
}

request! { SetCustomEmojiStickerSetThumbnail = "setCustomEmojiStickerSetThumbnail" -> bool {
    required name = "name",
    optional custom_emoji_id = "custom_emoji_id",
} files {  } }

/// Deletes a sticker set the bot created.
///
/// [`deleteStickerSet` at Telegram](https://core.telegram.org/bots/api#deletestickerset)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteStickerSet {
    /// Short name of the set.
    pub name: String,
}

impl DeleteStickerSet {
    /// With what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

request! { DeleteStickerSet = "deleteStickerSet" -> bool {
    required name = "name",
} files {  } }
