//! Endpoints: what an update is, for the router.
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use crate::api::{Message, Update, UpdateKind};

/// What an update is: what `#[handle(on_...)]` names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Endpoint {
    /// A new message with `text`.
    Text,
    /// A new message with `animation`.
    Animation,
    /// A new message with `venue`.
    Venue,
    /// A new message with `audio`.
    Audio,
    /// A new message with `document`.
    Document,
    /// A new message with `live_photo`.
    LivePhoto,
    /// A new message with `paid_media`.
    PaidMedia,
    /// A new message with `photo`.
    Photo,
    /// A new message with `sticker`.
    Sticker,
    /// A new message with `video`.
    Video,
    /// A new message with `video_note`.
    VideoNote,
    /// A new message with `voice`.
    Voice,
    /// A new message with `story`.
    Story,
    /// A new message with `rich_message`.
    RichMessage,
    /// A new message with `checklist`.
    Checklist,
    /// A new message with `contact`.
    Contact,
    /// A new message with `dice`.
    Dice,
    /// A new message with `game`.
    Game,
    /// A new message with `poll`.
    PollMessage,
    /// A new message with `location`.
    Location,
    /// A new message with `group_chat_created`.
    GroupCreated,
    /// A new message with `supergroup_chat_created`.
    SupergroupCreated,
    /// A new message with `channel_chat_created`.
    ChannelCreated,
    /// A new message with `new_chat_members`.
    UserJoined,
    /// A new message with `left_chat_member`.
    UserLeft,
    /// A new message with `chat_owner_left`.
    ChatOwnerLeft,
    /// A new message with `chat_owner_changed`.
    ChatOwnerChanged,
    /// A new message with `new_chat_title`.
    NewGroupTitle,
    /// A new message with `new_chat_photo`.
    NewGroupPhoto,
    /// A new message with `delete_chat_photo`.
    GroupPhotoDeleted,
    /// A new message with `message_auto_delete_timer_changed`.
    AutoDeleteTimer,
    /// A new message with `migrate_to_chat_id`.
    Migration,
    /// A new message with `migrate_from_chat_id`.
    MigratedFrom,
    /// A new message with `pinned_message`.
    Pinned,
    /// A new message with `invoice`.
    Invoice,
    /// A new message with `successful_payment`.
    Payment,
    /// A new message with `refunded_payment`.
    RefundedPayment,
    /// A new message with `users_shared`.
    UserShared,
    /// A new message with `chat_shared`.
    ChatShared,
    /// A new message with `gift`.
    Gift,
    /// A new message with `unique_gift`.
    UniqueGift,
    /// A new message with `gift_upgrade_sent`.
    GiftUpgradeSent,
    /// A new message with `connected_website`.
    ConnectedWebsite,
    /// A new message with `write_access_allowed`.
    WriteAccessAllowed,
    /// A new message with `passport_data`.
    PassportData,
    /// A new message with `proximity_alert_triggered`.
    ProximityAlert,
    /// A new message with `boost_added`.
    BoostAdded,
    /// A new message with `chat_background_set`.
    ChatBackgroundSet,
    /// A new message with `checklist_tasks_done`.
    ChecklistTasksDone,
    /// A new message with `checklist_tasks_added`.
    ChecklistTasksAdded,
    /// A new message with `community_chat_added`.
    CommunityChatAdded,
    /// A new message with `community_chat_joined`.
    CommunityChatJoined,
    /// A new message with `community_chat_removed`.
    CommunityChatRemoved,
    /// A new message with `direct_message_price_changed`.
    DirectMessagePriceChanged,
    /// A new message with `forum_topic_created`.
    TopicCreated,
    /// A new message with `forum_topic_edited`.
    TopicEdited,
    /// A new message with `forum_topic_closed`.
    TopicClosed,
    /// A new message with `forum_topic_reopened`.
    TopicReopened,
    /// A new message with `general_forum_topic_hidden`.
    GeneralTopicHidden,
    /// A new message with `general_forum_topic_unhidden`.
    GeneralTopicUnhidden,
    /// A new message with `giveaway_created`.
    GiveawayCreated,
    /// A new message with `giveaway`.
    Giveaway,
    /// A new message with `giveaway_winners`.
    GiveawayWinners,
    /// A new message with `giveaway_completed`.
    GiveawayCompleted,
    /// A new message with `managed_bot_created`.
    ManagedBotCreated,
    /// A new message with `paid_message_price_changed`.
    PaidMessagePriceChanged,
    /// A new message with `poll_option_added`.
    PollOptionAdded,
    /// A new message with `poll_option_deleted`.
    PollOptionDeleted,
    /// A new message with `suggested_post_approved`.
    SuggestedPostApproved,
    /// A new message with `suggested_post_approval_failed`.
    SuggestedPostApprovalFailed,
    /// A new message with `suggested_post_declined`.
    SuggestedPostDeclined,
    /// A new message with `suggested_post_paid`.
    SuggestedPostPaid,
    /// A new message with `suggested_post_refunded`.
    SuggestedPostRefunded,
    /// A new message with `video_chat_scheduled`.
    VideoChatScheduled,
    /// A new message with `video_chat_started`.
    VideoChatStarted,
    /// A new message with `video_chat_ended`.
    VideoChatEnded,
    /// A new message with `video_chat_participants_invited`.
    VideoChatParticipants,
    /// A new message with `web_app_data`.
    WebApp,
    /// `message`: any new message of a chat that nothing narrower takes.
    Message,
    /// An update of the kind `edited_message`.
    Edited,
    /// An update of the kind `channel_post`.
    ChannelPost,
    /// An update of the kind `edited_channel_post`.
    EditedChannelPost,
    /// An update of the kind `business_connection`.
    BusinessConnection,
    /// An update of the kind `business_message`.
    BusinessMessage,
    /// An update of the kind `edited_business_message`.
    EditedBusinessMessage,
    /// An update of the kind `deleted_business_messages`.
    DeletedBusinessMessages,
    /// An update of the kind `guest_message`.
    GuestMessage,
    /// An update of the kind `message_reaction`.
    MessageReaction,
    /// An update of the kind `message_reaction_count`.
    MessageReactionCount,
    /// An update of the kind `inline_query`.
    Query,
    /// An update of the kind `chosen_inline_result`.
    InlineResult,
    /// An update of the kind `callback_query`.
    Callback,
    /// An update of the kind `shipping_query`.
    Shipping,
    /// An update of the kind `pre_checkout_query`.
    Checkout,
    /// An update of the kind `purchased_paid_media`.
    PurchasedPaidMedia,
    /// An update of the kind `poll`.
    Poll,
    /// An update of the kind `poll_answer`.
    PollAnswer,
    /// An update of the kind `my_chat_member`.
    MyChatMember,
    /// An update of the kind `chat_member`.
    ChatMember,
    /// An update of the kind `chat_join_request`.
    ChatJoinRequest,
    /// An update of the kind `chat_boost`.
    ChatBoost,
    /// An update of the kind `removed_chat_boost`.
    RemovedChatBoost,
    /// An update of the kind `managed_bot`.
    ManagedBot,
    /// An update of the kind `subscription`.
    Subscription,
    /// An update of the kind `stopped_message_generation`.
    StoppedMessageGeneration,
    /// A new message with a file: photo, video, audio, voice, document, sticker and the like.
    Media,
    /// The bot itself was added to a group.
    AddedToGroup,
    /// Any update.
    Any,
    /// An update of a kind that this release does not know.
    Unknown,
    /// A handler failed or panicked.
    Error,
}

