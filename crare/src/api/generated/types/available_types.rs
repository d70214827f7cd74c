//! Types of the section "available types".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use std::time::Duration;

use crate::api::{
    BackgroundFill, BackgroundType, BusinessConnectionId, ButtonStyle, CallbackGame,
    CallbackQueryId, ChatBoostSource, ChatId, ChatMember, ChatTarget, ChatType, CustomEmojiId,
    EphemeralMessageId, FileId, FileUniqueId, Game, GiftId, GiftRarity, GuestQueryId,
    InlineMessageId, InputFile, InputPollOptionMedia, Invoice, MaybeInaccessibleMessage,
    MediaGroupId, MessageEffectId, MessageEntityType, MessageId, MessageOrigin, OwnedGift,
    OwnedGiftId, PaidMedia, ParseMode, PassportData, PollId, PollType, ReactionType,
    RefundedPayment, RichMessage, Sticker, StoryAreaType, StoryId, SubscriptionState,
    SuccessfulPayment, SuggestedPostCurrency, SuggestedPostRefundReason, SuggestedPostState,
    ThreadId, TopicId, UniqueGiftOrigin, UnixTime, UserId, VideoCodec,
};

/// A Telegram user or bot.
///
/// [`User` at Telegram](https://core.telegram.org/bots/api#user)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct User {
    /// Also the identifier of the private chat with this user.
    pub id: UserId,
    /// The account is a bot.
    pub is_bot: bool,
    pub first_name: String,
    pub last_name: Option<String>,
    /// Public name without the leading `@`.
    pub username: Option<String>,
    /// IETF tag of the language of the user's app.
    pub language_code: Option<String>,
    /// The user has Telegram Premium.
    pub is_premium: bool,
    /// The user has put the bot into the attachment menu.
    pub added_to_attachment_menu: bool,
    /// The bot may be added to groups; only from `getMe`.
    pub can_join_groups: Option<bool>,
    /// Privacy mode is off for the bot; only from `getMe`.
    pub can_read_all_group_messages: Option<bool>,
    /// The bot can be called into chats it is not a member of; only from `getMe`.
    pub supports_guest_queries: Option<bool>,
    /// Inline mode is on; only from `getMe`.
    pub supports_inline_queries: Option<bool>,
    /// Business accounts may connect the bot; only from `getMe`.
    pub can_connect_to_business: Option<bool>,
    /// The bot has a main Mini App; only from `getMe`.
    pub has_main_web_app: Option<bool>,
    /// Private chats with the bot have topics; only from `getMe`.
    pub has_topics_enabled: Option<bool>,
    /// Users may create and delete topics in their chat with the bot; only from `getMe`.
    pub allows_users_to_create_topics: Option<bool>,
    /// Other bots can be created under the control of this one; only from `getMe`.
    pub can_manage_bots: Option<bool>,
    /// The bot can be made the judge of a chat's join requests; only from `getMe`.
    pub supports_join_request_queries: Option<bool>,
}

impl User {
    /// With what is required.
    #[must_use]
    pub fn new(id: impl Into<UserId>, is_bot: bool, first_name: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            is_bot,
            first_name: first_name.into(),
            last_name: None,
            username: None,
            language_code: None,
            is_premium: false,
            added_to_attachment_menu: false,
            can_join_groups: None,
            can_read_all_group_messages: None,
            supports_guest_queries: None,
            supports_inline_queries: None,
            can_connect_to_business: None,
            has_main_web_app: None,
            has_topics_enabled: None,
            allows_users_to_create_topics: None,
            can_manage_bots: None,
            supports_join_request_queries: None,
        }
    }

    /// Sets `last_name`.
    #[must_use]
    pub fn last_name(mut self, value: impl Into<String>) -> Self {
        self.last_name = Some(value.into());
        self
    }

    /// Public name without the leading `@`.
    #[must_use]
    pub fn username(mut self, value: impl Into<String>) -> Self {
        self.username = Some(value.into());
        self
    }

    /// IETF tag of the language of the user's app.
    #[must_use]
    pub fn language_code(mut self, value: impl Into<String>) -> Self {
        self.language_code = Some(value.into());
        self
    }

    /// The user has Telegram Premium.
    #[must_use]
    pub fn is_premium(mut self, value: bool) -> Self {
        self.is_premium = value;
        self
    }

    /// The user has put the bot into the attachment menu.
    #[must_use]
    pub fn added_to_attachment_menu(mut self, value: bool) -> Self {
        self.added_to_attachment_menu = value;
        self
    }

    /// The bot may be added to groups; only from `getMe`.
    #[must_use]
    pub fn can_join_groups(mut self, value: bool) -> Self {
        self.can_join_groups = Some(value);
        self
    }

    /// Privacy mode is off for the bot; only from `getMe`.
    #[must_use]
    pub fn can_read_all_group_messages(mut self, value: bool) -> Self {
        self.can_read_all_group_messages = Some(value);
        self
    }

    /// The bot can be called into chats it is not a member of; only from `getMe`.
    #[must_use]
    pub fn supports_guest_queries(mut self, value: bool) -> Self {
        self.supports_guest_queries = Some(value);
        self
    }

    /// Inline mode is on; only from `getMe`.
    #[must_use]
    pub fn supports_inline_queries(mut self, value: bool) -> Self {
        self.supports_inline_queries = Some(value);
        self
    }

    /// Business accounts may connect the bot; only from `getMe`.
    #[must_use]
    pub fn can_connect_to_business(mut self, value: bool) -> Self {
        self.can_connect_to_business = Some(value);
        self
    }

    /// The bot has a main Mini App; only from `getMe`.
    #[must_use]
    pub fn has_main_web_app(mut self, value: bool) -> Self {
        self.has_main_web_app = Some(value);
        self
    }

    /// Private chats with the bot have topics; only from `getMe`.
    #[must_use]
    pub fn has_topics_enabled(mut self, value: bool) -> Self {
        self.has_topics_enabled = Some(value);
        self
    }

    /// Users may create and delete topics in their chat with the bot; only from `getMe`.
    #[must_use]
    pub fn allows_users_to_create_topics(mut self, value: bool) -> Self {
        self.allows_users_to_create_topics = Some(value);
        self
    }

    /// Other bots can be created under the control of this one; only from `getMe`.
    #[must_use]
    pub fn can_manage_bots(mut self, value: bool) -> Self {
        self.can_manage_bots = Some(value);
        self
    }

    /// The bot can be made the judge of a chat's join requests; only from `getMe`.
    #[must_use]
    pub fn supports_join_request_queries(mut self, value: bool) -> Self {
        self.supports_join_request_queries = Some(value);
        self
    }
}

/// A private chat, group, supergroup or channel.
///
/// [`Chat` at Telegram](https://core.telegram.org/bots/api#chat)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Chat {
    /// Equals the user's identifier in private chats and is negative elsewhere.
    pub id: ChatId,
    /// One of: `private`, `group`, `supergroup`, `channel`.
    pub kind: ChatType,
    /// Title; absent in private chats.
    pub title: Option<String>,
    /// Public name without the leading `@`, if the chat has one.
    pub username: Option<String>,
    /// First name of the other side; private chats only.
    pub first_name: Option<String>,
    /// Last name of the other side; private chats only.
    pub last_name: Option<String>,
    /// The supergroup has topics.
    pub is_forum: bool,
    /// The supergroup is the direct messages chat of a channel.
    pub is_direct_messages: bool,
}

/// Everything known about a chat; the answer of `getChat`.
///
/// [`ChatFullInfo` at Telegram](https://core.telegram.org/bots/api#chatfullinfo)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatFullInfo {
    /// Equals the user's identifier in private chats and is negative elsewhere.
    pub id: ChatId,
    /// One of: `private`, `group`, `supergroup`, `channel`.
    pub kind: ChatType,
    /// Title; absent in private chats.
    pub title: Option<String>,
    /// Public name without the leading `@`, if the chat has one.
    pub username: Option<String>,
    /// First name of the other side; private chats only.
    pub first_name: Option<String>,
    /// Last name of the other side; private chats only.
    pub last_name: Option<String>,
    /// The supergroup has topics.
    pub is_forum: bool,
    /// The supergroup is the direct messages chat of a channel.
    pub is_direct_messages: bool,
    /// Palette entry for the name, replies and link previews.
    pub accent_color_id: i64,
    /// Most different reactions one message may have.
    pub max_reaction_count: i64,
    pub photo: Option<Box<ChatPhoto>>,
    /// All usernames in use; not for basic groups.
    pub active_usernames: Option<Vec<String>>,
    /// Birthday of the user; private chats only.
    pub birthdate: Option<Box<Birthdate>>,
    /// Greeting of the business account; private chats only.
    pub business_intro: Option<Box<BusinessIntro>>,
    /// Place of the business; private chats only.
    pub business_location: Option<Box<BusinessLocation>>,
    /// Opening hours of the business; private chats only.
    pub business_opening_hours: Option<Box<BusinessOpeningHours>>,
    /// Channel shown on the user's profile; private chats only.
    pub personal_chat: Option<Box<Chat>>,
    /// Channel that this direct messages chat belongs to.
    pub parent_chat: Option<Box<Chat>>,
    /// Reactions members may use; every emoji reaction when absent.
    pub available_reactions: Option<Vec<ReactionType>>,
    /// Custom emoji drawn behind replies and link previews.
    pub background_custom_emoji_id: Option<CustomEmojiId>,
    /// Palette entry for the profile background.
    pub profile_accent_color_id: Option<i64>,
    /// Custom emoji drawn on the profile background.
    pub profile_background_custom_emoji_id: Option<CustomEmojiId>,
    /// Custom emoji next to the name.
    pub emoji_status_custom_emoji_id: Option<CustomEmojiId>,
    /// When the emoji status ends; absent if it stays.
    ///
    /// Unix time, in seconds.
    pub emoji_status_expiration_date: Option<UnixTime>,
    /// What the user says about themselves; private chats only.
    pub bio: Option<String>,
    /// Forwards link to the user only for people they have a chat with; private chats only.
    pub has_private_forwards: bool,
    /// The user takes no voice or round video messages; private chats only.
    pub has_restricted_voice_and_video_messages: bool,
    /// One must join the supergroup before writing in it.
    pub join_to_send_messages: bool,
    /// Joining without an invite link needs an administrator's approval; supergroups only.
    pub join_by_request: bool,
    /// Description; absent in private chats.
    pub description: Option<String>,
    /// Primary invite link; absent in private chats.
    pub invite_link: Option<String>,
    /// Latest pinned message by its sending date.
    pub pinned_message: Option<Box<Message>>,
    /// What members may do unless restricted further; groups and supergroups only.
    pub permissions: Option<Box<ChatPermissions>>,
    /// Gifts that the chat, or the user behind it, takes.
    pub accepted_gift_types: AcceptedGiftTypes,
    /// Paid media may be sent to the channel.
    pub can_send_paid_media: bool,
    /// Least pause between messages of a regular member; supergroups only.
    ///
    /// Telegram counts it in seconds.
    pub slow_mode_delay: Option<Duration>,
    /// Boosts that free a member from slow mode and permissions; supergroups only.
    pub unrestrict_boost_count: Option<i64>,
    /// Age at which messages disappear.
    ///
    /// Telegram counts it in seconds.
    pub message_auto_delete_time: Option<Duration>,
    /// Strict spam checks are on; visible to administrators only.
    pub has_aggressive_anti_spam_enabled: bool,
    /// Regular members can list only the bots and administrators.
    pub has_hidden_members: bool,
    /// Messages cannot be forwarded out of the chat.
    pub has_protected_content: bool,
    /// New members can read older messages; visible to administrators only.
    pub has_visible_history: bool,
    /// Sticker set of the group; supergroups only.
    pub sticker_set_name: Option<String>,
    /// The bot may change the group's sticker set.
    pub can_set_sticker_set: bool,
    /// Custom emoji set that everyone in the supergroup may use.
    pub custom_emoji_sticker_set_name: Option<String>,
    /// Discussion group of a channel, or the channel of a discussion group.
    pub linked_chat_id: Option<ChatId>,
    /// Place the supergroup is tied to.
    pub location: Option<Box<ChatLocation>>,
    /// Rating of the user; private chats only.
    pub rating: Option<Box<UserRating>>,
    /// First track on the user's profile.
    pub first_profile_audio: Option<Box<Audio>>,
    /// Colors taken from a unique gift for the name, replies and link previews.
    pub unique_gift_colors: Option<Box<UniqueGiftColors>>,
    /// Stars a regular user pays to send one message.
    pub paid_message_star_count: Option<i64>,
    /// Bot that judges join requests; visible to administrators only.
    pub guard_bot: Option<Box<User>>,
    /// Community the chat is part of.
    pub community: Option<Box<Community>>,
}

/// A message of any kind: text, media or a service notice about the chat.
///
/// [`Message` at Telegram](https://core.telegram.org/bots/api#message)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Message {
    /// Unique within the chat; zero for ephemeral and for not yet sent messages.
    pub message_id: MessageId,
    /// Forum topic or thread; supergroups and private chats only.
    pub message_thread_id: Option<ThreadId>,
    /// Topic within a channel's direct messages chat.
    pub direct_messages_topic: Option<Box<DirectMessagesTopic>>,
    /// Sender; can be absent in channels and is a stand-in when a chat speaks for itself.
    pub from: Option<Box<User>>,
    /// Chat in whose name it was sent: an anonymous administrator's group, a channel.
    pub sender_chat: Option<Box<Chat>>,
    /// Boosts the sender gave to the chat.
    pub sender_boost_count: Option<i64>,
    /// Bot that wrote in the name of the business account.
    pub sender_business_bot: Option<Box<User>>,
    /// Tag or custom title of the sender; supergroups only.
    pub sender_tag: Option<String>,
    /// The only user who sees it; ephemeral messages only.
    pub receiver_user: Option<Box<User>>,
    /// Identifier of an ephemeral message; may be reused once the message is gone.
    pub ephemeral_message_id: Option<EphemeralMessageId>,
    /// Unix time, in seconds.
    pub date: UnixTime,
    /// To be answered with `answerGuestQuery`; the chat is then one the bot is a guest in.
    pub guest_query_id: Option<GuestQueryId>,
    /// Set when the chat is one of a connected business account, not the bot's own.
    pub business_connection_id: Option<BusinessConnectionId>,
    pub chat: Chat,
    /// Where a forwarded message comes from.
    pub forward_origin: Option<MessageOrigin>,
    /// Sent to a topic of a forum or of a private chat with the bot.
    pub is_topic_message: bool,
    /// Channel post that was copied to the discussion group by itself.
    pub is_automatic_forward: bool,
    /// Message replied to, in the same chat and thread; carries no further reply itself.
    pub reply_to_message: Option<Box<Message>>,
    /// Message replied to, possibly from another chat or topic.
    pub external_reply: Option<Box<ExternalReplyInfo>>,
    /// Part of the original that the reply quotes.
    pub quote: Option<Box<TextQuote>>,
    /// Story replied to.
    pub reply_to_story: Option<Box<Story>>,
    /// Checklist task replied to.
    pub reply_to_checklist_task_id: Option<i64>,
    /// Poll option replied to.
    pub reply_to_poll_option_id: Option<String>,
    /// Inline bot through which the message was sent.
    pub via_bot: Option<Box<User>>,
    /// User whose message made a guest bot send this one.
    pub guest_bot_caller_user: Option<Box<User>>,
    /// Chat whose message made a guest bot send this one.
    pub guest_bot_caller_chat: Option<Box<Chat>>,
    /// Time of the latest edit; absent if there was none.
    ///
    /// Unix time, in seconds.
    pub edit_date: Option<UnixTime>,
    /// The message cannot be forwarded.
    pub has_protected_content: bool,
    /// Sent without the user's hand: a greeting, an away or a scheduled message.
    pub is_from_offline: bool,
    /// Paid post; it cannot be edited and must stay up for a while to be paid.
    pub is_paid_post: bool,
    /// Shared by all messages of one album.
    pub media_group_id: Option<MediaGroupId>,
    /// Signature of a channel post's author, or custom title of an anonymous administrator.
    pub author_signature: Option<String>,
    /// Stars the sender paid to send it.
    pub paid_star_count: Option<i64>,
    /// Text of a text message; media have `caption` instead.
    pub text: Option<String>,
    /// Formatting and special parts of `text`.
    pub entities: Option<Vec<MessageEntity>>,
    /// How the link preview is made; set only if it was changed.
    pub link_preview_options: Option<Box<LinkPreviewOptions>>,
    /// Set for posts suggested in a channel's direct messages chat.
    pub suggested_post_info: Option<Box<SuggestedPostInfo>>,
    /// Animated effect added to the message.
    pub effect_id: Option<MessageEffectId>,
    /// Content of a rich message.
    pub rich_message: Option<Box<RichMessage>>,
    /// Animation; `document` is set along with it.
    pub animation: Option<Box<Animation>>,
    pub audio: Option<Box<Audio>>,
    /// General file; set for animations as well.
    pub document: Option<Box<Document>>,
    /// Live photo; `photo` is set along with it.
    pub live_photo: Option<Box<LivePhoto>>,
    /// Media that must be paid for.
    pub paid_media: Option<Box<PaidMediaInfo>>,
    /// The photo in its available sizes.
    pub photo: Option<Vec<PhotoSize>>,
    pub sticker: Option<Box<Sticker>>,
    /// Forwarded story.
    pub story: Option<Box<Story>>,
    pub video: Option<Box<Video>>,
    /// Round video message.
    pub video_note: Option<Box<VideoNote>>,
    pub voice: Option<Box<Voice>>,
    /// Text that accompanies media.
    pub caption: Option<String>,
    /// Formatting and special parts of `caption`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// The caption stands above the media instead of below it.
    pub show_caption_above_media: bool,
    /// The media is hidden behind an animation until the viewer taps it.
    pub has_media_spoiler: bool,
    pub checklist: Option<Box<Checklist>>,
    pub contact: Option<Box<Contact>>,
    /// Animated emoji with a random value.
    pub dice: Option<Box<Dice>>,
    pub game: Option<Box<Game>>,
    pub poll: Option<Box<Poll>>,
    /// Venue; `location` is set along with it.
    pub venue: Option<Box<Venue>>,
    /// Point on the map, possibly live; set for venues as well.
    pub location: Option<Box<Location>>,
    /// Users who joined or were added; the bot may be among them.
    pub new_chat_members: Option<Vec<User>>,
    /// User who left or was removed; may be the bot.
    pub left_chat_member: Option<Box<User>>,
    /// The owner left the chat.
    pub chat_owner_left: Option<Box<ChatOwnerLeft>>,
    /// The chat has a new owner.
    pub chat_owner_changed: Option<Box<ChatOwnerChanged>>,
    pub new_chat_title: Option<String>,
    pub new_chat_photo: Option<Vec<PhotoSize>>,
    /// The chat photo was removed.
    pub delete_chat_photo: bool,
    /// The group was created.
    pub group_chat_created: bool,
    /// The supergroup was created; only ever seen in `reply_to_message`.
    pub supergroup_chat_created: bool,
    /// The channel was created; only ever seen in `reply_to_message`.
    pub channel_chat_created: bool,
    /// The auto-delete timer was set or changed.
    pub message_auto_delete_timer_changed: Option<Box<MessageAutoDeleteTimerChanged>>,
    /// The group became a supergroup with this identifier.
    pub migrate_to_chat_id: Option<ChatId>,
    /// The supergroup came from the group with this identifier.
    pub migrate_from_chat_id: Option<ChatId>,
    /// Message that was pinned; carries no further reply itself.
    pub pinned_message: Option<MaybeInaccessibleMessage>,
    pub invoice: Option<Box<Invoice>>,
    /// A payment went through.
    pub successful_payment: Option<Box<SuccessfulPayment>>,
    /// A payment was given back.
    pub refunded_payment: Option<Box<RefundedPayment>>,
    /// Users picked through a [`KeyboardButtonRequestUsers`] button.
    pub users_shared: Option<Box<UsersShared>>,
    /// Chat picked through a [`KeyboardButtonRequestChat`] button.
    pub chat_shared: Option<Box<ChatShared>>,
    /// A regular gift changed hands.
    pub gift: Option<Box<GiftInfo>>,
    /// A unique gift changed hands.
    pub unique_gift: Option<Box<UniqueGiftInfo>>,
    /// The upgrade of a gift was paid for after the gift was sent.
    pub gift_upgrade_sent: Option<Box<GiftInfo>>,
    /// Domain the user logged in to with Telegram.
    pub connected_website: Option<String>,
    /// The user allowed the bot to write to them.
    pub write_access_allowed: Option<Box<WriteAccessAllowed>>,
    /// Telegram Passport data sent to the bot.
    pub passport_data: Option<Box<PassportData>>,
    /// Two users who share live locations came close.
    pub proximity_alert_triggered: Option<Box<ProximityAlertTriggered>>,
    /// The sender boosted the chat.
    pub boost_added: Option<Box<ChatBoostAdded>>,
    /// The chat got a new background.
    pub chat_background_set: Option<Box<ChatBackground>>,
    /// Tasks of a checklist were ticked off or unticked.
    pub checklist_tasks_done: Option<Box<ChecklistTasksDone>>,
    /// Tasks were added to a checklist.
    pub checklist_tasks_added: Option<Box<ChecklistTasksAdded>>,
    /// The chat was added to a community.
    pub community_chat_added: Option<Box<CommunityChatAdded>>,
    /// A user came into the chat from its community.
    pub community_chat_joined: Option<Box<CommunityChatJoined>>,
    /// The chat was taken out of its community.
    pub community_chat_removed: Option<Box<CommunityChatRemoved>>,
    /// The price of the channel's direct messages changed.
    pub direct_message_price_changed: Option<Box<DirectMessagePriceChanged>>,
    /// A topic was created.
    pub forum_topic_created: Option<Box<ForumTopicCreated>>,
    /// A topic got a new name or icon.
    pub forum_topic_edited: Option<Box<ForumTopicEdited>>,
    /// A topic was closed.
    pub forum_topic_closed: Option<Box<ForumTopicClosed>>,
    /// A topic was opened again.
    pub forum_topic_reopened: Option<Box<ForumTopicReopened>>,
    /// The General topic was hidden.
    pub general_forum_topic_hidden: Option<Box<GeneralForumTopicHidden>>,
    /// The General topic was shown again.
    pub general_forum_topic_unhidden: Option<Box<GeneralForumTopicUnhidden>>,
    /// A giveaway was set up.
    pub giveaway_created: Option<Box<GiveawayCreated>>,
    /// A giveaway that is still running.
    pub giveaway: Option<Box<Giveaway>>,
    /// A finished giveaway with public winners.
    pub giveaway_winners: Option<Box<GiveawayWinners>>,
    /// A giveaway without public winners has ended.
    pub giveaway_completed: Option<Box<GiveawayCompleted>>,
    /// A user created a bot that this bot manages.
    pub managed_bot_created: Option<Box<ManagedBotCreated>>,
    /// The price of messages in the chat changed.
    pub paid_message_price_changed: Option<Box<PaidMessagePriceChanged>>,
    /// An option was added to a poll.
    pub poll_option_added: Option<Box<PollOptionAdded>>,
    /// An option was removed from a poll.
    pub poll_option_deleted: Option<Box<PollOptionDeleted>>,
    /// A suggested post was approved.
    pub suggested_post_approved: Option<Box<SuggestedPostApproved>>,
    /// A suggested post could not be approved.
    pub suggested_post_approval_failed: Option<Box<SuggestedPostApprovalFailed>>,
    /// A suggested post was declined.
    pub suggested_post_declined: Option<Box<SuggestedPostDeclined>>,
    /// A suggested post was paid for.
    pub suggested_post_paid: Option<Box<SuggestedPostPaid>>,
    /// The payment for a suggested post was given back.
    pub suggested_post_refunded: Option<Box<SuggestedPostRefunded>>,
    pub video_chat_scheduled: Option<Box<VideoChatScheduled>>,
    pub video_chat_started: Option<Box<VideoChatStarted>>,
    pub video_chat_ended: Option<Box<VideoChatEnded>>,
    pub video_chat_participants_invited: Option<Box<VideoChatParticipantsInvited>>,
    /// Data sent by a Mini App opened from a keyboard button.
    pub web_app_data: Option<Box<WebAppData>>,
    /// Inline keyboard under the message; `login_url` buttons arrive as `url` buttons.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

