//! Calls of the section "payments".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use std::time::Duration;

use crate::api::{
    AnswerPreCheckoutQuery, AnswerShippingQuery, BusinessConnectionId, ChatTarget,
    CreateInvoiceLink, EditUserStarSubscription, GetMyStarBalance, GetStarTransactions,
    InlineKeyboardMarkup, LabeledPrice, MessageEffectId, MessageId, PreCheckoutQueryId,
    RefundStarPayment, ReplyParameters, Secret, SendInvoice, ShippingOption, ShippingQueryId,
    SuggestedPostParameters, ThreadId, TopicId, UserId,
};
use crate::client::{Bot, Call};

impl Bot {
    /// Sends an invoice.
    ///
    /// [`sendInvoice` at Telegram](https://core.telegram.org/bots/api#sendinvoice)
    pub fn send_invoice(
        &self,
        chat_id: impl Into<ChatTarget>,
        title: impl Into<String>,
        description: impl Into<String>,
        payload: impl Into<String>,
        currency: impl Into<String>,
        prices: impl IntoIterator<Item = LabeledPrice>,
    ) -> Call<SendInvoice> {
        self.call(SendInvoice::new(
            chat_id,
            title,
            description,
            payload,
            currency,
            prices,
        ))
    }

    /// Creates a link to an invoice.
    ///
    /// [`createInvoiceLink` at Telegram](https://core.telegram.org/bots/api#createinvoicelink)
    pub fn create_invoice_link(
        &self,
        title: impl Into<String>,
        description: impl Into<String>,
        payload: impl Into<String>,
        currency: impl Into<String>,
        prices: impl IntoIterator<Item = LabeledPrice>,
    ) -> Call<CreateInvoiceLink> {
        self.call(CreateInvoiceLink::new(
            title,
            description,
            payload,
            currency,
            prices,
        ))
    }

    /// Answers a shipping query, with options or with a refusal.
    ///
    /// [`answerShippingQuery` at Telegram](https://core.telegram.org/bots/api#answershippingquery)
    pub fn answer_shipping_query(
        &self,
        shipping_query_id: impl Into<ShippingQueryId>,
        ok: bool,
    ) -> Call<AnswerShippingQuery> {
        self.call(AnswerShippingQuery::new(shipping_query_id, ok))
    }

    /// Answers a pre-checkout query; it must happen at once or the payment fails.
    ///
    /// [`answerPreCheckoutQuery` at Telegram](https://core.telegram.org/bots/api#answerprecheckoutquery)
    pub fn answer_pre_checkout_query(
        &self,
        pre_checkout_query_id: impl Into<PreCheckoutQueryId>,
        ok: bool,
    ) -> Call<AnswerPreCheckoutQuery> {
        self.call(AnswerPreCheckoutQuery::new(pre_checkout_query_id, ok))
    }

    /// Returns the bot's balance in Stars.
    ///
    /// [`getMyStarBalance` at Telegram](https://core.telegram.org/bots/api#getmystarbalance)
    pub fn get_my_star_balance(&self) -> Call<GetMyStarBalance> {
        self.call(GetMyStarBalance::new())
    }

    /// Returns the bot's transactions in Stars, from the oldest on.
    ///
    /// [`getStarTransactions` at Telegram](https://core.telegram.org/bots/api#getstartransactions)
    pub fn get_star_transactions(&self) -> Call<GetStarTransactions> {
        self.call(GetStarTransactions::new())
    }

    /// Pays Stars back to a user.
    ///
    /// [`refundStarPayment` at Telegram](https://core.telegram.org/bots/api#refundstarpayment)
    pub fn refund_star_payment(
        &self,
        user_id: impl Into<UserId>,
        telegram_payment_charge_id: impl Into<String>,
    ) -> Call<RefundStarPayment> {
        self.call(RefundStarPayment::new(user_id, telegram_payment_charge_id))
    }