impl Endpoint {
    /// Every endpoint.
    pub const ALL: &'static [Self] = &[
        Self::Text,
        Self::Animation,
        Self::Venue,
        Self::Audio,
        Self::Document,
        Self::LivePhoto,
        Self::PaidMedia,
        Self::Photo,
        Self::Sticker,
        Self::Video,
        Self::VideoNote,
        Self::Voice,
        Self::Story,
        Self::RichMessage,
        Self::Checklist,
        Self::Contact,
        Self::Dice,
        Self::Game,
        Self::PollMessage,
        Self::Location,
        Self::GroupCreated,
        Self::SupergroupCreated,
        Self::ChannelCreated,
        Self::UserJoined,
        Self::UserLeft,
        Self::ChatOwnerLeft,
        Self::ChatOwnerChanged,
        Self::NewGroupTitle,
        Self::NewGroupPhoto,
        Self::GroupPhotoDeleted,
        Self::AutoDeleteTimer,
        Self::Migration,
        Self::MigratedFrom,
        Self::Pinned,
        Self::Invoice,
        Self::Payment,
        Self::RefundedPayment,
        Self::UserShared,
        Self::ChatShared,
        Self::Gift,
        Self::UniqueGift,
        Self::GiftUpgradeSent,
        Self::ConnectedWebsite,
        Self::WriteAccessAllowed,
        Self::PassportData,
        Self::ProximityAlert,
        Self::BoostAdded,
        Self::ChatBackgroundSet,
        Self::ChecklistTasksDone,
        Self::ChecklistTasksAdded,
        Self::CommunityChatAdded,
        Self::CommunityChatJoined,
        Self::CommunityChatRemoved,
        Self::DirectMessagePriceChanged,
        Self::TopicCreated,
        Self::TopicEdited,
        Self::TopicClosed,
        Self::TopicReopened,
        Self::GeneralTopicHidden,
        Self::GeneralTopicUnhidden,
        Self::GiveawayCreated,
        Self::Giveaway,
        Self::GiveawayWinners,
        Self::GiveawayCompleted,
        Self::ManagedBotCreated,
        Self::PaidMessagePriceChanged,
        Self::PollOptionAdded,
        Self::PollOptionDeleted,
        Self::SuggestedPostApproved,
        Self::SuggestedPostApprovalFailed,
        Self::SuggestedPostDeclined,
        Self::SuggestedPostPaid,
        Self::SuggestedPostRefunded,
        Self::VideoChatScheduled,
        Self::VideoChatStarted,
        Self::VideoChatEnded,
        Self::VideoChatParticipants,
        Self::WebApp,
        Self::Message,
        Self::Edited,
        Self::ChannelPost,
        Self::EditedChannelPost,
        Self::BusinessConnection,
        Self::BusinessMessage,
        Self::EditedBusinessMessage,
        Self::DeletedBusinessMessages,
        Self::GuestMessage,
        Self::MessageReaction,
        Self::MessageReactionCount,
        Self::Query,
        Self::InlineResult,
        Self::Callback,
        Self::Shipping,
        Self::Checkout,
        Self::PurchasedPaidMedia,
        Self::Poll,
        Self::PollAnswer,
        Self::MyChatMember,
        Self::ChatMember,
        Self::ChatJoinRequest,
        Self::ChatBoost,
        Self::RemovedChatBoost,
        Self::ManagedBot,
        Self::Subscription,
        Self::StoppedMessageGeneration,
        Self::Media,
        Self::AddedToGroup,
        Self::Any,
        Self::Unknown,
        Self::Error,
    ];

    /// Its name in `#[handle(..)]`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "on_text",
            Self::Animation => "on_animation",
            Self::Venue => "on_venue",
            Self::Audio => "on_audio",
            Self::Document => "on_document",
            Self::LivePhoto => "on_live_photo",
            Self::PaidMedia => "on_paid_media",
            Self::Photo => "on_photo",
            Self::Sticker => "on_sticker",
            Self::Video => "on_video",
            Self::VideoNote => "on_video_note",
            Self::Voice => "on_voice",
            Self::Story => "on_story",
            Self::RichMessage => "on_rich_message",
            Self::Checklist => "on_checklist",
            Self::Contact => "on_contact",
            Self::Dice => "on_dice",
            Self::Game => "on_game",
            Self::PollMessage => "on_poll_message",
            Self::Location => "on_location",
            Self::GroupCreated => "on_group_created",
            Self::SupergroupCreated => "on_supergroup_created",
            Self::ChannelCreated => "on_channel_created",
            Self::UserJoined => "on_user_joined",
            Self::UserLeft => "on_user_left",
            Self::ChatOwnerLeft => "on_chat_owner_left",
            Self::ChatOwnerChanged => "on_chat_owner_changed",
            Self::NewGroupTitle => "on_new_group_title",
            Self::NewGroupPhoto => "on_new_group_photo",
            Self::GroupPhotoDeleted => "on_group_photo_deleted",
            Self::AutoDeleteTimer => "on_auto_delete_timer",
            Self::Migration => "on_migration",
            Self::MigratedFrom => "on_migrated_from",
            Self::Pinned => "on_pinned",
            Self::Invoice => "on_invoice",
            Self::Payment => "on_payment",
            Self::RefundedPayment => "on_refunded_payment",
            Self::UserShared => "on_user_shared",
            Self::ChatShared => "on_chat_shared",
            Self::Gift => "on_gift",
            Self::UniqueGift => "on_unique_gift",
            Self::GiftUpgradeSent => "on_gift_upgrade_sent",
            Self::ConnectedWebsite => "on_connected_website",
            Self::WriteAccessAllowed => "on_write_access_allowed",
            Self::PassportData => "on_passport_data",
            Self::ProximityAlert => "on_proximity_alert",
            Self::BoostAdded => "on_boost_added",
            Self::ChatBackgroundSet => "on_chat_background_set",
            Self::ChecklistTasksDone => "on_checklist_tasks_done",
            Self::ChecklistTasksAdded => "on_checklist_tasks_added",
            Self::CommunityChatAdded => "on_community_chat_added",
            Self::CommunityChatJoined => "on_community_chat_joined",
            Self::CommunityChatRemoved => "on_community_chat_removed",
            Self::DirectMessagePriceChanged => "on_direct_message_price_changed",
            Self::TopicCreated => "on_topic_created",
            Self::TopicEdited => "on_topic_edited",
            Self::TopicClosed => "on_topic_closed",
            Self::TopicReopened => "on_topic_reopened",
            Self::GeneralTopicHidden => "on_general_topic_hidden",
            Self::GeneralTopicUnhidden => "on_general_topic_unhidden",
            Self::GiveawayCreated => "on_giveaway_created",
            Self::Giveaway => "on_giveaway",
            Self::GiveawayWinners => "on_giveaway_winners",
            Self::GiveawayCompleted => "on_giveaway_completed",
            Self::ManagedBotCreated => "on_managed_bot_created",
            Self::PaidMessagePriceChanged => "on_paid_message_price_changed",
            Self::PollOptionAdded => "on_poll_option_added",
            Self::PollOptionDeleted => "on_poll_option_deleted",
            Self::SuggestedPostApproved => "on_suggested_post_approved",
            Self::SuggestedPostApprovalFailed => "on_suggested_post_approval_failed",
            Self::SuggestedPostDeclined => "on_suggested_post_declined",
            Self::SuggestedPostPaid => "on_suggested_post_paid",
            Self::SuggestedPostRefunded => "on_suggested_post_refunded",
            Self::VideoChatScheduled => "on_video_chat_scheduled",
            Self::VideoChatStarted => "on_video_chat_started",
            Self::VideoChatEnded => "on_video_chat_ended",
            Self::VideoChatParticipants => "on_video_chat_participants",
            Self::WebApp => "on_web_app",
            Self::Message => "on_message",
            Self::Edited => "on_edited",
            Self::ChannelPost => "on_channel_post",
            Self::EditedChannelPost => "on_edited_channel_post",
            Self::BusinessConnection => "on_business_connection",
            Self::BusinessMessage => "on_business_message",
            Self::EditedBusinessMessage => "on_edited_business_message",
            Self::DeletedBusinessMessages => "on_deleted_business_messages",
            Self::GuestMessage => "on_guest_message",
            Self::MessageReaction => "on_message_reaction",
            Self::MessageReactionCount => "on_message_reaction_count",
            Self::Query => "on_query",
            Self::InlineResult => "on_inline_result",
            Self::Callback => "on_callback",
            Self::Shipping => "on_shipping",
            Self::Checkout => "on_checkout",
            Self::PurchasedPaidMedia => "on_purchased_paid_media",
            Self::Poll => "on_poll",
            Self::PollAnswer => "on_poll_answer",
            Self::MyChatMember => "on_my_chat_member",
            Self::ChatMember => "on_chat_member",
            Self::ChatJoinRequest => "on_chat_join_request",
            Self::ChatBoost => "on_chat_boost",
            Self::RemovedChatBoost => "on_removed_chat_boost",
            Self::ManagedBot => "on_managed_bot",
            Self::Subscription => "on_subscription",
            Self::StoppedMessageGeneration => "on_stopped_message_generation",
            Self::Media => "on_media",
            Self::AddedToGroup => "on_added_to_group",
            Self::Any => "on_any",
            Self::Unknown => "on_unknown",
            Self::Error => "on_error",
        }
    }

    /// The wider endpoint that takes what this one leaves.
    pub const fn parent(self) -> Option<Self> {
        match self {
            Self::Text
            | Self::Venue
            | Self::Story
            | Self::RichMessage
            | Self::Checklist
            | Self::Contact
            | Self::Dice
            | Self::Game
            | Self::PollMessage
            | Self::Location
            | Self::GroupCreated
            | Self::SupergroupCreated
            | Self::ChannelCreated
            | Self::UserJoined
            | Self::UserLeft
            | Self::ChatOwnerLeft
            | Self::ChatOwnerChanged
            | Self::NewGroupTitle
            | Self::NewGroupPhoto
            | Self::GroupPhotoDeleted
            | Self::AutoDeleteTimer
            | Self::Migration
            | Self::MigratedFrom
            | Self::Pinned
            | Self::Invoice
            | Self::Payment
            | Self::RefundedPayment
            | Self::UserShared
            | Self::ChatShared
            | Self::Gift
            | Self::UniqueGift
            | Self::GiftUpgradeSent
            | Self::ConnectedWebsite
            | Self::WriteAccessAllowed
            | Self::PassportData
            | Self::ProximityAlert
            | Self::BoostAdded
            | Self::ChatBackgroundSet
            | Self::ChecklistTasksDone
            | Self::ChecklistTasksAdded
            | Self::CommunityChatAdded
            | Self::CommunityChatJoined
            | Self::CommunityChatRemoved
            | Self::DirectMessagePriceChanged
            | Self::TopicCreated
            | Self::TopicEdited
            | Self::TopicClosed
            | Self::TopicReopened
            | Self::GeneralTopicHidden
            | Self::GeneralTopicUnhidden
            | Self::GiveawayCreated
            | Self::Giveaway
            | Self::GiveawayWinners
            | Self::GiveawayCompleted
            | Self::ManagedBotCreated
            | Self::PaidMessagePriceChanged
            | Self::PollOptionAdded
            | Self::PollOptionDeleted
            | Self::SuggestedPostApproved
            | Self::SuggestedPostApprovalFailed
            | Self::SuggestedPostDeclined
            | Self::SuggestedPostPaid
            | Self::SuggestedPostRefunded
            | Self::VideoChatScheduled
            | Self::VideoChatStarted
            | Self::VideoChatEnded
            | Self::VideoChatParticipants
            | Self::WebApp
            | Self::Media
            | Self::AddedToGroup => Some(Self::Message),
            Self::Animation
            | Self::Audio
            | Self::Document
            | Self::LivePhoto
            | Self::PaidMedia
            | Self::Photo
            | Self::Sticker
            | Self::Video
            | Self::VideoNote
            | Self::Voice => Some(Self::Media),
            Self::Message
            | Self::Edited
            | Self::ChannelPost
            | Self::EditedChannelPost
            | Self::BusinessConnection
            | Self::BusinessMessage
            | Self::EditedBusinessMessage
            | Self::DeletedBusinessMessages
            | Self::GuestMessage
            | Self::MessageReaction
            | Self::MessageReactionCount
            | Self::Query
            | Self::InlineResult
            | Self::Callback
            | Self::Shipping
            | Self::Checkout
            | Self::PurchasedPaidMedia
            | Self::Poll
            | Self::PollAnswer
            | Self::MyChatMember
            | Self::ChatMember
            | Self::ChatJoinRequest
            | Self::ChatBoost
            | Self::RemovedChatBoost
            | Self::ManagedBot
            | Self::Subscription
            | Self::StoppedMessageGeneration
            | Self::Unknown => Some(Self::Any),
            Self::Any | Self::Error => None,
        }
    }

    /// The update kind it belongs to; none for those that stand for several.
    pub const fn update_kind(self) -> Option<&'static str> {
        match self {
            Self::BusinessConnection => Some("business_connection"),
            Self::BusinessMessage => Some("business_message"),
            Self::Callback => Some("callback_query"),
            Self::ChannelPost => Some("channel_post"),
            Self::ChatBoost => Some("chat_boost"),
            Self::ChatJoinRequest => Some("chat_join_request"),
            Self::ChatMember => Some("chat_member"),
            Self::InlineResult => Some("chosen_inline_result"),
            Self::DeletedBusinessMessages => Some("deleted_business_messages"),
            Self::EditedBusinessMessage => Some("edited_business_message"),
            Self::EditedChannelPost => Some("edited_channel_post"),
            Self::Edited => Some("edited_message"),
            Self::GuestMessage => Some("guest_message"),
            Self::Query => Some("inline_query"),
            Self::ManagedBot => Some("managed_bot"),
            Self::Text
            | Self::Animation
            | Self::Venue
            | Self::Audio
            | Self::Document
            | Self::LivePhoto
            | Self::PaidMedia
            | Self::Photo
            | Self::Sticker
            | Self::Video
            | Self::VideoNote
            | Self::Voice
            | Self::Story
            | Self::RichMessage
            | Self::Checklist
            | Self::Contact
            | Self::Dice
            | Self::Game
            | Self::PollMessage
            | Self::Location
            | Self::GroupCreated
            | Self::SupergroupCreated
            | Self::ChannelCreated
            | Self::UserJoined
            | Self::UserLeft
            | Self::ChatOwnerLeft
            | Self::ChatOwnerChanged
            | Self::NewGroupTitle
            | Self::NewGroupPhoto
            | Self::GroupPhotoDeleted
            | Self::AutoDeleteTimer
            | Self::Migration
            | Self::MigratedFrom
            | Self::Pinned
            | Self::Invoice
            | Self::Payment
            | Self::RefundedPayment
            | Self::UserShared
            | Self::ChatShared
            | Self::Gift
            | Self::UniqueGift
            | Self::GiftUpgradeSent
            | Self::ConnectedWebsite
            | Self::WriteAccessAllowed
            | Self::PassportData
            | Self::ProximityAlert
            | Self::BoostAdded
            | Self::ChatBackgroundSet
            | Self::ChecklistTasksDone
            | Self::ChecklistTasksAdded
            | Self::CommunityChatAdded
            | Self::CommunityChatJoined
            | Self::CommunityChatRemoved
            | Self::DirectMessagePriceChanged
            | Self::TopicCreated
            | Self::TopicEdited
            | Self::TopicClosed
            | Self::TopicReopened
            | Self::GeneralTopicHidden
            | Self::GeneralTopicUnhidden
            | Self::GiveawayCreated
            | Self::Giveaway
            | Self::GiveawayWinners
            | Self::GiveawayCompleted
            | Self::ManagedBotCreated
            | Self::PaidMessagePriceChanged
            | Self::PollOptionAdded
            | Self::PollOptionDeleted
            | Self::SuggestedPostApproved
            | Self::SuggestedPostApprovalFailed
            | Self::SuggestedPostDeclined
            | Self::SuggestedPostPaid
            | Self::SuggestedPostRefunded
            | Self::VideoChatScheduled
            | Self::VideoChatStarted
            | Self::VideoChatEnded
            | Self::VideoChatParticipants
            | Self::WebApp
            | Self::Message
            | Self::Media
            | Self::AddedToGroup => Some("message"),
            Self::MessageReaction => Some("message_reaction"),
            Self::MessageReactionCount => Some("message_reaction_count"),
            Self::MyChatMember => Some("my_chat_member"),
            Self::Poll => Some("poll"),
            Self::PollAnswer => Some("poll_answer"),
            Self::Checkout => Some("pre_checkout_query"),
            Self::PurchasedPaidMedia => Some("purchased_paid_media"),
            Self::RemovedChatBoost => Some("removed_chat_boost"),
            Self::Shipping => Some("shipping_query"),
            Self::StoppedMessageGeneration => Some("stopped_message_generation"),
            Self::Subscription => Some("subscription"),
            Self::Any | Self::Unknown | Self::Error => None,
        }
    }

    /// What a new message holds: the first content, from the most to the least telling.
    pub fn of_message(message: &Message) -> Self {
        if message.text.is_some() {
            return Self::Text;
        }
        if message.animation.is_some() {
            return Self::Animation;
        }
        if message.venue.is_some() {
            return Self::Venue;
        }
        if message.audio.is_some() {
            return Self::Audio;
        }
        if message.document.is_some() {
            return Self::Document;
        }
        if message.live_photo.is_some() {
            return Self::LivePhoto;
        }
        if message.paid_media.is_some() {
            return Self::PaidMedia;
        }
        if message.photo.is_some() {
            return Self::Photo;
        }
        if message.sticker.is_some() {
            return Self::Sticker;
        }
        if message.video.is_some() {
            return Self::Video;
        }
        if message.video_note.is_some() {
            return Self::VideoNote;
        }
        if message.voice.is_some() {
            return Self::Voice;
        }
        if message.story.is_some() {
            return Self::Story;
        }
        if message.rich_message.is_some() {
            return Self::RichMessage;
        }
        if message.checklist.is_some() {
            return Self::Checklist;
        }
        if message.contact.is_some() {
            return Self::Contact;
        }
        if message.dice.is_some() {
            return Self::Dice;
        }
        if message.game.is_some() {
            return Self::Game;
        }
        if message.poll.is_some() {
            return Self::PollMessage;
        }
        if message.location.is_some() {
            return Self::Location;
        }
        if message.group_chat_created {
            return Self::GroupCreated;
        }
        if message.supergroup_chat_created {
            return Self::SupergroupCreated;
        }
        if message.channel_chat_created {
            return Self::ChannelCreated;
        }
        if message.new_chat_members.is_some() {
            return Self::UserJoined;
        }
        if message.left_chat_member.is_some() {
            return Self::UserLeft;
        }
        if message.chat_owner_left.is_some() {
            return Self::ChatOwnerLeft;
        }
        if message.chat_owner_changed.is_some() {
            return Self::ChatOwnerChanged;
        }
        if message.new_chat_title.is_some() {
            return Self::NewGroupTitle;
        }
        if message.new_chat_photo.is_some() {
            return Self::NewGroupPhoto;
        }
        if message.delete_chat_photo {
            return Self::GroupPhotoDeleted;
        }
        if message.message_auto_delete_timer_changed.is_some() {
            return Self::AutoDeleteTimer;
        }
        if message.migrate_to_chat_id.is_some() {
            return Self::Migration;
        }
        if message.migrate_from_chat_id.is_some() {
            return Self::MigratedFrom;
        }
        if message.pinned_message.is_some() {
            return Self::Pinned;
        }
        if message.invoice.is_some() {
            return Self::Invoice;
        }
        if message.successful_payment.is_some() {
            return Self::Payment;
        }
        if message.refunded_payment.is_some() {
            return Self::RefundedPayment;
        }
        if message.users_shared.is_some() {
            return Self::UserShared;
        }
        if message.chat_shared.is_some() {
            return Self::ChatShared;
        }
        if message.gift.is_some() {
            return Self::Gift;
        }
        if message.unique_gift.is_some() {
            return Self::UniqueGift;
        }
        if message.gift_upgrade_sent.is_some() {
            return Self::GiftUpgradeSent;
        }
        if message.connected_website.is_some() {
            return Self::ConnectedWebsite;
        }
        if message.write_access_allowed.is_some() {
            return Self::WriteAccessAllowed;
        }
        if message.passport_data.is_some() {
            return Self::PassportData;
        }
        if message.proximity_alert_triggered.is_some() {
            return Self::ProximityAlert;
        }
        if message.boost_added.is_some() {
            return Self::BoostAdded;
        }
        if message.chat_background_set.is_some() {
            return Self::ChatBackgroundSet;
        }
        if message.checklist_tasks_done.is_some() {
            return Self::ChecklistTasksDone;
        }
        if message.checklist_tasks_added.is_some() {
            return Self::ChecklistTasksAdded;
        }
        if message.community_chat_added.is_some() {
            return Self::CommunityChatAdded;
        }
        if message.community_chat_joined.is_some() {
            return Self::CommunityChatJoined;
        }
        if message.community_chat_removed.is_some() {
            return Self::CommunityChatRemoved;
        }
        if message.direct_message_price_changed.is_some() {
            return Self::DirectMessagePriceChanged;
        }
        if message.forum_topic_created.is_some() {
            return Self::TopicCreated;
        }
        if message.forum_topic_edited.is_some() {
            return Self::TopicEdited;
        }
        if message.forum_topic_closed.is_some() {
            return Self::TopicClosed;
        }
        if message.forum_topic_reopened.is_some() {
            return Self::TopicReopened;
        }
        if message.general_forum_topic_hidden.is_some() {
            return Self::GeneralTopicHidden;
        }
        if message.general_forum_topic_unhidden.is_some() {
            return Self::GeneralTopicUnhidden;
        }
        if message.giveaway_created.is_some() {
            return Self::GiveawayCreated;
        }
        if message.giveaway.is_some() {
            return Self::Giveaway;
        }
        if message.giveaway_winners.is_some() {
            return Self::GiveawayWinners;
        }
        if message.giveaway_completed.is_some() {
            return Self::GiveawayCompleted;
        }
        if message.managed_bot_created.is_some() {
            return Self::ManagedBotCreated;
        }
        if message.paid_message_price_changed.is_some() {
            return Self::PaidMessagePriceChanged;
        }
        if message.poll_option_added.is_some() {
            return Self::PollOptionAdded;
        }
        if message.poll_option_deleted.is_some() {
            return Self::PollOptionDeleted;
        }
        if message.suggested_post_approved.is_some() {
            return Self::SuggestedPostApproved;
        }
        if message.suggested_post_approval_failed.is_some() {
            return Self::SuggestedPostApprovalFailed;
        }
        if message.suggested_post_declined.is_some() {
            return Self::SuggestedPostDeclined;
        }
        if message.suggested_post_paid.is_some() {
            return Self::SuggestedPostPaid;
        }
        if message.suggested_post_refunded.is_some() {
            return Self::SuggestedPostRefunded;
        }
        if message.video_chat_scheduled.is_some() {
            return Self::VideoChatScheduled;
        }
        if message.video_chat_started.is_some() {
            return Self::VideoChatStarted;
        }
        if message.video_chat_ended.is_some() {
            return Self::VideoChatEnded;
        }
        if message.video_chat_participants_invited.is_some() {
            return Self::VideoChatParticipants;
        }
        if message.web_app_data.is_some() {
            return Self::WebApp;
        }
        Self::Message
    }

    /// What an update is.
    pub fn of_update(update: &Update) -> Self {
        match &update.kind {
            UpdateKind::Message(message) => Self::of_message(message),
            UpdateKind::EditedMessage(_) => Self::Edited,
            UpdateKind::ChannelPost(_) => Self::ChannelPost,
            UpdateKind::EditedChannelPost(_) => Self::EditedChannelPost,
            UpdateKind::BusinessConnection(_) => Self::BusinessConnection,
            UpdateKind::BusinessMessage(_) => Self::BusinessMessage,
            UpdateKind::EditedBusinessMessage(_) => Self::EditedBusinessMessage,
            UpdateKind::DeletedBusinessMessages(_) => Self::DeletedBusinessMessages,
            UpdateKind::GuestMessage(_) => Self::GuestMessage,
            UpdateKind::MessageReaction(_) => Self::MessageReaction,
            UpdateKind::MessageReactionCount(_) => Self::MessageReactionCount,
            UpdateKind::InlineQuery(_) => Self::Query,
            UpdateKind::ChosenInlineResult(_) => Self::InlineResult,
            UpdateKind::CallbackQuery(_) => Self::Callback,
            UpdateKind::ShippingQuery(_) => Self::Shipping,
            UpdateKind::PreCheckoutQuery(_) => Self::Checkout,
            UpdateKind::PurchasedPaidMedia(_) => Self::PurchasedPaidMedia,
            UpdateKind::Poll(_) => Self::Poll,
            UpdateKind::PollAnswer(_) => Self::PollAnswer,
            UpdateKind::MyChatMember(_) => Self::MyChatMember,
            UpdateKind::ChatMember(_) => Self::ChatMember,
            UpdateKind::ChatJoinRequest(_) => Self::ChatJoinRequest,
            UpdateKind::ChatBoost(_) => Self::ChatBoost,
            UpdateKind::RemovedChatBoost(_) => Self::RemovedChatBoost,
            UpdateKind::ManagedBot(_) => Self::ManagedBot,
            UpdateKind::Subscription(_) => Self::Subscription,
            UpdateKind::StoppedMessageGeneration(_) => Self::StoppedMessageGeneration,
            UpdateKind::Unknown { .. } => Self::Unknown,
        }
    }
}

