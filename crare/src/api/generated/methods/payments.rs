//! Methods of the section "payments".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use std::time::Duration;

use crate::api::de::request;
use crate::api::{
    BusinessConnectionId, ChatTarget, InlineKeyboardMarkup, LabeledPrice, Message, MessageEffectId,
    MessageId, PreCheckoutQueryId, ReplyParameters, Secret, ShippingOption, ShippingQueryId,
    StarAmount, StarTransactions, SuggestedPostParameters, ThreadId, TopicId, UserId,
};

/// Sends an invoice.
///
/// [`sendInvoice` at Telegram](https://core.telegram.org/bots/api#sendinvoice)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SendInvoice {
    /// Target chat: its id, or the `@username` of a public one.
    pub chat_id: ChatTarget,
    /// Topic the message goes to, in a forum or a private chat with topics.
    pub message_thread_id: Option<ThreadId>,
    /// Topic of a channel's direct messages chat; needed when sending there.
    pub direct_messages_topic_id: Option<TopicId>,
    /// 1 to 32 characters.
    pub title: String,
    /// 1 to 255 characters.
    pub description: String,
    /// For the bot only: comes back with the payment, users do not see it.
    ///
    /// 1 to 128 bytes.
    pub payload: String,
    /// Token from BotFather; empty when paying in Stars.
    pub provider_token: Option<Secret>,
    /// `XTR` stands for Telegram Stars.
    ///
    /// One of: ISO 4217 codes and XTR.
    pub currency: String,
    /// Lines that add up to the total; exactly one when paying in Stars.
    pub prices: Vec<LabeledPrice>,
    /// Largest tip in the smallest units of the currency; not for Stars.
    ///
    /// Default: `0`.
    pub max_tip_amount: Option<i64>,
    /// Tips on offer, in increasing order and none above `max_tip_amount`.
    pub suggested_tip_amounts: Option<Vec<i64>>,
    /// Deep link for forwarded copies; without it, anyone can pay from a copy.
    pub start_parameter: Option<String>,
    /// JSON for the payment provider, in the form it asks for.
    pub provider_data: Option<String>,
    /// Picture of what is being sold.
    pub photo_url: Option<String>,
    /// In bytes.
    pub photo_size: Option<u64>,
    pub photo_width: Option<i64>,
    pub photo_height: Option<i64>,
    /// Asks for the full name; ignored for Stars.
    pub need_name: Option<bool>,
    /// Asks for the phone number; ignored for Stars.
    pub need_phone_number: Option<bool>,
    /// Asks for the email address; ignored for Stars.
    pub need_email: Option<bool>,
    /// Asks for the shipping address; ignored for Stars.
    pub need_shipping_address: Option<bool>,
    /// Passes the phone number on to the provider; ignored for Stars.
    pub send_phone_number_to_provider: Option<bool>,
    /// Passes the email address on to the provider; ignored for Stars.
    pub send_email_to_provider: Option<bool>,
    /// Final price depends on how it is shipped; ignored for Stars.
    pub is_flexible: Option<bool>,
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
    /// Inline keyboard; its first button must be the one to pay.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

