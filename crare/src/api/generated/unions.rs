//! Unions: one of several objects.
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use crate::api::de::{shaped_union, tagged_union, union_attachments};
use crate::api::{
    BackgroundFillFreeformGradient, BackgroundFillGradient, BackgroundFillSolid,
    BackgroundTypeChatTheme, BackgroundTypeFill, BackgroundTypePattern, BackgroundTypeWallpaper,
    BotCommandScopeAllChatAdministrators, BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats, BotCommandScopeChat, BotCommandScopeChatAdministrators,
    BotCommandScopeChatMember, BotCommandScopeDefault, ChatBoostSourceGiftCode,
    ChatBoostSourceGiveaway, ChatBoostSourcePremium, ChatMemberAdministrator, ChatMemberBanned,
    ChatMemberLeft, ChatMemberMember, ChatMemberOwner, ChatMemberRestricted, ForceReply,
    InaccessibleMessage, InlineKeyboardMarkup, InlineQueryResultArticle, InlineQueryResultAudio,
    InlineQueryResultCachedAudio, InlineQueryResultCachedDocument, InlineQueryResultCachedGif,
    InlineQueryResultCachedMpeg4Gif, InlineQueryResultCachedPhoto, InlineQueryResultCachedSticker,
    InlineQueryResultCachedVideo, InlineQueryResultCachedVoice, InlineQueryResultContact,
    InlineQueryResultDocument, InlineQueryResultGame, InlineQueryResultGif,
    InlineQueryResultLocation, InlineQueryResultMpeg4Gif, InlineQueryResultPhoto,
    InlineQueryResultVenue, InlineQueryResultVideo, InlineQueryResultVoice,
    InputContactMessageContent, InputInvoiceMessageContent, InputLocationMessageContent,
    InputMediaAnimation, InputMediaAudio, InputMediaDocument, InputMediaLink, InputMediaLivePhoto,
    InputMediaLocation, InputMediaPhoto, InputMediaSticker, InputMediaVenue, InputMediaVideo,
    InputMediaVoiceNote, InputPaidMediaLivePhoto, InputPaidMediaPhoto, InputPaidMediaVideo,
    InputProfilePhotoAnimated, InputProfilePhotoStatic, InputRichBlockAnchor,
    InputRichBlockAnimation, InputRichBlockAudio, InputRichBlockBlockQuotation,
    InputRichBlockButtons, InputRichBlockCollage, InputRichBlockDetails, InputRichBlockDivider,
    InputRichBlockDocument, InputRichBlockExpandableBlockQuotation, InputRichBlockFooter,
    InputRichBlockList, InputRichBlockMap, InputRichBlockMathematicalExpression,
    InputRichBlockParagraph, InputRichBlockPhoto, InputRichBlockPreformatted,
    InputRichBlockPullQuotation, InputRichBlockSectionHeading, InputRichBlockSlideshow,
    InputRichBlockTable, InputRichBlockThinking, InputRichBlockVideo, InputRichBlockVoiceNote,
    InputRichMessageContent, InputStoryContentPhoto, InputStoryContentVideo,
    InputTextMessageContent, InputVenueMessageContent, MenuButtonCommands, MenuButtonDefault,
    MenuButtonWebApp, Message, MessageOriginChannel, MessageOriginChat, MessageOriginHiddenUser,
    MessageOriginUser, OwnedGiftRegular, OwnedGiftUnique, PaidMediaLivePhoto, PaidMediaPhoto,
    PaidMediaPreview, PaidMediaVideo, PassportElementErrorDataField, PassportElementErrorFile,
    PassportElementErrorFiles, PassportElementErrorFrontSide, PassportElementErrorReverseSide,
    PassportElementErrorSelfie, PassportElementErrorTranslationFile,
    PassportElementErrorTranslationFiles, PassportElementErrorUnspecified, ReactionTypeCustomEmoji,
    ReactionTypeEmoji, ReactionTypePaid, ReplyKeyboardMarkup, ReplyKeyboardRemove,
    RevenueWithdrawalStateFailed, RevenueWithdrawalStatePending, RevenueWithdrawalStateSucceeded,
    RichBlockAnchor, RichBlockAnimation, RichBlockAudio, RichBlockBlockQuotation, RichBlockButtons,
    RichBlockCollage, RichBlockDetails, RichBlockDivider, RichBlockDocument,
    RichBlockExpandableBlockQuotation, RichBlockFooter, RichBlockList, RichBlockMap,
    RichBlockMathematicalExpression, RichBlockParagraph, RichBlockPhoto, RichBlockPreformatted,
    RichBlockPullQuotation, RichBlockSectionHeading, RichBlockSlideshow, RichBlockTable,
    RichBlockThinking, RichBlockVideo, RichBlockVoiceNote, RichTextAnchor, RichTextAnchorLink,
    RichTextBankCardNumber, RichTextBold, RichTextBotCommand, RichTextButton, RichTextCashtag,
    RichTextCode, RichTextCustomEmoji, RichTextDateTime, RichTextEmailAddress, RichTextHashtag,
    RichTextItalic, RichTextMarked, RichTextMathematicalExpression, RichTextMention,
    RichTextPhoneNumber, RichTextReference, RichTextReferenceLink, RichTextSpoiler,
    RichTextStrikethrough, RichTextSubscript, RichTextSuperscript, RichTextTextMention,
    RichTextUnderline, RichTextUrl, StoryAreaTypeLink, StoryAreaTypeLocation,
    StoryAreaTypeSuggestedReaction, StoryAreaTypeUniqueGift, StoryAreaTypeWeather,
    TransactionPartnerAffiliateProgram, TransactionPartnerChat, TransactionPartnerFragment,
    TransactionPartnerOther, TransactionPartnerTelegramAds, TransactionPartnerTelegramApi,
    TransactionPartnerUser,
};