/// Markers: what a handler was registered for, as a type, so that the compiler knows what it can take.
pub mod on {
    use crate::routing::extract::{Carries, InPosts};

    /// `on_text`
    #[derive(Debug)]
    pub struct Text;
    impl Carries<crate::routing::extract::Text> for Text {}
    impl Carries<crate::api::Message> for Text {}
    impl Carries<crate::api::Chat> for Text {}
    impl Carries<crate::api::User> for Text {}

    /// `on_animation`
    #[derive(Debug)]
    pub struct Animation;
    impl Carries<crate::api::Animation> for Animation {}
    impl Carries<crate::routing::extract::Caption> for Animation {}
    impl Carries<crate::api::Message> for Animation {}
    impl Carries<crate::api::Chat> for Animation {}
    impl Carries<crate::api::User> for Animation {}

    /// `on_venue`
    #[derive(Debug)]
    pub struct Venue;
    impl Carries<crate::api::Venue> for Venue {}
    impl Carries<crate::api::Message> for Venue {}
    impl Carries<crate::api::Chat> for Venue {}
    impl Carries<crate::api::User> for Venue {}

    /// `on_audio`
    #[derive(Debug)]
    pub struct Audio;
    impl Carries<crate::api::Audio> for Audio {}
    impl Carries<crate::routing::extract::Caption> for Audio {}
    impl Carries<crate::api::Message> for Audio {}
    impl Carries<crate::api::Chat> for Audio {}
    impl Carries<crate::api::User> for Audio {}

