//! The one place where errors are known by their English text.
//!
//! Texts as the Bot API server makes them, without the prefix that stands for
//! the code. `{}` is any text. Names in capitals come from Telegram's core.
//!
//! Source: <https://github.com/tdlib/telegram-bot-api>

use super::classify::{Hints, classify};
use super::detail::{GroupKind as G, MessageRole as M, WebhookFault as W};
use super::kind::ApiError as E;

/// A description and the error it stands for.
pub(super) struct Row {
    pub(super) pattern: &'static str,
    pub(super) make: fn(&[&str]) -> E,
}

/// Rows written as `error => pattern | pattern`.
macro_rules! rows {
    ($($make:expr => $($pattern:literal)|+;)*) => {
        &[$($(Row { pattern: $pattern, make: $make },)+)*]
    };
}

/// Every description that is told apart. Of several that fit, the one with the
/// longest text before its first `{}` counts, so their order is free.
pub(super) static ROWS: &[Row] = rows! {
    // Transport, token, lifecycle
    |_| E::InvalidToken => "Unauthorized" | "invalid token specified";
    |_| E::ServerMisconfigured => "invalid api-id/api-hash";
    |_| E::TokenNotServedHere => "unallowed token specified";
    |_| E::NotFound => "Not Found" | "absolute URI is specified in the Request-Line";
    |_| E::MethodNotFound => "method not found";
    |_| E::LoggedOut => "Logged out";
    |_| E::BotAlreadyClosed => "the bot has already been closed";
    |_| E::TerminatedByOtherGetUpdates =>
        "terminated by other getUpdates request; make sure that only one bot instance is running";
    |_| E::WebhookActive =>
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
    |_| E::TerminatedBySetWebhook => "terminated by setWebhook request";
    |_| E::SetWebhookSuperseded => "terminated by other setWebhook";
    |_| E::ServerRestarting => "restart";
    |_| E::SentMessageDeleted => "sent message was immediately deleted and can't be returned";
    |_| E::RequestTooLarge => "Request Entity Too Large";
    |_| E::Internal => "failed to save certificate" | "requested data is inaccessible"
        | "request aborted" | "Bad Gateway";
    // Forbidden: stop writing to this chat
    |_| E::BotBlocked => "bot was blocked by the user";
    |_| E::UserDeactivated => "user is deactivated";
    |_| E::CantInitiateConversation => "bot can't initiate conversation with a user";
    |_| E::CantTalkToBot => "the bot can't send messages to the bot"
        | "bot can't send messages to bots";
    |_| E::BotKicked(G::Group) => "bot was kicked from the group chat";
    |_| E::BotKicked(G::Supergroup) => "bot was kicked from the supergroup chat";
    |_| E::BotKicked(G::Channel) => "bot was kicked from the channel chat";
    |_| E::BotNotMember(G::Group) => "bot is not a member of the group chat";
    |_| E::BotNotMember(G::Supergroup) => "bot is not a member of the supergroup chat";
    |_| E::BotNotMember(G::Channel) => "bot is not a member of the channel chat";
    |_| E::GroupDeleted => "the group chat was deleted";
    // Chat, user, rights
    |_| E::ChatIdEmpty => "chat_id is empty";
    |_| E::ChatNotFound => "chat not found" | "private chat not found";
    |_| E::UserNotFound => "user not found";
    |_| E::InvalidUserId => "invalid {}user_id specified";
    |_| E::MemberNotFound => "member not found";
    |_| E::MemberListInaccessible => "member list is inaccessible";
    |_| E::InvalidParameter => "sender_chat_id is empty"
        | "sender_chat_id is not a valid Integer";
    |_| E::PeerInvalid => "PEER_ID_INVALID" | "YOU_BLOCKED_USER";
    |_| E::ChatInaccessible => "CHANNEL_PRIVATE" | "can't access the chat";
    |_| E::NoWriteAccess => "have no write access to the chat" | "CHAT_WRITE_FORBIDDEN"
        | "CHAT_RESTRICTED" | "CHAT_GUEST_SEND_FORBIDDEN";
    |_| E::NeedAdminInChannel => "need administrator rights in the channel chat";
    |c| E::NotEnoughRightsToSend(first(c)) => "not enough rights to send {} to the chat";
    |_| E::NotEnoughRights => "not enough rights";
    |c| E::NotEnoughRightsToSend(kind(c)) => "CHAT_SEND_{}_FORBIDDEN";
    |_| E::BotRestricted => "USER_BANNED_IN_CHANNEL";
    |_| E::AdminRequired => "CHAT_ADMIN_REQUIRED";
    |_| E::VoiceMessagesForbidden => "user restricted receiving of voice note messages"
        | "user restricted receiving of video note messages";
    |c| E::PaymentRequired(number(c)) => "ALLOW_PAYMENT_REQUIRED_{}";
    |_| E::NotEnoughStars => "have not enough Telegram Stars";
    // Send, edit, delete, forward, pin, react
    |_| E::MessageTextEmpty => "message text is empty" | "text must be non-empty";
    |_| E::MessageTooLong => "message is too long" | "MESSAGE_TOO_LONG" | "text is too long";
    |_| E::CaptionTooLong => "message caption is too long";
    |_| E::MessageNotModified => "message is not modified";
    |_| E::MessageCantBeEdited => "message can't be edited" | "message media can't be edited";
    |_| E::MessageNotFound(M::Edit) => "message to edit not found";
    |_| E::MessageNotFound(M::Unnamed) => "message not found" | "MESSAGE_ID_INVALID";
    |_| E::NoTextToEdit => "there is no text in the message to edit";
    |_| E::NoCaptionToEdit => "there is no caption in the message to edit";
    |_| E::NoLiveLocationToEdit => "there is no live location in the message to edit";
    |_| E::NoChecklistToEdit => "there is no checklist in the message to edit";
    |_| E::CantChangeAlbumMediaType => "can't change media type in the album";
    |_| E::MessageIdMissing => "message identifier is not specified"
        | "message identifiers are not specified";
    |_| E::TooManyMessageIds => "too many message identifiers specified";
    |_| E::ChatIdEmpty => "chat identifier is not specified";
    |_| E::MessageNotFound(M::Delete) => "message to delete not found";
    |_| E::MessageCantBeDeleted => "message can't be deleted"
        | "message can't be deleted for everyone";
    |_| E::MessageNotFound(M::Forward) => "message to forward not found";
    |_| E::MessageNotFound(M::Copy) => "message to copy not found";
    |_| E::CantForward => "messages can't be forwarded" | "the message can't be forwarded";
    |_| E::CantCopy => "the message can't be copied";
    |_| E::ProtectedContent => "message has protected content and can't be forwarded";
    |_| E::MessageIdsNotSorted => "message identifiers must be in a strictly increasing order";
    |_| E::MessageNotFound(M::Reply) => "message to be replied not found"
        | "reply message not found" | "REPLY_MESSAGE_ID_INVALID";
    |_| E::QuoteInvalid => "QUOTE_TEXT_INVALID";
    |_| E::MessageNotFound(M::React) => "message to react not found";
    |_| E::ReactionInvalid => "REACTION_INVALID" | "REACTIONS_TOO_MANY";
    |_| E::InvalidParameter => "can't parse ReactionType: {}"
        | "wrong parameter action in request" | "channel direct messages topic must be specified";
    |_| E::MessageNotFound(M::Pin) => "message to pin not found";
    |_| E::MessageNotFound(M::Unpin) => "message to unpin not found";
    |_| E::NotEnoughRightsToPin => "not enough rights to manage pinned messages in the chat";
    |_| E::CantPin => "service messages can't be pinned";
    |_| E::ThreadNotFound => "message thread not found" | "TOPIC_DELETED";
    |_| E::TopicClosed => "TOPIC_CLOSED";
    |_| E::MessageNotFound(M::Game) => "message to set game score not found";
    |_| E::GameScoreNotModified => "BOT_SCORE_NOT_MODIFIED";
    // Text and entities
    entities => "can't parse entities: {}";
    |_| E::UnsupportedParseMode => "unsupported parse_mode";
    |_| E::InvalidEntity => "can't parse MessageEntity: {}"
        | "entity begins in a middle of a UTF-16 symbol at byte offset {}"
        | "entity beginning at UTF-16 offset {} ends after the end of the text at UTF-16 offset {}"
        | "entity begins after the end of the text at UTF-16 offset {}"
        | "receive an entity with incorrect offset {} / length {}" | "ENTITY_BOUNDS_INVALID";
    |_| E::InvalidUtf8 => "strings must be encoded in UTF-8";
    |_| E::EntitiesTooLong => "ENTITIES_TOO_LONG";
    |_| E::MessageTextEmpty => "MESSAGE_EMPTY";
    // Files and media
    |c| E::FileMissing(first(c)) => "there is no {} in the request";
    |_| E::WrongFileIdOrUrl => "wrong file identifier/HTTP URL specified";
    |_| E::WrongHttpUrl => "wrong HTTP URL specified";
    |_| E::UrlFetchFailed => "failed to get HTTP URL content";
    |_| E::WrongUrlContentType => "wrong type of the web page content";
    |_| E::UrlUploadUnsupported => "can't upload file by URL";
    |_| E::InvalidFileId => "wrong remote file identifier specified: {}"
        | "remote file identifier must be non-empty" | "invalid file_id"
        | "file_id not specified";
    |_| E::FileTypeMismatch => "can't use file of type {} as {}";
    |_| E::FileUnavailable => "wrong file_id or the file is temporarily unavailable";
    |_| E::FileTooBig => "file is too big" | "file of size {} bytes is too big";
    |_| E::FileEmpty => "file must be non-empty";
    |_| E::PhotoExtInvalid =>
        "photo has unsupported extension. Use one of .jpg, .jpeg, .gif, .png, .tif or .bmp";
    |_| E::PhotoInvalidDimensions => "PHOTO_INVALID_DIMENSIONS";
    |_| E::PhotoInvalid => "PHOTO_SAVE_FILE_INVALID";
    |_| E::ImageProcessFailed => "IMAGE_PROCESS_FAILED";
    |_| E::VideoInvalid => "VIDEO_CONTENT_TYPE_INVALID";
    |_| E::UploadFailed => "FILE_PART_{}_MISSING";
    |_| E::FileReferenceExpired => "FILE_REFERENCE_EXPIRED";
    |_| E::MustUploadFile => "photo must be uploaded as an InputFile";
    |_| E::AlbumFailed => "group send failed";
    album_item => "failed to send message #{} with the error message \"{}\"";
    |_| E::TooManyAlbumItems => "too many messages to send as an album";
    |_| E::AlbumEmpty => "there are no messages to send";
    |_| E::AlbumMixedTypes => "{} can't be mixed with other media types"
        | "can't use the media of the specified type in the album"
        | "invalid message content type";
    |_| E::InvalidParameter =>
        "parameter show_caption_above_media must be the same for all messages"
        | "wrong game short name specified" | "wrong phone number specified"
        | "wrong location specified" | "wrong live location period specified";
    |_| E::InvalidInputMedia => "can't parse InputMedia: {}"
        | "invalid paid media file specified";
    |_| E::InvalidInvoice => "wrong invoice information specified";
    |_| E::InvalidPoll => "wrong poll data specified";
    |_| E::PaidMediaChannelOnly => "paid media can be sent only in channel chats";
    // Keyboards
    |_| E::InvalidReplyMarkup => "can't parse reply keyboard markup JSON object"
        | "object expected as reply markup"
        | "field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays"
        | "REPLY_MARKUP_INVALID";
    |c| E::InvalidInlineButton(first(c)) => "can't parse inline keyboard button: {}";
    |_| E::InvalidKeyboardButton => "can't parse keyboard button: {}";
    |_| E::ButtonDataInvalid => "BUTTON_DATA_INVALID";
    |_| E::ButtonUrlInvalid => "BUTTON_URL_INVALID"
        | "inline keyboard button URL '{}' is invalid: {}"
        | "inline keyboard button Web App URL '{}' is invalid: {}";
    |_| E::ButtonTypeInvalid => "BUTTON_TYPE_INVALID" | "can't use {} button in a channel chat";
    |_| E::ButtonUserPrivacy => "BUTTON_USER_PRIVACY_RESTRICTED";
    |_| E::ReplyMarkupTooLong => "reply markup is too long";
    |_| E::InlineKeyboardExpected => "inline keyboard expected";
    |_| E::InvalidInlineButton(String::new()) => "inline keyboard button text must be non-empty";
    |_| E::PrivateChatOnlyButton => "{} can be requested in private chats only"
        | "web App buttons can be used in private chats only";
    |_| E::LoginBotNotFound => "bot \"{}\" not found";
    |_| E::BotDomainInvalid => "BOT_DOMAIN_INVALID";
    // Callback, inline, games, Web Apps
    |_| E::QueryTooOld => "query is too old and response timeout expired or query ID is invalid";
    |_| E::CallbackUrlInvalid => "URL_INVALID";
    |_| E::TooManyInlineResults => "too many inline query results specified" | "RESULTS_TOO_MUCH";
    |_| E::InvalidInlineResult => "can't parse inline query result: {}"
        | "can't parse JSON encoded inline query results: {}" | "RESULT_ID_INVALID"
        | "RESULT_TYPE_INVALID" | "NEXT_OFFSET_INVALID" | "ARTICLE_TITLE_EMPTY"
        | "sent message content must be explicitly specified" | "result isn't specified";
    |_| E::InlineResultIdDuplicate => "RESULT_ID_DUPLICATE";
    |_| E::InvalidStartParameter => "can't use empty start_parameter"
        | "too long start_parameter specified"
        | "unallowed characters in start_parameter are used";
    // Webhook set-up
    |_| E::BadWebhook(W::HttpsRequired) =>
        "bad webhook: An HTTPS URL must be provided for webhook"
        | "bad webhook: HTTPS url must be provided for webhook";
    |_| E::BadWebhook(W::Port) =>
        "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443";
    |_| E::BadWebhook(W::ReservedIp) => "bad webhook: IP address {} is reserved";
    |_| E::BadWebhook(W::Ipv6Only) => "bad webhook: IPv6-only addresses are not allowed";
    |_| E::BadWebhook(W::InvalidIp) => "bad webhook: Invalid IP address specified";
    |_| E::BadWebhook(W::Dns) => "bad webhook: Failed to resolve host: {}";
    |c| E::BadWebhook(W::Other(first(c))) => "bad webhook: {}";
    |_| E::BadWebhook(W::Url) => "invalid webhook URL specified";
    |_| E::BadWebhook(W::SecretToken) => "secret token is too long"
        | "secret token contains unallowed characters";
    |_| E::BadWebhook(W::Certificate) => "certificate size is too big ({} bytes)";
    // Chat administration
    |_| E::TargetIsAdmin => "user is an administrator of the chat";
    |_| E::TargetIsOwner => "can't remove chat owner";
    |_| E::CantTargetSelf => "can't restrict self" | "can't promote self";
    |_| E::NotEnoughRights => "not enough rights to restrict/unrestrict chat member"
        | "need to be inviter of a user to kick it from a basic group"
        | "only the owner can edit their custom title"
        | "not enough rights to change custom title of the user"
        | "not enough rights to change chat permissions"
        | "not enough rights to change chat title" | "not enough rights to change chat photo"
        | "not enough rights to manage chat invite link"
        | "not enough rights to manage chat join requests" | "RIGHT_FORBIDDEN";
    |_| E::WrongChatType => "can't ban members in private chats"
        | "method is available for supergroup and channel chats only"
        | "method is available only for supergroups"
        | "method is available only for groups and supergroups"
        | "there are no administrators in the private chat"
        | "chat member status can't be changed in private chats" | "can't leave private chats"
        | "can't change private chat title" | "can't change private chat photo"
        | "can't change private chat description" | "can't change private chat permissions";
    |_| E::TargetNotAdmin => "user is not an administrator";
    |_| E::InvalidCustomTitle => "CUSTOM_TITLE_INVALID"
        | "CUSTOM_TITLE_EMOJI_NOT_ALLOWED" | "CUSTOM_TITLE_CHANGE_FORBIDDEN" | "TAG_INVALID"
        | "TAG_EMOJI_NOT_ALLOWED" | "TAG_CHANGE_FORBIDDEN";
    |_| E::ChatNotModified => "chat description is not modified" | "CHAT_NOT_MODIFIED";
    |_| E::InvalidParameter => "title must be non-empty";
    |_| E::JoinRequestGone => "HIDE_REQUESTER_MISSING";
    |_| E::AlreadyMember => "USER_ALREADY_PARTICIPANT";
    |_| E::MemberNotFound => "USER_NOT_PARTICIPANT" | "PARTICIPANT_ID_INVALID";
    |_| E::UserNotFound => "USER_ID_INVALID";
    |_| E::UserPrivacy => "USER_PRIVACY_RESTRICTED";
    |_| E::LimitReached => "USER_CHANNELS_TOO_MUCH" | "CHANNELS_TOO_MUCH" | "ADMINS_TOO_MUCH";
    // Forum topics, business, polls, commands, stickers, payments, generic parameters
    |_| E::NotAForum => "the chat is not a forum";
    |_| E::NotEnoughRights => "not enough rights to create a topic"
        | "not enough rights to edit the topic" | "not enough rights to delete the topic"
        | "not enough rights to close or open the topic";
    |_| E::InvalidParameter => "name must be non-empty"
        | "chat identifier must be a valid Integer" | "can't parse BotCommandScope: {}"
        | "invalid language code specified";
    |_| E::BusinessConnectionNotFound => "business connection not found";
    |_| E::BusinessPeerInvalid => "BUSINESS_PEER_INVALID";
    |_| E::MessageNotFound(M::Poll) => "message with poll to stop not found";
    |_| E::NotAPoll => "message is not a poll";
    |_| E::PollAlreadyClosed => "poll can't be stopped";
    |_| E::InvalidPoll => "poll must have at least one answer option"
        | "poll can't have more than {} options" | "poll question length must not exceed 300"
        | "poll options length must not exceed 100" | "wrong quiz correct_option_id"
        | "non-anonymous polls can't be sent to channel chats"
        | "unsupported poll type specified";
    |_| E::InvalidCommand => "command length must not exceed 32"
        | "command description length must not exceed 256" | "command must be non-empty"
        | "BOT_COMMAND_INVALID";
    |_| E::StickerSetNameOccupied => "sticker set name is already occupied";
    |_| E::InvalidStickerSetName => "invalid sticker set name is specified";
    |_| E::StickerSetNotFound => "sticker set not found" | "STICKERSET_INVALID";
    |_| E::InvalidSticker => "invalid sticker emojis" | "too many stickers specified"
        | "STICKER_PNG_DIMENSIONS" | "STICKER_TGS_NOTGS" | "STICKER_VIDEO_NOWEBM"
        | "STICKER_VIDEO_BIG";
    |_| E::StickerSetFull => "STICKERS_TOO_MUCH";
    |_| E::InvalidInvoice => "there must be at least one price" | "total price must be positive"
        | "CURRENCY_TOTAL_AMOUNT_INVALID" | "PAYMENT_PROVIDER_INVALID";
    |c| E::MissingParameter(first(c)) => "parameter \"{}\" is required";
    |c| E::InvalidJsonParameter(first(c)) => "can't parse {} JSON object";
    |_| E::InvalidJsonParameter(String::new()) => "expected an Array of {}"
        | "too many items specified";
    |c| E::InvalidJsonField(first(c)) => "field \"{}\" must be of type";
    |c| E::MissingJsonField(first(c)) => "can't find field \"{}\"";
};

