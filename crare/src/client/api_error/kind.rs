//! The errors of the Bot API by what went wrong.

use std::time::Duration;

use super::detail::{GroupKind, MessageRole, WebhookFault};
use crate::api::ChatId;

/// Why Telegram refused a call.
///
/// Telegram tells errors by an English description only; the table of this
/// crate types every description the Bot API server can produce. What the
/// table does not know arrives as [`Core`](Self::Core) or
/// [`Other`](Self::Other), and the description itself is always kept in
/// [`ApiFailure`](crate::client::ApiFailure).
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ApiError {
    // Transport, token, lifecycle
    /// The token is unknown, revoked or impossible.
    InvalidToken,
    /// A self-hosted Bot API server runs with a wrong `api_id` or `api_hash`.
    ServerMisconfigured,
    /// This Bot API server does not serve bots with such a token.
    TokenNotServedHere,
    /// No such path; the public server also answers so to malformed tokens.
    NotFound,
    /// The server does not know this method.
    MethodNotFound,
    /// The bot was logged out of this server by `logOut`.
    LoggedOut,
    /// `close` was called for a bot that does not run there.
    BotAlreadyClosed,
    /// Another instance of the bot called `getUpdates`.
    TerminatedByOtherGetUpdates,
    /// `getUpdates` is refused while a webhook is set.
    WebhookActive,
    /// A waiting `getUpdates` was ended by `setWebhook`.
    TerminatedBySetWebhook,
    /// A later `setWebhook` took the place of this one.
    SetWebhookSuperseded,
    /// Too many requests; the same call may be repeated after this time.
    RetryAfter(Duration),
    /// The server is restarting.
    ServerRestarting,
    /// The message was sent, then deleted before it could be returned.
    SentMessageDeleted,
    /// A fault inside Telegram; the same call may succeed later.
    Internal,
    /// A proxy before the server answered that it cannot reach it (502 to 504).
    Gateway,
    /// The request, its headers or its files are larger than the server takes.
    RequestTooLarge,
    /// The server does not understand the HTTP request itself (405, 415, 501).
    Transport,

    // Forbidden: stop writing to this chat
    /// The user blocked the bot.
    BotBlocked,
    /// The user's account was deleted.
    UserDeactivated,
    /// The user never started the bot.
    CantInitiateConversation,
    /// The addressee is a bot.
    CantTalkToBot,
    /// The bot was removed from the chat.
    BotKicked(GroupKind),
    /// The bot is not in the chat.
    BotNotMember(GroupKind),
    /// The group was deleted.
    GroupDeleted,

    // Chat, user, rights
    /// No chat was given.
    ChatIdEmpty,
    /// There is no such chat, or the bot never saw it.
    ChatNotFound,
    /// There is no such user, or the bot never saw them.
    UserNotFound,
    /// The user id is missing, zero or negative.
    InvalidUserId,
    /// The group became a supergroup with this id; write there.
    MigratedToSupergroup(ChatId),
    /// The user is not a member of the chat.
    MemberNotFound,
    /// Only administrators see the members of this channel.
    MemberListInaccessible,
    /// A parameter has a value that the method does not take.
    InvalidParameter,
    /// This chat or user cannot be used here.
    PeerInvalid,
    /// The bot has no access to the chat.
    ChatInaccessible,
    /// The bot may not write to the chat.
    NoWriteAccess,
    /// Posting to the channel needs an administrator's right.
    NeedAdminInChannel,
    /// The bot may not send this kind of message (`photos`, `polls`, ...).
    NotEnoughRightsToSend(String),
    /// The bot lacks the right for this action.
    NotEnoughRights,
    /// Telegram restricts the bot in supergroups and channels.
    BotRestricted,
    /// The bot must be an administrator.
    AdminRequired,
    /// The user takes no voice or video messages.
    VoiceMessagesForbidden,
    /// The chat charges this many Telegram Stars for a message.
    PaymentRequired(u64),
    /// The bot's balance of Telegram Stars does not suffice.
    NotEnoughStars,

    // Send, edit, delete, forward, pin, react
    /// The text is empty, or becomes so after cleaning.
    MessageTextEmpty,
    /// The text is longer than 4096 characters, or 32768 bytes before parsing.
    MessageTooLong,
    /// The caption is longer than 1024 characters.
    CaptionTooLong,
    /// The edit would change nothing.
    MessageNotModified,
    /// The message is not the bot's, too old, or of a kind that is not edited.
    MessageCantBeEdited,
    /// The message to act upon does not exist.
    MessageNotFound(MessageRole),
    /// The message has no text; edit its caption or media.
    NoTextToEdit,
    /// The message has no caption.
    NoCaptionToEdit,
    /// The message has no live location.
    NoLiveLocationToEdit,
    /// The message has no checklist.
    NoChecklistToEdit,
    /// In this album the media keeps its type.
    CantChangeAlbumMediaType,
    /// Neither chat and message nor inline message were given.
    MessageIdMissing,
    /// More than 100 message ids.
    TooManyMessageIds,
    /// The bot may not delete the message, or it is older than 48 hours.
    MessageCantBeDeleted,
    /// The message may not be forwarded.
    CantForward,
    /// The message may not be copied.
    CantCopy,
    /// The chat protects its content.
    ProtectedContent,
    /// Message ids must be given in increasing order.
    MessageIdsNotSorted,
    /// The quote is no exact part of the message.
    QuoteInvalid,
    /// This reaction is not available, or there are too many.
    ReactionInvalid,
    /// The bot may not pin messages here.
    NotEnoughRightsToPin,
    /// Service messages are not pinned.
    CantPin,
    /// The forum topic does not exist.
    ThreadNotFound,
    /// The forum topic is closed.
    TopicClosed,
    /// The score is not higher than the present one.
    GameScoreNotModified,

    // Text and entities
    /// The markup of the text is wrong.
    CantParseEntities {
        /// Telegram's words for what is wrong.
        reason: String,
        /// Where, in bytes of the text, if Telegram says so.
        offset: Option<usize>,
    },
    /// There is no such parse mode.
    UnsupportedParseMode,
    /// An entity is malformed or lies outside the text.
    InvalidEntity,
    /// Text must be UTF-8.
    InvalidUtf8,
    /// The entities hold too much data (long links).
    EntitiesTooLong,

    // Files and media
    /// The file of this parameter is missing (`photo`, `document`, ...).
    FileMissing(String),
    /// The string is neither a file id nor a URL that can be fetched.
    WrongFileIdOrUrl,
    /// The URL is malformed.
    WrongHttpUrl,
    /// Telegram could not fetch the URL.
    UrlFetchFailed,
    /// What the URL gives is not of the wanted type.
    WrongUrlContentType,
    /// Such a file is not taken by URL.
    UrlUploadUnsupported,
    /// The file id is malformed or not the bot's.
    InvalidFileId,
    /// Telegram's reference to the file went stale; the same call may succeed.
    FileReferenceExpired,
    /// The file id belongs to a file of another kind.
    FileTypeMismatch,
    /// The file cannot be fetched now.
    FileUnavailable,
    /// The file is over the limit: 20 MiB to download, 50 MB to send, less for some kinds.
    FileTooBig,
    /// The file has no content.
    FileEmpty,
    /// Pictures of this file extension are not taken.
    PhotoExtInvalid,
    /// Width and height sum up to more than 10000, or their ratio is over 20.
    PhotoInvalidDimensions,
    /// The file is no picture.
    PhotoInvalid,
    /// Telegram could not process the picture.
    ImageProcessFailed,
    /// The file is no video.
    VideoInvalid,
    /// A part of the file got lost on its way.
    UploadFailed,
    /// This file must be uploaded, not given by id or URL.
    MustUploadFile,
    /// The album was not sent.
    AlbumFailed,
    /// One message of the album was refused.
    AlbumItemFailed {
        /// Its number, counted from 1 as Telegram does.
        index: usize,
        /// Why it was refused.
        error: Box<ApiError>,
        /// Telegram's words for it.
        reason: String,
    },
    /// More than 10 messages in an album.
    TooManyAlbumItems,
    /// An album without messages.
    AlbumEmpty,
    /// Messages of these kinds do not go into one album.
    AlbumMixedTypes,
    /// The media object is malformed.
    InvalidInputMedia,
    /// Paid media goes to channels only.
    PaidMediaChannelOnly,

    // Keyboards
    /// The reply markup is malformed.
    InvalidReplyMarkup,
    /// An inline button is malformed; Telegram's words for it, if any.
    InvalidInlineButton(String),
    /// A keyboard button is malformed.
    InvalidKeyboardButton,
    /// Callback data is not 1 to 64 bytes long.
    ButtonDataInvalid,
    /// A button's URL is not allowed.
    ButtonUrlInvalid,
    /// Such a button is not allowed here.
    ButtonTypeInvalid,
    /// The user's privacy settings do not allow a button with their account.
    ButtonUserPrivacy,
    /// The keyboard is too large.
    ReplyMarkupTooLong,
    /// Only an inline keyboard is possible here.
    InlineKeyboardExpected,
    /// Such a button works in private chats only.
    PrivateChatOnlyButton,
    /// The bot named in a login button does not exist.
    LoginBotNotFound,
    /// The login button's domain is not linked to the bot.
    BotDomainInvalid,

    // Callback, inline, games, Web Apps
    /// The query was answered too late, or there is no such query.
    QueryTooOld,
    /// This URL may not be opened in answer to a callback query.
    CallbackUrlInvalid,
    /// More than 50 inline results.
    TooManyInlineResults,
    /// An inline result, or the answer around it, is malformed.
    InvalidInlineResult,
    /// Two inline results have one id.
    InlineResultIdDuplicate,
    /// The start parameter is not 1 to 64 of the allowed characters.
    InvalidStartParameter,

    // Webhook
    /// `setWebhook` was refused.
    BadWebhook(WebhookFault),

    // Chat administration
    /// The user is an administrator.
    TargetIsAdmin,
    /// The user owns the chat.
    TargetIsOwner,
    /// The bot cannot do this to itself.
    CantTargetSelf,
    /// The user is no administrator.
    TargetNotAdmin,
    /// The method does not work in chats of this kind.
    WrongChatType,
    /// The custom title or tag is not allowed.
    InvalidCustomTitle,
    /// Title, picture, description or permissions are so already.
    ChatNotModified,
    /// The request to join was dealt with already.
    JoinRequestGone,
    /// The user is a member already.
    AlreadyMember,
    /// The user's privacy settings do not allow it.
    UserPrivacy,
    /// The user or the chat reached a limit of Telegram's.
    LimitReached,

    // Topics, business, polls, commands, stickers, payments, parameters
    /// The chat has no topics.
    NotAForum,
    /// There is no such business connection.
    BusinessConnectionNotFound,
    /// The business account may not write there.
    BusinessPeerInvalid,
    /// The message is no poll.
    NotAPoll,
    /// The poll is closed, or not the bot's.
    PollAlreadyClosed,
    /// The poll is malformed.
    InvalidPoll,
    /// A bot command, or its description, is malformed.
    InvalidCommand,
    /// The name of the sticker set is taken.
    StickerSetNameOccupied,
    /// The name of the sticker set is malformed.
    InvalidStickerSetName,
    /// There is no such sticker set.
    StickerSetNotFound,
    /// The sticker is malformed.
    InvalidSticker,
    /// The sticker set is full.
    StickerSetFull,
    /// The invoice is malformed.
    InvalidInvoice,
    /// This required parameter is missing.
    MissingParameter(String),
    /// This parameter is not the JSON it should be; empty if Telegram does not name it.
    InvalidJsonParameter(String),
    /// This field of an object has a wrong type.
    InvalidJsonField(String),
    /// This required field of an object is missing.
    MissingJsonField(String),

    /// A name of Telegram's inner API that has no variant here.
    Core(String),
    /// Something else; the description says what.
    Other,
}

impl ApiError {
    /// Whether the call failed because what it wanted is so already, or no
    /// longer matters: nothing changed, the message to delete is gone, the
    /// query is too old. Most bots ignore these.
    pub fn is_harmless(&self) -> bool {
        matches!(
            self,
            Self::MessageNotModified
                | Self::MessageNotFound(MessageRole::Delete)
                | Self::GameScoreNotModified
                | Self::QueryTooOld
                | Self::ChatNotModified
                | Self::JoinRequestGone
                | Self::AlreadyMember
        )
    }

    /// Whether the same call may succeed later without any change.
    ///
    /// After [`RetryAfter`](Self::RetryAfter) wait as long as it says.
    pub fn is_transient(&self) -> bool {
        match self {
            Self::RetryAfter(_)
            | Self::ServerRestarting
            | Self::Internal
            | Self::Gateway
            | Self::UrlFetchFailed
            | Self::FileUnavailable
            | Self::FileReferenceExpired
            | Self::ImageProcessFailed
            | Self::UploadFailed
            | Self::AlbumFailed
            | Self::BadWebhook(WebhookFault::Dns | WebhookFault::Other(_)) => true,
            Self::AlbumItemFailed { error, .. } => error.is_transient(),
            _ => false,
        }
    }
}