/// Identifier of a message, given back by methods that copy messages.
///
/// [`MessageId` at Telegram](https://core.telegram.org/bots/api#messageid)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SentMessageId {
    /// Zero or not yet usable when the server scheduled the message instead of sending it.
    pub message_id: MessageId,
}

/// A message that was deleted or that the bot cannot read for another reason.
///
/// [`InaccessibleMessage` at Telegram](https://core.telegram.org/bots/api#inaccessiblemessage)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InaccessibleMessage {
    pub chat: Chat,
    /// Identifier of the message within its chat.
    pub message_id: MessageId,
    /// Always zero, which tells it from a [`Message`].
    pub date: i64,
}

/// One special part of a text: a mention, a link, a stretch of formatting.
///
/// [`MessageEntity` at Telegram](https://core.telegram.org/bots/api#messageentity)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MessageEntity {
    /// One of: `mention`, `hashtag`, `cashtag`, `bot_command`, `url`, `email`, `phone_number`, `bold`, `italic`,
    /// `underline`, `strikethrough`, `spoiler`, `blockquote`, `expandable_blockquote`, `code`, `pre`, `text_link`,
    /// `text_mention`, `custom_emoji`, `date_time`.
    pub kind: MessageEntityType,
    /// Where it starts, counted in UTF-16 code units.
    pub offset: i64,
    /// How far it reaches, counted in UTF-16 code units.
    pub length: i64,
    /// Address that opens on tap; for `text_link` only.
    pub url: Option<String>,
    /// User meant; for `text_mention` only.
    pub user: Option<Box<User>>,
    /// Programming language of the block; for `pre` only.
    pub language: Option<String>,
    /// The custom emoji; for `custom_emoji` only.
    pub custom_emoji_id: Option<CustomEmojiId>,
    /// Moment shown; for `date_time` only.
    ///
    /// Unix time, in seconds.
    pub unix_time: Option<UnixTime>,
    /// How the moment is displayed; for `date_time` only.
    pub date_time_format: Option<String>,
}

impl MessageEntity {
    /// With what is required.
    #[must_use]
    pub fn new(kind: impl Into<MessageEntityType>, offset: i64, length: i64) -> Self {
        Self {
            kind: kind.into(),
            offset,
            length,
            url: None,
            user: None,
            language: None,
            custom_emoji_id: None,
            unix_time: None,
            date_time_format: None,
        }
    }

    /// Address that opens on tap; for `text_link` only.
    #[must_use]
    pub fn url(mut self, value: impl Into<String>) -> Self {
        self.url = Some(value.into());
        self
    }

    /// User meant; for `text_mention` only.
    #[must_use]
    pub fn user(mut self, value: User) -> Self {
        self.user = Some(Box::new(value));
        self
    }

    /// Programming language of the block; for `pre` only.
    #[must_use]
    pub fn language(mut self, value: impl Into<String>) -> Self {
        self.language = Some(value.into());
        self
    }

    /// The custom emoji; for `custom_emoji` only.
    #[must_use]
    pub fn custom_emoji_id(mut self, value: impl Into<CustomEmojiId>) -> Self {
        self.custom_emoji_id = Some(value.into());
        self
    }

    /// Moment shown; for `date_time` only.
    #[must_use]
    pub fn unix_time(mut self, value: impl Into<UnixTime>) -> Self {
        self.unix_time = Some(value.into());
        self
    }

    /// How the moment is displayed; for `date_time` only.
    #[must_use]
    pub fn date_time_format(mut self, value: impl Into<String>) -> Self {
        self.date_time_format = Some(value.into());
        self
    }
}

/// Part of a message that a reply quotes.
///
/// [`TextQuote` at Telegram](https://core.telegram.org/bots/api#textquote)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TextQuote {
    pub text: String,
    /// Formatting and special parts of `text`.
    pub entities: Option<Vec<MessageEntity>>,
    /// Approximate place of the quote in the original, in UTF-16 code units.
    pub position: i64,
    /// The sender picked the quote; otherwise the server added it.
    pub is_manual: bool,
}

/// A message replied to that may come from another chat or topic.
///
/// [`ExternalReplyInfo` at Telegram](https://core.telegram.org/bots/api#externalreplyinfo)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ExternalReplyInfo {
    /// Where the message comes from.
    pub origin: MessageOrigin,
    /// Its chat; known only for supergroups and channels.
    pub chat: Option<Box<Chat>>,
    /// Set only if the original chat is a supergroup or channel.
    pub message_id: Option<MessageId>,
    /// How its link preview was made; set only if it was changed.
    pub link_preview_options: Option<Box<LinkPreviewOptions>>,
    /// Animation of the original, if it has one.
    pub animation: Option<Box<Animation>>,
    pub audio: Option<Box<Audio>>,
    /// General file of the original, if it has one.
    pub document: Option<Box<Document>>,
    pub live_photo: Option<Box<LivePhoto>>,
    /// Paid media of the original, if it has some.
    pub paid_media: Option<Box<PaidMediaInfo>>,
    /// Photo of the original in its available sizes.
    pub photo: Option<Vec<PhotoSize>>,
    pub sticker: Option<Box<Sticker>>,
    /// Story forwarded by the original.
    pub story: Option<Box<Story>>,
    pub video: Option<Box<Video>>,
    /// Round video message of the original.
    pub video_note: Option<Box<VideoNote>>,
    pub voice: Option<Box<Voice>>,
    /// The media is hidden behind an animation until the viewer taps it.
    pub has_media_spoiler: bool,
    pub checklist: Option<Box<Checklist>>,
    pub contact: Option<Box<Contact>>,
    pub dice: Option<Box<Dice>>,
    pub game: Option<Box<Game>>,
    /// Running giveaway announced by the original.
    pub giveaway: Option<Box<Giveaway>>,
    /// Finished giveaway with public winners.
    pub giveaway_winners: Option<Box<GiveawayWinners>>,
    pub invoice: Option<Box<Invoice>>,
    pub location: Option<Box<Location>>,
    pub poll: Option<Box<Poll>>,
    pub venue: Option<Box<Venue>>,
}

/// Says what a message being sent replies to.
///
/// [`ReplyParameters` at Telegram](https://core.telegram.org/bots/api#replyparameters)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReplyParameters {
    /// Message to reply to; not used when `ephemeral_message_id` is given.
    pub message_id: Option<MessageId>,
    /// Chat of that message when it is another one; not for business and ephemeral messages.
    pub chat_id: Option<ChatTarget>,
    /// Ephemeral message to reply to, in the same chat.
    pub ephemeral_message_id: Option<EphemeralMessageId>,
    /// Send anyway, without a reply, if the message is not found.
    pub allow_sending_without_reply: Option<bool>,
    /// Exact part of the original to quote; the sending fails if it is not found there.
    ///
    /// 0 to 1024 characters.
    pub quote: Option<String>,
    /// Markup to parse `quote` with; the alternative is `quote_entities`.
    pub quote_parse_mode: Option<ParseMode>,
    /// Formatting of `quote`, given instead of `quote_parse_mode`.
    pub quote_entities: Option<Vec<MessageEntity>>,
    /// Place of the quote in the original, in UTF-16 code units.
    pub quote_position: Option<i64>,
    /// Checklist task to reply to.
    pub checklist_task_id: Option<i64>,
    /// Poll option to reply to, by its persistent identifier.
    pub poll_option_id: Option<String>,
}

impl ReplyParameters {
    /// With what is required.
    #[must_use]
    pub fn new() -> Self {
        Self {
            message_id: None,
            chat_id: None,
            ephemeral_message_id: None,
            allow_sending_without_reply: None,
            quote: None,
            quote_parse_mode: None,
            quote_entities: None,
            quote_position: None,
            checklist_task_id: None,
            poll_option_id: None,
        }
    }

    /// Message to reply to; not used when `ephemeral_message_id` is given.
    #[must_use]
    pub fn message_id(mut self, value: impl Into<MessageId>) -> Self {
        self.message_id = Some(value.into());
        self
    }

    /// Chat of that message when it is another one; not for business and ephemeral messages.
    #[must_use]
    pub fn chat_id(mut self, value: impl Into<ChatTarget>) -> Self {
        self.chat_id = Some(value.into());
        self
    }

    /// Ephemeral message to reply to, in the same chat.
    #[must_use]
    pub fn ephemeral_message_id(mut self, value: impl Into<EphemeralMessageId>) -> Self {
        self.ephemeral_message_id = Some(value.into());
        self
    }

    /// Send anyway, without a reply, if the message is not found.
    #[must_use]
    pub fn allow_sending_without_reply(mut self, value: bool) -> Self {
        self.allow_sending_without_reply = Some(value);
        self
    }

    /// Exact part of the original to quote; the sending fails if it is not found there.
    #[must_use]
    pub fn quote(mut self, value: impl Into<String>) -> Self {
        self.quote = Some(value.into());
        self
    }

    /// Markup to parse `quote` with; the alternative is `quote_entities`.
    #[must_use]
    pub fn quote_parse_mode(mut self, value: ParseMode) -> Self {
        self.quote_parse_mode = Some(value);
        self
    }

    /// Formatting of `quote`, given instead of `quote_parse_mode`.
    #[must_use]
    pub fn quote_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.quote_entities = Some(value.into_iter().collect());
        self
    }

    /// Place of the quote in the original, in UTF-16 code units.
    #[must_use]
    pub fn quote_position(mut self, value: i64) -> Self {
        self.quote_position = Some(value);
        self
    }

    /// Checklist task to reply to.
    #[must_use]
    pub fn checklist_task_id(mut self, value: i64) -> Self {
        self.checklist_task_id = Some(value);
        self
    }

    /// Poll option to reply to, by its persistent identifier.
    #[must_use]
    pub fn poll_option_id(mut self, value: impl Into<String>) -> Self {
        self.poll_option_id = Some(value.into());
        self
    }
}

impl Default for ReplyParameters {
    fn default() -> Self {
        Self::new()
    }
}

/// Makes a message being sent visible to a single member of a group or supergroup.
///
/// [`EphemeralMessageParameters` at Telegram](https://core.telegram.org/bots/api#ephemeralmessageparameters)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EphemeralMessageParameters {
    /// User who is to see the message; the delivery is not guaranteed.
    pub receiver_user_id: UserId,
    /// Button press that led to the message, if any.
    pub callback_query_id: Option<CallbackQueryId>,
    /// Show it in place of the message whose button was pressed.
    pub replace_callback_query_message: Option<bool>,
}

impl EphemeralMessageParameters {
    /// With what is required.
    #[must_use]
    pub fn new(receiver_user_id: impl Into<UserId>) -> Self {
        Self {
            receiver_user_id: receiver_user_id.into(),
            callback_query_id: None,
            replace_callback_query_message: None,
        }
    }

    /// Button press that led to the message, if any.
    #[must_use]
    pub fn callback_query_id(mut self, value: impl Into<CallbackQueryId>) -> Self {
        self.callback_query_id = Some(value.into());
        self
    }

    /// Show it in place of the message whose button was pressed.
    #[must_use]
    pub fn replace_callback_query_message(mut self, value: bool) -> Self {
        self.replace_callback_query_message = Some(value);
        self
    }
}

/// The message was first sent by a known user.
///
/// [`MessageOriginUser` at Telegram](https://core.telegram.org/bots/api#messageoriginuser)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MessageOriginUser {
    /// Unix time, in seconds.
    pub date: UnixTime,
    pub sender_user: User,
}

/// The message was first sent by a user who hides their account in forwards.
///
/// [`MessageOriginHiddenUser` at Telegram](https://core.telegram.org/bots/api#messageoriginhiddenuser)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MessageOriginHiddenUser {
    /// Unix time, in seconds.
    pub date: UnixTime,
    /// Display name; there is no way to the account.
    pub sender_user_name: String,
}

/// The message was first sent to a group in the name of a chat.
///
/// [`MessageOriginChat` at Telegram](https://core.telegram.org/bots/api#messageoriginchat)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MessageOriginChat {
    /// Unix time, in seconds.
    pub date: UnixTime,
    /// Chat that spoke.
    pub sender_chat: Chat,
    /// Signature of the anonymous administrator who wrote it.
    pub author_signature: Option<String>,
}

/// The message was first posted in a channel.
///
/// [`MessageOriginChannel` at Telegram](https://core.telegram.org/bots/api#messageoriginchannel)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MessageOriginChannel {
    /// Unix time, in seconds.
    pub date: UnixTime,
    pub chat: Chat,
    /// Identifier of the post in the channel.
    pub message_id: MessageId,
    /// Signature of the post's author, where the channel shows it.
    pub author_signature: Option<String>,
}

/// One size of a photo, or the thumbnail of a file.
///
/// [`PhotoSize` at Telegram](https://core.telegram.org/bots/api#photosize)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PhotoSize {
    /// Reusable identifier for downloading or resending the file; works for this bot only.
    pub file_id: FileId,
    /// Stays the same over time and between bots; cannot be used to download or resend the file.
    pub file_unique_id: FileUniqueId,
    /// Width of the picture or frame.
    pub width: i64,
    /// Height of the picture or frame.
    pub height: i64,
    /// Size of the file, when known.
    ///
    /// In bytes.
    pub file_size: Option<u64>,
}

/// A GIF, or a silent video that is treated as one.
///
/// [`Animation` at Telegram](https://core.telegram.org/bots/api#animation)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Animation {
    /// Reusable identifier for downloading or resending the file; works for this bot only.
    pub file_id: FileId,
    /// Stays the same over time and between bots; cannot be used to download or resend the file.
    pub file_unique_id: FileUniqueId,
    /// Width of the picture or frame.
    pub width: i64,
    /// Height of the picture or frame.
    pub height: i64,
    /// Playing time, as the sender declared it.
    ///
    /// Telegram counts it in seconds.
    pub duration: Duration,
    /// Small preview picture.
    pub thumbnail: Option<Box<PhotoSize>>,
    /// Name the sender gave the file.
    pub file_name: Option<String>,
    /// MIME type, as the sender declared it.
    pub mime_type: Option<String>,
    /// Size of the file, when known.
    ///
    /// In bytes.
    pub file_size: Option<u64>,
}

/// A music file that Telegram apps show in their player.
///
/// [`Audio` at Telegram](https://core.telegram.org/bots/api#audio)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Audio {
    /// Reusable identifier for downloading or resending the file; works for this bot only.
    pub file_id: FileId,
    /// Stays the same over time and between bots; cannot be used to download or resend the file.
    pub file_unique_id: FileUniqueId,
    /// Playing time, as the sender declared it.
    ///
    /// Telegram counts it in seconds.
    pub duration: Duration,
    /// Artist, as the sender or the audio tags give it.
    pub performer: Option<String>,
    /// Track title, as the sender or the audio tags give it.
    pub title: Option<String>,
    /// Name the sender gave the file.
    pub file_name: Option<String>,
    /// MIME type, as the sender declared it.
    pub mime_type: Option<String>,
    /// Size of the file, when known.
    ///
    /// In bytes.
    pub file_size: Option<u64>,
    /// Cover of the album the track belongs to.
    pub thumbnail: Option<Box<PhotoSize>>,
}

/// A general file, as opposed to photos, voice messages and music.
///
/// [`Document` at Telegram](https://core.telegram.org/bots/api#document)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Document {
    /// Reusable identifier for downloading or resending the file; works for this bot only.
    pub file_id: FileId,
    /// Stays the same over time and between bots; cannot be used to download or resend the file.
    pub file_unique_id: FileUniqueId,
    /// Small preview picture.
    pub thumbnail: Option<Box<PhotoSize>>,
    /// Name the sender gave the file.
    pub file_name: Option<String>,
    /// MIME type, as the sender declared it.
    pub mime_type: Option<String>,
    /// Size of the file, when known.
    ///
    /// In bytes.
    pub file_size: Option<u64>,
}

/// A photo with a short video around the moment it was taken.
///
/// [`LivePhoto` at Telegram](https://core.telegram.org/bots/api#livephoto)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LivePhoto {
    /// The still picture in its available sizes.
    pub photo: Option<Vec<PhotoSize>>,
    /// Identifier of the video part for downloading or resending; works for this bot only.
    pub file_id: FileId,
    /// Stable identifier of the video part; cannot be used to download or resend it.
    pub file_unique_id: FileUniqueId,
    /// Width of the picture or frame.
    pub width: i64,
    /// Height of the picture or frame.
    pub height: i64,
    /// Playing time, as the sender declared it.
    ///
    /// Telegram counts it in seconds.
    pub duration: Duration,
    /// MIME type, as the sender declared it.
    pub mime_type: Option<String>,
    /// Size of the file, when known.
    ///
    /// In bytes.
    pub file_size: Option<u64>,
}

/// A story, known only by its place.
///
/// [`Story` at Telegram](https://core.telegram.org/bots/api#story)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Story {
    /// Chat that published it.
    pub chat: Chat,
    /// Identifier within the chat.
    pub id: StoryId,
}

/// One of the qualities a video can be played in.
///
/// [`VideoQuality` at Telegram](https://core.telegram.org/bots/api#videoquality)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct VideoQuality {
    /// Reusable identifier for downloading or resending the file; works for this bot only.
    pub file_id: FileId,
    /// Stays the same over time and between bots; cannot be used to download or resend the file.
    pub file_unique_id: FileUniqueId,
    /// Width of the picture or frame.
    pub width: i64,
    /// Height of the picture or frame.
    pub height: i64,
    /// Codec the video is encoded with.
    ///
    /// One of: `h264`, `h265`, `av01`.
    pub codec: VideoCodec,
    /// Size of the file, when known.
    ///
    /// In bytes.
    pub file_size: Option<u64>,
}

/// A video file.
///
/// [`Video` at Telegram](https://core.telegram.org/bots/api#video)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Video {
    /// Reusable identifier for downloading or resending the file; works for this bot only.
    pub file_id: FileId,
    /// Stays the same over time and between bots; cannot be used to download or resend the file.
    pub file_unique_id: FileUniqueId,
    /// Width of the picture or frame.
    pub width: i64,
    /// Height of the picture or frame.
    pub height: i64,
    /// Playing time, as the sender declared it.
    ///
    /// Telegram counts it in seconds.
    pub duration: Duration,
    /// Small preview picture.
    pub thumbnail: Option<Box<PhotoSize>>,
    /// Picture shown before the video plays, in its available sizes.
    pub cover: Option<Vec<PhotoSize>>,
    /// Moment from which the video plays.
    ///
    /// Telegram counts it in seconds.
    pub start_timestamp: Option<Duration>,
    /// Versions of the video in other qualities.
    pub qualities: Option<Vec<VideoQuality>>,
    /// Name the sender gave the file.
    pub file_name: Option<String>,
    /// MIME type, as the sender declared it.
    pub mime_type: Option<String>,
    /// Size of the file, when known.
    ///
    /// In bytes.
    pub file_size: Option<u64>,
}

/// A round video message.
///
/// [`VideoNote` at Telegram](https://core.telegram.org/bots/api#videonote)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct VideoNote {
    /// Reusable identifier for downloading or resending the file; works for this bot only.
    pub file_id: FileId,
    /// Stays the same over time and between bots; cannot be used to download or resend the file.
    pub file_unique_id: FileUniqueId,
    /// Width and height, which are equal.
    pub length: i64,
    /// Playing time, as the sender declared it.
    ///
    /// Telegram counts it in seconds.
    pub duration: Duration,
    /// Small preview picture.
    pub thumbnail: Option<Box<PhotoSize>>,
    /// Size of the file, when known.
    ///
    /// In bytes.
    pub file_size: Option<u64>,
}

/// A voice message.
///
/// [`Voice` at Telegram](https://core.telegram.org/bots/api#voice)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Voice {
    /// Reusable identifier for downloading or resending the file; works for this bot only.
    pub file_id: FileId,
    /// Stays the same over time and between bots; cannot be used to download or resend the file.
    pub file_unique_id: FileUniqueId,
    /// Playing time, as the sender declared it.
    ///
    /// Telegram counts it in seconds.
    pub duration: Duration,
    /// MIME type, as the sender declared it.
    pub mime_type: Option<String>,
    /// Size of the file, when known.
    ///
    /// In bytes.
    pub file_size: Option<u64>,
}

/// Paid media in a message.
///
/// [`PaidMediaInfo` at Telegram](https://core.telegram.org/bots/api#paidmediainfo)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PaidMediaInfo {
    /// Stars it costs to see the media.
    pub star_count: i64,
    pub paid_media: Vec<PaidMedia>,
}

/// A live photo as paid media.
///
/// [`PaidMediaLivePhoto` at Telegram](https://core.telegram.org/bots/api#paidmedialivephoto)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PaidMediaLivePhoto {
    pub live_photo: LivePhoto,
}

/// A photo as paid media.
///
/// [`PaidMediaPhoto` at Telegram](https://core.telegram.org/bots/api#paidmediaphoto)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PaidMediaPhoto {
    /// The photo in its available sizes.
    pub photo: Vec<PhotoSize>,
}

/// Paid media that has not been paid for yet, so only its shape is known.
///
/// [`PaidMediaPreview` at Telegram](https://core.telegram.org/bots/api#paidmediapreview)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PaidMediaPreview {
    /// Width of the picture or frame.
    pub width: Option<i64>,
    /// Height of the picture or frame.
    pub height: Option<i64>,
    /// Playing time, as the sender declared it.
    ///
    /// Telegram counts it in seconds.
    pub duration: Option<Duration>,
}

/// A video as paid media.
///
/// [`PaidMediaVideo` at Telegram](https://core.telegram.org/bots/api#paidmediavideo)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PaidMediaVideo {
    pub video: Video,
}

/// A phone contact.
///
/// [`Contact` at Telegram](https://core.telegram.org/bots/api#contact)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Contact {
    pub phone_number: String,
    pub first_name: String,
    pub last_name: Option<String>,
    /// Telegram account of the contact, if it has one.
    pub user_id: Option<UserId>,
    /// Further data as a vCard.
    pub vcard: Option<String>,
}

/// An animated emoji that shows a random value.
///
/// [`Dice` at Telegram](https://core.telegram.org/bots/api#dice)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Dice {
    /// Emoji the throw is based on; it decides which values are possible.
    pub emoji: String,
    /// Outcome of the throw.
    pub value: i64,
}

/// A web link attached to a poll or to one of its options.
///
/// [`Link` at Telegram](https://core.telegram.org/bots/api#link)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Link {
    pub url: String,
}

/// Media attached to a poll or its parts; at most one of the fields is set.
///
/// [`PollMedia` at Telegram](https://core.telegram.org/bots/api#pollmedia)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PollMedia {
    pub animation: Option<Box<Animation>>,
    pub audio: Option<Box<Audio>>,
    pub document: Option<Box<Document>>,
    pub link: Option<Box<Link>>,
    pub live_photo: Option<Box<LivePhoto>>,
    pub location: Option<Box<Location>>,
    /// The photo in its available sizes.
    pub photo: Option<Vec<PhotoSize>>,
    pub sticker: Option<Box<Sticker>>,
    pub venue: Option<Box<Venue>>,
    pub video: Option<Box<Video>>,
}

