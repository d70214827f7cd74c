//! Types of the section "payments".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use crate::api::{
    Chat, Gift, PaidMedia, PreCheckoutQueryId, RevenueWithdrawalState, ShippingQueryId,
    TransactionPartner, TransactionType, UnixTime, User,
};

/// One line of a price: a label and an amount.
///
/// [`LabeledPrice` at Telegram](https://core.telegram.org/bots/api#labeledprice)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LabeledPrice {
    pub label: String,
    /// Price in the smallest units of the currency (cents, for example).
    pub amount: i64,
}

impl LabeledPrice {
    /// With what is required.
    #[must_use]
    pub fn new(label: impl Into<String>, amount: i64) -> Self {
        Self {
            label: label.into(),
            amount,
        }
    }
}

/// An invoice, as seen in a message.
///
/// [`Invoice` at Telegram](https://core.telegram.org/bots/api#invoice)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Invoice {
    pub title: String,
    pub description: String,
    /// Deep link parameter that creates this invoice.
    pub start_parameter: String,
    /// `XTR` stands for Telegram Stars.
    ///
    /// One of: ISO 4217 codes and XTR.
    pub currency: String,
    /// Total in the smallest units of the currency.
    pub total_amount: i64,
}

/// Where goods are to be shipped.
///
/// [`ShippingAddress` at Telegram](https://core.telegram.org/bots/api#shippingaddress)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ShippingAddress {
    /// Two-letter ISO 3166-1 code.
    pub country_code: String,
    /// State, where the country has them.
    pub state: String,
    pub city: String,
    pub street_line1: String,
    pub street_line2: String,
    pub post_code: String,
}

/// What the buyer told about the order, as far as the invoice asked.
///
/// [`OrderInfo` at Telegram](https://core.telegram.org/bots/api#orderinfo)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OrderInfo {
    pub name: Option<String>,
    pub phone_number: Option<String>,
    pub email: Option<String>,
    pub shipping_address: Option<Box<ShippingAddress>>,
}

/// A way of shipping.
///
/// [`ShippingOption` at Telegram](https://core.telegram.org/bots/api#shippingoption)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ShippingOption {
    /// The bot's own id for the option.
    pub id: String,
    pub title: String,
    /// Price of the option, in lines that add up.
    pub prices: Vec<LabeledPrice>,
}

impl ShippingOption {
    /// With what is required.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        title: impl Into<String>,
        prices: impl IntoIterator<Item = LabeledPrice>,
    ) -> Self {
        Self {
            id: id.into(),
            title: title.into(),
            prices: prices.into_iter().collect(),
        }
    }
}

/// A payment that went through.
///
/// [`SuccessfulPayment` at Telegram](https://core.telegram.org/bots/api#successfulpayment)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SuccessfulPayment {
    /// `XTR` stands for Telegram Stars.
    ///
    /// One of: ISO 4217 codes and XTR.
    pub currency: String,
    /// Sum paid in the smallest units of the currency.
    pub total_amount: i64,
    /// The `payload` the bot gave with the invoice.
    pub invoice_payload: String,
    /// When the subscription runs out; for recurring payments.
    ///
    /// Unix time, in seconds.
    pub subscription_expiration_date: Option<UnixTime>,
    /// The payment is for a subscription.
    pub is_recurring: bool,
    /// The payment is the first one of a subscription.
    pub is_first_recurring: bool,
    /// Shipping option the user chose.
    pub shipping_option_id: Option<String>,
    pub order_info: Option<Box<OrderInfo>>,
    /// Telegram's id of the payment; needed for a refund of Stars.
    pub telegram_payment_charge_id: String,
    /// The payment provider's id of the payment.
    pub provider_payment_charge_id: String,
}

/// A payment that was paid back.
///
/// [`RefundedPayment` at Telegram](https://core.telegram.org/bots/api#refundedpayment)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RefundedPayment {
    /// Always `XTR` so far: only Stars are refunded this way.
    ///
    /// One of: ISO 4217 codes and XTR.
    pub currency: String,
    /// Sum paid back in the smallest units of the currency.
    pub total_amount: i64,
    /// The `payload` the bot gave with the invoice.
    pub invoice_payload: String,
    /// Telegram's id of the payment.
    pub telegram_payment_charge_id: String,
    /// The payment provider's id of the payment.
    pub provider_payment_charge_id: Option<String>,
}

/// A shipping address to price; comes for invoices with `is_flexible`.
///
/// [`ShippingQuery` at Telegram](https://core.telegram.org/bots/api#shippingquery)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ShippingQuery {
    /// Answer it with `answerShippingQuery`.
    pub id: ShippingQueryId,
    pub from: User,
    /// The `payload` the bot gave with the invoice.
    pub invoice_payload: String,
    pub shipping_address: ShippingAddress,
}

/// The last question before a payment is taken.
///
/// [`PreCheckoutQuery` at Telegram](https://core.telegram.org/bots/api#precheckoutquery)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PreCheckoutQuery {
    /// Answer it with `answerPreCheckoutQuery`.
    pub id: PreCheckoutQueryId,
    pub from: User,
    /// `XTR` stands for Telegram Stars.
    ///
    /// One of: ISO 4217 codes and XTR.
    pub currency: String,
    /// Sum to pay in the smallest units of the currency.
    pub total_amount: i64,
    /// The `payload` the bot gave with the invoice.
    pub invoice_payload: String,
    /// Shipping option the user chose.
    pub shipping_option_id: Option<String>,
    pub order_info: Option<Box<OrderInfo>>,
}

