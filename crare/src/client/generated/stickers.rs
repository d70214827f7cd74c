//! Calls of the section "stickers".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use crate::api::{
    AddStickerToSet, BusinessConnectionId, ChatTarget, CreateNewStickerSet, CustomEmojiId,
    DeleteStickerFromSet, DeleteStickerSet, EphemeralMessageParameters, GetCustomEmojiStickers,
    GetStickerSet, InputFile, InputSticker, MaskPosition, MessageEffectId, MessageId,
    ReplaceStickerInSet, ReplyMarkup, ReplyParameters, SendSticker,
    SetCustomEmojiStickerSetThumbnail, SetStickerEmojiList, SetStickerKeywords,
    SetStickerMaskPosition, SetStickerPositionInSet, SetStickerSetThumbnail, SetStickerSetTitle,
    StickerFormat, StickerType, SuggestedPostParameters, ThreadId, TopicId, UploadStickerFile,
    UserId,
};
use crate::client::{Bot, Call};

impl Bot {
    /// Sends a sticker.
    ///
    /// [`sendSticker` at Telegram](https://core.telegram.org/bots/api#sendsticker)
    pub fn send_sticker(
        &self,
        chat_id: impl Into<ChatTarget>,
        sticker: impl Into<InputFile>,
    ) -> Call<SendSticker> {
        self.call(SendSticker::new(chat_id, sticker))
    }

    /// Returns a sticker set.
    ///
    /// [`getStickerSet` at Telegram](https://core.telegram.org/bots/api#getstickerset)
    pub fn get_sticker_set(&self, name: impl Into<String>) -> Call<GetStickerSet> {
        self.call(GetStickerSet::new(name))
    }

    /// Returns the stickers of custom emoji.
    ///
    /// [`getCustomEmojiStickers` at Telegram](https://core.telegram.org/bots/api#getcustomemojistickers)
    pub fn get_custom_emoji_stickers(
        &self,
        custom_emoji_ids: impl IntoIterator<Item = impl Into<CustomEmojiId>>,
    ) -> Call<GetCustomEmojiStickers> {
        self.call(GetCustomEmojiStickers::new(custom_emoji_ids))
    }

    /// Uploads a sticker file, to be used in sticker sets later.
    ///
    /// [`uploadStickerFile` at Telegram](https://core.telegram.org/bots/api#uploadstickerfile)
    pub fn upload_sticker_file(
        &self,
        user_id: impl Into<UserId>,
        sticker: impl Into<InputFile>,
        sticker_format: impl Into<StickerFormat>,
    ) -> Call<UploadStickerFile> {
        self.call(UploadStickerFile::new(user_id, sticker, sticker_format))
    }

    /// Creates a sticker set that belongs to a user and that the bot can edit.
    ///
    /// [`createNewStickerSet` at Telegram](https://core.telegram.org/bots/api#createnewstickerset)
    pub fn create_new_sticker_set(
        &self,
        user_id: impl Into<UserId>,
        name: impl Into<String>,
        title: impl Into<String>,
        stickers: impl IntoIterator<Item = InputSticker>,
    ) -> Call<CreateNewStickerSet> {
        self.call(CreateNewStickerSet::new(user_id, name, title, stickers))
    }

    /// Adds a sticker to a set the bot created.
    ///
    /// [`addStickerToSet` at Telegram](https://core.telegram.org/bots/api#addstickertoset)
    pub fn add_sticker_to_set(
        &self,
        user_id: impl Into<UserId>,
        name: impl Into<String>,
        sticker: InputSticker,
    ) -> Call<AddStickerToSet> {
        self.call(AddStickerToSet::new(user_id, name, sticker))
    }

    /// Moves a sticker within a set the bot created.
    ///
    /// [`setStickerPositionInSet` at Telegram](https://core.telegram.org/bots/api#setstickerpositioninset)
    pub fn set_sticker_position_in_set(
        &self,
        sticker: impl Into<String>,
        position: i64,
    ) -> Call<SetStickerPositionInSet> {
        self.call(SetStickerPositionInSet::new(sticker, position))
    }

    /// Deletes a sticker from a set the bot created.
    ///
    /// [`deleteStickerFromSet` at Telegram](https://core.telegram.org/bots/api#deletestickerfromset)
    pub fn delete_sticker_from_set(
        &self,
        sticker: impl Into<String>,
    ) -> Call<DeleteStickerFromSet> {
        self.call(DeleteStickerFromSet::new(sticker))
    }

    /// Puts a sticker in the place of another in a set the bot created.
    ///
    /// [`replaceStickerInSet` at Telegram](https://core.telegram.org/bots/api#replacestickerinset)
    pub fn replace_sticker_in_set(
        &self,
        user_id: impl Into<UserId>,
        name: impl Into<String>,
        old_sticker: impl Into<String>,
        sticker: InputSticker,
    ) -> Call<ReplaceStickerInSet> {
        self.call(ReplaceStickerInSet::new(
            user_id,
            name,
            old_sticker,
            sticker,
        ))
    }