    /// Cancels the renewal of a user's subscription in Stars, or allows it again.
    ///
    /// [`editUserStarSubscription` at Telegram](https://core.telegram.org/bots/api#edituserstarsubscription)
    pub fn edit_user_star_subscription(
        &self,
        user_id: impl Into<UserId>,
        telegram_payment_charge_id: impl Into<String>,
        is_canceled: bool,
    ) -> Call<EditUserStarSubscription> {
        self.call(EditUserStarSubscription::new(
            user_id,
            telegram_payment_charge_id,
            is_canceled,
        ))
    }
}

impl Call<SendInvoice> {
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

    /// Token from BotFather; empty when paying in Stars.
    pub fn provider_token(mut self, value: impl Into<Secret>) -> Self {
        self.method.provider_token = Some(value.into());
        self
    }

    /// Largest tip in the smallest units of the currency; not for Stars.
    pub fn max_tip_amount(mut self, value: i64) -> Self {
        self.method.max_tip_amount = Some(value);
        self
    }

    /// Tips on offer, in increasing order and none above `max_tip_amount`.
    pub fn suggested_tip_amounts(mut self, value: impl IntoIterator<Item = i64>) -> Self {
        self.method.suggested_tip_amounts = Some(value.into_iter().collect());
        self
    }

    /// Deep link for forwarded copies; without it, anyone can pay from a copy.
    pub fn start_parameter(mut self, value: impl Into<String>) -> Self {
        self.method.start_parameter = Some(value.into());
        self
    }

    /// JSON for the payment provider, in the form it asks for.
    pub fn provider_data(mut self, value: impl Into<String>) -> Self {
        self.method.provider_data = Some(value.into());
        self
    }

    /// Picture of what is being sold.
    pub fn photo_url(mut self, value: impl Into<String>) -> Self {
        self.method.photo_url = Some(value.into());
        self
    }

    /// In bytes.
    pub fn photo_size(mut self, value: u64) -> Self {
        self.method.photo_size = Some(value);
        self
    }

    /// Sets `photo_width`.
    pub fn photo_width(mut self, value: i64) -> Self {
        self.method.photo_width = Some(value);
        self
    }

    /// Sets `photo_height`.
    pub fn photo_height(mut self, value: i64) -> Self {
        self.method.photo_height = Some(value);
        self
    }

    /// Asks for the full name; ignored for Stars.
    pub fn need_name(mut self, value: bool) -> Self {
        self.method.need_name = Some(value);
        self
    }

    /// Asks for the phone number; ignored for Stars.
    pub fn need_phone_number(mut self, value: bool) -> Self {
        self.method.need_phone_number = Some(value);
        self
    }

    /// Asks for the email address; ignored for Stars.
    pub fn need_email(mut self, value: bool) -> Self {
        self.method.need_email = Some(value);
        self
    }

    /// Asks for the shipping address; ignored for Stars.
    pub fn need_shipping_address(mut self, value: bool) -> Self {
        self.method.need_shipping_address = Some(value);
        self
    }

    /// Passes the phone number on to the provider; ignored for Stars.
    pub fn send_phone_number_to_provider(mut self, value: bool) -> Self {
        self.method.send_phone_number_to_provider = Some(value);
        self
    }

    /// Passes the email address on to the provider; ignored for Stars.
    pub fn send_email_to_provider(mut self, value: bool) -> Self {
        self.method.send_email_to_provider = Some(value);
        self
    }

    /// Final price depends on how it is shipped; ignored for Stars.
    pub fn is_flexible(mut self, value: bool) -> Self {
        self.method.is_flexible = Some(value);
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

    /// Inline keyboard; its first button must be the one to pay.
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.method.reply_markup = Some(Box::new(value));
        self
    }
}