shaped_union! {
    /// A message that may be out of the bot's reach, with little known about it.
    ///
    /// [`MaybeInaccessibleMessage` at Telegram](https://core.telegram.org/bots/api#maybeinaccessiblemessage)
    MaybeInaccessibleMessage {
        Inaccessible(InaccessibleMessage) with "date" = "0",
    } else Message(Message)
}

tagged_union! {
    /// Where a forwarded message comes from.
    ///
    /// [`MessageOrigin` at Telegram](https://core.telegram.org/bots/api#messageorigin)
    MessageOrigin by "type" {
        User(MessageOriginUser) = "user",
        HiddenUser(MessageOriginHiddenUser) = "hidden_user",
        Chat(MessageOriginChat) = "chat",
        Channel(MessageOriginChannel) = "channel",
    }
}

tagged_union! {
    /// One item of paid media in a message.
    ///
    /// [`PaidMedia` at Telegram](https://core.telegram.org/bots/api#paidmedia)
    PaidMedia by "type" {
        LivePhoto(PaidMediaLivePhoto) = "live_photo",
        Photo(PaidMediaPhoto) = "photo",
        Preview(PaidMediaPreview) = "preview",
        Video(PaidMediaVideo) = "video",
    }
}

tagged_union! {
    /// Media to add to a poll or to the explanation of its answer.
    ///
    /// [`InputPollMedia` at Telegram](https://core.telegram.org/bots/api#inputpollmedia)
    InputPollMedia by "type" {
        Animation(InputMediaAnimation) = "animation",
        Audio(InputMediaAudio) = "audio",
        Document(InputMediaDocument) = "document",
        LivePhoto(InputMediaLivePhoto) = "live_photo",
        Location(InputMediaLocation) = "location",
        Photo(InputMediaPhoto) = "photo",
        Venue(InputMediaVenue) = "venue",
        Video(InputMediaVideo) = "video",
    }
}

union_attachments! { InputPollMedia { Animation, Audio, Document, LivePhoto, Photo, Video } }

tagged_union! {
    /// Media to add to an option of a poll.
    ///
    /// [`InputPollOptionMedia` at Telegram](https://core.telegram.org/bots/api#inputpolloptionmedia)
    InputPollOptionMedia by "type" {
        Animation(InputMediaAnimation) = "animation",
        Link(InputMediaLink) = "link",
        LivePhoto(InputMediaLivePhoto) = "live_photo",
        Location(InputMediaLocation) = "location",
        Photo(InputMediaPhoto) = "photo",
        Sticker(InputMediaSticker) = "sticker",
        Venue(InputMediaVenue) = "venue",
        Video(InputMediaVideo) = "video",
    }
}

union_attachments! { InputPollOptionMedia { Animation, LivePhoto, Photo, Sticker, Video } }