/// One answer that can be chosen in a poll.
///
/// [`PollOption` at Telegram](https://core.telegram.org/bots/api#polloption)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PollOption {
    /// Identifier that survives changes to the list of options.
    pub persistent_id: String,
    /// 1 to 100 characters.
    pub text: String,
    /// Formatting of `text`; only custom emoji occur here.
    pub text_entities: Option<Vec<MessageEntity>>,
    /// Media attached to the option.
    pub media: Option<Box<PollMedia>>,
    /// Users who chose it; can be zero while the votes are unknown.
    pub voter_count: i64,
    /// User who added it; absent for options that were there from the start.
    pub added_by_user: Option<Box<User>>,
    /// Chat that added it; absent for options that were there from the start.
    pub added_by_chat: Option<Box<Chat>>,
    /// When it was added; absent for options that were there from the start.
    ///
    /// Unix time, in seconds.
    pub addition_date: Option<UnixTime>,
}

/// An answer option of a poll to be sent.
///
/// [`InputPollOption` at Telegram](https://core.telegram.org/bots/api#inputpolloption)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputPollOption {
    /// 1 to 100 characters.
    pub text: String,
    /// Markup to parse `text` with; only custom emoji are kept.
    pub text_parse_mode: Option<ParseMode>,
    /// Formatting of `text`, given instead of `text_parse_mode`.
    pub text_entities: Option<Vec<MessageEntity>>,
    /// Media to attach to the option.
    pub media: Option<InputPollOptionMedia>,
}

impl InputPollOption {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            text_parse_mode: None,
            text_entities: None,
            media: None,
        }
    }

    /// Markup to parse `text` with; only custom emoji are kept.
    #[must_use]
    pub fn text_parse_mode(mut self, value: ParseMode) -> Self {
        self.text_parse_mode = Some(value);
        self
    }

    /// Formatting of `text`, given instead of `text_parse_mode`.
    #[must_use]
    pub fn text_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.text_entities = Some(value.into_iter().collect());
        self
    }

    /// Media to attach to the option.
    #[must_use]
    pub fn media(mut self, value: impl Into<InputPollOptionMedia>) -> Self {
        self.media = Some(value.into());
        self
    }
}

/// A vote cast, changed or taken back in a non-anonymous poll.
///
/// [`PollAnswer` at Telegram](https://core.telegram.org/bots/api#pollanswer)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PollAnswer {
    pub poll_id: PollId,
    /// Chat that voted; set for anonymous voters.
    pub voter_chat: Option<Box<Chat>>,
    /// User who voted, if not a chat.
    pub user: Option<Box<User>>,
    /// Positions of the chosen options; empty when the vote was taken back.
    pub option_ids: Vec<i64>,
    /// Persistent identifiers of the chosen options; empty when the vote was taken back.
    pub option_persistent_ids: Vec<String>,
}

/// A poll or quiz and its current results.
///
/// [`Poll` at Telegram](https://core.telegram.org/bots/api#poll)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Poll {
    pub id: PollId,
    /// 1 to 300 characters.
    pub question: String,
    /// Formatting of `question`; only custom emoji occur here.
    pub question_entities: Option<Vec<MessageEntity>>,
    pub options: Vec<PollOption>,
    /// Users who have voted.
    pub total_voter_count: i64,
    /// No more votes are taken.
    pub is_closed: bool,
    /// Nobody sees who voted for what.
    pub is_anonymous: bool,
    /// One of: `regular`, `quiz`.
    pub kind: PollType,
    /// One vote may contain several options.
    pub allows_multiple_answers: bool,
    /// Votes can be changed afterwards.
    pub allows_revoting: bool,
    /// Only members of the chat may vote.
    pub members_only: bool,
    /// ISO 3166-1 alpha-2 codes of the countries whose users take part; anyone when absent.
    pub country_codes: Option<Vec<String>>,
    /// Positions of the right answers; only for quizzes whose answer the bot may know.
    pub correct_option_ids: Option<Vec<i64>>,
    /// Shown after a wrong answer or on a tap on the lamp; quizzes only.
    ///
    /// 0 to 200 characters.
    pub explanation: Option<String>,
    /// Formatting and special parts of `explanation`.
    pub explanation_entities: Option<Vec<MessageEntity>>,
    /// Media shown with the explanation.
    pub explanation_media: Option<Box<PollMedia>>,
    /// How long the poll takes votes after its creation.
    ///
    /// Telegram counts it in seconds.
    pub open_period: Option<Duration>,
    /// When the poll closes by itself.
    ///
    /// Unix time, in seconds.
    pub close_date: Option<UnixTime>,
    /// Longer text shown with the poll.
    pub description: Option<String>,
    /// Formatting and special parts of `description`.
    pub description_entities: Option<Vec<MessageEntity>>,
    /// Media attached to the poll.
    pub media: Option<Box<PollMedia>>,
}

/// One task of a checklist.
///
/// [`ChecklistTask` at Telegram](https://core.telegram.org/bots/api#checklisttask)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChecklistTask {
    /// Unique within the checklist.
    pub id: i64,
    pub text: String,
    /// Formatting and special parts of `text`.
    pub text_entities: Option<Vec<MessageEntity>>,
    /// User who ticked it off; absent if it is open or a chat did.
    pub completed_by_user: Option<Box<User>>,
    /// Chat that ticked it off; absent if it is open or a user did.
    pub completed_by_chat: Option<Box<Chat>>,
    /// When it was ticked off; zero while it is open.
    ///
    /// Unix time, in seconds.
    pub completion_date: Option<UnixTime>,
}

/// A list of tasks that can be ticked off.
///
/// [`Checklist` at Telegram](https://core.telegram.org/bots/api#checklist)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Checklist {
    pub title: String,
    /// Formatting and special parts of `title`.
    pub title_entities: Option<Vec<MessageEntity>>,
    pub tasks: Vec<ChecklistTask>,
    /// People other than the author may add tasks.
    pub others_can_add_tasks: bool,
    /// People other than the author may tick tasks off or untick them.
    pub others_can_mark_tasks_as_done: bool,
}

/// A task of a checklist to be sent.
///
/// [`InputChecklistTask` at Telegram](https://core.telegram.org/bots/api#inputchecklisttask)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputChecklistTask {
    /// Positive number, unique within the checklist.
    pub id: i64,
    /// 1 to 100 characters.
    pub text: String,
    /// Markup to parse `text` with; the alternative is `text_entities`.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of `text`, given instead of `parse_mode`.
    pub text_entities: Option<Vec<MessageEntity>>,
}

impl InputChecklistTask {
    /// With what is required.
    #[must_use]
    pub fn new(id: i64, text: impl Into<String>) -> Self {
        Self {
            id,
            text: text.into(),
            parse_mode: None,
            text_entities: None,
        }
    }

    /// Markup to parse `text` with; the alternative is `text_entities`.
    #[must_use]
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.parse_mode = Some(value);
        self
    }

    /// Formatting of `text`, given instead of `parse_mode`.
    #[must_use]
    pub fn text_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.text_entities = Some(value.into_iter().collect());
        self
    }
}

/// A checklist to be sent.
///
/// [`InputChecklist` at Telegram](https://core.telegram.org/bots/api#inputchecklist)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputChecklist {
    /// 1 to 255 characters.
    pub title: String,
    /// Markup to parse `title` with; the alternative is `title_entities`.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of `title`, given instead of `parse_mode`.
    pub title_entities: Option<Vec<MessageEntity>>,
    pub tasks: Vec<InputChecklistTask>,
    /// People other than the author may add tasks.
    pub others_can_add_tasks: Option<bool>,
    /// People other than the author may tick tasks off or untick them.
    pub others_can_mark_tasks_as_done: Option<bool>,
}

impl InputChecklist {
    /// With what is required.
    #[must_use]
    pub fn new(
        title: impl Into<String>,
        tasks: impl IntoIterator<Item = InputChecklistTask>,
    ) -> Self {
        Self {
            title: title.into(),
            parse_mode: None,
            title_entities: None,
            tasks: tasks.into_iter().collect(),
            others_can_add_tasks: None,
            others_can_mark_tasks_as_done: None,
        }
    }

    /// Markup to parse `title` with; the alternative is `title_entities`.
    #[must_use]
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.parse_mode = Some(value);
        self
    }

    /// Formatting of `title`, given instead of `parse_mode`.
    #[must_use]
    pub fn title_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.title_entities = Some(value.into_iter().collect());
        self
    }

    /// People other than the author may add tasks.
    #[must_use]
    pub fn others_can_add_tasks(mut self, value: bool) -> Self {
        self.others_can_add_tasks = Some(value);
        self
    }

    /// People other than the author may tick tasks off or untick them.
    #[must_use]
    pub fn others_can_mark_tasks_as_done(mut self, value: bool) -> Self {
        self.others_can_mark_tasks_as_done = Some(value);
        self
    }
}

/// A point on the map, fixed or live.
///
/// [`Location` at Telegram](https://core.telegram.org/bots/api#location)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Location {
    pub latitude: f64,
    pub longitude: f64,
    /// Radius around the point within which the true position lies.
    pub horizontal_accuracy: Option<f64>,
    /// How long it stays live, counted from sending; live locations only.
    ///
    /// Telegram counts it in seconds.
    pub live_period: Option<Duration>,
    /// Direction of movement; live locations only.
    pub heading: Option<i64>,
    /// Distance at which others are reported as near; live locations only.
    pub proximity_alert_radius: Option<i64>,
}

impl Location {
    /// With what is required.
    #[must_use]
    pub fn new(latitude: f64, longitude: f64) -> Self {
        Self {
            latitude,
            longitude,
            horizontal_accuracy: None,
            live_period: None,
            heading: None,
            proximity_alert_radius: None,
        }
    }

    /// Radius around the point within which the true position lies.
    #[must_use]
    pub fn horizontal_accuracy(mut self, value: f64) -> Self {
        self.horizontal_accuracy = Some(value);
        self
    }

    /// How long it stays live, counted from sending; live locations only.
    #[must_use]
    pub fn live_period(mut self, value: Duration) -> Self {
        self.live_period = Some(value);
        self
    }

    /// Direction of movement; live locations only.
    #[must_use]
    pub fn heading(mut self, value: i64) -> Self {
        self.heading = Some(value);
        self
    }

    /// Distance at which others are reported as near; live locations only.
    #[must_use]
    pub fn proximity_alert_radius(mut self, value: i64) -> Self {
        self.proximity_alert_radius = Some(value);
        self
    }
}

/// A place with a name and an address.
///
/// [`Venue` at Telegram](https://core.telegram.org/bots/api#venue)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Venue {
    pub location: Location,
    pub title: String,
    pub address: String,
    /// Identifier of the place on Foursquare.
    pub foursquare_id: Option<String>,
    /// Category of the place on Foursquare.
    pub foursquare_type: Option<String>,
    /// Identifier of the place on Google Places.
    pub google_place_id: Option<String>,
    /// Category of the place on Google Places.
    pub google_place_type: Option<String>,
}

/// Data a Mini App sent to the bot; it can be forged, so check it.
///
/// [`WebAppData` at Telegram](https://core.telegram.org/bots/api#webappdata)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct WebAppData {
    /// As sent; a modified app can send anything here.
    pub data: String,
    /// Label of the keyboard button that opened the app; can be forged as well.
    pub button_text: String,
}

/// Notice that one user came close to another while locations were shared.
///
/// [`ProximityAlertTriggered` at Telegram](https://core.telegram.org/bots/api#proximityalerttriggered)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ProximityAlertTriggered {
    /// User who came close.
    pub traveler: User,
    /// User who had set the alert.
    pub watcher: User,
    /// How far apart they are.
    pub distance: i64,
}

/// Notice that the auto-delete timer of the chat changed.
///
/// [`MessageAutoDeleteTimerChanged` at Telegram](https://core.telegram.org/bots/api#messageautodeletetimerchanged)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MessageAutoDeleteTimerChanged {
    /// New age at which messages disappear.
    ///
    /// Telegram counts it in seconds.
    pub message_auto_delete_time: Duration,
}

/// Notice that a user created a bot for this bot to manage.
///
/// [`ManagedBotCreated` at Telegram](https://core.telegram.org/bots/api#managedbotcreated)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ManagedBotCreated {
    /// The new bot; its token comes from `getManagedBotToken`.
    pub bot: User,
}

/// Event: a managed bot was created, or its token or owner changed.
///
/// [`ManagedBotUpdated` at Telegram](https://core.telegram.org/bots/api#managedbotupdated)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ManagedBotUpdated {
    /// Whoever created the managed bot.
    pub user: User,
    /// The managed bot; its token comes from `getManagedBotToken`.
    pub bot: User,
}

/// Event: a user's paid subscription to the bot changed its state.
///
/// [`BotSubscriptionUpdated` at Telegram](https://core.telegram.org/bots/api#botsubscriptionupdated)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BotSubscriptionUpdated {
    pub user: User,
    /// The bot's own data from the invoice.
    pub invoice_payload: String,
    /// New state of the subscription.
    ///
    /// One of: `canceled`, `active`, `failed`.
    pub state: SubscriptionState,
}

/// Event: a user pressed the stop button of a message draft being streamed.
///
/// [`MessageGenerationStopped` at Telegram](https://core.telegram.org/bots/api#messagegenerationstopped)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MessageGenerationStopped {
    pub chat: Chat,
    /// Forum topic or other thread within the chat.
    pub message_thread_id: Option<ThreadId>,
    /// Number under which the bot streamed the draft.
    pub draft_id: i64,
}

/// Notice that an option was added to a poll.
///
/// [`PollOptionAdded` at Telegram](https://core.telegram.org/bots/api#polloptionadded)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PollOptionAdded {
    /// The poll; never carries `reply_to_message` itself.
    pub poll_message: Option<MaybeInaccessibleMessage>,
    /// Identifier that survives changes to the list of options.
    pub option_persistent_id: String,
    pub option_text: String,
    /// Formatting and special parts of `option_text`.
    pub option_text_entities: Option<Vec<MessageEntity>>,
}

/// Notice that an option was removed from a poll.
///
/// [`PollOptionDeleted` at Telegram](https://core.telegram.org/bots/api#polloptiondeleted)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PollOptionDeleted {
    /// The poll; never carries `reply_to_message` itself.
    pub poll_message: Option<MaybeInaccessibleMessage>,
    /// Identifier that survives changes to the list of options.
    pub option_persistent_id: String,
    pub option_text: String,
    /// Formatting and special parts of `option_text`.
    pub option_text_entities: Option<Vec<MessageEntity>>,
}

/// Notice that a user boosted the chat.
///
/// [`ChatBoostAdded` at Telegram](https://core.telegram.org/bots/api#chatboostadded)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatBoostAdded {
    /// Boosts added at once.
    pub boost_count: i64,
}

/// A background filled with one color.
///
/// [`BackgroundFillSolid` at Telegram](https://core.telegram.org/bots/api#backgroundfillsolid)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BackgroundFillSolid {
    /// Color as an RGB number.
    pub color: i64,
}

/// A background filled with a linear gradient.
///
/// [`BackgroundFillGradient` at Telegram](https://core.telegram.org/bots/api#backgroundfillgradient)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BackgroundFillGradient {
    /// Color at the top as an RGB number.
    pub top_color: i64,
    /// Color at the bottom as an RGB number.
    pub bottom_color: i64,
    /// Clockwise turn of the gradient.
    pub rotation_angle: i64,
}

/// A background filled with a gradient that turns after every message.
///
/// [`BackgroundFillFreeformGradient` at
/// Telegram](https://core.telegram.org/bots/api#backgroundfillfreeformgradient)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BackgroundFillFreeformGradient {
    /// Base colors as RGB numbers.
    pub colors: Vec<i64>,
}

/// A chat background made by a fill alone.
///
/// [`BackgroundTypeFill` at Telegram](https://core.telegram.org/bots/api#backgroundtypefill)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BackgroundTypeFill {
    pub fill: BackgroundFill,
    /// How much the background is darkened in dark themes.
    pub dark_theme_dimming: i64,
}

/// A chat background made by a picture.
///
/// [`BackgroundTypeWallpaper` at Telegram](https://core.telegram.org/bots/api#backgroundtypewallpaper)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BackgroundTypeWallpaper {
    /// File of the picture.
    pub document: Document,
    /// How much the background is darkened in dark themes.
    pub dark_theme_dimming: i64,
    /// The picture is scaled down and blurred.
    pub is_blurred: bool,
    /// The background shifts slightly when the device is tilted.
    pub is_moving: bool,
}

/// A chat background made by a pattern laid over a fill.
///
/// [`BackgroundTypePattern` at Telegram](https://core.telegram.org/bots/api#backgroundtypepattern)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BackgroundTypePattern {
    /// File of the pattern.
    pub document: Document,
    /// What lies under the pattern.
    pub fill: BackgroundFill,
    /// How strongly the pattern shows.
    pub intensity: i64,
    /// The fill shows only through the pattern, the rest is black; for dark themes.
    pub is_inverted: bool,
    /// The background shifts slightly when the device is tilted.
    pub is_moving: bool,
}

/// A chat background taken from a built-in theme.
///
/// [`BackgroundTypeChatTheme` at Telegram](https://core.telegram.org/bots/api#backgroundtypechattheme)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BackgroundTypeChatTheme {
    /// Name of the theme, usually an emoji.
    pub theme_name: String,
}

/// Notice that the chat got a new background.
///
/// [`ChatBackground` at Telegram](https://core.telegram.org/bots/api#chatbackground)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatBackground {
    pub kind: BackgroundType,
}

/// Notice that tasks of a checklist were ticked off or unticked.
///
/// [`ChecklistTasksDone` at Telegram](https://core.telegram.org/bots/api#checklisttasksdone)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChecklistTasksDone {
    /// The checklist; never carries `reply_to_message` itself.
    pub checklist_message: Option<Box<Message>>,
    /// Tasks that were ticked off.
    pub marked_as_done_task_ids: Option<Vec<i64>>,
    /// Tasks that were unticked.
    pub marked_as_not_done_task_ids: Option<Vec<i64>>,
}

/// Notice that tasks were added to a checklist.
///
/// [`ChecklistTasksAdded` at Telegram](https://core.telegram.org/bots/api#checklisttasksadded)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChecklistTasksAdded {
    /// The checklist; never carries `reply_to_message` itself.
    pub checklist_message: Option<Box<Message>>,
    /// The added tasks.
    pub tasks: Vec<ChecklistTask>,
}

/// Notice that the chat was added to a community.
///
/// [`CommunityChatAdded` at Telegram](https://core.telegram.org/bots/api#communitychatadded)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CommunityChatAdded {
    pub community: Community,
}

/// Notice that a user came into the chat from a community.
///
/// [`CommunityChatJoined` at Telegram](https://core.telegram.org/bots/api#communitychatjoined)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CommunityChatJoined {
    /// Community the user came from.
    pub community: Community,
}

/// Notice that the chat was taken out of its community; carries no data.
///
/// [`CommunityChatRemoved` at Telegram](https://core.telegram.org/bots/api#communitychatremoved)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CommunityChatRemoved {}

/// Notice that a forum topic was created.
///
/// [`ForumTopicCreated` at Telegram](https://core.telegram.org/bots/api#forumtopiccreated)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ForumTopicCreated {
    pub name: String,
    /// Color of the topic icon as an RGB number.
    pub icon_color: i64,
    /// Custom emoji shown as the icon.
    pub icon_custom_emoji_id: Option<CustomEmojiId>,
    /// The name was made up automatically, so it may still get a better one.
    pub is_name_implicit: bool,
}

/// Notice that a forum topic was closed; carries no data.
///
/// [`ForumTopicClosed` at Telegram](https://core.telegram.org/bots/api#forumtopicclosed)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ForumTopicClosed {}

/// Notice that a forum topic got a new name or icon.
///
/// [`ForumTopicEdited` at Telegram](https://core.telegram.org/bots/api#forumtopicedited)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ForumTopicEdited {
    /// New name, if it changed.
    pub name: Option<String>,
    /// New icon, if it changed; empty when the icon was removed.
    pub icon_custom_emoji_id: Option<CustomEmojiId>,
}

/// Notice that a forum topic was opened again; carries no data.
///
/// [`ForumTopicReopened` at Telegram](https://core.telegram.org/bots/api#forumtopicreopened)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ForumTopicReopened {}

/// Notice that the General topic was hidden; carries no data.
///
/// [`GeneralForumTopicHidden` at Telegram](https://core.telegram.org/bots/api#generalforumtopichidden)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GeneralForumTopicHidden {}

/// Notice that the General topic was shown again; carries no data.
///
/// [`GeneralForumTopicUnhidden` at Telegram](https://core.telegram.org/bots/api#generalforumtopicunhidden)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GeneralForumTopicUnhidden {}

/// A user shared with the bot through a keyboard button.
///
/// [`SharedUser` at Telegram](https://core.telegram.org/bots/api#shareduser)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SharedUser {
    /// The bot may be unable to write to this user or to look the account up.
    pub user_id: UserId,
    /// Set if the button asked for names.
    pub first_name: Option<String>,
    /// Set if the button asked for names.
    pub last_name: Option<String>,
    /// Set if the button asked for it.
    pub username: Option<String>,
    /// Profile photo in its available sizes; set if the button asked for it.
    pub photo: Option<Vec<PhotoSize>>,
}

/// Users picked through a [`KeyboardButtonRequestUsers`] button.
///
/// [`UsersShared` at Telegram](https://core.telegram.org/bots/api#usersshared)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UsersShared {
    /// Number the bot chose; ties the answer to the button that asked.
    pub request_id: i64,
    pub users: Vec<SharedUser>,
}

/// A chat picked through a [`KeyboardButtonRequestChat`] button.
///
/// [`ChatShared` at Telegram](https://core.telegram.org/bots/api#chatshared)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatShared {
    /// Number the bot chose; ties the answer to the button that asked.
    pub request_id: i64,
    /// The bot may be no member of this chat and unable to use it.
    pub chat_id: ChatId,
    /// Set if the button asked for it.
    pub title: Option<String>,
    /// Set if the button asked for it and the chat has one.
    pub username: Option<String>,
    /// Chat photo in its available sizes; set if the button asked for it.
    pub photo: Option<Vec<PhotoSize>>,
}

/// Notice that the user allowed the bot to write to them.
///
/// [`WriteAccessAllowed` at Telegram](https://core.telegram.org/bots/api#writeaccessallowed)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct WriteAccessAllowed {
    /// A Mini App asked for it with `requestWriteAccess`.
    pub from_request: Option<bool>,
    /// Mini App that was opened from a link.
    pub web_app_name: Option<String>,
    /// The bot was added to the attachment or side menu.
    pub from_attachment_menu: Option<bool>,
}

/// Notice that a video chat was scheduled.
///
/// [`VideoChatScheduled` at Telegram](https://core.telegram.org/bots/api#videochatscheduled)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct VideoChatScheduled {
    /// When it is to start.
    ///
    /// Unix time, in seconds.
    pub start_date: UnixTime,
}

/// Notice that a video chat started; carries no data.
///
/// [`VideoChatStarted` at Telegram](https://core.telegram.org/bots/api#videochatstarted)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct VideoChatStarted {}

/// Notice that a video chat ended.
///
/// [`VideoChatEnded` at Telegram](https://core.telegram.org/bots/api#videochatended)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct VideoChatEnded {
    /// How long it lasted.
    ///
    /// Telegram counts it in seconds.
    pub duration: Duration,
}

/// Notice that users were invited to a video chat.
///
/// [`VideoChatParticipantsInvited` at Telegram](https://core.telegram.org/bots/api#videochatparticipantsinvited)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct VideoChatParticipantsInvited {
    /// Those who were invited.
    pub users: Vec<User>,
}