impl SendInvoice {
    /// With what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        title: impl Into<String>,
        description: impl Into<String>,
        payload: impl Into<String>,
        currency: impl Into<String>,
        prices: impl IntoIterator<Item = LabeledPrice>,
    ) -> Self {
        Self {
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            title: title.into(),
            description: description.into(),
            payload: payload.into(),
            provider_token: None,
            currency: currency.into(),
            prices: prices.into_iter().collect(),
            max_tip_amount: None,
            suggested_tip_amounts: None,
            start_parameter: None,
            provider_data: None,
            photo_url: None,
            photo_size: None,
            photo_width: None,
            photo_height: None,
            need_name: None,
            need_phone_number: None,
            need_email: None,
            need_shipping_address: None,
            send_phone_number_to_provider: None,
            send_email_to_provider: None,
            is_flexible: None,
            disable_notification: None,
            protect_content: None,
            allow_paid_broadcast: None,
            message_effect_id: None,
            suggested_post_parameters: None,
            reply_parameters: None,
            reply_markup: None,
        }
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

    /// Token from BotFather; empty when paying in Stars.
    pub fn provider_token(mut self, value: impl Into<Secret>) -> Self {
        self.provider_token = Some(value.into());
        self
    }

    /// Largest tip in the smallest units of the currency; not for Stars.
    pub fn max_tip_amount(mut self, value: i64) -> Self {
        self.max_tip_amount = Some(value);
        self
    }

    /// Tips on offer, in increasing order and none above `max_tip_amount`.
    pub fn suggested_tip_amounts(mut self, value: impl IntoIterator<Item = i64>) -> Self {
        self.suggested_tip_amounts = Some(value.into_iter().collect());
        self
    }

    /// Deep link for forwarded copies; without it, anyone can pay from a copy.
    pub fn start_parameter(mut self, value: impl Into<String>) -> Self {
        self.start_parameter = Some(value.into());
        self
    }

    /// JSON for the payment provider, in the form it asks for.
    pub fn provider_data(mut self, value: impl Into<String>) -> Self {
        self.provider_data = Some(value.into());
        self
    }

    /// Picture of what is being sold.
    pub fn photo_url(mut self, value: impl Into<String>) -> Self {
        self.photo_url = Some(value.into());
        self
    }

    /// In bytes.
    pub fn photo_size(mut self, value: u64) -> Self {
        self.photo_size = Some(value);
        self
    }

    /// Sets `photo_width`.
    pub fn photo_width(mut self, value: i64) -> Self {
        self.photo_width = Some(value);
        self
    }

    /// Sets `photo_height`.
    pub fn photo_height(mut self, value: i64) -> Self {
        self.photo_height = Some(value);
        self
    }

    /// Asks for the full name; ignored for Stars.
    pub fn need_name(mut self, value: bool) -> Self {
        self.need_name = Some(value);
        self
    }

    /// Asks for the phone number; ignored for Stars.
    pub fn need_phone_number(mut self, value: bool) -> Self {
        self.need_phone_number = Some(value);
        self
    }

    /// Asks for the email address; ignored for Stars.
    pub fn need_email(mut self, value: bool) -> Self {
        self.need_email = Some(value);
        self
    }

    /// Asks for the shipping address; ignored for Stars.
    pub fn need_shipping_address(mut self, value: bool) -> Self {
        self.need_shipping_address = Some(value);
        self
    }

    /// Passes the phone number on to the provider; ignored for Stars.
    pub fn send_phone_number_to_provider(mut self, value: bool) -> Self {
        self.send_phone_number_to_provider = Some(value);
        self
    }

    /// Passes the email address on to the provider; ignored for Stars.
    pub fn send_email_to_provider(mut self, value: bool) -> Self {
        self.send_email_to_provider = Some(value);
        self
    }

    /// Final price depends on how it is shipped; ignored for Stars.
    pub fn is_flexible(mut self, value: bool) -> Self {
        self.is_flexible = Some(value);
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

    /// Inline keyboard; its first button must be the one to pay.
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.reply_markup = Some(Box::new(value));
        self
    }
}

request! { SendInvoice = "sendInvoice" -> Message {
    required chat_id = "chat_id",
    optional message_thread_id = "message_thread_id",
    optional direct_messages_topic_id = "direct_messages_topic_id",
    required title = "title",
    required description = "description",
    required payload = "payload",
    optional provider_token = "provider_token",
    required currency = "currency",
    list prices = "prices",
    optional max_tip_amount = "max_tip_amount",
    optional_list suggested_tip_amounts = "suggested_tip_amounts",
    optional start_parameter = "start_parameter",
    optional provider_data = "provider_data",
    optional photo_url = "photo_url",
    optional photo_size = "photo_size",
    optional photo_width = "photo_width",
    optional photo_height = "photo_height",
    optional need_name = "need_name",
    optional need_phone_number = "need_phone_number",
    optional need_email = "need_email",
    optional need_shipping_address = "need_shipping_address",
    optional send_phone_number_to_provider = "send_phone_number_to_provider",
    optional send_email_to_provider = "send_email_to_provider",
    optional is_flexible = "is_flexible",
    optional disable_notification = "disable_notification",
    optional protect_content = "protect_content",
    optional allow_paid_broadcast = "allow_paid_broadcast",
    optional message_effect_id = "message_effect_id",
    optional suggested_post_parameters = "suggested_post_parameters",
    optional reply_parameters = "reply_parameters",
    optional reply_markup = "reply_markup",
} files {  } }