    /// Changes the emoji of a sticker in a set the bot created.
    ///
    /// [`setStickerEmojiList` at Telegram](https://core.telegram.org/bots/api#setstickeremojilist)
    pub fn set_sticker_emoji_list(
        &self,
        sticker: impl Into<String>,
        emoji_list: impl IntoIterator<Item = impl Into<String>>,
    ) -> Call<SetStickerEmojiList> {
        self.call(SetStickerEmojiList::new(sticker, emoji_list))
    }

    /// Changes the search words of a sticker in a set the bot created.
    ///
    /// [`setStickerKeywords` at Telegram](https://core.telegram.org/bots/api#setstickerkeywords)
    pub fn set_sticker_keywords(&self, sticker: impl Into<String>) -> Call<SetStickerKeywords> {
        self.call(SetStickerKeywords::new(sticker))
    }

    /// Changes where a mask is placed, in a set the bot created.
    ///
    /// [`setStickerMaskPosition` at Telegram](https://core.telegram.org/bots/api#setstickermaskposition)
    pub fn set_sticker_mask_position(
        &self,
        sticker: impl Into<String>,
    ) -> Call<SetStickerMaskPosition> {
        self.call(SetStickerMaskPosition::new(sticker))
    }

    /// Changes the title of a set the bot created.
    ///
    /// [`setStickerSetTitle` at Telegram](https://core.telegram.org/bots/api#setstickersettitle)
    pub fn set_sticker_set_title(
        &self,
        name: impl Into<String>,
        title: impl Into<String>,
    ) -> Call<SetStickerSetTitle> {
        self.call(SetStickerSetTitle::new(name, title))
    }

    /// Changes the thumbnail of a regular or mask set the bot created.
    ///
    /// [`setStickerSetThumbnail` at Telegram](https://core.telegram.org/bots/api#setstickersetthumbnail)
    pub fn set_sticker_set_thumbnail(
        &self,
        name: impl Into<String>,
        user_id: impl Into<UserId>,
        format: impl Into<StickerFormat>,
    ) -> Call<SetStickerSetThumbnail> {
        self.call(SetStickerSetThumbnail::new(name, user_id, format))
    }

    /// Changes the thumbnail of a custom emoji set the bot created.
    ///
    /// [`setCustomEmojiStickerSetThumbnail` at
    /// Telegram](https://core.telegram.org/bots/api#setcustomemojistickersetthumbnail)
    pub fn set_custom_emoji_sticker_set_thumbnail(
        &self,
        name: impl Into<String>,
    ) -> Call<SetCustomEmojiStickerSetThumbnail> {
        self.call(SetCustomEmojiStickerSetThumbnail::new(name))
    }

    /// Deletes a sticker set the bot created.
    ///
    /// [`deleteStickerSet` at Telegram](https://core.telegram.org/bots/api#deletestickerset)
    pub fn delete_sticker_set(&self, name: impl Into<String>) -> Call<DeleteStickerSet> {
        self.call(DeleteStickerSet::new(name))
    }
}

impl Call<SendSticker> {
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

    /// Emoji the sticker stands for; only for a new upload.
    pub fn emoji(mut self, value: impl Into<String>) -> Self {
        self.method.emoji = Some(value.into());
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

impl Call<CreateNewStickerSet> {
    /// What the stickers are for.
    pub fn sticker_type(mut self, value: impl Into<StickerType>) -> Self {
        self.method.sticker_type = Some(value.into());
        self
    }

    /// Stickers take on the color around them; custom emoji only.
    pub fn needs_repainting(mut self, value: bool) -> Self {
        self.method.needs_repainting = Some(value);
        self
    }
}

impl Call<SetStickerKeywords> {
    /// Sets `keywords`.
    pub fn keywords(mut self, value: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.method.keywords = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

impl Call<SetStickerMaskPosition> {
    /// Without it the position is removed.
    pub fn mask_position(mut self, value: MaskPosition) -> Self {
        self.method.mask_position = Some(Box::new(value));
        self
    }
}

impl Call<SetStickerSetThumbnail> {
    /// Without it, the first sticker of the set is shown.
    pub fn thumbnail(mut self, value: impl Into<InputFile>) -> Self {
        self.method.thumbnail = Some(value.into());
        self
    }
}

impl Call<SetCustomEmojiStickerSetThumbnail> {
    /// A sticker of the set; empty stands for the first one.
    pub fn custom_emoji_id(mut self, value: impl Into<CustomEmojiId>) -> Self {
        self.method.custom_emoji_id = Some(value.into());
        self
    }
}