/// Notice that the price of messages in the chat changed.
///
/// [`PaidMessagePriceChanged` at Telegram](https://core.telegram.org/bots/api#paidmessagepricechanged)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PaidMessagePriceChanged {
    /// Stars a regular user now pays per message; zero if writing is free.
    pub paid_message_star_count: i64,
}

/// Notice that the price of a channel's direct messages changed.
///
/// [`DirectMessagePriceChanged` at Telegram](https://core.telegram.org/bots/api#directmessagepricechanged)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DirectMessagePriceChanged {
    /// The channel takes direct messages.
    pub are_direct_messages_enabled: bool,
    /// Stars a message now costs users who pay; administrators write for free.
    ///
    /// Default: `0`.
    pub direct_message_star_count: Option<i64>,
}

/// Notice that a suggested post was approved.
///
/// [`SuggestedPostApproved` at Telegram](https://core.telegram.org/bots/api#suggestedpostapproved)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SuggestedPostApproved {
    /// The post in question; never carries `reply_to_message` itself.
    pub suggested_post_message: Option<Box<Message>>,
    /// What the post costs; absent if it is free.
    pub price: Option<Box<SuggestedPostPrice>>,
    /// When the post is to be published.
    ///
    /// Unix time, in seconds.
    pub send_date: UnixTime,
}

/// Notice that a suggested post could not be approved because the payer lacks funds.
///
/// [`SuggestedPostApprovalFailed` at Telegram](https://core.telegram.org/bots/api#suggestedpostapprovalfailed)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SuggestedPostApprovalFailed {
    /// The post in question; never carries `reply_to_message` itself.
    pub suggested_post_message: Option<Box<Message>>,
    /// What the post would have cost.
    pub price: SuggestedPostPrice,
}

/// Notice that a suggested post was declined.
///
/// [`SuggestedPostDeclined` at Telegram](https://core.telegram.org/bots/api#suggestedpostdeclined)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SuggestedPostDeclined {
    /// The post in question; never carries `reply_to_message` itself.
    pub suggested_post_message: Option<Box<Message>>,
    /// What the declining side wrote.
    pub comment: Option<String>,
}

/// Notice that the channel was paid for a suggested post.
///
/// [`SuggestedPostPaid` at Telegram](https://core.telegram.org/bots/api#suggestedpostpaid)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SuggestedPostPaid {
    /// The post in question; never carries `reply_to_message` itself.
    pub suggested_post_message: Option<Box<Message>>,
    /// One of: `XTR`, `TON`.
    pub currency: SuggestedPostCurrency,
    /// Received nanotoncoins; for payments in toncoins.
    pub amount: Option<i64>,
    /// Received Stars; for payments in Telegram Stars.
    pub star_amount: Option<Box<StarAmount>>,
}

/// Notice that the payment for a suggested post was given back.
///
/// [`SuggestedPostRefunded` at Telegram](https://core.telegram.org/bots/api#suggestedpostrefunded)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SuggestedPostRefunded {
    /// The post in question; never carries `reply_to_message` itself.
    pub suggested_post_message: Option<Box<Message>>,
    /// The post was deleted too early, or the payer took the payment back.
    ///
    /// One of: `post_deleted`, `payment_refunded`.
    pub reason: SuggestedPostRefundReason,
}

/// Notice that a giveaway was set up.
///
/// [`GiveawayCreated` at Telegram](https://core.telegram.org/bots/api#giveawaycreated)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GiveawayCreated {
    /// Stars split among the winners; only for Telegram Star giveaways.
    pub prize_star_count: Option<i64>,
}

/// A scheduled giveaway, as announced in a message.
///
/// [`Giveaway` at Telegram](https://core.telegram.org/bots/api#giveaway)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Giveaway {
    /// Chats a user must have joined to take part.
    pub chats: Vec<Chat>,
    /// When the winners are drawn.
    ///
    /// Unix time, in seconds.
    pub winners_selection_date: UnixTime,
    /// Winners to be drawn.
    pub winner_count: i64,
    /// Only users who joined after the giveaway started can win.
    pub only_new_members: bool,
    /// The winners will be shown to everyone.
    pub has_public_winners: bool,
    /// Extra prize, described by the giveaway's creator.
    pub prize_description: Option<String>,
    /// ISO 3166-1 alpha-2 codes of the countries whose users take part; anyone when absent.
    pub country_codes: Option<Vec<String>>,
    /// Stars split among the winners; only for Telegram Star giveaways.
    pub prize_star_count: Option<i64>,
    /// Length of the won Telegram Premium; only for Premium giveaways.
    pub premium_subscription_month_count: Option<i64>,
}

/// Outcome of a finished giveaway with public winners.
///
/// [`GiveawayWinners` at Telegram](https://core.telegram.org/bots/api#giveawaywinners)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GiveawayWinners {
    /// Chat that ran the giveaway.
    pub chat: Chat,
    /// Message of that chat that announced the giveaway.
    pub giveaway_message_id: MessageId,
    /// When the winners were drawn.
    ///
    /// Unix time, in seconds.
    pub winners_selection_date: UnixTime,
    /// Winners in all; `winners` may list fewer.
    pub winner_count: i64,
    /// The winners, as far as they fit.
    pub winners: Vec<User>,
    /// Further chats one had to join to take part.
    pub additional_chat_count: Option<i64>,
    /// Stars split among the winners; only for Telegram Star giveaways.
    pub prize_star_count: Option<i64>,
    /// Length of the won Telegram Premium; only for Premium giveaways.
    pub premium_subscription_month_count: Option<i64>,
    /// Prizes nobody claimed.
    pub unclaimed_prize_count: Option<i64>,
    /// Only users who joined after the giveaway started can win.
    pub only_new_members: bool,
    /// The giveaway was called off because its payment was given back.
    pub was_refunded: bool,
    /// Extra prize, described by the giveaway's creator.
    pub prize_description: Option<String>,
}

/// Notice that a giveaway without public winners ended.
///
/// [`GiveawayCompleted` at Telegram](https://core.telegram.org/bots/api#giveawaycompleted)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GiveawayCompleted {
    pub winner_count: i64,
    /// Prizes nobody claimed.
    pub unclaimed_prize_count: Option<i64>,
    /// Message that announced the giveaway, if it still exists.
    pub giveaway_message: Option<Box<Message>>,
    /// Stars were given away; otherwise Telegram Premium.
    pub is_star_giveaway: bool,
}

/// How the link preview of a message is made.
///
/// [`LinkPreviewOptions` at Telegram](https://core.telegram.org/bots/api#linkpreviewoptions)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LinkPreviewOptions {
    /// No preview at all.
    pub is_disabled: Option<bool>,
    /// Address to preview; the first one of the text when absent or empty.
    pub url: Option<String>,
    /// Shrink the picture; ignored if no address is given or the size cannot change.
    pub prefer_small_media: Option<bool>,
    /// Enlarge the picture; ignored if no address is given or the size cannot change.
    pub prefer_large_media: Option<bool>,
    /// Puts the preview above the text instead of below it.
    pub show_above_text: Option<bool>,
}

impl LinkPreviewOptions {
    /// With what is required.
    #[must_use]
    pub fn new() -> Self {
        Self {
            is_disabled: None,
            url: None,
            prefer_small_media: None,
            prefer_large_media: None,
            show_above_text: None,
        }
    }

    /// No preview at all.
    #[must_use]
    pub fn is_disabled(mut self, value: bool) -> Self {
        self.is_disabled = Some(value);
        self
    }

    /// Address to preview; the first one of the text when absent or empty.
    #[must_use]
    pub fn url(mut self, value: impl Into<String>) -> Self {
        self.url = Some(value.into());
        self
    }

    /// Shrink the picture; ignored if no address is given or the size cannot change.
    #[must_use]
    pub fn prefer_small_media(mut self, value: bool) -> Self {
        self.prefer_small_media = Some(value);
        self
    }

    /// Enlarge the picture; ignored if no address is given or the size cannot change.
    #[must_use]
    pub fn prefer_large_media(mut self, value: bool) -> Self {
        self.prefer_large_media = Some(value);
        self
    }

    /// Puts the preview above the text instead of below it.
    #[must_use]
    pub fn show_above_text(mut self, value: bool) -> Self {
        self.show_above_text = Some(value);
        self
    }
}

impl Default for LinkPreviewOptions {
    fn default() -> Self {
        Self::new()
    }
}

/// Price of a suggested post.
///
/// [`SuggestedPostPrice` at Telegram](https://core.telegram.org/bots/api#suggestedpostprice)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SuggestedPostPrice {
    /// One of: `XTR`, `TON`.
    pub currency: SuggestedPostCurrency,
    /// In Stars or nanotoncoins, as `currency` says.
    pub amount: i64,
}

impl SuggestedPostPrice {
    /// With what is required.
    #[must_use]
    pub fn new(currency: impl Into<SuggestedPostCurrency>, amount: i64) -> Self {
        Self {
            currency: currency.into(),
            amount,
        }
    }
}

/// State and terms of a suggested post.
///
/// [`SuggestedPostInfo` at Telegram](https://core.telegram.org/bots/api#suggestedpostinfo)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SuggestedPostInfo {
    /// One of: `pending`, `approved`, `declined`.
    pub state: SuggestedPostState,
    /// What the post costs; absent if it is free.
    pub price: Option<Box<SuggestedPostPrice>>,
    /// When the post is to be published; absent if an administrator may choose.
    ///
    /// Unix time, in seconds.
    pub send_date: Option<UnixTime>,
}

/// Terms of a suggested post being sent.
///
/// [`SuggestedPostParameters` at Telegram](https://core.telegram.org/bots/api#suggestedpostparameters)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SuggestedPostParameters {
    /// What is offered for the post; nothing when absent.
    pub price: Option<Box<SuggestedPostPrice>>,
    /// Wanted time of publication; the approving side may choose when absent.
    ///
    /// Unix time, in seconds.
    pub send_date: Option<UnixTime>,
}

impl SuggestedPostParameters {
    /// With what is required.
    #[must_use]
    pub fn new() -> Self {
        Self {
            price: None,
            send_date: None,
        }
    }

    /// What is offered for the post; nothing when absent.
    #[must_use]
    pub fn price(mut self, value: SuggestedPostPrice) -> Self {
        self.price = Some(Box::new(value));
        self
    }

    /// Wanted time of publication; the approving side may choose when absent.
    #[must_use]
    pub fn send_date(mut self, value: impl Into<UnixTime>) -> Self {
        self.send_date = Some(value.into());
        self
    }
}

impl Default for SuggestedPostParameters {
    fn default() -> Self {
        Self::new()
    }
}

/// A topic of a channel's direct messages chat.
///
/// [`DirectMessagesTopic` at Telegram](https://core.telegram.org/bots/api#directmessagestopic)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DirectMessagesTopic {
    pub topic_id: TopicId,
    /// User who opened the topic.
    pub user: Option<Box<User>>,
}

/// Profile photos of a user; the answer of `getUserProfilePhotos`.
///
/// [`UserProfilePhotos` at Telegram](https://core.telegram.org/bots/api#userprofilephotos)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UserProfilePhotos {
    /// Photos the user has; `photos` may hold only some.
    pub total_count: i64,
    /// Requested photos, each in its available sizes.
    pub photos: Vec<Vec<PhotoSize>>,
}

/// Music on a user's profile; the answer of `getUserProfileAudios`.
///
/// [`UserProfileAudios` at Telegram](https://core.telegram.org/bots/api#userprofileaudios)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UserProfileAudios {
    /// Tracks the profile has; `audios` may hold only some.
    pub total_count: i64,
    /// Requested tracks.
    pub audios: Vec<Audio>,
}

/// A file ready for download; the answer of `getFile`.
///
/// [`File` at Telegram](https://core.telegram.org/bots/api#file)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct File {
    /// Reusable identifier for downloading or resending the file; works for this bot only.
    pub file_id: FileId,
    /// Stays the same over time and between bots; cannot be used to download or resend the file.
    pub file_unique_id: FileUniqueId,
    /// Size of the file, when known.
    ///
    /// In bytes.
    pub file_size: Option<u64>,
    /// Where to fetch it; a local Bot API server gives a path on its disk.
    pub file_path: Option<String>,
}

/// A Mini App, named by its address.
///
/// [`WebAppInfo` at Telegram](https://core.telegram.org/bots/api#webappinfo)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct WebAppInfo {
    /// HTTPS address of the app.
    pub url: String,
}

impl WebAppInfo {
    /// With what is required.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into() }
    }
}

/// Buttons shown in place of the user's keyboard.
///
/// [`ReplyKeyboardMarkup` at Telegram](https://core.telegram.org/bots/api#replykeyboardmarkup)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReplyKeyboardMarkup {
    /// Rows of buttons.
    pub keyboard: Vec<Vec<KeyboardButton>>,
    /// Keep showing it while the ordinary keyboard is closed.
    ///
    /// Default: `false`.
    pub is_persistent: Option<bool>,
    /// Shrink it to the height the buttons need.
    ///
    /// Default: `false`.
    pub resize_keyboard: Option<bool>,
    /// Fold it away once used; the user can open it again.
    ///
    /// Default: `false`.
    pub one_time_keyboard: Option<bool>,
    /// Hint shown in the empty input field.
    ///
    /// 1 to 64 characters.
    pub input_field_placeholder: Option<String>,
    /// Applies only to mentioned users and the author of the replied-to message.
    pub selective: Option<bool>,
    /// Also opens a reply to the message, as [`ForceReply`] does.
    pub force_reply: Option<bool>,
}

impl ReplyKeyboardMarkup {
    /// With what is required.
    #[must_use]
    pub fn new(
        keyboard: impl IntoIterator<Item = impl IntoIterator<Item = KeyboardButton>>,
    ) -> Self {
        Self {
            keyboard: keyboard
                .into_iter()
                .map(|row| row.into_iter().collect())
                .collect(),
            is_persistent: None,
            resize_keyboard: None,
            one_time_keyboard: None,
            input_field_placeholder: None,
            selective: None,
            force_reply: None,
        }
    }

    /// Keep showing it while the ordinary keyboard is closed.
    #[must_use]
    pub fn is_persistent(mut self, value: bool) -> Self {
        self.is_persistent = Some(value);
        self
    }

    /// Shrink it to the height the buttons need.
    #[must_use]
    pub fn resize_keyboard(mut self, value: bool) -> Self {
        self.resize_keyboard = Some(value);
        self
    }

    /// Fold it away once used; the user can open it again.
    #[must_use]
    pub fn one_time_keyboard(mut self, value: bool) -> Self {
        self.one_time_keyboard = Some(value);
        self
    }

    /// Hint shown in the empty input field.
    #[must_use]
    pub fn input_field_placeholder(mut self, value: impl Into<String>) -> Self {
        self.input_field_placeholder = Some(value.into());
        self
    }

    /// Applies only to mentioned users and the author of the replied-to message.
    #[must_use]
    pub fn selective(mut self, value: bool) -> Self {
        self.selective = Some(value);
        self
    }

    /// Also opens a reply to the message, as [`ForceReply`] does.
    #[must_use]
    pub fn force_reply(mut self, value: bool) -> Self {
        self.force_reply = Some(value);
        self
    }
}

/// A button of a reply keyboard; at most one of the action fields may be set.
///
/// [`KeyboardButton` at Telegram](https://core.telegram.org/bots/api#keyboardbutton)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct KeyboardButton {
    /// Label; sent as a message on a press if no action is set.
    pub text: String,
    /// Custom emoji shown before the label.
    pub icon_custom_emoji_id: Option<CustomEmojiId>,
    /// Visual emphasis of the button; the app decides when absent.
    ///
    /// One of: `danger`, `success`, `primary`.
    pub style: Option<ButtonStyle>,
    /// Lets the user pick users, who arrive as [`UsersShared`]; private chats only.
    pub request_users: Option<Box<KeyboardButtonRequestUsers>>,
    /// Lets the user pick a chat, which arrives as [`ChatShared`]; private chats only.
    pub request_chat: Option<Box<KeyboardButtonRequestChat>>,
    /// Lets the user create a bot for this bot to manage; private chats only.
    pub request_managed_bot: Option<Box<KeyboardButtonRequestManagedBot>>,
    /// Sends the user's phone number; private chats only.
    pub request_contact: Option<bool>,
    /// Sends the user's position; private chats only.
    pub request_location: Option<bool>,
    /// Lets the user create a poll; private chats only.
    pub request_poll: Option<Box<KeyboardButtonPollType>>,
    /// Mini App to open; it can answer with [`WebAppData`]; private chats only.
    pub web_app: Option<Box<WebAppInfo>>,
}

impl KeyboardButton {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            icon_custom_emoji_id: None,
            style: None,
            request_users: None,
            request_chat: None,
            request_managed_bot: None,
            request_contact: None,
            request_location: None,
            request_poll: None,
            web_app: None,
        }
    }

    /// Custom emoji shown before the label.
    #[must_use]
    pub fn icon_custom_emoji_id(mut self, value: impl Into<CustomEmojiId>) -> Self {
        self.icon_custom_emoji_id = Some(value.into());
        self
    }

    /// Visual emphasis of the button; the app decides when absent.
    #[must_use]
    pub fn style(mut self, value: impl Into<ButtonStyle>) -> Self {
        self.style = Some(value.into());
        self
    }

    /// Lets the user pick users, who arrive as [`UsersShared`]; private chats only.
    #[must_use]
    pub fn request_users(mut self, value: KeyboardButtonRequestUsers) -> Self {
        self.request_users = Some(Box::new(value));
        self
    }

    /// Lets the user pick a chat, which arrives as [`ChatShared`]; private chats only.
    #[must_use]
    pub fn request_chat(mut self, value: KeyboardButtonRequestChat) -> Self {
        self.request_chat = Some(Box::new(value));
        self
    }

    /// Lets the user create a bot for this bot to manage; private chats only.
    #[must_use]
    pub fn request_managed_bot(mut self, value: KeyboardButtonRequestManagedBot) -> Self {
        self.request_managed_bot = Some(Box::new(value));
        self
    }

    /// Sends the user's phone number; private chats only.
    #[must_use]
    pub fn request_contact(mut self, value: bool) -> Self {
        self.request_contact = Some(value);
        self
    }

    /// Sends the user's position; private chats only.
    #[must_use]
    pub fn request_location(mut self, value: bool) -> Self {
        self.request_location = Some(value);
        self
    }

    /// Lets the user create a poll; private chats only.
    #[must_use]
    pub fn request_poll(mut self, value: KeyboardButtonPollType) -> Self {
        self.request_poll = Some(Box::new(value));
        self
    }

    /// Mini App to open; it can answer with [`WebAppData`]; private chats only.
    #[must_use]
    pub fn web_app(mut self, value: WebAppInfo) -> Self {
        self.web_app = Some(Box::new(value));
        self
    }
}

/// Which users a keyboard button asks for.
///
/// [`KeyboardButtonRequestUsers` at Telegram](https://core.telegram.org/bots/api#keyboardbuttonrequestusers)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct KeyboardButtonRequestUsers {
    /// Number the bot chose; ties the answer to the button that asked.
    pub request_id: i64,
    /// `true` asks for bots, `false` for people; both fit when absent.
    pub user_is_bot: Option<bool>,
    /// Whether the users must have Telegram Premium; not checked when absent.
    pub user_is_premium: Option<bool>,
    /// Most users that may be picked.
    ///
    /// Default: `1`.
    pub max_quantity: Option<i64>,
    /// Also ask for the first and last names.
    pub request_name: Option<bool>,
    /// Also ask for the username.
    pub request_username: Option<bool>,
    /// Also ask for the photo.
    pub request_photo: Option<bool>,
}

impl KeyboardButtonRequestUsers {
    /// With what is required.
    #[must_use]
    pub fn new(request_id: i64) -> Self {
        Self {
            request_id,
            user_is_bot: None,
            user_is_premium: None,
            max_quantity: None,
            request_name: None,
            request_username: None,
            request_photo: None,
        }
    }

    /// `true` asks for bots, `false` for people; both fit when absent.
    #[must_use]
    pub fn user_is_bot(mut self, value: bool) -> Self {
        self.user_is_bot = Some(value);
        self
    }

    /// Whether the users must have Telegram Premium; not checked when absent.
    #[must_use]
    pub fn user_is_premium(mut self, value: bool) -> Self {
        self.user_is_premium = Some(value);
        self
    }

    /// Most users that may be picked.
    #[must_use]
    pub fn max_quantity(mut self, value: i64) -> Self {
        self.max_quantity = Some(value);
        self
    }

    /// Also ask for the first and last names.
    #[must_use]
    pub fn request_name(mut self, value: bool) -> Self {
        self.request_name = Some(value);
        self
    }

    /// Also ask for the username.
    #[must_use]
    pub fn request_username(mut self, value: bool) -> Self {
        self.request_username = Some(value);
        self
    }

    /// Also ask for the photo.
    #[must_use]
    pub fn request_photo(mut self, value: bool) -> Self {
        self.request_photo = Some(value);
        self
    }
}

/// Which chat a keyboard button asks for.
///
/// [`KeyboardButtonRequestChat` at Telegram](https://core.telegram.org/bots/api#keyboardbuttonrequestchat)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct KeyboardButtonRequestChat {
    /// Number the bot chose; ties the answer to the button that asked.
    pub request_id: i64,
    /// `true` asks for a channel, `false` for a group or supergroup.
    pub chat_is_channel: bool,
    /// Whether the chat must be a forum; not checked when absent.
    pub chat_is_forum: Option<bool>,
    /// Whether the chat must have a username; not checked when absent.
    pub chat_has_username: Option<bool>,
    /// Only chats owned by the user.
    pub chat_is_created: Option<bool>,
    /// Rights the user must have there; must cover `bot_administrator_rights`.
    pub user_administrator_rights: Option<Box<ChatAdministratorRights>>,
    /// Rights the bot must have there; within `user_administrator_rights`.
    pub bot_administrator_rights: Option<Box<ChatAdministratorRights>>,
    /// Only chats the bot is a member of.
    pub bot_is_member: Option<bool>,
    /// Also ask for the title.
    pub request_title: Option<bool>,
    /// Also ask for the username.
    pub request_username: Option<bool>,
    /// Also ask for the photo.
    pub request_photo: Option<bool>,
}

impl KeyboardButtonRequestChat {
    /// With what is required.
    #[must_use]
    pub fn new(request_id: i64, chat_is_channel: bool) -> Self {
        Self {
            request_id,
            chat_is_channel,
            chat_is_forum: None,
            chat_has_username: None,
            chat_is_created: None,
            user_administrator_rights: None,
            bot_administrator_rights: None,
            bot_is_member: None,
            request_title: None,
            request_username: None,
            request_photo: None,
        }
    }

    /// Whether the chat must be a forum; not checked when absent.
    #[must_use]
    pub fn chat_is_forum(mut self, value: bool) -> Self {
        self.chat_is_forum = Some(value);
        self
    }

    /// Whether the chat must have a username; not checked when absent.
    #[must_use]
    pub fn chat_has_username(mut self, value: bool) -> Self {
        self.chat_has_username = Some(value);
        self
    }

    /// Only chats owned by the user.
    #[must_use]
    pub fn chat_is_created(mut self, value: bool) -> Self {
        self.chat_is_created = Some(value);
        self
    }

    /// Rights the user must have there; must cover `bot_administrator_rights`.
    #[must_use]
    pub fn user_administrator_rights(mut self, value: ChatAdministratorRights) -> Self {
        self.user_administrator_rights = Some(Box::new(value));
        self
    }

    /// Rights the bot must have there; within `user_administrator_rights`.
    #[must_use]
    pub fn bot_administrator_rights(mut self, value: ChatAdministratorRights) -> Self {
        self.bot_administrator_rights = Some(Box::new(value));
        self
    }