/// Creates a link to an invoice.
///
/// [`createInvoiceLink` at Telegram](https://core.telegram.org/bots/api#createinvoicelink)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateInvoiceLink {
    /// Account that gets the payment; for Stars only.
    pub business_connection_id: Option<BusinessConnectionId>,
    /// 1 to 32 characters.
    pub title: String,
    /// 1 to 255 characters.
    pub description: String,
    /// For the bot only: comes back with the payment, users do not see it.
    ///
    /// 1 to 128 bytes.
    pub payload: String,
    /// Token from BotFather; empty when paying in Stars.
    pub provider_token: Option<Secret>,
    /// `XTR` stands for Telegram Stars.
    ///
    /// One of: ISO 4217 codes and XTR.
    pub currency: String,
    /// Lines that add up to the total; exactly one when paying in Stars.
    pub prices: Vec<LabeledPrice>,
    /// How long one payment lasts; makes it a subscription, in Stars only.
    ///
    /// Telegram counts it in seconds.
    pub subscription_period: Option<Duration>,
    /// Largest tip in the smallest units of the currency; not for Stars.
    ///
    /// Default: `0`.
    pub max_tip_amount: Option<i64>,
    /// Tips on offer, in increasing order and none above `max_tip_amount`.
    pub suggested_tip_amounts: Option<Vec<i64>>,
    /// JSON for the payment provider, in the form it asks for.
    pub provider_data: Option<String>,
    /// Picture of what is being sold.
    pub photo_url: Option<String>,
    /// In bytes.
    pub photo_size: Option<u64>,
    pub photo_width: Option<i64>,
    pub photo_height: Option<i64>,
    /// Asks for the full name; ignored for Stars.
    pub need_name: Option<bool>,
    /// Asks for the phone number; ignored for Stars.
    pub need_phone_number: Option<bool>,
    /// Asks for the email address; ignored for Stars.
    pub need_email: Option<bool>,
    /// Asks for the shipping address; ignored for Stars.
    pub need_shipping_address: Option<bool>,
    /// Passes the phone number on to the provider; ignored for Stars.
    pub send_phone_number_to_provider: Option<bool>,
    /// Passes the email address on to the provider; ignored for Stars.
    pub send_email_to_provider: Option<bool>,
    /// Final price depends on how it is shipped; ignored for Stars.
    pub is_flexible: Option<bool>,
}

impl CreateInvoiceLink {
    /// With what is required.
    pub fn new(
        title: impl Into<String>,
        description: impl Into<String>,
        payload: impl Into<String>,
        currency: impl Into<String>,
        prices: impl IntoIterator<Item = LabeledPrice>,
    ) -> Self {
        Self {
            business_connection_id: None,
            title: title.into(),
            description: description.into(),
            payload: payload.into(),
            provider_token: None,
            currency: currency.into(),
            prices: prices.into_iter().collect(),
            subscription_period: None,
            max_tip_amount: None,
            suggested_tip_amounts: None,
            provider_data: None,
            photo_url: None,
            photo_size: None,
            photo_width: None,
            photo_height: None,
            need_name: None,
            need_phone_number: None,
            need_email: None,
            need_shipping_address: None,
            send_phone_number_to_provider: None,
            send_email_to_provider: None,
            is_flexible: None,
        }
    }