/// A purchase of paid media.
///
/// [`PaidMediaPurchased` at Telegram](https://core.telegram.org/bots/api#paidmediapurchased)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PaidMediaPurchased {
    /// The buyer.
    pub from: User,
    /// The `payload` the bot gave with the media.
    pub paid_media_payload: String,
}

/// The withdrawal is under way.
///
/// [`RevenueWithdrawalStatePending` at Telegram](https://core.telegram.org/bots/api#revenuewithdrawalstatepending)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RevenueWithdrawalStatePending {}

/// The withdrawal is done.
///
/// [`RevenueWithdrawalStateSucceeded` at
/// Telegram](https://core.telegram.org/bots/api#revenuewithdrawalstatesucceeded)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RevenueWithdrawalStateSucceeded {
    /// When it was done.
    ///
    /// Unix time, in seconds.
    pub date: UnixTime,
    /// Page where the transaction can be seen.
    pub url: String,
}

/// The withdrawal failed and the sum came back.
///
/// [`RevenueWithdrawalStateFailed` at Telegram](https://core.telegram.org/bots/api#revenuewithdrawalstatefailed)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RevenueWithdrawalStateFailed {}

/// The affiliate that got a commission from a payment.
///
/// [`AffiliateInfo` at Telegram](https://core.telegram.org/bots/api#affiliateinfo)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AffiliateInfo {
    /// The affiliate, if it is a user or a bot.
    pub affiliate_user: Option<Box<User>>,
    /// The affiliate, if it is a chat.
    pub affiliate_chat: Option<Box<Chat>>,
    /// Stars the affiliate gets out of every 1000 the bot gets.
    pub commission_per_mille: i64,
    /// Whole Stars received; negative for a refund.
    pub amount: i64,
    /// Billionths of a Star on top of `amount`; negative for a refund.
    pub nanostar_amount: Option<i64>,
}

/// A transaction with a user.
///
/// [`TransactionPartnerUser` at Telegram](https://core.telegram.org/bots/api#transactionpartneruser)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TransactionPartnerUser {
    /// What the transaction was for; the other fields depend on it.
    ///
    /// One of: `invoice_payment`, `paid_media_payment`, `gift_purchase`, `premium_purchase`,
    /// `business_account_transfer`.
    pub transaction_type: TransactionType,
    pub user: User,
    /// Affiliate that got a share of the payment.
    pub affiliate: Option<Box<AffiliateInfo>>,
    /// The `payload` the bot gave with the invoice.
    pub invoice_payload: Option<String>,
    /// Length of the subscription that was paid for.
    pub subscription_period: Option<i64>,
    /// The media the user bought.
    pub paid_media: Option<Vec<PaidMedia>>,
    /// The `payload` the bot gave with the media.
    pub paid_media_payload: Option<String>,
    /// Gift the bot sent to the user.
    pub gift: Option<Box<Gift>>,
    /// Months of Telegram Premium the bot gave to the user.
    pub premium_subscription_duration: Option<i64>,
}

/// A transaction with a chat.
///
/// [`TransactionPartnerChat` at Telegram](https://core.telegram.org/bots/api#transactionpartnerchat)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TransactionPartnerChat {
    pub chat: Chat,
    /// Gift the bot sent to the chat.
    pub gift: Option<Box<Gift>>,
}

/// Commission from an affiliate program.
///
/// [`TransactionPartnerAffiliateProgram` at
/// Telegram](https://core.telegram.org/bots/api#transactionpartneraffiliateprogram)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TransactionPartnerAffiliateProgram {
    /// The bot that runs the program.
    pub sponsor_user: Option<Box<User>>,
    /// Stars the bot gets out of every 1000 the sponsor gets.
    pub commission_per_mille: i64,
}

/// A withdrawal to Fragment.
///
/// [`TransactionPartnerFragment` at Telegram](https://core.telegram.org/bots/api#transactionpartnerfragment)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TransactionPartnerFragment {
    /// How the withdrawal is going; only for outgoing transactions.
    pub withdrawal_state: Option<RevenueWithdrawalState>,
}

/// A payment to the Telegram Ads platform.
///
/// [`TransactionPartnerTelegramAds` at Telegram](https://core.telegram.org/bots/api#transactionpartnertelegramads)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TransactionPartnerTelegramAds {}

/// A payment for broadcasting beyond the free rate.
///
/// [`TransactionPartnerTelegramApi` at Telegram](https://core.telegram.org/bots/api#transactionpartnertelegramapi)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TransactionPartnerTelegramApi {
    /// How many requests beyond the free rate were paid.
    pub request_count: i64,
}

/// A transaction with someone of an unlisted kind.
///
/// [`TransactionPartnerOther` at Telegram](https://core.telegram.org/bots/api#transactionpartnerother)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TransactionPartnerOther {}

/// A transaction in Telegram Stars.
///
/// [`StarTransaction` at Telegram](https://core.telegram.org/bots/api#startransaction)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StarTransaction {
    /// For a payment, the same as its `telegram_payment_charge_id`; a refund keeps the id.
    pub id: String,
    /// Whole Stars moved.
    pub amount: i64,
    /// Billionths of a Star on top of `amount`.
    pub nanostar_amount: Option<i64>,
    /// Unix time, in seconds.
    pub date: UnixTime,
    /// Where the Stars came from; only for incoming transactions.
    pub source: Option<TransactionPartner>,
    /// Where the Stars went; only for outgoing transactions.
    pub receiver: Option<TransactionPartner>,
}

/// Transactions in Telegram Stars.
///
/// [`StarTransactions` at Telegram](https://core.telegram.org/bots/api#startransactions)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StarTransactions {
    pub transactions: Vec<StarTransaction>,
}