tagged_union! {
    /// How a chat background is filled with color.
    ///
    /// [`BackgroundFill` at Telegram](https://core.telegram.org/bots/api#backgroundfill)
    BackgroundFill by "type" {
        Solid(BackgroundFillSolid) = "solid",
        Gradient(BackgroundFillGradient) = "gradient",
        FreeformGradient(BackgroundFillFreeformGradient) = "freeform_gradient",
    }
}

tagged_union! {
    /// What a chat background is made of.
    ///
    /// [`BackgroundType` at Telegram](https://core.telegram.org/bots/api#backgroundtype)
    BackgroundType by "type" {
        Fill(BackgroundTypeFill) = "fill",
        Wallpaper(BackgroundTypeWallpaper) = "wallpaper",
        Pattern(BackgroundTypePattern) = "pattern",
        ChatTheme(BackgroundTypeChatTheme) = "chat_theme",
    }
}

tagged_union! {
    /// A member of a chat, by status.
    ///
    /// [`ChatMember` at Telegram](https://core.telegram.org/bots/api#chatmember)
    ChatMember by "status" {
        Owner(ChatMemberOwner) = "creator",
        Administrator(ChatMemberAdministrator) = "administrator",
        Member(ChatMemberMember) = "member",
        Restricted(ChatMemberRestricted) = "restricted",
        Left(ChatMemberLeft) = "left",
        Banned(ChatMemberBanned) = "kicked",
    }
}

tagged_union! {
    /// What a clickable area of a story is for.
    ///
    /// [`StoryAreaType` at Telegram](https://core.telegram.org/bots/api#storyareatype)
    StoryAreaType by "type" {
        Location(StoryAreaTypeLocation) = "location",
        SuggestedReaction(StoryAreaTypeSuggestedReaction) = "suggested_reaction",
        Link(StoryAreaTypeLink) = "link",
        Weather(StoryAreaTypeWeather) = "weather",
        UniqueGift(StoryAreaTypeUniqueGift) = "unique_gift",
    }
}

tagged_union! {
    /// A reaction to a message.
    ///
    /// [`ReactionType` at Telegram](https://core.telegram.org/bots/api#reactiontype)
    ReactionType by "type" {
        Emoji(ReactionTypeEmoji) = "emoji",
        CustomEmoji(ReactionTypeCustomEmoji) = "custom_emoji",
        Paid(ReactionTypePaid) = "paid",
    }
}

tagged_union! {
    /// A gift that a user or a chat received.
    ///
    /// [`OwnedGift` at Telegram](https://core.telegram.org/bots/api#ownedgift)
    OwnedGift by "type" {
        Regular(OwnedGiftRegular) = "regular",
        Unique(OwnedGiftUnique) = "unique",
    }
}

tagged_union! {
    /// The users a list of commands is for.
    ///
    /// [`BotCommandScope` at Telegram](https://core.telegram.org/bots/api#botcommandscope)
    BotCommandScope by "type" {
        Default(BotCommandScopeDefault) = "default",
        AllPrivateChats(BotCommandScopeAllPrivateChats) = "all_private_chats",
        AllGroupChats(BotCommandScopeAllGroupChats) = "all_group_chats",
        AllChatAdministrators(BotCommandScopeAllChatAdministrators) = "all_chat_administrators",
        Chat(BotCommandScopeChat) = "chat",
        ChatAdministrators(BotCommandScopeChatAdministrators) = "chat_administrators",
        ChatMember(BotCommandScopeChatMember) = "chat_member",
    }
}

tagged_union! {
    /// The menu button of a private chat with the bot.
    ///
    /// [`MenuButton` at Telegram](https://core.telegram.org/bots/api#menubutton)
    MenuButton by "type" {
        Commands(MenuButtonCommands) = "commands",
        WebApp(MenuButtonWebApp) = "web_app",
        Default(MenuButtonDefault) = "default",
    }
}

tagged_union! {
    /// What a chat boost came from.
    ///
    /// [`ChatBoostSource` at Telegram](https://core.telegram.org/bots/api#chatboostsource)
    ChatBoostSource by "source" {
        Premium(ChatBoostSourcePremium) = "premium",
        GiftCode(ChatBoostSourceGiftCode) = "gift_code",
        Giveaway(ChatBoostSourceGiveaway) = "giveaway",
    }
}

