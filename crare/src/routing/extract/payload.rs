//! The parts of updates, by type.

use crate::api;
use crate::api::{
    CallbackQuery, Chat, GiftInfo, MaybeInaccessibleMessage, Message, PhotoSize, Poll, RawJson,
    UpdateKind, User,
};
use crate::routing::context::Context;

/// A part of an update.
pub(in crate::routing) trait Payload: Sized + Send {
    /// Name of the type, for messages.
    const NAME: &'static str;

    /// A copy of the part, when the update has it.
    fn find(ctx: &Context) -> Option<Self>;
}

/// Lets handlers take payloads: those whose trigger carries them, all others as an `Option`. The types are listed one by
/// one, so that they cannot be mistaken for types with `FromContext`.
macro_rules! payload {
    ($($payload:ty),+ $(,)?) => {$(
        #[diagnostic::do_not_recommend]
        impl<K: $crate::routing::extract::Carries<$payload>> $crate::routing::extract::Extract<K> for $payload {
            fn extract(
                ctx: &$crate::routing::context::Context,
            ) -> impl Future<Output = Result<Self, $crate::routing::extract::Rejection>> + Send {
                std::future::ready($crate::routing::extract::payload::take(ctx))
            }
        }

        #[diagnostic::do_not_recommend]
        impl $crate::routing::extract::TryExtract for $payload {
            fn try_extract(
                ctx: &$crate::routing::context::Context,
            ) -> impl Future<Output = Result<Self, $crate::routing::extract::Rejection>> + Send {
                std::future::ready($crate::routing::extract::payload::take(ctx))
            }
        }
    )+};
}
pub(in crate::routing) use payload;

pub(in crate::routing) fn take<T: Payload>(ctx: &Context) -> Result<T, super::Rejection> {
    T::find(ctx).ok_or(super::Rejection::Missing { what: T::NAME })
}

/// A photo: the same picture in several sizes.
///
/// ```
/// use crare::routing::extract::Photo;
///
/// async fn size(photo: Photo) -> Option<String> {
///     let largest = photo.largest()?;
///     Some(format!("{} × {}", largest.width, largest.height))
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Photo(pub Vec<PhotoSize>);

impl Photo {
    /// The size with the most pixels.
    pub fn largest(&self) -> Option<&PhotoSize> {
        self.0
            .iter()
            .max_by_key(|size| i128::from(size.width) * i128::from(size.height))
    }

    /// The size with the fewest pixels.
    pub fn smallest(&self) -> Option<&PhotoSize> {
        self.0
            .iter()
            .min_by_key(|size| i128::from(size.width) * i128::from(size.height))
    }
}

/// An update of a kind that this release does not know.
#[derive(Clone, Debug)]
pub struct UnknownUpdate {
    /// Telegram's name of the kind.
    pub kind: Box<str>,
    /// The update's content, as it came.
    pub raw: RawJson,
}

macro_rules! found {
    ($($payload:ty: |$ctx:ident| $find:expr;)+) => {
        $(impl Payload for $payload {
            const NAME: &'static str = stringify!($payload);

            fn find($ctx: &Context) -> Option<Self> {
                $find
            }
        })+
        payload!($($payload),+);
    };
}

found! {
    Message: |ctx| ctx.message().cloned();
    User: |ctx| ctx.user().cloned();
    Chat: |ctx| ctx.chat().cloned();
    CallbackQuery: |ctx| ctx.callback_query().cloned();
    Photo: |ctx| {
        let message = ctx.message()?;
        message.photo.clone().or_else(|| message.new_chat_photo.clone()).map(Photo)
    };
    MaybeInaccessibleMessage: |ctx| match ctx.callback_query() {
        Some(query) => query.message.clone(),
        None => ctx.message()?.pinned_message.clone(),
    };
    GiftInfo: |ctx| {
        let message = ctx.message()?;
        message.gift.as_deref().or(message.gift_upgrade_sent.as_deref()).cloned()
    };
    Poll: |ctx| match &ctx.update().kind {
        UpdateKind::Poll(poll) => Some(Poll::clone(poll)),
        _ => ctx.message()?.poll.as_deref().cloned(),
    };
    UnknownUpdate: |ctx| match &ctx.update().kind {
        UpdateKind::Unknown { kind, raw } => Some(UnknownUpdate { kind: kind.clone(), raw: raw.clone() }),
        _ => None,
    };
}

/// Posts in channels have all but a user.
macro_rules! in_posts {
    ($($payload:ty),+) => {
        $(impl super::InPosts for $payload {})+
    };
}
in_posts!(
    Message,
    Chat,
    Photo,
    MaybeInaccessibleMessage,
    GiftInfo,
    Poll,
    super::Text,
    super::Caption,
    super::Args,
    super::Album
);