    /// `on_document`
    #[derive(Debug)]
    pub struct Document;
    impl Carries<crate::api::Document> for Document {}
    impl Carries<crate::routing::extract::Caption> for Document {}
    impl Carries<crate::api::Message> for Document {}
    impl Carries<crate::api::Chat> for Document {}
    impl Carries<crate::api::User> for Document {}

    /// `on_live_photo`
    #[derive(Debug)]
    pub struct LivePhoto;
    impl Carries<crate::api::LivePhoto> for LivePhoto {}
    impl Carries<crate::routing::extract::Caption> for LivePhoto {}
    impl Carries<crate::api::Message> for LivePhoto {}
    impl Carries<crate::api::Chat> for LivePhoto {}
    impl Carries<crate::api::User> for LivePhoto {}

    /// `on_paid_media`
    #[derive(Debug)]
    pub struct PaidMedia;
    impl Carries<crate::api::PaidMediaInfo> for PaidMedia {}
    impl Carries<crate::routing::extract::Caption> for PaidMedia {}
    impl Carries<crate::api::Message> for PaidMedia {}
    impl Carries<crate::api::Chat> for PaidMedia {}
    impl Carries<crate::api::User> for PaidMedia {}

    /// `on_photo`
    #[derive(Debug)]
    pub struct Photo;
    impl Carries<crate::routing::extract::Photo> for Photo {}
    impl Carries<crate::routing::extract::Caption> for Photo {}
    impl Carries<crate::api::Message> for Photo {}
    impl Carries<crate::api::Chat> for Photo {}
    impl Carries<crate::api::User> for Photo {}