tagged_union! {
    /// A media file to send, with its caption.
    ///
    /// [`InputMedia` at Telegram](https://core.telegram.org/bots/api#inputmedia)
    InputMedia by "type" {
        Animation(InputMediaAnimation) = "animation",
        Audio(InputMediaAudio) = "audio",
        Document(InputMediaDocument) = "document",
        LivePhoto(InputMediaLivePhoto) = "live_photo",
        Photo(InputMediaPhoto) = "photo",
        Video(InputMediaVideo) = "video",
    }
}

union_attachments! { InputMedia { Animation, Audio, Document, LivePhoto, Photo, Video } }

tagged_union! {
    /// A media file to send as paid media.
    ///
    /// [`InputPaidMedia` at Telegram](https://core.telegram.org/bots/api#inputpaidmedia)
    InputPaidMedia by "type" {
        LivePhoto(InputPaidMediaLivePhoto) = "live_photo",
        Photo(InputPaidMediaPhoto) = "photo",
        Video(InputPaidMediaVideo) = "video",
    }
}

union_attachments! { InputPaidMedia { LivePhoto, Photo, Video } }

tagged_union! {
    /// A profile photo to set.
    ///
    /// [`InputProfilePhoto` at Telegram](https://core.telegram.org/bots/api#inputprofilephoto)
    InputProfilePhoto by "type" {
        Static(InputProfilePhotoStatic) = "static",
        Animated(InputProfilePhotoAnimated) = "animated",
    }
}

union_attachments! { InputProfilePhoto { Static, Animated } }

tagged_union! {
    /// The photo or video of a story to post.
    ///
    /// [`InputStoryContent` at Telegram](https://core.telegram.org/bots/api#inputstorycontent)
    InputStoryContent by "type" {
        Photo(InputStoryContentPhoto) = "photo",
        Video(InputStoryContentVideo) = "video",
    }
}

union_attachments! { InputStoryContent { Photo, Video } }

tagged_union! {
    /// A stretch of text in a rich message: plain, styled, or a sequence of both.
    ///
    /// [`RichText` at Telegram](https://core.telegram.org/bots/api#richtext)
    RichText by "type" {
        Bold(RichTextBold) = "bold",
        Italic(RichTextItalic) = "italic",
        Underline(RichTextUnderline) = "underline",
        Strikethrough(RichTextStrikethrough) = "strikethrough",
        Spoiler(RichTextSpoiler) = "spoiler",
        DateTime(RichTextDateTime) = "date_time",
        TextMention(RichTextTextMention) = "text_mention",
        Subscript(RichTextSubscript) = "subscript",
        Superscript(RichTextSuperscript) = "superscript",
        Marked(RichTextMarked) = "marked",
        Code(RichTextCode) = "code",
        CustomEmoji(RichTextCustomEmoji) = "custom_emoji",
        MathematicalExpression(RichTextMathematicalExpression) = "mathematical_expression",
        Url(RichTextUrl) = "url",
        EmailAddress(RichTextEmailAddress) = "email_address",
        PhoneNumber(RichTextPhoneNumber) = "phone_number",
        BankCardNumber(RichTextBankCardNumber) = "bank_card_number",
        Mention(RichTextMention) = "mention",
        Hashtag(RichTextHashtag) = "hashtag",
        Cashtag(RichTextCashtag) = "cashtag",
        BotCommand(RichTextBotCommand) = "bot_command",
        Button(RichTextButton) = "button",
        Anchor(RichTextAnchor) = "anchor",
        AnchorLink(RichTextAnchorLink) = "anchor_link",
        Reference(RichTextReference) = "reference",
        ReferenceLink(RichTextReferenceLink) = "reference_link",
    } also {
        Plain(String) at '"',
        Sequence(Vec<RichText>) at '[',
    }
}

