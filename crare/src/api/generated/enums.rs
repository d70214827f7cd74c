//! Closed lists of strings. A value that is not listed is kept in `Unknown`.
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use crate::api::de::string_enum;

string_enum! {
    /// Kind of a chat.
    ChatType {
        Private = "private",
        Group = "group",
        Supergroup = "supergroup",
        Channel = "channel",
    }
}

string_enum! {
    /// Kind of the chat an inline query was typed in.
    InlineQueryChatType {
        Sender = "sender",
        Private = "private",
        Group = "group",
        Supergroup = "supergroup",
        Channel = "channel",
    }
}

string_enum! {
    /// What a part of a text is.
    MessageEntityType {
        Mention = "mention",
        Hashtag = "hashtag",
        Cashtag = "cashtag",
        BotCommand = "bot_command",
        Url = "url",
        Email = "email",
        PhoneNumber = "phone_number",
        Bold = "bold",
        Italic = "italic",
        Underline = "underline",
        Strikethrough = "strikethrough",
        Spoiler = "spoiler",
        Blockquote = "blockquote",
        ExpandableBlockquote = "expandable_blockquote",
        Code = "code",
        Pre = "pre",
        TextLink = "text_link",
        TextMention = "text_mention",
        CustomEmoji = "custom_emoji",
        DateTime = "date_time",
    }
}

string_enum! {
    /// Codec of a video.
    VideoCodec {
        H264 = "h264",
        H265 = "h265",
        Av01 = "av01",
    }
}

string_enum! {
    /// Kind of a poll.
    PollType {
        Regular = "regular",
        Quiz = "quiz",
    }
}

string_enum! {
    /// State of a user's subscription to the bot.
    SubscriptionState {
        Canceled = "canceled",
        Active = "active",
        Failed = "failed",
    }
}

string_enum! {
    /// Currency of suggested posts and resold gifts.
    SuggestedPostCurrency {
        Stars = "XTR",
        Toncoin = "TON",
    }
}

string_enum! {
    /// Why a suggested post was refunded.
    SuggestedPostRefundReason {
        PostDeleted = "post_deleted",
        PaymentRefunded = "payment_refunded",
    }
}

string_enum! {
    /// State of a suggested post.
    SuggestedPostState {
        Pending = "pending",
        Approved = "approved",
        Declined = "declined",
    }
}

string_enum! {
    /// Colour of a button.
    ButtonStyle {
        Danger = "danger",
        Success = "success",
        Primary = "primary",
    }
}

string_enum! {
    /// Look of a button in a rich message.
    RichMessageButtonStyle {
        Danger = "danger",
        Success = "success",
        Primary = "primary",
        Link = "link",
    }
}

string_enum! {
    /// How rare a gift's model is.
    GiftRarity {
        Uncommon = "uncommon",
        Rare = "rare",
        Epic = "epic",
        Legendary = "legendary",
    }
}

string_enum! {
    /// How a unique gift came to its owner.
    UniqueGiftOrigin {
        Upgrade = "upgrade",
        Transfer = "transfer",
        Resale = "resale",
        GiftedUpgrade = "gifted_upgrade",
        Offer = "offer",
    }
}

string_enum! {
    /// Kind of a sticker.
    StickerType {
        Regular = "regular",
        Mask = "mask",
        CustomEmoji = "custom_emoji",
    }
}

string_enum! {
    /// Part of a face that a mask is put on.
    MaskPoint {
        Forehead = "forehead",
        Eyes = "eyes",
        Mouth = "mouth",
        Chin = "chin",
    }
}

string_enum! {
    /// File format of a sticker.
    StickerFormat {
        Static = "static",
        Animated = "animated",
        Video = "video",
    }
}

string_enum! {
    /// Alignment from left to right.
    HorizontalAlignment {
        Left = "left",
        Center = "center",
        Right = "right",
    }
}

string_enum! {
    /// Alignment from top to bottom.
    VerticalAlignment {
        Top = "top",
        Middle = "middle",
        Bottom = "bottom",
    }
}