    /// `on_sticker`
    #[derive(Debug)]
    pub struct Sticker;
    impl Carries<crate::api::Sticker> for Sticker {}
    impl Carries<crate::api::Message> for Sticker {}
    impl Carries<crate::api::Chat> for Sticker {}
    impl Carries<crate::api::User> for Sticker {}

    /// `on_video`
    #[derive(Debug)]
    pub struct Video;
    impl Carries<crate::api::Video> for Video {}
    impl Carries<crate::routing::extract::Caption> for Video {}
    impl Carries<crate::api::Message> for Video {}
    impl Carries<crate::api::Chat> for Video {}
    impl Carries<crate::api::User> for Video {}

    /// `on_video_note`
    #[derive(Debug)]
    pub struct VideoNote;
    impl Carries<crate::api::VideoNote> for VideoNote {}
    impl Carries<crate::api::Message> for VideoNote {}
    impl Carries<crate::api::Chat> for VideoNote {}
    impl Carries<crate::api::User> for VideoNote {}

    /// `on_voice`
    #[derive(Debug)]
    pub struct Voice;
    impl Carries<crate::api::Voice> for Voice {}
    impl Carries<crate::routing::extract::Caption> for Voice {}
    impl Carries<crate::api::Message> for Voice {}
    impl Carries<crate::api::Chat> for Voice {}
    impl Carries<crate::api::User> for Voice {}

    /// `on_story`
    #[derive(Debug)]
    pub struct Story;
    impl Carries<crate::api::Story> for Story {}
    impl Carries<crate::api::Message> for Story {}
    impl Carries<crate::api::Chat> for Story {}
    impl Carries<crate::api::User> for Story {}

    /// `on_rich_message`
    #[derive(Debug)]
    pub struct RichMessage;
    impl Carries<crate::api::RichMessage> for RichMessage {}
    impl Carries<crate::api::Message> for RichMessage {}
    impl Carries<crate::api::Chat> for RichMessage {}
    impl Carries<crate::api::User> for RichMessage {}

    /// `on_checklist`
    #[derive(Debug)]
    pub struct Checklist;
    impl Carries<crate::api::Checklist> for Checklist {}
    impl Carries<crate::api::Message> for Checklist {}
    impl Carries<crate::api::Chat> for Checklist {}
    impl Carries<crate::api::User> for Checklist {}

    /// `on_contact`
    #[derive(Debug)]
    pub struct Contact;
    impl Carries<crate::api::Contact> for Contact {}
    impl Carries<crate::api::Message> for Contact {}
    impl Carries<crate::api::Chat> for Contact {}
    impl Carries<crate::api::User> for Contact {}

    /// `on_dice`
    #[derive(Debug)]
    pub struct Dice;
    impl Carries<crate::api::Dice> for Dice {}
    impl Carries<crate::api::Message> for Dice {}
    impl Carries<crate::api::Chat> for Dice {}
    impl Carries<crate::api::User> for Dice {}

    /// `on_game`
    #[derive(Debug)]
    pub struct Game;
    impl Carries<crate::api::Game> for Game {}
    impl Carries<crate::api::Message> for Game {}
    impl Carries<crate::api::Chat> for Game {}
    impl Carries<crate::api::User> for Game {}

    /// `on_poll_message`
    #[derive(Debug)]
    pub struct PollMessage;
    impl Carries<crate::api::Poll> for PollMessage {}
    impl Carries<crate::api::Message> for PollMessage {}
    impl Carries<crate::api::Chat> for PollMessage {}
    impl Carries<crate::api::User> for PollMessage {}

    /// `on_location`
    #[derive(Debug)]
    pub struct Location;
    impl Carries<crate::api::Location> for Location {}
    impl Carries<crate::api::Message> for Location {}
    impl Carries<crate::api::Chat> for Location {}
    impl Carries<crate::api::User> for Location {}

    /// `on_group_created`
    #[derive(Debug)]
    pub struct GroupCreated;
    impl Carries<crate::api::Message> for GroupCreated {}
    impl Carries<crate::api::Chat> for GroupCreated {}
    impl Carries<crate::api::User> for GroupCreated {}

    /// `on_supergroup_created`
    #[derive(Debug)]
    pub struct SupergroupCreated;
    impl Carries<crate::api::Message> for SupergroupCreated {}
    impl Carries<crate::api::Chat> for SupergroupCreated {}
    impl Carries<crate::api::User> for SupergroupCreated {}

    /// `on_channel_created`
    #[derive(Debug)]
    pub struct ChannelCreated;
    impl Carries<crate::api::Message> for ChannelCreated {}
    impl Carries<crate::api::Chat> for ChannelCreated {}
    impl Carries<crate::api::User> for ChannelCreated {}

    /// `on_user_joined`
    #[derive(Debug)]
    pub struct UserJoined;
    impl Carries<crate::api::Message> for UserJoined {}
    impl Carries<crate::api::Chat> for UserJoined {}
    impl Carries<crate::api::User> for UserJoined {}

    /// `on_user_left`
    #[derive(Debug)]
    pub struct UserLeft;
    impl Carries<crate::api::Message> for UserLeft {}
    impl Carries<crate::api::Chat> for UserLeft {}
    impl Carries<crate::api::User> for UserLeft {}

    /// `on_chat_owner_left`
    #[derive(Debug)]
    pub struct ChatOwnerLeft;
    impl Carries<crate::api::ChatOwnerLeft> for ChatOwnerLeft {}
    impl Carries<crate::api::Message> for ChatOwnerLeft {}
    impl Carries<crate::api::Chat> for ChatOwnerLeft {}
    impl Carries<crate::api::User> for ChatOwnerLeft {}

    /// `on_chat_owner_changed`
    #[derive(Debug)]
    pub struct ChatOwnerChanged;
    impl Carries<crate::api::ChatOwnerChanged> for ChatOwnerChanged {}
    impl Carries<crate::api::Message> for ChatOwnerChanged {}
    impl Carries<crate::api::Chat> for ChatOwnerChanged {}
    impl Carries<crate::api::User> for ChatOwnerChanged {}

    /// `on_new_group_title`
    #[derive(Debug)]
    pub struct NewGroupTitle;
    impl Carries<crate::api::Message> for NewGroupTitle {}
    impl Carries<crate::api::Chat> for NewGroupTitle {}
    impl Carries<crate::api::User> for NewGroupTitle {}

    /// `on_new_group_photo`
    #[derive(Debug)]
    pub struct NewGroupPhoto;
    impl Carries<crate::routing::extract::Photo> for NewGroupPhoto {}
    impl Carries<crate::api::Message> for NewGroupPhoto {}
    impl Carries<crate::api::Chat> for NewGroupPhoto {}
    impl Carries<crate::api::User> for NewGroupPhoto {}

    /// `on_group_photo_deleted`
    #[derive(Debug)]
    pub struct GroupPhotoDeleted;
    impl Carries<crate::api::Message> for GroupPhotoDeleted {}
    impl Carries<crate::api::Chat> for GroupPhotoDeleted {}
    impl Carries<crate::api::User> for GroupPhotoDeleted {}

    /// `on_auto_delete_timer`
    #[derive(Debug)]
    pub struct AutoDeleteTimer;
    impl Carries<crate::api::MessageAutoDeleteTimerChanged> for AutoDeleteTimer {}
    impl Carries<crate::api::Message> for AutoDeleteTimer {}
    impl Carries<crate::api::Chat> for AutoDeleteTimer {}
    impl Carries<crate::api::User> for AutoDeleteTimer {}

    /// `on_migration`
    #[derive(Debug)]
    pub struct Migration;
    impl Carries<crate::api::Message> for Migration {}
    impl Carries<crate::api::Chat> for Migration {}
    impl Carries<crate::api::User> for Migration {}

    /// `on_migrated_from`
    #[derive(Debug)]
    pub struct MigratedFrom;
    impl Carries<crate::api::Message> for MigratedFrom {}
    impl Carries<crate::api::Chat> for MigratedFrom {}
    impl Carries<crate::api::User> for MigratedFrom {}