tagged_union! {
    /// A block of a rich message.
    ///
    /// [`RichBlock` at Telegram](https://core.telegram.org/bots/api#richblock)
    RichBlock by "type" {
        Paragraph(RichBlockParagraph) = "paragraph",
        SectionHeading(RichBlockSectionHeading) = "heading",
        Preformatted(RichBlockPreformatted) = "pre",
        Footer(RichBlockFooter) = "footer",
        Divider(RichBlockDivider) = "divider",
        MathematicalExpression(RichBlockMathematicalExpression) = "mathematical_expression",
        Anchor(RichBlockAnchor) = "anchor",
        List(RichBlockList) = "list",
        BlockQuotation(RichBlockBlockQuotation) = "blockquote",
        ExpandableBlockQuotation(RichBlockExpandableBlockQuotation) = "expandable_blockquote",
        PullQuotation(RichBlockPullQuotation) = "pullquote",
        Collage(RichBlockCollage) = "collage",
        Slideshow(RichBlockSlideshow) = "slideshow",
        Table(RichBlockTable) = "table",
        Details(RichBlockDetails) = "details",
        Map(RichBlockMap) = "map",
        Buttons(RichBlockButtons) = "buttons",
        Animation(RichBlockAnimation) = "animation",
        Audio(RichBlockAudio) = "audio",
        Document(RichBlockDocument) = "document",
        Photo(RichBlockPhoto) = "photo",
        Video(RichBlockVideo) = "video",
        VoiceNote(RichBlockVoiceNote) = "voice_note",
        Thinking(RichBlockThinking) = "thinking",
    }
}

tagged_union! {
    /// A block of a rich message to send.
    ///
    /// [`InputRichBlock` at Telegram](https://core.telegram.org/bots/api#inputrichblock)
    InputRichBlock by "type" {
        Paragraph(InputRichBlockParagraph) = "paragraph",
        SectionHeading(InputRichBlockSectionHeading) = "heading",
        Preformatted(InputRichBlockPreformatted) = "pre",
        Footer(InputRichBlockFooter) = "footer",
        Divider(InputRichBlockDivider) = "divider",
        MathematicalExpression(InputRichBlockMathematicalExpression) = "mathematical_expression",
        Anchor(InputRichBlockAnchor) = "anchor",
        List(InputRichBlockList) = "list",
        BlockQuotation(InputRichBlockBlockQuotation) = "blockquote",
        ExpandableBlockQuotation(InputRichBlockExpandableBlockQuotation) = "expandable_blockquote",
        PullQuotation(InputRichBlockPullQuotation) = "pullquote",
        Collage(InputRichBlockCollage) = "collage",
        Slideshow(InputRichBlockSlideshow) = "slideshow",
        Table(InputRichBlockTable) = "table",
        Details(InputRichBlockDetails) = "details",
        Map(InputRichBlockMap) = "map",
        Buttons(InputRichBlockButtons) = "buttons",
        Animation(InputRichBlockAnimation) = "animation",
        Audio(InputRichBlockAudio) = "audio",
        Document(InputRichBlockDocument) = "document",
        Photo(InputRichBlockPhoto) = "photo",
        Video(InputRichBlockVideo) = "video",
        VoiceNote(InputRichBlockVoiceNote) = "voice_note",
        Thinking(InputRichBlockThinking) = "thinking",
    }
}

union_attachments! { InputRichBlock { List, BlockQuotation, Collage, Slideshow, Details, Animation, Audio, Document, Photo, Video, VoiceNote } }

tagged_union! {
    /// A result of an inline query.
    ///
    /// [`InlineQueryResult` at Telegram](https://core.telegram.org/bots/api#inlinequeryresult)
    InlineQueryResult by "type" {
        CachedAudio(InlineQueryResultCachedAudio) = "audio" with "audio_file_id",
        CachedDocument(InlineQueryResultCachedDocument) = "document" with "document_file_id",
        CachedGif(InlineQueryResultCachedGif) = "gif" with "gif_file_id",
        CachedMpeg4Gif(InlineQueryResultCachedMpeg4Gif) = "mpeg4_gif" with "mpeg4_file_id",
        CachedPhoto(InlineQueryResultCachedPhoto) = "photo" with "photo_file_id",
        CachedSticker(InlineQueryResultCachedSticker) = "sticker" with "sticker_file_id",
        CachedVideo(InlineQueryResultCachedVideo) = "video" with "video_file_id",
        CachedVoice(InlineQueryResultCachedVoice) = "voice" with "voice_file_id",
        Article(InlineQueryResultArticle) = "article",
        Audio(InlineQueryResultAudio) = "audio",
        Contact(InlineQueryResultContact) = "contact",
        Game(InlineQueryResultGame) = "game",
        Document(InlineQueryResultDocument) = "document",
        Gif(InlineQueryResultGif) = "gif",
        Location(InlineQueryResultLocation) = "location",
        Mpeg4Gif(InlineQueryResultMpeg4Gif) = "mpeg4_gif",
        Photo(InlineQueryResultPhoto) = "photo",
        Venue(InlineQueryResultVenue) = "venue",
        Video(InlineQueryResultVideo) = "video",
        Voice(InlineQueryResultVoice) = "voice",
    }
}