    /// Only chats the bot is a member of.
    #[must_use]
    pub fn bot_is_member(mut self, value: bool) -> Self {
        self.bot_is_member = Some(value);
        self
    }

    /// Also ask for the title.
    #[must_use]
    pub fn request_title(mut self, value: bool) -> Self {
        self.request_title = Some(value);
        self
    }

    /// Also ask for the username.
    #[must_use]
    pub fn request_username(mut self, value: bool) -> Self {
        self.request_username = Some(value);
        self
    }

    /// Also ask for the photo.
    #[must_use]
    pub fn request_photo(mut self, value: bool) -> Self {
        self.request_photo = Some(value);
        self
    }
}

/// Terms under which a keyboard button lets the user create a managed bot.
///
/// [`KeyboardButtonRequestManagedBot` at
/// Telegram](https://core.telegram.org/bots/api#keyboardbuttonrequestmanagedbot)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct KeyboardButtonRequestManagedBot {
    /// Number the bot chooses to tell its requests apart.
    pub request_id: i64,
    /// Name proposed for the new bot.
    pub suggested_name: Option<String>,
    /// Username proposed for the new bot.
    pub suggested_username: Option<String>,
}

impl KeyboardButtonRequestManagedBot {
    /// With what is required.
    #[must_use]
    pub fn new(request_id: i64) -> Self {
        Self {
            request_id,
            suggested_name: None,
            suggested_username: None,
        }
    }

    /// Name proposed for the new bot.
    #[must_use]
    pub fn suggested_name(mut self, value: impl Into<String>) -> Self {
        self.suggested_name = Some(value.into());
        self
    }

    /// Username proposed for the new bot.
    #[must_use]
    pub fn suggested_username(mut self, value: impl Into<String>) -> Self {
        self.suggested_username = Some(value.into());
        self
    }
}

/// Kind of poll a keyboard button lets the user create.
///
/// [`KeyboardButtonPollType` at Telegram](https://core.telegram.org/bots/api#keyboardbuttonpolltype)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct KeyboardButtonPollType {
    /// Only this kind; any kind when absent.
    pub kind: Option<String>,
}

impl KeyboardButtonPollType {
    /// With what is required.
    #[must_use]
    pub fn new() -> Self {
        Self { kind: None }
    }

    /// Only this kind; any kind when absent.
    #[must_use]
    pub fn kind(mut self, value: impl Into<String>) -> Self {
        self.kind = Some(value.into());
        self
    }
}

impl Default for KeyboardButtonPollType {
    fn default() -> Self {
        Self::new()
    }
}

/// Takes the bot's reply keyboard away and brings the ordinary one back.
///
/// [`ReplyKeyboardRemove` at Telegram](https://core.telegram.org/bots/api#replykeyboardremove)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReplyKeyboardRemove {
    /// The user cannot bring the keyboard back.
    pub remove_keyboard: bool,
    /// Applies only to mentioned users and the author of the replied-to message.
    pub selective: Option<bool>,
}

impl ReplyKeyboardRemove {
    /// With what is required.
    #[must_use]
    pub fn new(remove_keyboard: bool) -> Self {
        Self {
            remove_keyboard,
            selective: None,
        }
    }

    /// Applies only to mentioned users and the author of the replied-to message.
    #[must_use]
    pub fn selective(mut self, value: bool) -> Self {
        self.selective = Some(value);
        self
    }
}

/// Buttons attached to a message.
///
/// [`InlineKeyboardMarkup` at Telegram](https://core.telegram.org/bots/api#inlinekeyboardmarkup)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineKeyboardMarkup {
    /// Rows of buttons.
    pub inline_keyboard: Vec<Vec<InlineKeyboardButton>>,
    /// Also opens a reply to the message, as [`ForceReply`] does.
    pub force_reply: Option<bool>,
}

impl InlineKeyboardMarkup {
    /// With what is required.
    #[must_use]
    pub fn new(
        inline_keyboard: impl IntoIterator<Item = impl IntoIterator<Item = InlineKeyboardButton>>,
    ) -> Self {
        Self {
            inline_keyboard: inline_keyboard
                .into_iter()
                .map(|row| row.into_iter().collect())
                .collect(),
            force_reply: None,
        }
    }

    /// Also opens a reply to the message, as [`ForceReply`] does.
    #[must_use]
    pub fn force_reply(mut self, value: bool) -> Self {
        self.force_reply = Some(value);
        self
    }
}

/// A button under a message; exactly one of the action fields is set.
///
/// [`InlineKeyboardButton` at Telegram](https://core.telegram.org/bots/api#inlinekeyboardbutton)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InlineKeyboardButton {
    /// Label of the button.
    pub text: String,
    /// Custom emoji shown before the label.
    pub icon_custom_emoji_id: Option<CustomEmojiId>,
    /// Visual emphasis of the button; the app decides when absent.
    ///
    /// One of: `danger`, `success`, `primary`.
    pub style: Option<ButtonStyle>,
    /// Address to open; `tg://user?id=` mentions a user by identifier.
    pub url: Option<String>,
    /// Comes back in `data` of a [`CallbackQuery`] when pressed.
    ///
    /// 1 to 64 bytes.
    pub callback_data: Option<String>,
    /// Mini App that the button opens.
    pub web_app: Option<Box<WebAppInfo>>,
    /// Opens the address with the user logged in to the site.
    pub login_url: Option<Box<LoginUrl>>,
    /// Lets the user pick a chat, then types the bot's name and this query there; may be empty.
    pub switch_inline_query: Option<String>,
    /// Types the bot's name and this query in the current chat; may be empty.
    pub switch_inline_query_current_chat: Option<String>,
    /// Like `switch_inline_query`, for chats of the chosen kinds only.
    pub switch_inline_query_chosen_chat: Option<Box<SwitchInlineQueryChosenChat>>,
    /// Copies a text to the clipboard.
    pub copy_text: Option<Box<CopyTextButton>>,
    /// Starts the game; must be the first button of the first row.
    pub callback_game: Option<Box<CallbackGame>>,
    /// Pays the invoice; must be the first button of the first row, in invoices only.
    pub pay: Option<bool>,
    /// Makes the button visible but without any effect.
    pub disabled: Option<Box<DisabledButton>>,
}

impl InlineKeyboardButton {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            icon_custom_emoji_id: None,
            style: None,
            url: None,
            callback_data: None,
            web_app: None,
            login_url: None,
            switch_inline_query: None,
            switch_inline_query_current_chat: None,
            switch_inline_query_chosen_chat: None,
            copy_text: None,
            callback_game: None,
            pay: None,
            disabled: None,
        }
    }

    /// Custom emoji shown before the label.
    #[must_use]
    pub fn icon_custom_emoji_id(mut self, value: impl Into<CustomEmojiId>) -> Self {
        self.icon_custom_emoji_id = Some(value.into());
        self
    }

    /// Visual emphasis of the button; the app decides when absent.
    #[must_use]
    pub fn style(mut self, value: impl Into<ButtonStyle>) -> Self {
        self.style = Some(value.into());
        self
    }

    /// Address to open; `tg://user?id=` mentions a user by identifier.
    #[must_use]
    pub fn url(mut self, value: impl Into<String>) -> Self {
        self.url = Some(value.into());
        self
    }

    /// Comes back in `data` of a [`CallbackQuery`] when pressed.
    #[must_use]
    pub fn callback_data(mut self, value: impl Into<String>) -> Self {
        self.callback_data = Some(value.into());
        self
    }

    /// Mini App that the button opens.
    #[must_use]
    pub fn web_app(mut self, value: WebAppInfo) -> Self {
        self.web_app = Some(Box::new(value));
        self
    }

    /// Opens the address with the user logged in to the site.
    #[must_use]
    pub fn login_url(mut self, value: LoginUrl) -> Self {
        self.login_url = Some(Box::new(value));
        self
    }

    /// Lets the user pick a chat, then types the bot's name and this query there; may be empty.
    #[must_use]
    pub fn switch_inline_query(mut self, value: impl Into<String>) -> Self {
        self.switch_inline_query = Some(value.into());
        self
    }

    /// Types the bot's name and this query in the current chat; may be empty.
    #[must_use]
    pub fn switch_inline_query_current_chat(mut self, value: impl Into<String>) -> Self {
        self.switch_inline_query_current_chat = Some(value.into());
        self
    }

    /// Like `switch_inline_query`, for chats of the chosen kinds only.
    #[must_use]
    pub fn switch_inline_query_chosen_chat(mut self, value: SwitchInlineQueryChosenChat) -> Self {
        self.switch_inline_query_chosen_chat = Some(Box::new(value));
        self
    }

    /// Copies a text to the clipboard.
    #[must_use]
    pub fn copy_text(mut self, value: CopyTextButton) -> Self {
        self.copy_text = Some(Box::new(value));
        self
    }

    /// Starts the game; must be the first button of the first row.
    #[must_use]
    pub fn callback_game(mut self, value: CallbackGame) -> Self {
        self.callback_game = Some(Box::new(value));
        self
    }

    /// Pays the invoice; must be the first button of the first row, in invoices only.
    #[must_use]
    pub fn pay(mut self, value: bool) -> Self {
        self.pay = Some(value);
        self
    }

    /// Makes the button visible but without any effect.
    #[must_use]
    pub fn disabled(mut self, value: DisabledButton) -> Self {
        self.disabled = Some(Box::new(value));
        self
    }
}

/// Logs the user in to a website when an inline button is pressed.
///
/// [`LoginUrl` at Telegram](https://core.telegram.org/bots/api#loginurl)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LoginUrl {
    /// Opened with the login data added; check their hash before trusting them.
    pub url: String,
    /// Label the button gets in forwarded messages.
    pub forward_text: Option<String>,
    /// Bot used for the login; its linked domain must match the address.
    pub bot_username: Option<String>,
    /// Also ask whether the bot may write to the user.
    pub request_write_access: Option<bool>,
}

impl LoginUrl {
    /// With what is required.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            forward_text: None,
            bot_username: None,
            request_write_access: None,
        }
    }

    /// Label the button gets in forwarded messages.
    #[must_use]
    pub fn forward_text(mut self, value: impl Into<String>) -> Self {
        self.forward_text = Some(value.into());
        self
    }

    /// Bot used for the login; its linked domain must match the address.
    #[must_use]
    pub fn bot_username(mut self, value: impl Into<String>) -> Self {
        self.bot_username = Some(value.into());
        self
    }

    /// Also ask whether the bot may write to the user.
    #[must_use]
    pub fn request_write_access(mut self, value: bool) -> Self {
        self.request_write_access = Some(value);
        self
    }
}

/// Kinds of chats an inline button offers for sending an inline query.
///
/// [`SwitchInlineQueryChosenChat` at Telegram](https://core.telegram.org/bots/api#switchinlinequerychosenchat)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SwitchInlineQueryChosenChat {
    /// Query to type; only the bot's name when empty.
    pub query: Option<String>,
    /// Private chats with people may be picked.
    pub allow_user_chats: Option<bool>,
    /// Private chats with bots may be picked.
    pub allow_bot_chats: Option<bool>,
    /// Groups and supergroups may be picked.
    pub allow_group_chats: Option<bool>,
    /// Channels may be picked.
    pub allow_channel_chats: Option<bool>,
}

impl SwitchInlineQueryChosenChat {
    /// With what is required.
    #[must_use]
    pub fn new() -> Self {
        Self {
            query: None,
            allow_user_chats: None,
            allow_bot_chats: None,
            allow_group_chats: None,
            allow_channel_chats: None,
        }
    }

    /// Query to type; only the bot's name when empty.
    #[must_use]
    pub fn query(mut self, value: impl Into<String>) -> Self {
        self.query = Some(value.into());
        self
    }

    /// Private chats with people may be picked.
    #[must_use]
    pub fn allow_user_chats(mut self, value: bool) -> Self {
        self.allow_user_chats = Some(value);
        self
    }

    /// Private chats with bots may be picked.
    #[must_use]
    pub fn allow_bot_chats(mut self, value: bool) -> Self {
        self.allow_bot_chats = Some(value);
        self
    }

    /// Groups and supergroups may be picked.
    #[must_use]
    pub fn allow_group_chats(mut self, value: bool) -> Self {
        self.allow_group_chats = Some(value);
        self
    }

    /// Channels may be picked.
    #[must_use]
    pub fn allow_channel_chats(mut self, value: bool) -> Self {
        self.allow_channel_chats = Some(value);
        self
    }
}

impl Default for SwitchInlineQueryChosenChat {
    fn default() -> Self {
        Self::new()
    }
}

/// An inline button that copies a text to the clipboard.
///
/// [`CopyTextButton` at Telegram](https://core.telegram.org/bots/api#copytextbutton)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CopyTextButton {
    /// 1 to 256 characters.
    pub text: String,
}

impl CopyTextButton {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

/// Marks a button that does nothing when pressed; carries no data.
///
/// [`DisabledButton` at Telegram](https://core.telegram.org/bots/api#disabledbutton)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DisabledButton {}

impl DisabledButton {
    /// With what is required.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for DisabledButton {
    fn default() -> Self {
        Self::new()
    }
}

/// A press on an inline button; answer it, or the app keeps showing progress.
///
/// [`CallbackQuery` at Telegram](https://core.telegram.org/bots/api#callbackquery)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CallbackQuery {
    pub id: CallbackQueryId,
    pub from: User,
    /// Message with the button; absent for messages sent via inline mode.
    pub message: Option<MaybeInaccessibleMessage>,
    /// Message with the button, when it was sent via inline mode.
    pub inline_message_id: Option<InlineMessageId>,
    /// Stands for the chat of the message; the same for all its buttons, useful for scores.
    pub chat_instance: String,
    /// Data of the button; a modified app can send anything here.
    pub data: Option<String>,
    /// Game to open, when a game button was pressed.
    pub game_short_name: Option<String>,
}

/// Opens a reply to the bot's message in the user's app, as if they had tapped Reply.
///
/// [`ForceReply` at Telegram](https://core.telegram.org/bots/api#forcereply)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ForceReply {
    /// Turns the behavior on.
    pub force_reply: bool,
    /// Hint shown in the empty input field.
    ///
    /// 1 to 64 characters.
    pub input_field_placeholder: Option<String>,
    /// Applies only to mentioned users and the author of the replied-to message.
    pub selective: Option<bool>,
}

impl ForceReply {
    /// With what is required.
    #[must_use]
    pub fn new(force_reply: bool) -> Self {
        Self {
            force_reply,
            input_field_placeholder: None,
            selective: None,
        }
    }

    /// Hint shown in the empty input field.
    #[must_use]
    pub fn input_field_placeholder(mut self, value: impl Into<String>) -> Self {
        self.input_field_placeholder = Some(value.into());
        self
    }

    /// Applies only to mentioned users and the author of the replied-to message.
    #[must_use]
    pub fn selective(mut self, value: bool) -> Self {
        self.selective = Some(value);
        self
    }
}

/// A community: a set of chats that belong together.
///
/// [`Community` at Telegram](https://core.telegram.org/bots/api#community)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Community {
    pub id: i64,
    pub name: String,
}

/// A chat's photo in two sizes; the file ids work until the photo changes.
///
/// [`ChatPhoto` at Telegram](https://core.telegram.org/bots/api#chatphoto)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatPhoto {
    /// Reusable identifier of the small version, for downloading only.
    pub small_file_id: FileId,
    /// Stable identifier of the small version; cannot be used to download it.
    pub small_file_unique_id: FileUniqueId,
    /// Reusable identifier of the large version, for downloading only.
    pub big_file_id: FileId,
    /// Stable identifier of the large version; cannot be used to download it.
    pub big_file_unique_id: FileUniqueId,
}

/// An invite link of a chat.
///
/// [`ChatInviteLink` at Telegram](https://core.telegram.org/bots/api#chatinvitelink)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatInviteLink {
    /// The link; its tail is cut off if another administrator created it.
    pub invite_link: String,
    pub creator: User,
    /// Users who follow it need an administrator's approval.
    pub creates_join_request: bool,
    /// It is the creator's main link.
    pub is_primary: bool,
    /// It does not work any more.
    pub is_revoked: bool,
    /// Label of the link, seen by administrators.
    pub name: Option<String>,
    /// When it stops working, or stopped.
    ///
    /// Unix time, in seconds.
    pub expire_date: Option<UnixTime>,
    /// Most members who may be in the chat at once through this link.
    pub member_limit: Option<i64>,
    /// Join requests through this link that wait for a decision.
    pub pending_join_request_count: Option<i64>,
    /// Time each payment covers; links with a subscription only.
    ///
    /// Telegram counts it in seconds.
    pub subscription_period: Option<Duration>,
    /// Stars paid per period; links with a subscription only.
    pub subscription_price: Option<i64>,
}

/// What an administrator of a chat may do.
///
/// [`ChatAdministratorRights` at Telegram](https://core.telegram.org/bots/api#chatadministratorrights)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatAdministratorRights {
    /// Acts in the name of the chat; the own name stays hidden.
    pub is_anonymous: bool,
    /// May see the event log, boosts and hidden members; every other right implies this one.
    pub can_manage_chat: bool,
    /// May delete messages of others.
    pub can_delete_messages: bool,
    /// May run video chats.
    pub can_manage_video_chats: bool,
    /// May restrict, ban and unban members, and see the statistics.
    pub can_restrict_members: bool,
    /// May appoint administrators with a part of the own rights, and demote those appointed.
    pub can_promote_members: bool,
    /// May change the title, the photo and other chat settings.
    pub can_change_info: bool,
    /// May invite new users.
    pub can_invite_users: bool,
    /// May publish stories in the name of the chat.
    pub can_post_stories: bool,
    /// May edit stories of others, pin stories and open the story archive.
    pub can_edit_stories: bool,
    /// May delete stories of others.
    pub can_delete_stories: bool,
    /// May post in the channel and approve suggested posts; channels only.
    pub can_post_messages: Option<bool>,
    /// May edit posts of others and pin posts; channels only.
    pub can_edit_messages: Option<bool>,
    /// May pin messages; not used in channels.
    pub can_pin_messages: Option<bool>,
    /// May create, rename, close and reopen forum topics; supergroups only.
    pub can_manage_topics: Option<bool>,
    /// May run the channel's direct messages and decline suggested posts; channels only.
    pub can_manage_direct_messages: Option<bool>,
    /// May edit the tags of regular members; not used in channels.
    pub can_manage_tags: Option<bool>,
    /// May manage the welcome messages; a bot sends them itself.
    pub can_send_welcome_messages: bool,
}

impl ChatAdministratorRights {
    /// With what is required.
    #[allow(clippy::too_many_arguments, reason = "Telegram requires them all")]
    #[allow(
        clippy::fn_params_excessive_bools,
        reason = "Telegram requires them all"
    )]
    #[must_use]
    pub fn new(
        is_anonymous: bool,
        can_manage_chat: bool,
        can_delete_messages: bool,
        can_manage_video_chats: bool,
        can_restrict_members: bool,
        can_promote_members: bool,
        can_change_info: bool,
        can_invite_users: bool,
        can_post_stories: bool,
        can_edit_stories: bool,
        can_delete_stories: bool,
        can_send_welcome_messages: bool,
    ) -> Self {
        Self {
            is_anonymous,
            can_manage_chat,
            can_delete_messages,
            can_manage_video_chats,
            can_restrict_members,
            can_promote_members,
            can_change_info,
            can_invite_users,
            can_post_stories,
            can_edit_stories,
            can_delete_stories,
            can_post_messages: None,
            can_edit_messages: None,
            can_pin_messages: None,
            can_manage_topics: None,
            can_manage_direct_messages: None,
            can_manage_tags: None,
            can_send_welcome_messages,
        }
    }

    /// May post in the channel and approve suggested posts; channels only.
    #[must_use]
    pub fn can_post_messages(mut self, value: bool) -> Self {
        self.can_post_messages = Some(value);
        self
    }

    /// May edit posts of others and pin posts; channels only.
    #[must_use]
    pub fn can_edit_messages(mut self, value: bool) -> Self {
        self.can_edit_messages = Some(value);
        self
    }

    /// May pin messages; not used in channels.
    #[must_use]
    pub fn can_pin_messages(mut self, value: bool) -> Self {
        self.can_pin_messages = Some(value);
        self
    }

    /// May create, rename, close and reopen forum topics; supergroups only.
    #[must_use]
    pub fn can_manage_topics(mut self, value: bool) -> Self {
        self.can_manage_topics = Some(value);
        self
    }

    /// May run the channel's direct messages and decline suggested posts; channels only.
    #[must_use]
    pub fn can_manage_direct_messages(mut self, value: bool) -> Self {
        self.can_manage_direct_messages = Some(value);
        self
    }

    /// May edit the tags of regular members; not used in channels.
    #[must_use]
    pub fn can_manage_tags(mut self, value: bool) -> Self {
        self.can_manage_tags = Some(value);
        self
    }
}

/// Event: the status of a chat member changed.
///
/// [`ChatMemberUpdated` at Telegram](https://core.telegram.org/bots/api#chatmemberupdated)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatMemberUpdated {
    pub chat: Chat,
    /// Who made the change.
    pub from: User,
    /// Unix time, in seconds.
    pub date: UnixTime,
    pub old_chat_member: ChatMember,
    pub new_chat_member: ChatMember,
    /// Link the user joined by; only for joining by a link.
    pub invite_link: Option<Box<ChatInviteLink>>,
    /// The user asked to join and an administrator agreed, without an extra link.
    pub via_join_request: Option<bool>,
    /// The user joined through the link of a chat folder.
    pub via_chat_folder_invite_link: Option<bool>,
}

/// A member who owns the chat.
///
/// [`ChatMemberOwner` at Telegram](https://core.telegram.org/bots/api#chatmemberowner)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatMemberOwner {
    pub user: User,
    /// Acts in the name of the chat; the own name stays hidden.
    pub is_anonymous: bool,
    /// Shown in place of the usual administrator label.
    pub custom_title: Option<String>,
}

/// A member who is an administrator of the chat.
///
/// [`ChatMemberAdministrator` at Telegram](https://core.telegram.org/bots/api#chatmemberadministrator)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatMemberAdministrator {
    pub user: User,
    /// The bot may change this administrator's rights.
    pub can_be_edited: bool,
    /// Acts in the name of the chat; the own name stays hidden.
    pub is_anonymous: bool,
    /// May see the event log, boosts and hidden members; every other right implies this one.
    pub can_manage_chat: bool,
    /// May delete messages of others.
    pub can_delete_messages: bool,
    /// May run video chats.
    pub can_manage_video_chats: bool,
    /// May restrict, ban and unban members, and see the statistics.
    pub can_restrict_members: bool,
    /// May appoint administrators with a part of the own rights, and demote those appointed.
    pub can_promote_members: bool,
    /// May change the title, the photo and other chat settings.
    pub can_change_info: bool,
    /// May invite new users.
    pub can_invite_users: bool,
    /// May publish stories in the name of the chat.
    pub can_post_stories: bool,
    /// May edit stories of others, pin stories and open the story archive.
    pub can_edit_stories: bool,
    /// May delete stories of others.
    pub can_delete_stories: bool,
    /// May post in the channel and approve suggested posts; channels only.
    pub can_post_messages: Option<bool>,
    /// May edit posts of others and pin posts; channels only.
    pub can_edit_messages: Option<bool>,
    /// May pin messages; not used in channels.
    pub can_pin_messages: Option<bool>,
    /// May create, rename, close and reopen forum topics; supergroups only.
    pub can_manage_topics: Option<bool>,
    /// May run the channel's direct messages and decline suggested posts; channels only.
    pub can_manage_direct_messages: Option<bool>,
    /// May edit the tags of regular members; not used in channels.
    pub can_manage_tags: Option<bool>,
    /// May manage the welcome messages; a bot sends them itself.
    pub can_send_welcome_messages: bool,
    /// Shown in place of the usual administrator label.
    pub custom_title: Option<String>,
}