    /// `on_pinned`
    #[derive(Debug)]
    pub struct Pinned;
    impl Carries<crate::api::MaybeInaccessibleMessage> for Pinned {}
    impl Carries<crate::api::Message> for Pinned {}
    impl Carries<crate::api::Chat> for Pinned {}
    impl Carries<crate::api::User> for Pinned {}

    /// `on_invoice`
    #[derive(Debug)]
    pub struct Invoice;
    impl Carries<crate::api::Invoice> for Invoice {}
    impl Carries<crate::api::Message> for Invoice {}
    impl Carries<crate::api::Chat> for Invoice {}
    impl Carries<crate::api::User> for Invoice {}

    /// `on_payment`
    #[derive(Debug)]
    pub struct Payment;
    impl Carries<crate::api::SuccessfulPayment> for Payment {}
    impl Carries<crate::api::Message> for Payment {}
    impl Carries<crate::api::Chat> for Payment {}
    impl Carries<crate::api::User> for Payment {}

    /// `on_refunded_payment`
    #[derive(Debug)]
    pub struct RefundedPayment;
    impl Carries<crate::api::RefundedPayment> for RefundedPayment {}
    impl Carries<crate::api::Message> for RefundedPayment {}
    impl Carries<crate::api::Chat> for RefundedPayment {}
    impl Carries<crate::api::User> for RefundedPayment {}

    /// `on_user_shared`
    #[derive(Debug)]
    pub struct UserShared;
    impl Carries<crate::api::UsersShared> for UserShared {}
    impl Carries<crate::api::Message> for UserShared {}
    impl Carries<crate::api::Chat> for UserShared {}
    impl Carries<crate::api::User> for UserShared {}

    /// `on_chat_shared`
    #[derive(Debug)]
    pub struct ChatShared;
    impl Carries<crate::api::ChatShared> for ChatShared {}
    impl Carries<crate::api::Message> for ChatShared {}
    impl Carries<crate::api::Chat> for ChatShared {}
    impl Carries<crate::api::User> for ChatShared {}

    /// `on_gift`
    #[derive(Debug)]
    pub struct Gift;
    impl Carries<crate::api::GiftInfo> for Gift {}
    impl Carries<crate::api::Message> for Gift {}
    impl Carries<crate::api::Chat> for Gift {}
    impl Carries<crate::api::User> for Gift {}

    /// `on_unique_gift`
    #[derive(Debug)]
    pub struct UniqueGift;
    impl Carries<crate::api::UniqueGiftInfo> for UniqueGift {}
    impl Carries<crate::api::Message> for UniqueGift {}
    impl Carries<crate::api::Chat> for UniqueGift {}
    impl Carries<crate::api::User> for UniqueGift {}

    /// `on_gift_upgrade_sent`
    #[derive(Debug)]
    pub struct GiftUpgradeSent;
    impl Carries<crate::api::GiftInfo> for GiftUpgradeSent {}
    impl Carries<crate::api::Message> for GiftUpgradeSent {}
    impl Carries<crate::api::Chat> for GiftUpgradeSent {}
    impl Carries<crate::api::User> for GiftUpgradeSent {}

    /// `on_connected_website`
    #[derive(Debug)]
    pub struct ConnectedWebsite;
    impl Carries<crate::api::Message> for ConnectedWebsite {}
    impl Carries<crate::api::Chat> for ConnectedWebsite {}
    impl Carries<crate::api::User> for ConnectedWebsite {}

    /// `on_write_access_allowed`
    #[derive(Debug)]
    pub struct WriteAccessAllowed;
    impl Carries<crate::api::WriteAccessAllowed> for WriteAccessAllowed {}
    impl Carries<crate::api::Message> for WriteAccessAllowed {}
    impl Carries<crate::api::Chat> for WriteAccessAllowed {}
    impl Carries<crate::api::User> for WriteAccessAllowed {}

    /// `on_passport_data`
    #[derive(Debug)]
    pub struct PassportData;
    impl Carries<crate::api::PassportData> for PassportData {}
    impl Carries<crate::api::Message> for PassportData {}
    impl Carries<crate::api::Chat> for PassportData {}
    impl Carries<crate::api::User> for PassportData {}

    /// `on_proximity_alert`
    #[derive(Debug)]
    pub struct ProximityAlert;
    impl Carries<crate::api::ProximityAlertTriggered> for ProximityAlert {}
    impl Carries<crate::api::Message> for ProximityAlert {}
    impl Carries<crate::api::Chat> for ProximityAlert {}
    impl Carries<crate::api::User> for ProximityAlert {}

    /// `on_boost_added`
    #[derive(Debug)]
    pub struct BoostAdded;
    impl Carries<crate::api::ChatBoostAdded> for BoostAdded {}
    impl Carries<crate::api::Message> for BoostAdded {}
    impl Carries<crate::api::Chat> for BoostAdded {}
    impl Carries<crate::api::User> for BoostAdded {}

    /// `on_chat_background_set`
    #[derive(Debug)]
    pub struct ChatBackgroundSet;
    impl Carries<crate::api::ChatBackground> for ChatBackgroundSet {}
    impl Carries<crate::api::Message> for ChatBackgroundSet {}
    impl Carries<crate::api::Chat> for ChatBackgroundSet {}
    impl Carries<crate::api::User> for ChatBackgroundSet {}

    /// `on_checklist_tasks_done`
    #[derive(Debug)]
    pub struct ChecklistTasksDone;
    impl Carries<crate::api::ChecklistTasksDone> for ChecklistTasksDone {}
    impl Carries<crate::api::Message> for ChecklistTasksDone {}
    impl Carries<crate::api::Chat> for ChecklistTasksDone {}
    impl Carries<crate::api::User> for ChecklistTasksDone {}

    /// `on_checklist_tasks_added`
    #[derive(Debug)]
    pub struct ChecklistTasksAdded;
    impl Carries<crate::api::ChecklistTasksAdded> for ChecklistTasksAdded {}
    impl Carries<crate::api::Message> for ChecklistTasksAdded {}
    impl Carries<crate::api::Chat> for ChecklistTasksAdded {}
    impl Carries<crate::api::User> for ChecklistTasksAdded {}

    /// `on_community_chat_added`
    #[derive(Debug)]
    pub struct CommunityChatAdded;
    impl Carries<crate::api::CommunityChatAdded> for CommunityChatAdded {}
    impl Carries<crate::api::Message> for CommunityChatAdded {}
    impl Carries<crate::api::Chat> for CommunityChatAdded {}
    impl Carries<crate::api::User> for CommunityChatAdded {}

    /// `on_community_chat_joined`
    #[derive(Debug)]
    pub struct CommunityChatJoined;
    impl Carries<crate::api::CommunityChatJoined> for CommunityChatJoined {}
    impl Carries<crate::api::Message> for CommunityChatJoined {}
    impl Carries<crate::api::Chat> for CommunityChatJoined {}
    impl Carries<crate::api::User> for CommunityChatJoined {}

    /// `on_community_chat_removed`
    #[derive(Debug)]
    pub struct CommunityChatRemoved;
    impl Carries<crate::api::CommunityChatRemoved> for CommunityChatRemoved {}
    impl Carries<crate::api::Message> for CommunityChatRemoved {}
    impl Carries<crate::api::Chat> for CommunityChatRemoved {}
    impl Carries<crate::api::User> for CommunityChatRemoved {}

    /// `on_direct_message_price_changed`
    #[derive(Debug)]
    pub struct DirectMessagePriceChanged;
    impl Carries<crate::api::DirectMessagePriceChanged> for DirectMessagePriceChanged {}
    impl Carries<crate::api::Message> for DirectMessagePriceChanged {}
    impl Carries<crate::api::Chat> for DirectMessagePriceChanged {}
    impl Carries<crate::api::User> for DirectMessagePriceChanged {}

    /// `on_topic_created`
    #[derive(Debug)]
    pub struct TopicCreated;
    impl Carries<crate::api::ForumTopicCreated> for TopicCreated {}
    impl Carries<crate::api::Message> for TopicCreated {}
    impl Carries<crate::api::Chat> for TopicCreated {}
    impl Carries<crate::api::User> for TopicCreated {}

    /// `on_topic_edited`
    #[derive(Debug)]
    pub struct TopicEdited;
    impl Carries<crate::api::ForumTopicEdited> for TopicEdited {}
    impl Carries<crate::api::Message> for TopicEdited {}
    impl Carries<crate::api::Chat> for TopicEdited {}
    impl Carries<crate::api::User> for TopicEdited {}

    /// `on_topic_closed`
    #[derive(Debug)]
    pub struct TopicClosed;
    impl Carries<crate::api::ForumTopicClosed> for TopicClosed {}
    impl Carries<crate::api::Message> for TopicClosed {}
    impl Carries<crate::api::Chat> for TopicClosed {}
    impl Carries<crate::api::User> for TopicClosed {}