    /// Account that gets the payment; for Stars only.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.business_connection_id = Some(value.into());
        self
    }

    /// Token from BotFather; empty when paying in Stars.
    pub fn provider_token(mut self, value: impl Into<Secret>) -> Self {
        self.provider_token = Some(value.into());
        self
    }

    /// How long one payment lasts; makes it a subscription, in Stars only.
    pub fn subscription_period(mut self, value: Duration) -> Self {
        self.subscription_period = Some(value);
        self
    }

    /// Largest tip in the smallest units of the currency; not for Stars.
    pub fn max_tip_amount(mut self, value: i64) -> Self {
        self.max_tip_amount = Some(value);
        self
    }

    /// Tips on offer, in increasing order and none above `max_tip_amount`.
    pub fn suggested_tip_amounts(mut self, value: impl IntoIterator<Item = i64>) -> Self {
        self.suggested_tip_amounts = Some(value.into_iter().collect());
        self
    }

    /// JSON for the payment provider, in the form it asks for.
    pub fn provider_data(mut self, value: impl Into<String>) -> Self {
        self.provider_data = Some(value.into());
        self
    }

    /// Picture of what is being sold.
    pub fn photo_url(mut self, value: impl Into<String>) -> Self {
        self.photo_url = Some(value.into());
        self
    }

    /// In bytes.
    pub fn photo_size(mut self, value: u64) -> Self {
        self.photo_size = Some(value);
        self
    }

    /// Sets `photo_width`.
    pub fn photo_width(mut self, value: i64) -> Self {
        self.photo_width = Some(value);
        self
    }

    /// Sets `photo_height`.
    pub fn photo_height(mut self, value: i64) -> Self {
        self.photo_height = Some(value);
        self
    }

    /// Asks for the full name; ignored for Stars.
    pub fn need_name(mut self, value: bool) -> Self {
        self.need_name = Some(value);
        self
    }

    /// Asks for the phone number; ignored for Stars.
    pub fn need_phone_number(mut self, value: bool) -> Self {
        self.need_phone_number = Some(value);
        self
    }

    /// Asks for the email address; ignored for Stars.
    pub fn need_email(mut self, value: bool) -> Self {
        self.need_email = Some(value);
        self
    }

    /// Asks for the shipping address; ignored for Stars.
    pub fn need_shipping_address(mut self, value: bool) -> Self {
        self.need_shipping_address = Some(value);
        self
    }

    /// Passes the phone number on to the provider; ignored for Stars.
    pub fn send_phone_number_to_provider(mut self, value: bool) -> Self {
        self.send_phone_number_to_provider = Some(value);
        self
    }

    /// Passes the email address on to the provider; ignored for Stars.
    pub fn send_email_to_provider(mut self, value: bool) -> Self {
        self.send_email_to_provider = Some(value);
        self
    }

    /// Final price depends on how it is shipped; ignored for Stars.
    pub fn is_flexible(mut self, value: bool) -> Self {
        self.is_flexible = Some(value);
        self
    }
}

request! { CreateInvoiceLink = "createInvoiceLink" -> String {
    optional business_connection_id = "business_connection_id",
    required title = "title",
    required description = "description",
    required payload = "payload",
    optional provider_token = "provider_token",
    required currency = "currency",
    list prices = "prices",
    optional_seconds subscription_period = "subscription_period",
    optional max_tip_amount = "max_tip_amount",
    optional_list suggested_tip_amounts = "suggested_tip_amounts",
    optional provider_data = "provider_data",
    optional photo_url = "photo_url",
    optional photo_size = "photo_size",
    optional photo_width = "photo_width",
    optional photo_height = "photo_height",
    optional need_name = "need_name",
    optional need_phone_number = "need_phone_number",
    optional need_email = "need_email",
    optional need_shipping_address = "need_shipping_address",
    optional send_phone_number_to_provider = "send_phone_number_to_provider",
    optional send_email_to_provider = "send_email_to_provider",
    optional is_flexible = "is_flexible",
} files {  } }

/// Answers a shipping query, with options or with a refusal.
///
/// [`answerShippingQuery` at Telegram](https://core.telegram.org/bots/api#answershippingquery)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct AnswerShippingQuery {
    pub shipping_query_id: ShippingQueryId,
    /// Whether the order can be shipped there.
    pub ok: bool,
    /// Ways of shipping; needed when `ok` is true.
    pub shipping_options: Option<Vec<ShippingOption>>,
    /// Reason shown to the user; needed when `ok` is false.
    pub error_message: Option<String>,
}

impl AnswerShippingQuery {
    /// With what is required.
    pub fn new(shipping_query_id: impl Into<ShippingQueryId>, ok: bool) -> Self {
        Self {
            shipping_query_id: shipping_query_id.into(),
            ok,
            shipping_options: None,
            error_message: None,
        }
    }

    /// Ways of shipping; needed when `ok` is true.
    pub fn shipping_options(mut self, value: impl IntoIterator<Item = ShippingOption>) -> Self {
        self.shipping_options = Some(value.into_iter().collect());
        self
    }

    /// Reason shown to the user; needed when `ok` is false.
    pub fn error_message(mut self, value: impl Into<String>) -> Self {
        self.error_message = Some(value.into());
        self
    }
}

request! { AnswerShippingQuery = "answerShippingQuery" -> bool {
    required shipping_query_id = "shipping_query_id",
    required ok = "ok",
    optional_list shipping_options = "shipping_options",
    optional error_message = "error_message",
} files {  } }