/// A member without extra rights or limits.
///
/// [`ChatMemberMember` at Telegram](https://core.telegram.org/bots/api#chatmembermember)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatMemberMember {
    /// Short label shown next to the member's name.
    pub tag: Option<String>,
    pub user: User,
    /// When the paid subscription of the member ends.
    ///
    /// Unix time, in seconds.
    pub until_date: Option<UnixTime>,
}

/// A user under restrictions; supergroups only.
///
/// [`ChatMemberRestricted` at Telegram](https://core.telegram.org/bots/api#chatmemberrestricted)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatMemberRestricted {
    /// Short label shown next to the member's name.
    pub tag: Option<String>,
    pub user: User,
    /// The user is in the chat now.
    pub is_member: bool,
    /// May send texts, contacts, venues, invoices and the like.
    pub can_send_messages: bool,
    /// May send music files.
    pub can_send_audios: bool,
    /// May send general files.
    pub can_send_documents: bool,
    /// May send photos.
    pub can_send_photos: bool,
    /// May send videos.
    pub can_send_videos: bool,
    /// May send round video messages.
    pub can_send_video_notes: bool,
    /// May send voice messages.
    pub can_send_voice_notes: bool,
    /// May send polls and checklists.
    pub can_send_polls: bool,
    /// May send stickers, animations and games, and use inline bots.
    pub can_send_other_messages: bool,
    /// May send links that show a preview.
    pub can_add_web_page_previews: bool,
    /// May set reactions.
    pub can_react_to_messages: bool,
    /// May change the own tag.
    pub can_edit_tag: bool,
    /// May change the title, the photo and other chat settings.
    pub can_change_info: bool,
    /// May invite new users.
    pub can_invite_users: bool,
    /// May pin messages; not used in channels.
    pub can_pin_messages: bool,
    /// May create forum topics.
    pub can_manage_topics: bool,
    /// When the restrictions end; zero means never.
    ///
    /// Unix time, in seconds.
    pub until_date: UnixTime,
}

/// A user who is not in the chat but may come in.
///
/// [`ChatMemberLeft` at Telegram](https://core.telegram.org/bots/api#chatmemberleft)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatMemberLeft {
    pub user: User,
}

/// A user who is banned from the chat.
///
/// [`ChatMemberBanned` at Telegram](https://core.telegram.org/bots/api#chatmemberbanned)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatMemberBanned {
    pub user: User,
    /// When the ban ends; zero means never.
    ///
    /// Unix time, in seconds.
    pub until_date: UnixTime,
}

/// Event: a user asks to join a chat.
///
/// [`ChatJoinRequest` at Telegram](https://core.telegram.org/bots/api#chatjoinrequest)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatJoinRequest {
    pub chat: Chat,
    /// User who asks.
    pub from: User,
    /// Private chat in which the bot may write to the user for a short while.
    pub user_chat_id: ChatId,
    /// Unix time, in seconds.
    pub date: UnixTime,
    /// What the user says about themselves.
    pub bio: Option<String>,
    /// Link the user followed.
    pub invite_link: Option<Box<ChatInviteLink>>,
    /// To be answered with `answerChatJoinRequestQuery`, if the bot is the one to judge.
    pub query_id: Option<String>,
}

/// What regular members of a chat may do.
///
/// [`ChatPermissions` at Telegram](https://core.telegram.org/bots/api#chatpermissions)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatPermissions {
    /// May send texts, contacts, venues, invoices and the like.
    pub can_send_messages: Option<bool>,
    /// May send music files.
    pub can_send_audios: Option<bool>,
    /// May send general files.
    pub can_send_documents: Option<bool>,
    /// May send photos.
    pub can_send_photos: Option<bool>,
    /// May send videos.
    pub can_send_videos: Option<bool>,
    /// May send round video messages.
    pub can_send_video_notes: Option<bool>,
    /// May send voice messages.
    pub can_send_voice_notes: Option<bool>,
    /// May send polls and checklists.
    pub can_send_polls: Option<bool>,
    /// May send stickers, animations and games, and use inline bots.
    pub can_send_other_messages: Option<bool>,
    /// May send links that show a preview.
    pub can_add_web_page_previews: Option<bool>,
    /// May set reactions; follows `can_send_messages` when left out.
    pub can_react_to_messages: Option<bool>,
    /// May change the own tag; follows `can_pin_messages` when left out.
    pub can_edit_tag: Option<bool>,
    /// May change the title, the photo and other settings; no effect in public supergroups.
    pub can_change_info: Option<bool>,
    /// May invite new users.
    pub can_invite_users: Option<bool>,
    /// May pin messages; no effect in public supergroups.
    pub can_pin_messages: Option<bool>,
    /// May create forum topics; follows `can_pin_messages` when left out.
    pub can_manage_topics: Option<bool>,
}

impl ChatPermissions {
    /// With what is required.
    #[must_use]
    pub fn new() -> Self {
        Self {
            can_send_messages: None,
            can_send_audios: None,
            can_send_documents: None,
            can_send_photos: None,
            can_send_videos: None,
            can_send_video_notes: None,
            can_send_voice_notes: None,
            can_send_polls: None,
            can_send_other_messages: None,
            can_add_web_page_previews: None,
            can_react_to_messages: None,
            can_edit_tag: None,
            can_change_info: None,
            can_invite_users: None,
            can_pin_messages: None,
            can_manage_topics: None,
        }
    }

    /// May send texts, contacts, venues, invoices and the like.
    #[must_use]
    pub fn can_send_messages(mut self, value: bool) -> Self {
        self.can_send_messages = Some(value);
        self
    }

    /// May send music files.
    #[must_use]
    pub fn can_send_audios(mut self, value: bool) -> Self {
        self.can_send_audios = Some(value);
        self
    }

    /// May send general files.
    #[must_use]
    pub fn can_send_documents(mut self, value: bool) -> Self {
        self.can_send_documents = Some(value);
        self
    }

    /// May send photos.
    #[must_use]
    pub fn can_send_photos(mut self, value: bool) -> Self {
        self.can_send_photos = Some(value);
        self
    }

    /// May send videos.
    #[must_use]
    pub fn can_send_videos(mut self, value: bool) -> Self {
        self.can_send_videos = Some(value);
        self
    }

    /// May send round video messages.
    #[must_use]
    pub fn can_send_video_notes(mut self, value: bool) -> Self {
        self.can_send_video_notes = Some(value);
        self
    }

    /// May send voice messages.
    #[must_use]
    pub fn can_send_voice_notes(mut self, value: bool) -> Self {
        self.can_send_voice_notes = Some(value);
        self
    }

    /// May send polls and checklists.
    #[must_use]
    pub fn can_send_polls(mut self, value: bool) -> Self {
        self.can_send_polls = Some(value);
        self
    }

    /// May send stickers, animations and games, and use inline bots.
    #[must_use]
    pub fn can_send_other_messages(mut self, value: bool) -> Self {
        self.can_send_other_messages = Some(value);
        self
    }

    /// May send links that show a preview.
    #[must_use]
    pub fn can_add_web_page_previews(mut self, value: bool) -> Self {
        self.can_add_web_page_previews = Some(value);
        self
    }

    /// May set reactions; follows `can_send_messages` when left out.
    #[must_use]
    pub fn can_react_to_messages(mut self, value: bool) -> Self {
        self.can_react_to_messages = Some(value);
        self
    }

    /// May change the own tag; follows `can_pin_messages` when left out.
    #[must_use]
    pub fn can_edit_tag(mut self, value: bool) -> Self {
        self.can_edit_tag = Some(value);
        self
    }

    /// May change the title, the photo and other settings; no effect in public supergroups.
    #[must_use]
    pub fn can_change_info(mut self, value: bool) -> Self {
        self.can_change_info = Some(value);
        self
    }

    /// May invite new users.
    #[must_use]
    pub fn can_invite_users(mut self, value: bool) -> Self {
        self.can_invite_users = Some(value);
        self
    }

    /// May pin messages; no effect in public supergroups.
    #[must_use]
    pub fn can_pin_messages(mut self, value: bool) -> Self {
        self.can_pin_messages = Some(value);
        self
    }

    /// May create forum topics; follows `can_pin_messages` when left out.
    #[must_use]
    pub fn can_manage_topics(mut self, value: bool) -> Self {
        self.can_manage_topics = Some(value);
        self
    }
}

impl Default for ChatPermissions {
    fn default() -> Self {
        Self::new()
    }
}

/// A birthday.
///
/// [`Birthdate` at Telegram](https://core.telegram.org/bots/api#birthdate)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Birthdate {
    pub day: i64,
    pub month: i64,
    /// Absent if the user keeps it private.
    pub year: Option<i64>,
}

/// Greeting shown in an empty chat with a business account.
///
/// [`BusinessIntro` at Telegram](https://core.telegram.org/bots/api#businessintro)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BusinessIntro {
    /// Heading of the greeting.
    pub title: Option<String>,
    /// Text of the greeting.
    pub message: Option<String>,
    /// Sticker of the greeting.
    pub sticker: Option<Box<Sticker>>,
}

/// Where a business is.
///
/// [`BusinessLocation` at Telegram](https://core.telegram.org/bots/api#businesslocation)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BusinessLocation {
    pub address: String,
    pub location: Option<Box<Location>>,
}

/// One stretch of time a business is open.
///
/// [`BusinessOpeningHoursInterval` at Telegram](https://core.telegram.org/bots/api#businessopeninghoursinterval)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BusinessOpeningHoursInterval {
    /// Start, as a minute of the week counted from Monday midnight.
    pub opening_minute: i64,
    /// End, as a minute of the week counted from Monday midnight.
    pub closing_minute: i64,
}

/// Opening hours of a business over a week.
///
/// [`BusinessOpeningHours` at Telegram](https://core.telegram.org/bots/api#businessopeninghours)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BusinessOpeningHours {
    /// Time zone the hours are given in.
    pub time_zone_name: String,
    pub opening_hours: Vec<BusinessOpeningHoursInterval>,
}

/// Rating of a user, based on what they spent in Telegram Stars.
///
/// [`UserRating` at Telegram](https://core.telegram.org/bots/api#userrating)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UserRating {
    /// More means more trustworthy; below zero calls for caution.
    pub level: i64,
    /// Points of the user; more is better.
    pub rating: i64,
    /// Points at which the current level begins.
    pub current_level_rating: i64,
    /// Points at which the next level begins; absent at the top.
    pub next_level_rating: Option<i64>,
}

/// Where a clickable area lies on a story; all sizes are relative to the story.
///
/// [`StoryAreaPosition` at Telegram](https://core.telegram.org/bots/api#storyareaposition)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StoryAreaPosition {
    /// Center of the area, from the left, in percent of the story's width.
    pub x_percentage: f64,
    /// Center of the area, from the top, in percent of the story's height.
    pub y_percentage: f64,
    /// Width in percent of the story's width.
    pub width_percentage: f64,
    /// Height in percent of the story's height.
    pub height_percentage: f64,
    /// Clockwise turn.
    pub rotation_angle: f64,
    /// Rounding of the corners in percent of the story's width.
    pub corner_radius_percentage: f64,
}

impl StoryAreaPosition {
    /// With what is required.
    #[must_use]
    pub fn new(
        x_percentage: f64,
        y_percentage: f64,
        width_percentage: f64,
        height_percentage: f64,
        rotation_angle: f64,
        corner_radius_percentage: f64,
    ) -> Self {
        Self {
            x_percentage,
            y_percentage,
            width_percentage,
            height_percentage,
            rotation_angle,
            corner_radius_percentage,
        }
    }
}

/// A postal address.
///
/// [`LocationAddress` at Telegram](https://core.telegram.org/bots/api#locationaddress)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LocationAddress {
    /// ISO 3166-1 alpha-2 code.
    pub country_code: String,
    pub state: Option<String>,
    pub city: Option<String>,
    pub street: Option<String>,
}

impl LocationAddress {
    /// With what is required.
    #[must_use]
    pub fn new(country_code: impl Into<String>) -> Self {
        Self {
            country_code: country_code.into(),
            state: None,
            city: None,
            street: None,
        }
    }

    /// Sets `state`.
    #[must_use]
    pub fn state(mut self, value: impl Into<String>) -> Self {
        self.state = Some(value.into());
        self
    }

    /// Sets `city`.
    #[must_use]
    pub fn city(mut self, value: impl Into<String>) -> Self {
        self.city = Some(value.into());
        self
    }

    /// Sets `street`.
    #[must_use]
    pub fn street(mut self, value: impl Into<String>) -> Self {
        self.street = Some(value.into());
        self
    }
}

/// A story area that points to a place.
///
/// [`StoryAreaTypeLocation` at Telegram](https://core.telegram.org/bots/api#storyareatypelocation)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StoryAreaTypeLocation {
    pub latitude: f64,
    pub longitude: f64,
    /// Address of the place, if it is to be shown.
    pub address: Option<Box<LocationAddress>>,
}

impl StoryAreaTypeLocation {
    /// With what is required.
    #[must_use]
    pub fn new(latitude: f64, longitude: f64) -> Self {
        Self {
            latitude,
            longitude,
            address: None,
        }
    }

    /// Address of the place, if it is to be shown.
    #[must_use]
    pub fn address(mut self, value: LocationAddress) -> Self {
        self.address = Some(Box::new(value));
        self
    }
}

/// A story area that offers a reaction.
///
/// [`StoryAreaTypeSuggestedReaction` at
/// Telegram](https://core.telegram.org/bots/api#storyareatypesuggestedreaction)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StoryAreaTypeSuggestedReaction {
    pub reaction_type: ReactionType,
    /// Dark background for the reaction.
    pub is_dark: Option<bool>,
    /// The area is mirrored.
    pub is_flipped: Option<bool>,
}

impl StoryAreaTypeSuggestedReaction {
    /// With what is required.
    #[must_use]
    pub fn new(reaction_type: impl Into<ReactionType>) -> Self {
        Self {
            reaction_type: reaction_type.into(),
            is_dark: None,
            is_flipped: None,
        }
    }

    /// Dark background for the reaction.
    #[must_use]
    pub fn is_dark(mut self, value: bool) -> Self {
        self.is_dark = Some(value);
        self
    }

    /// The area is mirrored.
    #[must_use]
    pub fn is_flipped(mut self, value: bool) -> Self {
        self.is_flipped = Some(value);
        self
    }
}

/// A story area that opens a link.
///
/// [`StoryAreaTypeLink` at Telegram](https://core.telegram.org/bots/api#storyareatypelink)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StoryAreaTypeLink {
    /// HTTP, HTTPS or `tg://` address.
    pub url: String,
}

impl StoryAreaTypeLink {
    /// With what is required.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into() }
    }
}

/// A story area that shows the weather.
///
/// [`StoryAreaTypeWeather` at Telegram](https://core.telegram.org/bots/api#storyareatypeweather)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StoryAreaTypeWeather {
    /// In degrees Celsius.
    pub temperature: f64,
    /// Stands for the weather.
    pub emoji: String,
    /// Background as an ARGB number.
    pub background_color: i64,
}

impl StoryAreaTypeWeather {
    /// With what is required.
    #[must_use]
    pub fn new(temperature: f64, emoji: impl Into<String>, background_color: i64) -> Self {
        Self {
            temperature,
            emoji: emoji.into(),
            background_color,
        }
    }
}

/// A story area that shows a unique gift.
///
/// [`StoryAreaTypeUniqueGift` at Telegram](https://core.telegram.org/bots/api#storyareatypeuniquegift)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StoryAreaTypeUniqueGift {
    /// Name of the gift as used in links.
    pub name: String,
}

impl StoryAreaTypeUniqueGift {
    /// With what is required.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

/// A clickable area on a story to be posted.
///
/// [`StoryArea` at Telegram](https://core.telegram.org/bots/api#storyarea)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StoryArea {
    pub position: StoryAreaPosition,
    /// What the area shows or does.
    pub kind: StoryAreaType,
}

impl StoryArea {
    /// With what is required.
    #[must_use]
    pub fn new(position: StoryAreaPosition, kind: impl Into<StoryAreaType>) -> Self {
        Self {
            position,
            kind: kind.into(),
        }
    }
}

/// Place a supergroup is tied to.
///
/// [`ChatLocation` at Telegram](https://core.telegram.org/bots/api#chatlocation)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatLocation {
    /// Must not be a live location.
    pub location: Location,
    /// 1 to 64 characters.
    pub address: String,
}

/// A reaction with an ordinary emoji.
///
/// [`ReactionTypeEmoji` at Telegram](https://core.telegram.org/bots/api#reactiontypeemoji)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReactionTypeEmoji {
    /// One of: `❤`, `👍`, `👎`, `🔥`, `🥰`, `👏`, `😁`, `🤔`, `🤯`, `😱`, `🤬`, `😢`, `🎉`, `🤩`, `🤮`, `💩`, `🙏`, `👌`, `🕊`, `🤡`,
    /// `🥱`, `🥴`, `😍`, `🐳`, `❤‍🔥`, `🌚`, `🌭`, `💯`, `🤣`, `⚡`, `🍌`, `🏆`, `💔`, `🤨`, `😐`, `🍓`, `🍾`, `💋`, `🖕`, `😈`, `😴`,
    /// `😭`, `🤓`, `👻`, `👨‍💻`, `👀`, `🎃`, `🙈`, `😇`, `😨`, `🤝`, `✍`, `🤗`, `🫡`, `🎅`, `🎄`, `☃`, `💅`, `🤪`, `🗿`, `🆒`, `💘`,
    /// `🙉`, `🦄`, `😘`, `💊`, `🙊`, `😎`, `👾`, `🤷‍♂`, `🤷`, `🤷‍♀`, `😡`.
    pub emoji: String,
}

impl ReactionTypeEmoji {
    /// With what is required.
    #[must_use]
    pub fn new(emoji: impl Into<String>) -> Self {
        Self {
            emoji: emoji.into(),
        }
    }
}

/// A reaction with a custom emoji.
///
/// [`ReactionTypeCustomEmoji` at Telegram](https://core.telegram.org/bots/api#reactiontypecustomemoji)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReactionTypeCustomEmoji {
    pub custom_emoji_id: CustomEmojiId,
}

impl ReactionTypeCustomEmoji {
    /// With what is required.
    #[must_use]
    pub fn new(custom_emoji_id: impl Into<CustomEmojiId>) -> Self {
        Self {
            custom_emoji_id: custom_emoji_id.into(),
        }
    }
}

/// A reaction paid for with Telegram Stars.
///
/// [`ReactionTypePaid` at Telegram](https://core.telegram.org/bots/api#reactiontypepaid)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReactionTypePaid {}

impl ReactionTypePaid {
    /// With what is required.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for ReactionTypePaid {
    fn default() -> Self {
        Self::new()
    }
}

/// How often a message got one reaction.
///
/// [`ReactionCount` at Telegram](https://core.telegram.org/bots/api#reactioncount)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReactionCount {
    /// The reaction counted.
    pub kind: ReactionType,
    /// Times it was added.
    pub total_count: i64,
}

/// Event: someone changed their reactions to a message.
///
/// [`MessageReactionUpdated` at Telegram](https://core.telegram.org/bots/api#messagereactionupdated)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MessageReactionUpdated {
    pub chat: Chat,
    /// Identifier of the message within its chat.
    pub message_id: MessageId,
    /// Who did it; absent if anonymous.
    pub user: Option<Box<User>>,
    /// Chat in whose name it was done, if anonymous.
    pub actor_chat: Option<Box<Chat>>,
    /// Unix time, in seconds.
    pub date: UnixTime,
    /// Reactions before; empty if there were none.
    pub old_reaction: Vec<ReactionType>,
    /// Reactions now; empty if all were taken back.
    pub new_reaction: Vec<ReactionType>,
}

/// Event: the counts of anonymous reactions to a message changed.
///
/// [`MessageReactionCountUpdated` at Telegram](https://core.telegram.org/bots/api#messagereactioncountupdated)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MessageReactionCountUpdated {
    pub chat: Chat,
    /// Identifier of the message within its chat.
    pub message_id: MessageId,
    /// Unix time, in seconds.
    pub date: UnixTime,
    /// All reactions the message has now.
    pub reactions: Vec<ReactionCount>,
}

/// A forum topic, as `createForumTopic` gives it back.
///
/// [`ForumTopic` at Telegram](https://core.telegram.org/bots/api#forumtopic)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ForumTopic {
    /// Identifier of the topic, for sending to it.
    pub message_thread_id: ThreadId,
    pub name: String,
    /// Color of the topic icon as an RGB number.
    pub icon_color: i64,
    /// Custom emoji shown as the icon.
    pub icon_custom_emoji_id: Option<CustomEmojiId>,
    /// The name was made up automatically, so it may still get a better one.
    pub is_name_implicit: bool,
}

/// Colors of a gift's background.
///
/// [`GiftBackground` at Telegram](https://core.telegram.org/bots/api#giftbackground)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GiftBackground {
    /// RGB number of the color at the center.
    pub center_color: i64,
    /// RGB number of the color at the edges.
    pub edge_color: i64,
    /// RGB number of the text color.
    pub text_color: i64,
}

/// A gift the bot can send.
///
/// [`Gift` at Telegram](https://core.telegram.org/bots/api#gift)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Gift {
    pub id: GiftId,
    /// What the gift looks like.
    pub sticker: Sticker,
    /// Stars the gift costs.
    pub star_count: i64,
    /// Stars the upgrade to a unique gift costs; absent if there is none.
    pub upgrade_star_count: Option<i64>,
    /// Only Telegram Premium subscribers can buy it.
    pub is_premium: bool,
    /// After the upgrade it can color the owner's name and chats.
    pub has_colors: bool,
    /// Gifts of this kind ever on sale; limited gifts only.
    pub total_count: Option<i64>,
    /// Gifts of this kind still on sale; limited gifts only.
    pub remaining_count: Option<i64>,
    /// Gifts of this kind the bot may send in all; limited gifts only.
    pub personal_total_count: Option<i64>,
    /// Gifts of this kind the bot may still send; limited gifts only.
    pub personal_remaining_count: Option<i64>,
    pub background: Option<Box<GiftBackground>>,
    /// Different unique gifts an upgrade can lead to.
    pub unique_gift_variant_count: Option<i64>,
    /// Chat that published the gift.
    pub publisher_chat: Option<Box<Chat>>,
}

/// Gifts on sale; the answer of `getAvailableGifts`.
///
/// [`Gifts` at Telegram](https://core.telegram.org/bots/api#gifts)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Gifts {
    pub gifts: Vec<Gift>,
}

/// What a unique gift looks like.
///
/// [`UniqueGiftModel` at Telegram](https://core.telegram.org/bots/api#uniquegiftmodel)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UniqueGiftModel {
    pub name: String,
    /// Picture of the model.
    pub sticker: Sticker,
    /// How many of a thousand upgraded gifts get this model; zero for crafted gifts.
    pub rarity_per_mille: i64,
    /// Rarity class of a crafted model.
    ///
    /// One of: `uncommon`, `rare`, `epic`, `legendary`.
    pub rarity: Option<GiftRarity>,
}

/// Symbol repeated on the backdrop of a unique gift.
///
/// [`UniqueGiftSymbol` at Telegram](https://core.telegram.org/bots/api#uniquegiftsymbol)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UniqueGiftSymbol {
    pub name: String,
    /// Picture of the symbol.
    pub sticker: Sticker,
    /// How many of a thousand upgraded gifts get this one.
    pub rarity_per_mille: i64,
}

/// Colors of a unique gift's backdrop.
///
/// [`UniqueGiftBackdropColors` at Telegram](https://core.telegram.org/bots/api#uniquegiftbackdropcolors)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UniqueGiftBackdropColors {
    /// RGB number of the color at the center.
    pub center_color: i64,
    /// RGB number of the color at the edges.
    pub edge_color: i64,
    /// RGB number of the color of the symbols.
    pub symbol_color: i64,
    /// RGB number of the text color.
    pub text_color: i64,
}