    /// `on_topic_reopened`
    #[derive(Debug)]
    pub struct TopicReopened;
    impl Carries<crate::api::ForumTopicReopened> for TopicReopened {}
    impl Carries<crate::api::Message> for TopicReopened {}
    impl Carries<crate::api::Chat> for TopicReopened {}
    impl Carries<crate::api::User> for TopicReopened {}

    /// `on_general_topic_hidden`
    #[derive(Debug)]
    pub struct GeneralTopicHidden;
    impl Carries<crate::api::GeneralForumTopicHidden> for GeneralTopicHidden {}
    impl Carries<crate::api::Message> for GeneralTopicHidden {}
    impl Carries<crate::api::Chat> for GeneralTopicHidden {}
    impl Carries<crate::api::User> for GeneralTopicHidden {}

    /// `on_general_topic_unhidden`
    #[derive(Debug)]
    pub struct GeneralTopicUnhidden;
    impl Carries<crate::api::GeneralForumTopicUnhidden> for GeneralTopicUnhidden {}
    impl Carries<crate::api::Message> for GeneralTopicUnhidden {}
    impl Carries<crate::api::Chat> for GeneralTopicUnhidden {}
    impl Carries<crate::api::User> for GeneralTopicUnhidden {}

    /// `on_giveaway_created`
    #[derive(Debug)]
    pub struct GiveawayCreated;
    impl Carries<crate::api::GiveawayCreated> for GiveawayCreated {}
    impl Carries<crate::api::Message> for GiveawayCreated {}
    impl Carries<crate::api::Chat> for GiveawayCreated {}
    impl Carries<crate::api::User> for GiveawayCreated {}

    /// `on_giveaway`
    #[derive(Debug)]
    pub struct Giveaway;
    impl Carries<crate::api::Giveaway> for Giveaway {}
    impl Carries<crate::api::Message> for Giveaway {}
    impl Carries<crate::api::Chat> for Giveaway {}
    impl Carries<crate::api::User> for Giveaway {}

    /// `on_giveaway_winners`
    #[derive(Debug)]
    pub struct GiveawayWinners;
    impl Carries<crate::api::GiveawayWinners> for GiveawayWinners {}
    impl Carries<crate::api::Message> for GiveawayWinners {}
    impl Carries<crate::api::Chat> for GiveawayWinners {}
    impl Carries<crate::api::User> for GiveawayWinners {}

    /// `on_giveaway_completed`
    #[derive(Debug)]
    pub struct GiveawayCompleted;
    impl Carries<crate::api::GiveawayCompleted> for GiveawayCompleted {}
    impl Carries<crate::api::Message> for GiveawayCompleted {}
    impl Carries<crate::api::Chat> for GiveawayCompleted {}
    impl Carries<crate::api::User> for GiveawayCompleted {}

    /// `on_managed_bot_created`
    #[derive(Debug)]
    pub struct ManagedBotCreated;
    impl Carries<crate::api::ManagedBotCreated> for ManagedBotCreated {}
    impl Carries<crate::api::Message> for ManagedBotCreated {}
    impl Carries<crate::api::Chat> for ManagedBotCreated {}
    impl Carries<crate::api::User> for ManagedBotCreated {}

    /// `on_paid_message_price_changed`
    #[derive(Debug)]
    pub struct PaidMessagePriceChanged;
    impl Carries<crate::api::PaidMessagePriceChanged> for PaidMessagePriceChanged {}
    impl Carries<crate::api::Message> for PaidMessagePriceChanged {}
    impl Carries<crate::api::Chat> for PaidMessagePriceChanged {}
    impl Carries<crate::api::User> for PaidMessagePriceChanged {}

    /// `on_poll_option_added`
    #[derive(Debug)]
    pub struct PollOptionAdded;
    impl Carries<crate::api::PollOptionAdded> for PollOptionAdded {}
    impl Carries<crate::api::Message> for PollOptionAdded {}
    impl Carries<crate::api::Chat> for PollOptionAdded {}
    impl Carries<crate::api::User> for PollOptionAdded {}

    /// `on_poll_option_deleted`
    #[derive(Debug)]
    pub struct PollOptionDeleted;
    impl Carries<crate::api::PollOptionDeleted> for PollOptionDeleted {}
    impl Carries<crate::api::Message> for PollOptionDeleted {}
    impl Carries<crate::api::Chat> for PollOptionDeleted {}
    impl Carries<crate::api::User> for PollOptionDeleted {}

    /// `on_suggested_post_approved`
    #[derive(Debug)]
    pub struct SuggestedPostApproved;
    impl Carries<crate::api::SuggestedPostApproved> for SuggestedPostApproved {}
    impl Carries<crate::api::Message> for SuggestedPostApproved {}
    impl Carries<crate::api::Chat> for SuggestedPostApproved {}
    impl Carries<crate::api::User> for SuggestedPostApproved {}

    /// `on_suggested_post_approval_failed`
    #[derive(Debug)]
    pub struct SuggestedPostApprovalFailed;
    impl Carries<crate::api::SuggestedPostApprovalFailed> for SuggestedPostApprovalFailed {}
    impl Carries<crate::api::Message> for SuggestedPostApprovalFailed {}
    impl Carries<crate::api::Chat> for SuggestedPostApprovalFailed {}
    impl Carries<crate::api::User> for SuggestedPostApprovalFailed {}

    /// `on_suggested_post_declined`
    #[derive(Debug)]
    pub struct SuggestedPostDeclined;
    impl Carries<crate::api::SuggestedPostDeclined> for SuggestedPostDeclined {}
    impl Carries<crate::api::Message> for SuggestedPostDeclined {}
    impl Carries<crate::api::Chat> for SuggestedPostDeclined {}
    impl Carries<crate::api::User> for SuggestedPostDeclined {}

    /// `on_suggested_post_paid`
    #[derive(Debug)]
    pub struct SuggestedPostPaid;
    impl Carries<crate::api::SuggestedPostPaid> for SuggestedPostPaid {}
    impl Carries<crate::api::Message> for SuggestedPostPaid {}
    impl Carries<crate::api::Chat> for SuggestedPostPaid {}
    impl Carries<crate::api::User> for SuggestedPostPaid {}

    /// `on_suggested_post_refunded`
    #[derive(Debug)]
    pub struct SuggestedPostRefunded;
    impl Carries<crate::api::SuggestedPostRefunded> for SuggestedPostRefunded {}
    impl Carries<crate::api::Message> for SuggestedPostRefunded {}
    impl Carries<crate::api::Chat> for SuggestedPostRefunded {}
    impl Carries<crate::api::User> for SuggestedPostRefunded {}

    /// `on_video_chat_scheduled`
    #[derive(Debug)]
    pub struct VideoChatScheduled;
    impl Carries<crate::api::VideoChatScheduled> for VideoChatScheduled {}
    impl Carries<crate::api::Message> for VideoChatScheduled {}
    impl Carries<crate::api::Chat> for VideoChatScheduled {}
    impl Carries<crate::api::User> for VideoChatScheduled {}

    /// `on_video_chat_started`
    #[derive(Debug)]
    pub struct VideoChatStarted;
    impl Carries<crate::api::VideoChatStarted> for VideoChatStarted {}
    impl Carries<crate::api::Message> for VideoChatStarted {}
    impl Carries<crate::api::Chat> for VideoChatStarted {}
    impl Carries<crate::api::User> for VideoChatStarted {}

    /// `on_video_chat_ended`
    #[derive(Debug)]
    pub struct VideoChatEnded;
    impl Carries<crate::api::VideoChatEnded> for VideoChatEnded {}
    impl Carries<crate::api::Message> for VideoChatEnded {}
    impl Carries<crate::api::Chat> for VideoChatEnded {}
    impl Carries<crate::api::User> for VideoChatEnded {}

    /// `on_video_chat_participants`
    #[derive(Debug)]
    pub struct VideoChatParticipants;
    impl Carries<crate::api::VideoChatParticipantsInvited> for VideoChatParticipants {}
    impl Carries<crate::api::Message> for VideoChatParticipants {}
    impl Carries<crate::api::Chat> for VideoChatParticipants {}
    impl Carries<crate::api::User> for VideoChatParticipants {}

    /// `on_web_app`
    #[derive(Debug)]
    pub struct WebApp;
    impl Carries<crate::api::WebAppData> for WebApp {}
    impl Carries<crate::api::Message> for WebApp {}
    impl Carries<crate::api::Chat> for WebApp {}
    impl Carries<crate::api::User> for WebApp {}

    /// `on_message`
    #[derive(Debug)]
    pub struct Message;
    impl Carries<crate::api::Message> for Message {}
    impl Carries<crate::api::Chat> for Message {}
    impl Carries<crate::api::User> for Message {}