union_attachments! { InlineQueryResult { CachedAudio, CachedDocument, CachedGif, CachedMpeg4Gif, CachedPhoto, CachedSticker, CachedVideo, CachedVoice, Article, Audio, Contact, Document, Gif, Location, Mpeg4Gif, Photo, Venue, Video, Voice } }

shaped_union! {
    /// The message to send when an inline result is chosen.
    ///
    /// [`InputMessageContent` at Telegram](https://core.telegram.org/bots/api#inputmessagecontent)
    InputMessageContent {
        Text(InputTextMessageContent) with "message_text",
        Rich(InputRichMessageContent) with "rich_message",
        Contact(InputContactMessageContent) with "phone_number",
        Invoice(InputInvoiceMessageContent) with "prices",
        Venue(InputVenueMessageContent) with "address",
    } else Location(InputLocationMessageContent)
}

union_attachments! { InputMessageContent { Rich } }

tagged_union! {
    /// How a withdrawal of Stars is going.
    ///
    /// [`RevenueWithdrawalState` at Telegram](https://core.telegram.org/bots/api#revenuewithdrawalstate)
    RevenueWithdrawalState by "type" {
        Pending(RevenueWithdrawalStatePending) = "pending",
        Succeeded(RevenueWithdrawalStateSucceeded) = "succeeded",
        Failed(RevenueWithdrawalStateFailed) = "failed",
    }
}

tagged_union! {
    /// The other side of a Star transaction.
    ///
    /// [`TransactionPartner` at Telegram](https://core.telegram.org/bots/api#transactionpartner)
    TransactionPartner by "type" {
        User(TransactionPartnerUser) = "user",
        Chat(TransactionPartnerChat) = "chat",
        AffiliateProgram(TransactionPartnerAffiliateProgram) = "affiliate_program",
        Fragment(TransactionPartnerFragment) = "fragment",
        TelegramAds(TransactionPartnerTelegramAds) = "telegram_ads",
        TelegramApi(TransactionPartnerTelegramApi) = "telegram_api",
        Other(TransactionPartnerOther) = "other",
    }
}

tagged_union! {
    /// An error in Telegram Passport data, for the user to fix.
    ///
    /// [`PassportElementError` at Telegram](https://core.telegram.org/bots/api#passportelementerror)
    PassportElementError by "source" {
        DataField(PassportElementErrorDataField) = "data",
        FrontSide(PassportElementErrorFrontSide) = "front_side",
        ReverseSide(PassportElementErrorReverseSide) = "reverse_side",
        Selfie(PassportElementErrorSelfie) = "selfie",
        File(PassportElementErrorFile) = "file",
        Files(PassportElementErrorFiles) = "files",
        TranslationFile(PassportElementErrorTranslationFile) = "translation_file",
        TranslationFiles(PassportElementErrorTranslationFiles) = "translation_files",
        Unspecified(PassportElementErrorUnspecified) = "unspecified",
    }
}

shaped_union! {
    /// What is shown under a message or instead of the user's keyboard.
    ReplyMarkup {
        InlineKeyboard(InlineKeyboardMarkup) with "inline_keyboard",
        Keyboard(ReplyKeyboardMarkup) with "keyboard",
        RemoveKeyboard(ReplyKeyboardRemove) with "remove_keyboard",
    } else ForceReply(ForceReply)
}

tagged_union! {
    /// One item of an album.
    MediaGroupItem by "type" {
        Audio(InputMediaAudio) = "audio",
        Document(InputMediaDocument) = "document",
        LivePhoto(InputMediaLivePhoto) = "live_photo",
        Photo(InputMediaPhoto) = "photo",
        Video(InputMediaVideo) = "video",
    }
}

union_attachments! { MediaGroupItem { Audio, Document, LivePhoto, Photo, Video } }

tagged_union! {
    /// A file that a rich message shows.
    RichMedia by "type" {
        Animation(InputMediaAnimation) = "animation",
        Audio(InputMediaAudio) = "audio",
        Document(InputMediaDocument) = "document",
        Photo(InputMediaPhoto) = "photo",
        Video(InputMediaVideo) = "video",
        VoiceNote(InputMediaVoiceNote) = "voice_note",
    }
}

union_attachments! { RichMedia { Animation, Audio, Document, Photo, Video, VoiceNote } }