impl Call<CreateInvoiceLink> {
    /// Account that gets the payment; for Stars only.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.method.business_connection_id = Some(value.into());
        self
    }

    /// Token from BotFather; empty when paying in Stars.
    pub fn provider_token(mut self, value: impl Into<Secret>) -> Self {
        self.method.provider_token = Some(value.into());
        self
    }

    /// How long one payment lasts; makes it a subscription, in Stars only.
    pub fn subscription_period(mut self, value: Duration) -> Self {
        self.method.subscription_period = Some(value);
        self
    }

    /// Largest tip in the smallest units of the currency; not for Stars.
    pub fn max_tip_amount(mut self, value: i64) -> Self {
        self.method.max_tip_amount = Some(value);
        self
    }

    /// Tips on offer, in increasing order and none above `max_tip_amount`.
    pub fn suggested_tip_amounts(mut self, value: impl IntoIterator<Item = i64>) -> Self {
        self.method.suggested_tip_amounts = Some(value.into_iter().collect());
        self
    }

    /// JSON for the payment provider, in the form it asks for.
    pub fn provider_data(mut self, value: impl Into<String>) -> Self {
        self.method.provider_data = Some(value.into());
        self
    }

    /// Picture of what is being sold.
    pub fn photo_url(mut self, value: impl Into<String>) -> Self {
        self.method.photo_url = Some(value.into());
        self
    }

    /// In bytes.
    pub fn photo_size(mut self, value: u64) -> Self {
        self.method.photo_size = Some(value);
        self
    }

    /// Sets `photo_width`.
    pub fn photo_width(mut self, value: i64) -> Self {
        self.method.photo_width = Some(value);
        self
    }

    /// Sets `photo_height`.
    pub fn photo_height(mut self, value: i64) -> Self {
        self.method.photo_height = Some(value);
        self
    }

    /// Asks for the full name; ignored for Stars.
    pub fn need_name(mut self, value: bool) -> Self {
        self.method.need_name = Some(value);
        self
    }

    /// Asks for the phone number; ignored for Stars.
    pub fn need_phone_number(mut self, value: bool) -> Self {
        self.method.need_phone_number = Some(value);
        self
    }

    /// Asks for the email address; ignored for Stars.
    pub fn need_email(mut self, value: bool) -> Self {
        self.method.need_email = Some(value);
        self
    }

    /// Asks for the shipping address; ignored for Stars.
    pub fn need_shipping_address(mut self, value: bool) -> Self {
        self.method.need_shipping_address = Some(value);
        self
    }

    /// Passes the phone number on to the provider; ignored for Stars.
    pub fn send_phone_number_to_provider(mut self, value: bool) -> Self {
        self.method.send_phone_number_to_provider = Some(value);
        self
    }

    /// Passes the email address on to the provider; ignored for Stars.
    pub fn send_email_to_provider(mut self, value: bool) -> Self {
        self.method.send_email_to_provider = Some(value);
        self
    }

    /// Final price depends on how it is shipped; ignored for Stars.
    pub fn is_flexible(mut self, value: bool) -> Self {
        self.method.is_flexible = Some(value);
        self
    }
}

impl Call<AnswerShippingQuery> {
    /// Ways of shipping; needed when `ok` is true.
    pub fn shipping_options(mut self, value: impl IntoIterator<Item = ShippingOption>) -> Self {
        self.method.shipping_options = Some(value.into_iter().collect());
        self
    }

    /// Reason shown to the user; needed when `ok` is false.
    pub fn error_message(mut self, value: impl Into<String>) -> Self {
        self.method.error_message = Some(value.into());
        self
    }
}

impl Call<AnswerPreCheckoutQuery> {
    /// Reason shown to the user; needed when `ok` is false.
    pub fn error_message(mut self, value: impl Into<String>) -> Self {
        self.method.error_message = Some(value.into());
        self
    }
}

impl Call<GetStarTransactions> {
    /// How many transactions to skip.
    pub fn offset(mut self, value: i64) -> Self {
        self.method.offset = Some(value);
        self
    }

    /// From 1 to 100. Default: `100`.
    pub fn limit(mut self, value: i64) -> Self {
        self.method.limit = Some(value);
        self
    }
}