/// Answers a pre-checkout query; it must happen at once or the payment fails.
///
/// [`answerPreCheckoutQuery` at Telegram](https://core.telegram.org/bots/api#answerprecheckoutquery)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct AnswerPreCheckoutQuery {
    pub pre_checkout_query_id: PreCheckoutQueryId,
    /// Whether the payment may go on.
    pub ok: bool,
    /// Reason shown to the user; needed when `ok` is false.
    pub error_message: Option<String>,
}

impl AnswerPreCheckoutQuery {
    /// With what is required.
    pub fn new(pre_checkout_query_id: impl Into<PreCheckoutQueryId>, ok: bool) -> Self {
        Self {
            pre_checkout_query_id: pre_checkout_query_id.into(),
            ok,
            error_message: None,
        }
    }

    /// Reason shown to the user; needed when `ok` is false.
    pub fn error_message(mut self, value: impl Into<String>) -> Self {
        self.error_message = Some(value.into());
        self
    }
}

request! { AnswerPreCheckoutQuery = "answerPreCheckoutQuery" -> bool {
    required pre_checkout_query_id = "pre_checkout_query_id",
    required ok = "ok",
    optional error_message = "error_message",
} files {  } }

/// Returns the bot's balance in Stars.
///
/// [`getMyStarBalance` at Telegram](https://core.telegram.org/bots/api#getmystarbalance)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct GetMyStarBalance {}

impl GetMyStarBalance {
    /// With what is required.
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for GetMyStarBalance {
    fn default() -> Self {
        Self::new()
    }
}

request! { GetMyStarBalance = "getMyStarBalance" -> StarAmount {
} files {  } }

/// Returns the bot's transactions in Stars, from the oldest on.
///
/// [`getStarTransactions` at Telegram](https://core.telegram.org/bots/api#getstartransactions)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct GetStarTransactions {
    /// How many transactions to skip.
    pub offset: Option<i64>,
    /// From 1 to 100. Default: `100`.
    pub limit: Option<i64>,
}

impl GetStarTransactions {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            offset: None,
            limit: None,
        }
    }

    /// How many transactions to skip.
    pub fn offset(mut self, value: i64) -> Self {
        self.offset = Some(value);
        self
    }

    /// From 1 to 100. Default: `100`.
    pub fn limit(mut self, value: i64) -> Self {
        self.limit = Some(value);
        self
    }
}

impl Default for GetStarTransactions {
    fn default() -> Self {
        Self::new()
    }
}

request! { GetStarTransactions = "getStarTransactions" -> StarTransactions {
    optional offset = "offset",
    optional limit = "limit",
} files {  } }

/// Pays Stars back to a user.
///
/// [`refundStarPayment` at Telegram](https://core.telegram.org/bots/api#refundstarpayment)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct RefundStarPayment {
    /// Who paid.
    pub user_id: UserId,
    /// Telegram's id of the payment.
    pub telegram_payment_charge_id: String,
}

impl RefundStarPayment {
    /// With what is required.
    pub fn new(user_id: impl Into<UserId>, telegram_payment_charge_id: impl Into<String>) -> Self {
        Self {
            user_id: user_id.into(),
            telegram_payment_charge_id: telegram_payment_charge_id.into(),
        }
    }
}

request! { RefundStarPayment = "refundStarPayment" -> bool {
    required user_id = "user_id",
    required telegram_payment_charge_id = "telegram_payment_charge_id",
} files {  } }

/// Cancels the renewal of a user's subscription in Stars, or allows it again.
///
/// [`editUserStarSubscription` at Telegram](https://core.telegram.org/bots/api#edituserstarsubscription)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct EditUserStarSubscription {
    /// Who has the subscription.
    pub user_id: UserId,
    /// Telegram's id of the payment.
    pub telegram_payment_charge_id: String,
    /// Cancels when true; when false, the user can renew what the bot canceled.
    pub is_canceled: bool,
}

impl EditUserStarSubscription {
    /// With what is required.
    pub fn new(
        user_id: impl Into<UserId>,
        telegram_payment_charge_id: impl Into<String>,
        is_canceled: bool,
    ) -> Self {
        Self {
            user_id: user_id.into(),
            telegram_payment_charge_id: telegram_payment_charge_id.into(),
            is_canceled,
        }
    }
}

request! { EditUserStarSubscription = "editUserStarSubscription" -> bool {
    required user_id = "user_id",
    required telegram_payment_charge_id = "telegram_payment_charge_id",
    required is_canceled = "is_canceled",
} files {  } }