    /// `on_edited`
    #[derive(Debug)]
    pub struct Edited;
    impl Carries<crate::api::Message> for Edited {}
    impl Carries<crate::api::Chat> for Edited {}
    impl Carries<crate::api::User> for Edited {}

    /// `on_channel_post`
    #[derive(Debug)]
    pub struct ChannelPost;
    impl Carries<crate::api::Message> for ChannelPost {}
    impl Carries<crate::api::Chat> for ChannelPost {}

    /// `on_edited_channel_post`
    #[derive(Debug)]
    pub struct EditedChannelPost;
    impl Carries<crate::api::Message> for EditedChannelPost {}
    impl Carries<crate::api::Chat> for EditedChannelPost {}

    /// `on_business_connection`
    #[derive(Debug)]
    pub struct BusinessConnection;
    impl Carries<crate::api::BusinessConnection> for BusinessConnection {}
    impl Carries<crate::api::User> for BusinessConnection {}

    /// `on_business_message`
    #[derive(Debug)]
    pub struct BusinessMessage;
    impl Carries<crate::api::Message> for BusinessMessage {}
    impl Carries<crate::api::Chat> for BusinessMessage {}
    impl Carries<crate::api::User> for BusinessMessage {}

    /// `on_edited_business_message`
    #[derive(Debug)]
    pub struct EditedBusinessMessage;
    impl Carries<crate::api::Message> for EditedBusinessMessage {}
    impl Carries<crate::api::Chat> for EditedBusinessMessage {}
    impl Carries<crate::api::User> for EditedBusinessMessage {}

    /// `on_deleted_business_messages`
    #[derive(Debug)]
    pub struct DeletedBusinessMessages;
    impl Carries<crate::api::BusinessMessagesDeleted> for DeletedBusinessMessages {}
    impl Carries<crate::api::Chat> for DeletedBusinessMessages {}

    /// `on_guest_message`
    #[derive(Debug)]
    pub struct GuestMessage;
    impl Carries<crate::api::Message> for GuestMessage {}
    impl Carries<crate::api::Chat> for GuestMessage {}
    impl Carries<crate::api::User> for GuestMessage {}

    /// `on_message_reaction`
    #[derive(Debug)]
    pub struct MessageReaction;
    impl Carries<crate::api::MessageReactionUpdated> for MessageReaction {}
    impl Carries<crate::api::Chat> for MessageReaction {}

    /// `on_message_reaction_count`
    #[derive(Debug)]
    pub struct MessageReactionCount;
    impl Carries<crate::api::MessageReactionCountUpdated> for MessageReactionCount {}
    impl Carries<crate::api::Chat> for MessageReactionCount {}

    /// `on_query`
    #[derive(Debug)]
    pub struct Query;
    impl Carries<crate::api::InlineQuery> for Query {}
    impl Carries<crate::api::User> for Query {}

    /// `on_inline_result`
    #[derive(Debug)]
    pub struct InlineResult;
    impl Carries<crate::api::ChosenInlineResult> for InlineResult {}
    impl Carries<crate::api::User> for InlineResult {}

    /// `on_callback`
    #[derive(Debug)]
    pub struct Callback;
    impl Carries<crate::api::CallbackQuery> for Callback {}
    impl Carries<crate::api::User> for Callback {}

    /// `on_shipping`
    #[derive(Debug)]
    pub struct Shipping;
    impl Carries<crate::api::ShippingQuery> for Shipping {}
    impl Carries<crate::api::User> for Shipping {}

    /// `on_checkout`
    #[derive(Debug)]
    pub struct Checkout;
    impl Carries<crate::api::PreCheckoutQuery> for Checkout {}
    impl Carries<crate::api::User> for Checkout {}

    /// `on_purchased_paid_media`
    #[derive(Debug)]
    pub struct PurchasedPaidMedia;
    impl Carries<crate::api::PaidMediaPurchased> for PurchasedPaidMedia {}
    impl Carries<crate::api::User> for PurchasedPaidMedia {}

    /// `on_poll`
    #[derive(Debug)]
    pub struct Poll;
    impl Carries<crate::api::Poll> for Poll {}

    /// `on_poll_answer`
    #[derive(Debug)]
    pub struct PollAnswer;
    impl Carries<crate::api::PollAnswer> for PollAnswer {}

    /// `on_my_chat_member`
    #[derive(Debug)]
    pub struct MyChatMember;
    impl Carries<crate::api::ChatMemberUpdated> for MyChatMember {}
    impl Carries<crate::api::Chat> for MyChatMember {}
    impl Carries<crate::api::User> for MyChatMember {}

    /// `on_chat_member`
    #[derive(Debug)]
    pub struct ChatMember;
    impl Carries<crate::api::ChatMemberUpdated> for ChatMember {}
    impl Carries<crate::api::Chat> for ChatMember {}
    impl Carries<crate::api::User> for ChatMember {}

    /// `on_chat_join_request`
    #[derive(Debug)]
    pub struct ChatJoinRequest;
    impl Carries<crate::api::ChatJoinRequest> for ChatJoinRequest {}
    impl Carries<crate::api::Chat> for ChatJoinRequest {}
    impl Carries<crate::api::User> for ChatJoinRequest {}

    /// `on_chat_boost`
    #[derive(Debug)]
    pub struct ChatBoost;
    impl Carries<crate::api::ChatBoostUpdated> for ChatBoost {}
    impl Carries<crate::api::Chat> for ChatBoost {}

    /// `on_removed_chat_boost`
    #[derive(Debug)]
    pub struct RemovedChatBoost;
    impl Carries<crate::api::ChatBoostRemoved> for RemovedChatBoost {}
    impl Carries<crate::api::Chat> for RemovedChatBoost {}

    /// `on_managed_bot`
    #[derive(Debug)]
    pub struct ManagedBot;
    impl Carries<crate::api::ManagedBotUpdated> for ManagedBot {}
    impl Carries<crate::api::User> for ManagedBot {}

    /// `on_subscription`
    #[derive(Debug)]
    pub struct Subscription;
    impl Carries<crate::api::BotSubscriptionUpdated> for Subscription {}
    impl Carries<crate::api::User> for Subscription {}

    /// `on_stopped_message_generation`
    #[derive(Debug)]
    pub struct StoppedMessageGeneration;
    impl Carries<crate::api::MessageGenerationStopped> for StoppedMessageGeneration {}
    impl Carries<crate::api::Chat> for StoppedMessageGeneration {}

    /// `on_media`
    #[derive(Debug)]
    pub struct Media;
    impl Carries<crate::api::Message> for Media {}
    impl Carries<crate::api::Chat> for Media {}
    impl Carries<crate::api::User> for Media {}
    impl Carries<crate::routing::extract::Caption> for Media {}

    /// `on_added_to_group`
    #[derive(Debug)]
    pub struct AddedToGroup;
    impl Carries<crate::api::Message> for AddedToGroup {}
    impl Carries<crate::api::Chat> for AddedToGroup {}
    impl Carries<crate::api::User> for AddedToGroup {}

    /// `on_any`
    #[derive(Debug)]
    pub struct Any;

    /// `on_unknown`
    #[derive(Debug)]
    pub struct Unknown;
    impl Carries<crate::routing::extract::UnknownUpdate> for Unknown {}

    /// `on_error`
    #[derive(Debug)]
    pub struct Error;
    impl Carries<crate::routing::extract::Failure> for Error {}

    /// `command = "..."`
    #[derive(Debug)]
    pub struct Command;
    impl Carries<crate::api::Message> for Command {}
    impl Carries<crate::api::Chat> for Command {}
    impl Carries<crate::api::User> for Command {}
    impl Carries<crate::routing::extract::Text> for Command {}
    impl Carries<crate::routing::extract::Args> for Command {}

    /// `text = "..."`
    #[derive(Debug)]
    pub struct ExactText;
    impl Carries<crate::api::Message> for ExactText {}
    impl Carries<crate::api::Chat> for ExactText {}
    impl Carries<crate::api::User> for ExactText {}
    impl Carries<crate::routing::extract::Text> for ExactText {}

    /// `regex = "..."`
    #[derive(Debug)]
    pub struct Regex;
    impl Carries<crate::api::Message> for Regex {}
    impl Carries<crate::api::Chat> for Regex {}
    impl Carries<crate::api::User> for Regex {}
    impl Carries<crate::routing::extract::Text> for Regex {}

    /// `on_album`
    #[derive(Debug)]
    pub struct Album;
    impl Carries<crate::routing::extract::Album> for Album {}
    impl Carries<crate::api::Message> for Album {}
    impl Carries<crate::api::Chat> for Album {}
    impl Carries<crate::api::User> for Album {}
    impl Carries<crate::routing::extract::Caption> for Album {}

    /// A trigger of posts in channels: `channel(on_text)`, for instance. Posts have no user.
    #[derive(Debug)]
    pub struct InChannel<K>(std::marker::PhantomData<K>);
    impl<K: Carries<T>, T: InPosts> Carries<T> for InChannel<K> {}
}