fn first(captures: &[&str]) -> String {
    captures.first().copied().unwrap_or_default().to_owned()
}

fn number<N: std::str::FromStr + Default>(captures: &[&str]) -> N {
    captures
        .first()
        .and_then(|digits| digits.parse().ok())
        .unwrap_or_default()
}

/// `VIDEOS` of `CHAT_SEND_VIDEOS_FORBIDDEN`, as the other texts write it.
fn kind(captures: &[&str]) -> String {
    first(captures).to_ascii_lowercase().replace('_', " ")
}

fn entities(captures: &[&str]) -> E {
    let reason = first(captures);
    let offset = reason
        .rsplit_once("byte offset ")
        .and_then(|(_, digits)| digits.split(|c: char| !c.is_ascii_digit()).next())
        .and_then(|digits| digits.parse().ok());
    E::CantParseEntities { reason, offset }
}

fn album_item(captures: &[&str]) -> E {
    let reason = captures.get(1).copied().unwrap_or_default();
    // an item that is an album itself does not exist; no depth is followed
    let error = if reason.contains("failed to send message #") {
        E::Other
    } else {
        classify(400, reason, Hints::default())
    };
    E::AlbumItemFailed {
        index: number(captures),
        error: Box::new(error),
        reason: reason.to_owned(),
    }
}