/// Backdrop of a unique gift.
///
/// [`UniqueGiftBackdrop` at Telegram](https://core.telegram.org/bots/api#uniquegiftbackdrop)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UniqueGiftBackdrop {
    pub name: String,
    pub colors: UniqueGiftBackdropColors,
    /// How many of a thousand upgraded gifts get this one.
    pub rarity_per_mille: i64,
}

/// Colors a unique gift lends to its owner's name, replies and link previews.
///
/// [`UniqueGiftColors` at Telegram](https://core.telegram.org/bots/api#uniquegiftcolors)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UniqueGiftColors {
    /// Custom emoji of the gift's model.
    pub model_custom_emoji_id: CustomEmojiId,
    /// Custom emoji of the gift's symbol.
    pub symbol_custom_emoji_id: CustomEmojiId,
    /// Main color in light themes as an RGB number.
    pub light_theme_main_color: i64,
    /// Further colors in light themes as RGB numbers.
    pub light_theme_other_colors: Vec<i64>,
    /// Main color in dark themes as an RGB number.
    pub dark_theme_main_color: i64,
    /// Further colors in dark themes as RGB numbers.
    pub dark_theme_other_colors: Vec<i64>,
}

/// A gift that was upgraded and exists only once.
///
/// [`UniqueGift` at Telegram](https://core.telegram.org/bots/api#uniquegift)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UniqueGift {
    /// Regular gift it was upgraded from.
    pub gift_id: GiftId,
    /// Readable name of the regular gift it came from.
    pub base_name: String,
    /// Unique name, used in links and story areas.
    pub name: String,
    /// Number among the gifts upgraded from the same regular gift.
    pub number: i64,
    pub model: UniqueGiftModel,
    pub symbol: UniqueGiftSymbol,
    pub backdrop: UniqueGiftBackdrop,
    /// The regular gift could be bought by Telegram Premium subscribers only.
    pub is_premium: bool,
    /// The gift was used up for crafting and is gone.
    pub is_burned: bool,
    /// Assigned from the blockchain; cannot be resold or transferred in Telegram.
    pub is_from_blockchain: bool,
    /// Colors the owner may use for the chat; only from some sources.
    pub colors: Option<Box<UniqueGiftColors>>,
    /// Chat that published the gift.
    pub publisher_chat: Option<Box<Chat>>,
}

/// Notice about a regular gift that was sent or received.
///
/// [`GiftInfo` at Telegram](https://core.telegram.org/bots/api#giftinfo)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GiftInfo {
    pub gift: Gift,
    /// Handle for managing the gift; only for gifts a connected business account received.
    pub owned_gift_id: Option<OwnedGiftId>,
    /// Stars the receiver gets for selling the gift; absent if it cannot be sold.
    pub convert_star_count: Option<i64>,
    /// Stars already paid, so that the receiver upgrades for free.
    pub prepaid_upgrade_star_count: Option<i64>,
    /// The upgrade was paid for after the gift itself had been sent.
    pub is_upgrade_separate: bool,
    /// The gift can become a unique one.
    pub can_be_upgraded: bool,
    /// Greeting added to the gift.
    pub text: Option<String>,
    /// Formatting and special parts of `text`.
    pub entities: Option<Vec<MessageEntity>>,
    /// Sender and text are hidden from everyone but the receiver.
    pub is_private: bool,
    /// Number the gift will carry once upgraded.
    pub unique_gift_number: Option<i64>,
}

/// Notice about a unique gift that was sent or received.
///
/// [`UniqueGiftInfo` at Telegram](https://core.telegram.org/bots/api#uniquegiftinfo)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UniqueGiftInfo {
    pub gift: UniqueGift,
    /// How the owner came by the gift.
    ///
    /// One of: `upgrade`, `transfer`, `resale`, `gifted_upgrade`, `offer`.
    pub origin: UniqueGiftOrigin,
    /// Greeting added to the gift.
    pub text: Option<String>,
    /// Formatting and special parts of `text`.
    pub entities: Option<Vec<MessageEntity>>,
    /// Sender and text are hidden from everyone but the receiver.
    pub is_private: bool,
    /// Currency of the latest sale; for resold gifts.
    ///
    /// One of: `XTR`, `TON`.
    pub last_resale_currency: Option<SuggestedPostCurrency>,
    /// Price of the latest sale, in Stars or nanotoncoins as `last_resale_currency` says.
    pub last_resale_amount: Option<i64>,
    /// Handle for managing the gift; only for gifts a connected business account received.
    pub owned_gift_id: Option<OwnedGiftId>,
    /// Stars a transfer costs; absent if the bot cannot transfer the gift.
    pub transfer_star_count: Option<i64>,
    /// When a transfer becomes possible; absent or past means now.
    ///
    /// Unix time, in seconds.
    pub next_transfer_date: Option<UnixTime>,
}

/// A regular gift that a user or chat owns.
///
/// [`OwnedGiftRegular` at Telegram](https://core.telegram.org/bots/api#ownedgiftregular)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OwnedGiftRegular {
    pub gift: Gift,
    /// Handle for managing the gift; only for gifts a connected business account received.
    pub owned_gift_id: Option<OwnedGiftId>,
    /// Who gave it, if known.
    pub sender_user: Option<Box<User>>,
    /// When it was given.
    ///
    /// Unix time, in seconds.
    pub send_date: UnixTime,
    /// Greeting added to the gift.
    pub text: Option<String>,
    /// Formatting and special parts of `text`.
    pub entities: Option<Vec<MessageEntity>>,
    /// Sender and text are hidden from everyone but the receiver.
    pub is_private: bool,
    /// The gift is on display on the owner's profile page.
    pub is_saved: bool,
    /// The gift can become a unique one.
    pub can_be_upgraded: bool,
    /// The gift was given back and is no longer available.
    pub was_refunded: bool,
    /// Stars the receiver gets for selling the gift; absent if it cannot be sold.
    pub convert_star_count: Option<i64>,
    /// Stars already paid, so that the receiver upgrades for free.
    pub prepaid_upgrade_star_count: Option<i64>,
    /// The upgrade was paid for after the gift itself had been sent.
    pub is_upgrade_separate: bool,
    /// Number the gift will carry once upgraded.
    pub unique_gift_number: Option<i64>,
}

/// A unique gift that a user or chat owns.
///
/// [`OwnedGiftUnique` at Telegram](https://core.telegram.org/bots/api#ownedgiftunique)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OwnedGiftUnique {
    pub gift: UniqueGift,
    /// Handle for managing the gift; only for gifts a connected business account received.
    pub owned_gift_id: Option<OwnedGiftId>,
    /// Who gave it, if known.
    pub sender_user: Option<Box<User>>,
    /// When it was given.
    ///
    /// Unix time, in seconds.
    pub send_date: UnixTime,
    /// The gift is on display on the owner's profile page.
    pub is_saved: bool,
    /// The gift can be passed on; business accounts only.
    pub can_be_transferred: bool,
    /// Stars a transfer costs; absent if the bot cannot transfer the gift.
    pub transfer_star_count: Option<i64>,
    /// When a transfer becomes possible; absent or past means now.
    ///
    /// Unix time, in seconds.
    pub next_transfer_date: Option<UnixTime>,
}

/// One page of the gifts that a user or chat owns.
///
/// [`OwnedGifts` at Telegram](https://core.telegram.org/bots/api#ownedgifts)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OwnedGifts {
    /// Gifts owned in all; `gifts` holds one page of them.
    pub total_count: i64,
    pub gifts: Vec<OwnedGift>,
    /// Where the next page starts; absent on the last page.
    pub next_offset: Option<String>,
}

/// Who may use a managed bot.
///
/// [`BotAccessSettings` at Telegram](https://core.telegram.org/bots/api#botaccesssettings)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BotAccessSettings {
    /// Only the owner and `added_users` may use the bot.
    pub is_access_restricted: bool,
    /// Users let in besides the owner; matters only under restricted access.
    pub added_users: Option<Vec<User>>,
}

/// Kinds of gifts a user or chat takes.
///
/// [`AcceptedGiftTypes` at Telegram](https://core.telegram.org/bots/api#acceptedgifttypes)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AcceptedGiftTypes {
    /// Regular gifts of unlimited supply are accepted.
    pub unlimited_gifts: bool,
    /// Regular gifts of limited supply are accepted.
    pub limited_gifts: bool,
    /// Unique gifts, and free upgrades to them, are accepted.
    pub unique_gifts: bool,
    /// Telegram Premium as a gift is accepted.
    pub premium_subscription: bool,
    /// Transfers of unique gifts from channels are accepted.
    pub gifts_from_channels: bool,
}

impl AcceptedGiftTypes {
    /// With what is required.
    #[allow(
        clippy::fn_params_excessive_bools,
        reason = "Telegram requires them all"
    )]
    #[must_use]
    pub fn new(
        unlimited_gifts: bool,
        limited_gifts: bool,
        unique_gifts: bool,
        premium_subscription: bool,
        gifts_from_channels: bool,
    ) -> Self {
        Self {
            unlimited_gifts,
            limited_gifts,
            unique_gifts,
            premium_subscription,
            gifts_from_channels,
        }
    }
}

/// An amount of Telegram Stars.
///
/// [`StarAmount` at Telegram](https://core.telegram.org/bots/api#staramount)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StarAmount {
    /// Whole Stars, rounded toward zero; can be negative.
    pub amount: i64,
    /// Billionths of a Star on top; never of the opposite sign to `amount`.
    pub nanostar_amount: Option<i64>,
}

/// A command shown in the bot's command menu.
///
/// [`BotCommand` at Telegram](https://core.telegram.org/bots/api#botcommand)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BotCommand {
    /// Without the slash; lowercase English letters, digits and underscores.
    ///
    /// 1 to 32 characters.
    pub command: String,
    /// 1 to 256 characters.
    pub description: String,
    /// The command is sent as an ephemeral message, seen by its sender and the bot only.
    pub is_ephemeral: Option<bool>,
}

impl BotCommand {
    /// With what is required.
    #[must_use]
    pub fn new(command: impl Into<String>, description: impl Into<String>) -> Self {
        Self {
            command: command.into(),
            description: description.into(),
            is_ephemeral: None,
        }
    }

    /// The command is sent as an ephemeral message, seen by its sender and the bot only.
    #[must_use]
    pub fn is_ephemeral(mut self, value: bool) -> Self {
        self.is_ephemeral = Some(value);
        self
    }
}

/// Commands used wherever no narrower scope has any.
///
/// [`BotCommandScopeDefault` at Telegram](https://core.telegram.org/bots/api#botcommandscopedefault)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BotCommandScopeDefault {}

impl BotCommandScopeDefault {
    /// With what is required.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for BotCommandScopeDefault {
    fn default() -> Self {
        Self::new()
    }
}

/// Commands for all private chats.
///
/// [`BotCommandScopeAllPrivateChats` at
/// Telegram](https://core.telegram.org/bots/api#botcommandscopeallprivatechats)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BotCommandScopeAllPrivateChats {}

impl BotCommandScopeAllPrivateChats {
    /// With what is required.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for BotCommandScopeAllPrivateChats {
    fn default() -> Self {
        Self::new()
    }
}

/// Commands for all groups and supergroups.
///
/// [`BotCommandScopeAllGroupChats` at Telegram](https://core.telegram.org/bots/api#botcommandscopeallgroupchats)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BotCommandScopeAllGroupChats {}

impl BotCommandScopeAllGroupChats {
    /// With what is required.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for BotCommandScopeAllGroupChats {
    fn default() -> Self {
        Self::new()
    }
}

/// Commands for the administrators of all groups and supergroups.
///
/// [`BotCommandScopeAllChatAdministrators` at
/// Telegram](https://core.telegram.org/bots/api#botcommandscopeallchatadministrators)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BotCommandScopeAllChatAdministrators {}

impl BotCommandScopeAllChatAdministrators {
    /// With what is required.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for BotCommandScopeAllChatAdministrators {
    fn default() -> Self {
        Self::new()
    }
}

/// Commands for one chat.
///
/// [`BotCommandScopeChat` at Telegram](https://core.telegram.org/bots/api#botcommandscopechat)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BotCommandScopeChat {
    /// Identifier of the chat, or `@` and the username of a supergroup.
    pub chat_id: ChatTarget,
}

impl BotCommandScopeChat {
    /// With what is required.
    #[must_use]
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            chat_id: chat_id.into(),
        }
    }
}

/// Commands for the administrators of one chat.
///
/// [`BotCommandScopeChatAdministrators` at
/// Telegram](https://core.telegram.org/bots/api#botcommandscopechatadministrators)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BotCommandScopeChatAdministrators {
    /// Identifier of the chat, or `@` and the username of a supergroup.
    pub chat_id: ChatTarget,
}

impl BotCommandScopeChatAdministrators {
    /// With what is required.
    #[must_use]
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            chat_id: chat_id.into(),
        }
    }
}

/// Commands for one member of one chat.
///
/// [`BotCommandScopeChatMember` at Telegram](https://core.telegram.org/bots/api#botcommandscopechatmember)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BotCommandScopeChatMember {
    /// Identifier of the chat, or `@` and the username of a supergroup.
    pub chat_id: ChatTarget,
    pub user_id: UserId,
}

impl BotCommandScopeChatMember {
    /// With what is required.
    #[must_use]
    pub fn new(chat_id: impl Into<ChatTarget>, user_id: impl Into<UserId>) -> Self {
        Self {
            chat_id: chat_id.into(),
            user_id: user_id.into(),
        }
    }
}

/// Name of the bot; the answer of `getMyName`.
///
/// [`BotName` at Telegram](https://core.telegram.org/bots/api#botname)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BotName {
    pub name: String,
}

/// Text shown in an empty chat with the bot; the answer of `getMyDescription`.
///
/// [`BotDescription` at Telegram](https://core.telegram.org/bots/api#botdescription)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BotDescription {
    pub description: String,
}

/// Text on the bot's profile page; the answer of `getMyShortDescription`.
///
/// [`BotShortDescription` at Telegram](https://core.telegram.org/bots/api#botshortdescription)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BotShortDescription {
    pub short_description: String,
}

/// A menu button that opens the list of commands.
///
/// [`MenuButtonCommands` at Telegram](https://core.telegram.org/bots/api#menubuttoncommands)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MenuButtonCommands {}

impl MenuButtonCommands {
    /// With what is required.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for MenuButtonCommands {
    fn default() -> Self {
        Self::new()
    }
}

/// A menu button that opens a Mini App.
///
/// [`MenuButtonWebApp` at Telegram](https://core.telegram.org/bots/api#menubuttonwebapp)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MenuButtonWebApp {
    /// Label of the button.
    pub text: String,
    /// Mini App to open; a `t.me` link to one of the bot's apps also works.
    pub web_app: WebAppInfo,
}

impl MenuButtonWebApp {
    /// With what is required.
    #[must_use]
    pub fn new(text: impl Into<String>, web_app: WebAppInfo) -> Self {
        Self {
            text: text.into(),
            web_app,
        }
    }
}

/// Leaves the menu button to the bot's general setting.
///
/// [`MenuButtonDefault` at Telegram](https://core.telegram.org/bots/api#menubuttondefault)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MenuButtonDefault {}

impl MenuButtonDefault {
    /// With what is required.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for MenuButtonDefault {
    fn default() -> Self {
        Self::new()
    }
}

/// A boost that came from subscribing to Telegram Premium or giving it to someone.
///
/// [`ChatBoostSourcePremium` at Telegram](https://core.telegram.org/bots/api#chatboostsourcepremium)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatBoostSourcePremium {
    /// User who boosted the chat.
    pub user: User,
}

/// A boost that came with a Telegram Premium gift code created by the chat.
///
/// [`ChatBoostSourceGiftCode` at Telegram](https://core.telegram.org/bots/api#chatboostsourcegiftcode)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatBoostSourceGiftCode {
    /// User the gift code was made for.
    pub user: User,
}

/// A boost that came with a giveaway run by the chat.
///
/// [`ChatBoostSourceGiveaway` at Telegram](https://core.telegram.org/bots/api#chatboostsourcegiveaway)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatBoostSourceGiveaway {
    /// Message with the giveaway; may be deleted, and is zero if not yet sent.
    pub giveaway_message_id: MessageId,
    /// Winner of the prize; Premium giveaways only.
    pub user: Option<Box<User>>,
    /// Stars split among the winners; only for Telegram Star giveaways.
    pub prize_star_count: Option<i64>,
    /// The giveaway ended, but nobody was left to win the prize.
    pub is_unclaimed: bool,
}

/// One boost of a chat.
///
/// [`ChatBoost` at Telegram](https://core.telegram.org/bots/api#chatboost)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatBoost {
    /// Identifier of the boost.
    pub boost_id: String,
    /// When the chat was boosted.
    ///
    /// Unix time, in seconds.
    pub add_date: UnixTime,
    /// When the boost ends unless it is renewed.
    ///
    /// Unix time, in seconds.
    pub expiration_date: UnixTime,
    pub source: ChatBoostSource,
}

/// Event: a boost was added to a chat or changed.
///
/// [`ChatBoostUpdated` at Telegram](https://core.telegram.org/bots/api#chatboostupdated)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatBoostUpdated {
    pub chat: Chat,
    pub boost: ChatBoost,
}

/// Event: a boost of a chat was withdrawn.
///
/// [`ChatBoostRemoved` at Telegram](https://core.telegram.org/bots/api#chatboostremoved)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatBoostRemoved {
    pub chat: Chat,
    /// Identifier of the boost.
    pub boost_id: String,
    /// Unix time, in seconds.
    pub remove_date: UnixTime,
    pub source: ChatBoostSource,
}

/// Notice that the owner left the chat.
///
/// [`ChatOwnerLeft` at Telegram](https://core.telegram.org/bots/api#chatownerleft)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatOwnerLeft {
    /// User who takes over unless the former owner comes back.
    pub new_owner: Option<Box<User>>,
}

/// Notice that the chat has a new owner.
///
/// [`ChatOwnerChanged` at Telegram](https://core.telegram.org/bots/api#chatownerchanged)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChatOwnerChanged {
    pub new_owner: User,
}

/// Boosts a user gave to a chat; the answer of `getUserChatBoosts`.
///
/// [`UserChatBoosts` at Telegram](https://core.telegram.org/bots/api#userchatboosts)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UserChatBoosts {
    pub boosts: Vec<ChatBoost>,
}

/// What the bot may do in the name of a connected business account.
///
/// [`BusinessBotRights` at Telegram](https://core.telegram.org/bots/api#businessbotrights)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BusinessBotRights {
    /// May send and edit messages in chats with recent incoming messages.
    pub can_reply: bool,
    /// May mark incoming private messages as read.
    pub can_read_messages: bool,
    /// May delete messages that the bot sent.
    pub can_delete_sent_messages: bool,
    /// May delete any private message of the account.
    pub can_delete_all_messages: bool,
    /// May change the first and last name.
    pub can_edit_name: bool,
    /// May change the bio.
    pub can_edit_bio: bool,
    /// May change the profile photo.
    pub can_edit_profile_photo: bool,
    /// May change the username.
    pub can_edit_username: bool,
    /// May change which gifts the account takes.
    pub can_change_gift_settings: bool,
    /// May see the gifts and the Star balance.
    pub can_view_gifts_and_stars: bool,
    /// May sell gifts for Stars.
    pub can_convert_gifts_to_stars: bool,
    /// May pass gifts on and upgrade them.
    pub can_transfer_and_upgrade_gifts: bool,
    /// May move the account's Stars to the bot or spend them on gifts.
    pub can_transfer_stars: bool,
    /// May publish, edit and delete stories.
    pub can_manage_stories: bool,
}

/// A business account's connection to the bot.
///
/// [`BusinessConnection` at Telegram](https://core.telegram.org/bots/api#businessconnection)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BusinessConnection {
    /// Goes into `business_connection_id` of methods to act for the account.
    pub id: BusinessConnectionId,
    /// Account that connected the bot.
    pub user: User,
    /// Private chat of the bot with that user.
    pub user_chat_id: ChatId,
    /// When the connection was made.
    ///
    /// Unix time, in seconds.
    pub date: UnixTime,
    /// What the bot may do for the account.
    pub rights: Option<Box<BusinessBotRights>>,
    /// The connection is active.
    pub is_enabled: bool,
}

/// Event: messages vanished from a connected business account.
///
/// [`BusinessMessagesDeleted` at Telegram](https://core.telegram.org/bots/api#businessmessagesdeleted)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BusinessMessagesDeleted {
    pub business_connection_id: BusinessConnectionId,
    /// Chat of the account; the bot may have no access to it.
    pub chat: Chat,
    pub message_ids: Vec<MessageId>,
}

/// Message a Mini App sent for a user; the answer of `answerWebAppQuery`.
///
/// [`SentWebAppMessage` at Telegram](https://core.telegram.org/bots/api#sentwebappmessage)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SentWebAppMessage {
    /// For editing the message; set only if it has an inline keyboard.
    pub inline_message_id: Option<InlineMessageId>,
}

/// Message the bot sent as a guest; the answer of `answerGuestQuery`.
///
/// [`SentGuestMessage` at Telegram](https://core.telegram.org/bots/api#sentguestmessage)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SentGuestMessage {
    /// Identifier for editing the message sent on a user's behalf.
    pub inline_message_id: InlineMessageId,
}

/// Message stored for a Mini App user to send.
///
/// [`PreparedInlineMessage` at Telegram](https://core.telegram.org/bots/api#preparedinlinemessage)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PreparedInlineMessage {
    pub id: String,
    /// After this the message cannot be used.
    ///
    /// Unix time, in seconds.
    pub expiration_date: UnixTime,
}

/// Keyboard button stored for use by a Mini App.
///
/// [`PreparedKeyboardButton` at Telegram](https://core.telegram.org/bots/api#preparedkeyboardbutton)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PreparedKeyboardButton {
    pub id: String,
}

/// Hints in an error answer on how to make the call succeed.
///
/// [`ResponseParameters` at Telegram](https://core.telegram.org/bots/api#responseparameters)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ResponseParameters {
    /// The group became this supergroup; repeat the call there.
    pub migrate_to_chat_id: Option<ChatId>,
    /// How long to wait before the call is repeated.
    ///
    /// Telegram counts it in seconds.
    pub retry_after: Option<Duration>,
}

/// An animation to be sent.
///
/// [`InputMediaAnimation` at Telegram](https://core.telegram.org/bots/api#inputmediaanimation)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputMediaAnimation {
    /// File to send: an id Telegram knows, a URL or a new upload.
    pub media: InputFile,
    /// Own preview, as a new upload; ignored if Telegram makes one itself.
    pub thumbnail: Option<InputFile>,
    /// 0 to 1024 characters.
    pub caption: Option<String>,
    /// Markup to parse the text with; the alternative is to list the entities.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of `caption`, given instead of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media instead of below it.
    pub show_caption_above_media: Option<bool>,
    /// Width of the picture or frame.
    pub width: Option<i64>,
    /// Height of the picture or frame.
    pub height: Option<i64>,
    /// Playing time, as the sender declared it.
    ///
    /// Telegram counts it in seconds.
    pub duration: Option<Duration>,
    /// Hides the media behind an animation until the viewer taps it.
    pub has_spoiler: Option<bool>,
}

impl InputMediaAnimation {
    /// With what is required.
    #[must_use]
    pub fn new(media: impl Into<InputFile>) -> Self {
        Self {
            media: media.into(),
            thumbnail: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            width: None,
            height: None,
            duration: None,
            has_spoiler: None,
        }
    }