string_enum! {
    /// How the items of an ordered list are numbered.
    ListNumbering {
        LowerLetters = "a",
        UpperLetters = "A",
        LowerRoman = "i",
        UpperRoman = "I",
        Digits = "1",
    }
}

string_enum! {
    /// What a transaction with a user was for.
    TransactionType {
        InvoicePayment = "invoice_payment",
        PaidMediaPayment = "paid_media_payment",
        GiftPurchase = "gift_purchase",
        PremiumPurchase = "premium_purchase",
        BusinessAccountTransfer = "business_account_transfer",
    }
}

string_enum! {
    /// Kind of a Telegram Passport element.
    PassportElementType {
        PersonalDetails = "personal_details",
        Passport = "passport",
        DriverLicense = "driver_license",
        IdentityCard = "identity_card",
        InternalPassport = "internal_passport",
        Address = "address",
        UtilityBill = "utility_bill",
        BankStatement = "bank_statement",
        RentalAgreement = "rental_agreement",
        PassportRegistration = "passport_registration",
        TemporaryRegistration = "temporary_registration",
        PhoneNumber = "phone_number",
        Email = "email",
    }
}

string_enum! {
    /// The emoji a dice is thrown with.
    DiceEmoji {
        Dice = "🎲",
        Darts = "🎯",
        Basketball = "🏀",
        Football = "⚽",
        Bowling = "🎳",
        SlotMachine = "🎰",
    }
}

string_enum! {
    /// What the bot is shown to be doing.
    ChatAction {
        Typing = "typing",
        UploadPhoto = "upload_photo",
        RecordVideo = "record_video",
        UploadVideo = "upload_video",
        RecordVoice = "record_voice",
        UploadVoice = "upload_voice",
        UploadDocument = "upload_document",
        ChooseSticker = "choose_sticker",
        FindLocation = "find_location",
        RecordVideoNote = "record_video_note",
        UploadVideoNote = "upload_video_note",
    }
}

string_enum! {
    /// Answer to a request to join.
    JoinRequestVerdict {
        Approve = "approve",
        Decline = "decline",
        Queue = "queue",
    }
}

string_enum! {
    /// MIME type of an inline result's thumbnail.
    ThumbnailMimeType {
        Jpeg = "image/jpeg",
        Gif = "image/gif",
        Mp4 = "video/mp4",
    }
}

string_enum! {
    /// MIME type of a linked video.
    VideoMimeType {
        Html = "text/html",
        Mp4 = "video/mp4",
    }
}

string_enum! {
    /// MIME type of a linked document.
    DocumentMimeType {
        Pdf = "application/pdf",
        Zip = "application/zip",
    }
}

string_enum! {
    /// Kind of updates a bot can ask for, by its name in [`Update`](crate::api::Update).
    AllowedUpdate {
        Message = "message",
        EditedMessage = "edited_message",
        ChannelPost = "channel_post",
        EditedChannelPost = "edited_channel_post",
        BusinessConnection = "business_connection",
        BusinessMessage = "business_message",
        EditedBusinessMessage = "edited_business_message",
        DeletedBusinessMessages = "deleted_business_messages",
        GuestMessage = "guest_message",
        MessageReaction = "message_reaction",
        MessageReactionCount = "message_reaction_count",
        InlineQuery = "inline_query",
        ChosenInlineResult = "chosen_inline_result",
        CallbackQuery = "callback_query",
        ShippingQuery = "shipping_query",
        PreCheckoutQuery = "pre_checkout_query",
        PurchasedPaidMedia = "purchased_paid_media",
        Poll = "poll",
        PollAnswer = "poll_answer",
        MyChatMember = "my_chat_member",
        ChatMember = "chat_member",
        ChatJoinRequest = "chat_join_request",
        ChatBoost = "chat_boost",
        RemovedChatBoost = "removed_chat_boost",
        ManagedBot = "managed_bot",
        Subscription = "subscription",
        StoppedMessageGeneration = "stopped_message_generation",
    }
}
