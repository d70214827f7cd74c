//! What Telegram sends to a bot, by kind.
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use crate::api::de::update_kinds;
use crate::api::{
    BotSubscriptionUpdated, BusinessConnection, BusinessMessagesDeleted, CallbackQuery,
    ChatBoostRemoved, ChatBoostUpdated, ChatJoinRequest, ChatMemberUpdated, ChosenInlineResult,
    InlineQuery, ManagedBotUpdated, Message, MessageGenerationStopped, MessageReactionCountUpdated,
    MessageReactionUpdated, PaidMediaPurchased, Poll, PollAnswer, PreCheckoutQuery, ShippingQuery,
};

update_kinds! {
    /// [`Message` at Telegram](https://core.telegram.org/bots/api#message)
    Message(Message) = "message",
    /// [`Message` at Telegram](https://core.telegram.org/bots/api#message)
    EditedMessage(Message) = "edited_message",
    /// [`Message` at Telegram](https://core.telegram.org/bots/api#message)
    ChannelPost(Message) = "channel_post",
    /// [`Message` at Telegram](https://core.telegram.org/bots/api#message)
    EditedChannelPost(Message) = "edited_channel_post",
    /// [`BusinessConnection` at Telegram](https://core.telegram.org/bots/api#businessconnection)
    BusinessConnection(BusinessConnection) = "business_connection",
    /// [`Message` at Telegram](https://core.telegram.org/bots/api#message)
    BusinessMessage(Message) = "business_message",
    /// [`Message` at Telegram](https://core.telegram.org/bots/api#message)
    EditedBusinessMessage(Message) = "edited_business_message",
    /// [`BusinessMessagesDeleted` at Telegram](https://core.telegram.org/bots/api#businessmessagesdeleted)
    DeletedBusinessMessages(BusinessMessagesDeleted) = "deleted_business_messages",
    /// [`Message` at Telegram](https://core.telegram.org/bots/api#message)
    GuestMessage(Message) = "guest_message",
    /// [`MessageReactionUpdated` at Telegram](https://core.telegram.org/bots/api#messagereactionupdated)
    MessageReaction(MessageReactionUpdated) = "message_reaction",
    /// [`MessageReactionCountUpdated` at Telegram](https://core.telegram.org/bots/api#messagereactioncountupdated)
    MessageReactionCount(MessageReactionCountUpdated) = "message_reaction_count",
    /// [`InlineQuery` at Telegram](https://core.telegram.org/bots/api#inlinequery)
    InlineQuery(InlineQuery) = "inline_query",
    /// [`ChosenInlineResult` at Telegram](https://core.telegram.org/bots/api#choseninlineresult)
    ChosenInlineResult(ChosenInlineResult) = "chosen_inline_result",
    /// [`CallbackQuery` at Telegram](https://core.telegram.org/bots/api#callbackquery)
    CallbackQuery(CallbackQuery) = "callback_query",
    /// [`ShippingQuery` at Telegram](https://core.telegram.org/bots/api#shippingquery)
    ShippingQuery(ShippingQuery) = "shipping_query",
    /// [`PreCheckoutQuery` at Telegram](https://core.telegram.org/bots/api#precheckoutquery)
    PreCheckoutQuery(PreCheckoutQuery) = "pre_checkout_query",
    /// [`PaidMediaPurchased` at Telegram](https://core.telegram.org/bots/api#paidmediapurchased)
    PurchasedPaidMedia(PaidMediaPurchased) = "purchased_paid_media",
    /// [`Poll` at Telegram](https://core.telegram.org/bots/api#poll)
    Poll(Poll) = "poll",
    /// [`PollAnswer` at Telegram](https://core.telegram.org/bots/api#pollanswer)
    PollAnswer(PollAnswer) = "poll_answer",
    /// [`ChatMemberUpdated` at Telegram](https://core.telegram.org/bots/api#chatmemberupdated)
    MyChatMember(ChatMemberUpdated) = "my_chat_member",
    /// [`ChatMemberUpdated` at Telegram](https://core.telegram.org/bots/api#chatmemberupdated)
    ChatMember(ChatMemberUpdated) = "chat_member",
    /// [`ChatJoinRequest` at Telegram](https://core.telegram.org/bots/api#chatjoinrequest)
    ChatJoinRequest(ChatJoinRequest) = "chat_join_request",
    /// [`ChatBoostUpdated` at Telegram](https://core.telegram.org/bots/api#chatboostupdated)
    ChatBoost(ChatBoostUpdated) = "chat_boost",
    /// [`ChatBoostRemoved` at Telegram](https://core.telegram.org/bots/api#chatboostremoved)
    RemovedChatBoost(ChatBoostRemoved) = "removed_chat_boost",
    /// [`ManagedBotUpdated` at Telegram](https://core.telegram.org/bots/api#managedbotupdated)
    ManagedBot(ManagedBotUpdated) = "managed_bot",
    /// [`BotSubscriptionUpdated` at Telegram](https://core.telegram.org/bots/api#botsubscriptionupdated)
    Subscription(BotSubscriptionUpdated) = "subscription",
    /// [`MessageGenerationStopped` at Telegram](https://core.telegram.org/bots/api#messagegenerationstopped)
    StoppedMessageGeneration(MessageGenerationStopped) = "stopped_message_generation",
}