    /// Own preview, as a new upload; ignored if Telegram makes one itself.
    #[must_use]
    pub fn thumbnail(mut self, value: impl Into<InputFile>) -> Self {
        self.thumbnail = Some(value.into());
        self
    }

    /// 0 to 1024 characters.
    #[must_use]
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.caption = Some(value.into());
        self
    }

    /// Markup to parse the text with; the alternative is to list the entities.
    #[must_use]
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.parse_mode = Some(value);
        self
    }

    /// Formatting of `caption`, given instead of `parse_mode`.
    #[must_use]
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Puts the caption above the media instead of below it.
    #[must_use]
    pub fn show_caption_above_media(mut self, value: bool) -> Self {
        self.show_caption_above_media = Some(value);
        self
    }

    /// Width of the picture or frame.
    #[must_use]
    pub fn width(mut self, value: i64) -> Self {
        self.width = Some(value);
        self
    }

    /// Height of the picture or frame.
    #[must_use]
    pub fn height(mut self, value: i64) -> Self {
        self.height = Some(value);
        self
    }

    /// Playing time, as the sender declared it.
    #[must_use]
    pub fn duration(mut self, value: Duration) -> Self {
        self.duration = Some(value);
        self
    }

    /// Hides the media behind an animation until the viewer taps it.
    #[must_use]
    pub fn has_spoiler(mut self, value: bool) -> Self {
        self.has_spoiler = Some(value);
        self
    }
}

/// A music file to be sent.
///
/// [`InputMediaAudio` at Telegram](https://core.telegram.org/bots/api#inputmediaaudio)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputMediaAudio {
    /// File to send: an id Telegram knows, a URL or a new upload.
    pub media: InputFile,
    /// Own preview, as a new upload; ignored if Telegram makes one itself.
    pub thumbnail: Option<InputFile>,
    /// 0 to 1024 characters.
    pub caption: Option<String>,
    /// Markup to parse the text with; the alternative is to list the entities.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of `caption`, given instead of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Playing time, as the sender declared it.
    ///
    /// Telegram counts it in seconds.
    pub duration: Option<Duration>,
    /// Artist, as the sender or the audio tags give it.
    pub performer: Option<String>,
    /// Track title.
    pub title: Option<String>,
}

impl InputMediaAudio {
    /// With what is required.
    #[must_use]
    pub fn new(media: impl Into<InputFile>) -> Self {
        Self {
            media: media.into(),
            thumbnail: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            duration: None,
            performer: None,
            title: None,
        }
    }

    /// Own preview, as a new upload; ignored if Telegram makes one itself.
    #[must_use]
    pub fn thumbnail(mut self, value: impl Into<InputFile>) -> Self {
        self.thumbnail = Some(value.into());
        self
    }

    /// 0 to 1024 characters.
    #[must_use]
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.caption = Some(value.into());
        self
    }

    /// Markup to parse the text with; the alternative is to list the entities.
    #[must_use]
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.parse_mode = Some(value);
        self
    }

    /// Formatting of `caption`, given instead of `parse_mode`.
    #[must_use]
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Playing time, as the sender declared it.
    #[must_use]
    pub fn duration(mut self, value: Duration) -> Self {
        self.duration = Some(value);
        self
    }

    /// Artist, as the sender or the audio tags give it.
    #[must_use]
    pub fn performer(mut self, value: impl Into<String>) -> Self {
        self.performer = Some(value.into());
        self
    }

    /// Track title.
    #[must_use]
    pub fn title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }
}

/// A general file to be sent.
///
/// [`InputMediaDocument` at Telegram](https://core.telegram.org/bots/api#inputmediadocument)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputMediaDocument {
    /// File to send: an id Telegram knows, a URL or a new upload.
    pub media: InputFile,
    /// Own preview, as a new upload; ignored if Telegram makes one itself.
    pub thumbnail: Option<InputFile>,
    /// 0 to 1024 characters.
    pub caption: Option<String>,
    /// Markup to parse the text with; the alternative is to list the entities.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of `caption`, given instead of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Keep an upload a plain file even if it looks like media; always so in albums.
    pub disable_content_type_detection: Option<bool>,
}

impl InputMediaDocument {
    /// With what is required.
    #[must_use]
    pub fn new(media: impl Into<InputFile>) -> Self {
        Self {
            media: media.into(),
            thumbnail: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            disable_content_type_detection: None,
        }
    }

    /// Own preview, as a new upload; ignored if Telegram makes one itself.
    #[must_use]
    pub fn thumbnail(mut self, value: impl Into<InputFile>) -> Self {
        self.thumbnail = Some(value.into());
        self
    }

    /// 0 to 1024 characters.
    #[must_use]
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.caption = Some(value.into());
        self
    }

    /// Markup to parse the text with; the alternative is to list the entities.
    #[must_use]
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.parse_mode = Some(value);
        self
    }

    /// Formatting of `caption`, given instead of `parse_mode`.
    #[must_use]
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Keep an upload a plain file even if it looks like media; always so in albums.
    #[must_use]
    pub fn disable_content_type_detection(mut self, value: bool) -> Self {
        self.disable_content_type_detection = Some(value);
        self
    }
}

/// A web link to be attached to a poll option.
///
/// [`InputMediaLink` at Telegram](https://core.telegram.org/bots/api#inputmedialink)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputMediaLink {
    pub url: String,
}

impl InputMediaLink {
    /// With what is required.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into() }
    }
}

/// A live photo to be sent.
///
/// [`InputMediaLivePhoto` at Telegram](https://core.telegram.org/bots/api#inputmedialivephoto)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputMediaLivePhoto {
    /// Video part of the live photo.
    pub media: InputFile,
    /// Still picture of the live photo.
    pub photo: InputFile,
    /// 0 to 1024 characters.
    pub caption: Option<String>,
    /// Markup to parse the text with; the alternative is to list the entities.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of `caption`, given instead of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media instead of below it.
    pub show_caption_above_media: Option<bool>,
    /// Hides the media behind an animation until the viewer taps it.
    pub has_spoiler: Option<bool>,
}

impl InputMediaLivePhoto {
    /// With what is required.
    #[must_use]
    pub fn new(media: impl Into<InputFile>, photo: impl Into<InputFile>) -> Self {
        Self {
            media: media.into(),
            photo: photo.into(),
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            has_spoiler: None,
        }
    }

    /// 0 to 1024 characters.
    #[must_use]
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.caption = Some(value.into());
        self
    }

    /// Markup to parse the text with; the alternative is to list the entities.
    #[must_use]
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.parse_mode = Some(value);
        self
    }

    /// Formatting of `caption`, given instead of `parse_mode`.
    #[must_use]
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Puts the caption above the media instead of below it.
    #[must_use]
    pub fn show_caption_above_media(mut self, value: bool) -> Self {
        self.show_caption_above_media = Some(value);
        self
    }

    /// Hides the media behind an animation until the viewer taps it.
    #[must_use]
    pub fn has_spoiler(mut self, value: bool) -> Self {
        self.has_spoiler = Some(value);
        self
    }
}

/// A point on the map to be attached to a poll.
///
/// [`InputMediaLocation` at Telegram](https://core.telegram.org/bots/api#inputmedialocation)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputMediaLocation {
    pub latitude: f64,
    pub longitude: f64,
    /// Radius around the point within which the true position lies.
    pub horizontal_accuracy: Option<f64>,
}

impl InputMediaLocation {
    /// With what is required.
    #[must_use]
    pub fn new(latitude: f64, longitude: f64) -> Self {
        Self {
            latitude,
            longitude,
            horizontal_accuracy: None,
        }
    }

    /// Radius around the point within which the true position lies.
    #[must_use]
    pub fn horizontal_accuracy(mut self, value: f64) -> Self {
        self.horizontal_accuracy = Some(value);
        self
    }
}

/// A photo to be sent.
///
/// [`InputMediaPhoto` at Telegram](https://core.telegram.org/bots/api#inputmediaphoto)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputMediaPhoto {
    /// File to send: an id Telegram knows, a URL or a new upload.
    pub media: InputFile,
    /// 0 to 1024 characters.
    pub caption: Option<String>,
    /// Markup to parse the text with; the alternative is to list the entities.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of `caption`, given instead of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media instead of below it.
    pub show_caption_above_media: Option<bool>,
    /// Hides the media behind an animation until the viewer taps it.
    pub has_spoiler: Option<bool>,
}

impl InputMediaPhoto {
    /// With what is required.
    #[must_use]
    pub fn new(media: impl Into<InputFile>) -> Self {
        Self {
            media: media.into(),
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            has_spoiler: None,
        }
    }

    /// 0 to 1024 characters.
    #[must_use]
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.caption = Some(value.into());
        self
    }

    /// Markup to parse the text with; the alternative is to list the entities.
    #[must_use]
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.parse_mode = Some(value);
        self
    }

    /// Formatting of `caption`, given instead of `parse_mode`.
    #[must_use]
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Puts the caption above the media instead of below it.
    #[must_use]
    pub fn show_caption_above_media(mut self, value: bool) -> Self {
        self.show_caption_above_media = Some(value);
        self
    }

    /// Hides the media behind an animation until the viewer taps it.
    #[must_use]
    pub fn has_spoiler(mut self, value: bool) -> Self {
        self.has_spoiler = Some(value);
        self
    }
}

/// A sticker to be attached to a poll option.
///
/// [`InputMediaSticker` at Telegram](https://core.telegram.org/bots/api#inputmediasticker)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputMediaSticker {
    /// File to send: an id Telegram knows, a URL or a new upload.
    pub media: InputFile,
    /// Emoji the sticker stands for; for newly uploaded stickers.
    pub emoji: Option<String>,
}

impl InputMediaSticker {
    /// With what is required.
    #[must_use]
    pub fn new(media: impl Into<InputFile>) -> Self {
        Self {
            media: media.into(),
            emoji: None,
        }
    }

    /// Emoji the sticker stands for; for newly uploaded stickers.
    #[must_use]
    pub fn emoji(mut self, value: impl Into<String>) -> Self {
        self.emoji = Some(value.into());
        self
    }
}

/// A place with a name and an address to be attached to a poll.
///
/// [`InputMediaVenue` at Telegram](https://core.telegram.org/bots/api#inputmediavenue)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputMediaVenue {
    pub latitude: f64,
    pub longitude: f64,
    pub title: String,
    pub address: String,
    /// Identifier of the place on Foursquare.
    pub foursquare_id: Option<String>,
    /// Category of the place on Foursquare.
    pub foursquare_type: Option<String>,
    /// Identifier of the place on Google Places.
    pub google_place_id: Option<String>,
    /// Category of the place on Google Places.
    pub google_place_type: Option<String>,
}

impl InputMediaVenue {
    /// With what is required.
    #[must_use]
    pub fn new(
        latitude: f64,
        longitude: f64,
        title: impl Into<String>,
        address: impl Into<String>,
    ) -> Self {
        Self {
            latitude,
            longitude,
            title: title.into(),
            address: address.into(),
            foursquare_id: None,
            foursquare_type: None,
            google_place_id: None,
            google_place_type: None,
        }
    }

    /// Identifier of the place on Foursquare.
    #[must_use]
    pub fn foursquare_id(mut self, value: impl Into<String>) -> Self {
        self.foursquare_id = Some(value.into());
        self
    }

    /// Category of the place on Foursquare.
    #[must_use]
    pub fn foursquare_type(mut self, value: impl Into<String>) -> Self {
        self.foursquare_type = Some(value.into());
        self
    }

    /// Identifier of the place on Google Places.
    #[must_use]
    pub fn google_place_id(mut self, value: impl Into<String>) -> Self {
        self.google_place_id = Some(value.into());
        self
    }

    /// Category of the place on Google Places.
    #[must_use]
    pub fn google_place_type(mut self, value: impl Into<String>) -> Self {
        self.google_place_type = Some(value.into());
        self
    }
}

/// A video to be sent.
///
/// [`InputMediaVideo` at Telegram](https://core.telegram.org/bots/api#inputmediavideo)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputMediaVideo {
    /// File to send: an id Telegram knows, a URL or a new upload.
    pub media: InputFile,
    /// Own preview, as a new upload; ignored if Telegram makes one itself.
    pub thumbnail: Option<InputFile>,
    /// Picture shown before the video plays: a known id, a URL or a new upload.
    pub cover: Option<InputFile>,
    /// Moment from which the video plays.
    ///
    /// Telegram counts it in seconds.
    pub start_timestamp: Option<Duration>,
    /// 0 to 1024 characters.
    pub caption: Option<String>,
    /// Markup to parse the text with; the alternative is to list the entities.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of `caption`, given instead of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Puts the caption above the media instead of below it.
    pub show_caption_above_media: Option<bool>,
    /// Width of the picture or frame.
    pub width: Option<i64>,
    /// Height of the picture or frame.
    pub height: Option<i64>,
    /// Playing time, as the sender declared it.
    ///
    /// Telegram counts it in seconds.
    pub duration: Option<Duration>,
    /// The uploaded video can start playing before it is fully downloaded.
    pub supports_streaming: Option<bool>,
    /// Hides the media behind an animation until the viewer taps it.
    pub has_spoiler: Option<bool>,
}

impl InputMediaVideo {
    /// With what is required.
    #[must_use]
    pub fn new(media: impl Into<InputFile>) -> Self {
        Self {
            media: media.into(),
            thumbnail: None,
            cover: None,
            start_timestamp: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            width: None,
            height: None,
            duration: None,
            supports_streaming: None,
            has_spoiler: None,
        }
    }

    /// Own preview, as a new upload; ignored if Telegram makes one itself.
    #[must_use]
    pub fn thumbnail(mut self, value: impl Into<InputFile>) -> Self {
        self.thumbnail = Some(value.into());
        self
    }

    /// Picture shown before the video plays: a known id, a URL or a new upload.
    #[must_use]
    pub fn cover(mut self, value: impl Into<InputFile>) -> Self {
        self.cover = Some(value.into());
        self
    }

    /// Moment from which the video plays.
    #[must_use]
    pub fn start_timestamp(mut self, value: Duration) -> Self {
        self.start_timestamp = Some(value);
        self
    }

    /// 0 to 1024 characters.
    #[must_use]
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.caption = Some(value.into());
        self
    }

    /// Markup to parse the text with; the alternative is to list the entities.
    #[must_use]
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.parse_mode = Some(value);
        self
    }

    /// Formatting of `caption`, given instead of `parse_mode`.
    #[must_use]
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Puts the caption above the media instead of below it.
    #[must_use]
    pub fn show_caption_above_media(mut self, value: bool) -> Self {
        self.show_caption_above_media = Some(value);
        self
    }

    /// Width of the picture or frame.
    #[must_use]
    pub fn width(mut self, value: i64) -> Self {
        self.width = Some(value);
        self
    }

    /// Height of the picture or frame.
    #[must_use]
    pub fn height(mut self, value: i64) -> Self {
        self.height = Some(value);
        self
    }

    /// Playing time, as the sender declared it.
    #[must_use]
    pub fn duration(mut self, value: Duration) -> Self {
        self.duration = Some(value);
        self
    }

    /// The uploaded video can start playing before it is fully downloaded.
    #[must_use]
    pub fn supports_streaming(mut self, value: bool) -> Self {
        self.supports_streaming = Some(value);
        self
    }

    /// Hides the media behind an animation until the viewer taps it.
    #[must_use]
    pub fn has_spoiler(mut self, value: bool) -> Self {
        self.has_spoiler = Some(value);
        self
    }
}

/// A voice message to be sent.
///
/// [`InputMediaVoiceNote` at Telegram](https://core.telegram.org/bots/api#inputmediavoicenote)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputMediaVoiceNote {
    /// File to send: an id Telegram knows, a URL or a new upload.
    pub media: InputFile,
    /// 0 to 1024 characters.
    pub caption: Option<String>,
    /// Markup to parse the text with; the alternative is to list the entities.
    pub parse_mode: Option<ParseMode>,
    /// Formatting of `caption`, given instead of `parse_mode`.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Playing time, as the sender declared it.
    ///
    /// Telegram counts it in seconds.
    pub duration: Option<Duration>,
}

impl InputMediaVoiceNote {
    /// With what is required.
    #[must_use]
    pub fn new(media: impl Into<InputFile>) -> Self {
        Self {
            media: media.into(),
            caption: None,
            parse_mode: None,
            caption_entities: None,
            duration: None,
        }
    }

    /// 0 to 1024 characters.
    #[must_use]
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.caption = Some(value.into());
        self
    }

    /// Markup to parse the text with; the alternative is to list the entities.
    #[must_use]
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.parse_mode = Some(value);
        self
    }

    /// Formatting of `caption`, given instead of `parse_mode`.
    #[must_use]
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Playing time, as the sender declared it.
    #[must_use]
    pub fn duration(mut self, value: Duration) -> Self {
        self.duration = Some(value);
        self
    }
}

/// A live photo to be sent as paid media.
///
/// [`InputPaidMediaLivePhoto` at Telegram](https://core.telegram.org/bots/api#inputpaidmedialivephoto)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputPaidMediaLivePhoto {
    /// Video part of the live photo.
    pub media: InputFile,
    /// Still picture of the live photo.
    pub photo: InputFile,
}

impl InputPaidMediaLivePhoto {
    /// With what is required.
    #[must_use]
    pub fn new(media: impl Into<InputFile>, photo: impl Into<InputFile>) -> Self {
        Self {
            media: media.into(),
            photo: photo.into(),
        }
    }
}

/// A photo to be sent as paid media.
///
/// [`InputPaidMediaPhoto` at Telegram](https://core.telegram.org/bots/api#inputpaidmediaphoto)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputPaidMediaPhoto {
    /// File to send: an id Telegram knows, a URL or a new upload.
    pub media: InputFile,
}

impl InputPaidMediaPhoto {
    /// With what is required.
    #[must_use]
    pub fn new(media: impl Into<InputFile>) -> Self {
        Self {
            media: media.into(),
        }
    }
}

/// A video to be sent as paid media.
///
/// [`InputPaidMediaVideo` at Telegram](https://core.telegram.org/bots/api#inputpaidmediavideo)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputPaidMediaVideo {
    /// File to send: an id Telegram knows, a URL or a new upload.
    pub media: InputFile,
    /// Own preview, as a new upload; ignored if Telegram makes one itself.
    pub thumbnail: Option<InputFile>,
    /// Picture shown before the video plays: a known id, a URL or a new upload.
    pub cover: Option<InputFile>,
    /// Moment from which the video plays.
    ///
    /// Telegram counts it in seconds.
    pub start_timestamp: Option<Duration>,
    /// Width of the picture or frame.
    pub width: Option<i64>,
    /// Height of the picture or frame.
    pub height: Option<i64>,
    /// Playing time, as the sender declared it.
    ///
    /// Telegram counts it in seconds.
    pub duration: Option<Duration>,
    /// The uploaded video can start playing before it is fully downloaded.
    pub supports_streaming: Option<bool>,
}

impl InputPaidMediaVideo {
    /// With what is required.
    #[must_use]
    pub fn new(media: impl Into<InputFile>) -> Self {
        Self {
            media: media.into(),
            thumbnail: None,
            cover: None,
            start_timestamp: None,
            width: None,
            height: None,
            duration: None,
            supports_streaming: None,
        }
    }

    /// Own preview, as a new upload; ignored if Telegram makes one itself.
    #[must_use]
    pub fn thumbnail(mut self, value: impl Into<InputFile>) -> Self {
        self.thumbnail = Some(value.into());
        self
    }

    /// Picture shown before the video plays: a known id, a URL or a new upload.
    #[must_use]
    pub fn cover(mut self, value: impl Into<InputFile>) -> Self {
        self.cover = Some(value.into());
        self
    }

    /// Moment from which the video plays.
    #[must_use]
    pub fn start_timestamp(mut self, value: Duration) -> Self {
        self.start_timestamp = Some(value);
        self
    }

    /// Width of the picture or frame.
    #[must_use]
    pub fn width(mut self, value: i64) -> Self {
        self.width = Some(value);
        self
    }

    /// Height of the picture or frame.
    #[must_use]
    pub fn height(mut self, value: i64) -> Self {
        self.height = Some(value);
        self
    }

    /// Playing time, as the sender declared it.
    #[must_use]
    pub fn duration(mut self, value: Duration) -> Self {
        self.duration = Some(value);
        self
    }

    /// The uploaded video can start playing before it is fully downloaded.
    #[must_use]
    pub fn supports_streaming(mut self, value: bool) -> Self {
        self.supports_streaming = Some(value);
        self
    }
}

/// A still profile photo to be set.
///
/// [`InputProfilePhotoStatic` at Telegram](https://core.telegram.org/bots/api#inputprofilephotostatic)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputProfilePhotoStatic {
    /// JPG picture; must be a new upload, known files cannot be reused.
    pub photo: InputFile,
}

impl InputProfilePhotoStatic {
    /// With what is required.
    #[must_use]
    pub fn new(photo: impl Into<InputFile>) -> Self {
        Self {
            photo: photo.into(),
        }
    }
}

/// A moving profile photo to be set.
///
/// [`InputProfilePhotoAnimated` at Telegram](https://core.telegram.org/bots/api#inputprofilephotoanimated)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputProfilePhotoAnimated {
    /// MPEG4 animation; must be a new upload, known files cannot be reused.
    pub animation: InputFile,
    /// Frame used as the still photo.
    ///
    /// Telegram counts it in seconds. Default: `0.0`.
    pub main_frame_timestamp: Option<Duration>,
}

impl InputProfilePhotoAnimated {
    /// With what is required.
    #[must_use]
    pub fn new(animation: impl Into<InputFile>) -> Self {
        Self {
            animation: animation.into(),
            main_frame_timestamp: None,
        }
    }

    /// Frame used as the still photo.
    #[must_use]
    pub fn main_frame_timestamp(mut self, value: Duration) -> Self {
        self.main_frame_timestamp = Some(value);
        self
    }
}

/// A photo to be posted as a story.
///
/// [`InputStoryContentPhoto` at Telegram](https://core.telegram.org/bots/api#inputstorycontentphoto)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputStoryContentPhoto {
    /// Must be a new upload, known files cannot be reused.
    pub photo: InputFile,
}

impl InputStoryContentPhoto {
    /// With what is required.
    #[must_use]
    pub fn new(photo: impl Into<InputFile>) -> Self {
        Self {
            photo: photo.into(),
        }
    }
}

/// A video to be posted as a story.
///
/// [`InputStoryContentVideo` at Telegram](https://core.telegram.org/bots/api#inputstorycontentvideo)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InputStoryContentVideo {
    /// Must be a new upload, known files cannot be reused.
    pub video: InputFile,
    /// Playing time; worked out by the server when absent.
    ///
    /// Telegram counts it in seconds.
    pub duration: Option<Duration>,
    /// Frame used as the still cover.
    ///
    /// Telegram counts it in seconds. Default: `0.0`.
    pub cover_frame_timestamp: Option<Duration>,
    /// The video has no sound.
    pub is_animation: Option<bool>,
}

impl InputStoryContentVideo {
    /// With what is required.
    #[must_use]
    pub fn new(video: impl Into<InputFile>) -> Self {
        Self {
            video: video.into(),
            duration: None,
            cover_frame_timestamp: None,
            is_animation: None,
        }
    }

    /// Playing time; worked out by the server when absent.
    #[must_use]
    pub fn duration(mut self, value: Duration) -> Self {
        self.duration = Some(value);
        self
    }

    /// Frame used as the still cover.
    #[must_use]
    pub fn cover_frame_timestamp(mut self, value: Duration) -> Self {
        self.cover_frame_timestamp = Some(value);
        self
    }

    /// The video has no sound.
    #[must_use]
    pub fn is_animation(mut self, value: bool) -> Self {
        self.is_animation = Some(value);
        self
    }
}