/// Payloads that are the whole of an update.
macro_rules! kinds {
    ($($payload:ident: $($kind:ident)|+,)+) => {
        $(impl Payload for api::$payload {
            const NAME: &'static str = stringify!($payload);

            fn find(ctx: &Context) -> Option<Self> {
                match &ctx.update().kind {
                    $(UpdateKind::$kind(payload))|+ => Some(Self::clone(payload)),
                    _ => None,
                }
            }
        })+
        payload!($(api::$payload),+);
    };
}

kinds! {
    BusinessConnection: BusinessConnection,
    BusinessMessagesDeleted: DeletedBusinessMessages,
    MessageReactionUpdated: MessageReaction,
    MessageReactionCountUpdated: MessageReactionCount,
    InlineQuery: InlineQuery,
    ChosenInlineResult: ChosenInlineResult,
    ShippingQuery: ShippingQuery,
    PreCheckoutQuery: PreCheckoutQuery,
    PaidMediaPurchased: PurchasedPaidMedia,
    PollAnswer: PollAnswer,
    ChatMemberUpdated: MyChatMember | ChatMember,
    ChatJoinRequest: ChatJoinRequest,
    ChatBoostUpdated: ChatBoost,
    ChatBoostRemoved: RemovedChatBoost,
    ManagedBotUpdated: ManagedBot,
    BotSubscriptionUpdated: Subscription,
    MessageGenerationStopped: StoppedMessageGeneration,
}

/// Payloads that are the content of a message.
macro_rules! contents {
    ($($payload:ident: $field:ident,)+) => {
        $(impl Payload for api::$payload {
            const NAME: &'static str = stringify!($payload);

            fn find(ctx: &Context) -> Option<Self> {
                ctx.message()?.$field.as_deref().cloned()
            }
        })+
        payload!($(api::$payload),+);
    };
}

contents! {
    Animation: animation,
    Venue: venue,
    Audio: audio,
    Document: document,
    LivePhoto: live_photo,
    PaidMediaInfo: paid_media,
    Sticker: sticker,
    Video: video,
    VideoNote: video_note,
    Voice: voice,
    Story: story,
    RichMessage: rich_message,
    Checklist: checklist,
    Contact: contact,
    Dice: dice,
    Game: game,
    Location: location,
    ChatOwnerLeft: chat_owner_left,
    ChatOwnerChanged: chat_owner_changed,
    MessageAutoDeleteTimerChanged: message_auto_delete_timer_changed,
    Invoice: invoice,
    SuccessfulPayment: successful_payment,
    RefundedPayment: refunded_payment,
    UsersShared: users_shared,
    ChatShared: chat_shared,
    UniqueGiftInfo: unique_gift,
    WriteAccessAllowed: write_access_allowed,
    PassportData: passport_data,
    ProximityAlertTriggered: proximity_alert_triggered,
    ChatBoostAdded: boost_added,
    ChatBackground: chat_background_set,
    ChecklistTasksDone: checklist_tasks_done,
    ChecklistTasksAdded: checklist_tasks_added,
    CommunityChatAdded: community_chat_added,
    CommunityChatJoined: community_chat_joined,
    CommunityChatRemoved: community_chat_removed,
    DirectMessagePriceChanged: direct_message_price_changed,
    ForumTopicCreated: forum_topic_created,
    ForumTopicEdited: forum_topic_edited,
    ForumTopicClosed: forum_topic_closed,
    ForumTopicReopened: forum_topic_reopened,
    GeneralForumTopicHidden: general_forum_topic_hidden,
    GeneralForumTopicUnhidden: general_forum_topic_unhidden,
    GiveawayCreated: giveaway_created,
    Giveaway: giveaway,
    GiveawayWinners: giveaway_winners,
    GiveawayCompleted: giveaway_completed,
    ManagedBotCreated: managed_bot_created,
    PaidMessagePriceChanged: paid_message_price_changed,
    PollOptionAdded: poll_option_added,
    PollOptionDeleted: poll_option_deleted,
    SuggestedPostApproved: suggested_post_approved,
    SuggestedPostApprovalFailed: suggested_post_approval_failed,
    SuggestedPostDeclined: suggested_post_declined,
    SuggestedPostPaid: suggested_post_paid,
    SuggestedPostRefunded: suggested_post_refunded,
    VideoChatScheduled: video_chat_scheduled,
    VideoChatStarted: video_chat_started,
    VideoChatEnded: video_chat_ended,
    VideoChatParticipantsInvited: video_chat_participants_invited,
    WebAppData: web_app_data,
}
