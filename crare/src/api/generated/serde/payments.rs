//! JSON of the section "payments".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use crate::api::de::object;
use crate::api::{
    AffiliateInfo, Invoice, LabeledPrice, OrderInfo, PaidMediaPurchased, PreCheckoutQuery,
    RefundedPayment, RevenueWithdrawalStateFailed, RevenueWithdrawalStatePending,
    RevenueWithdrawalStateSucceeded, ShippingAddress, ShippingOption, ShippingQuery,
    StarTransaction, StarTransactions, SuccessfulPayment, TransactionPartnerAffiliateProgram,
    TransactionPartnerChat, TransactionPartnerFragment, TransactionPartnerOther,
    TransactionPartnerTelegramAds, TransactionPartnerTelegramApi, TransactionPartnerUser,
};

object! { LabeledPrice {
    required label = "label",
    required amount = "amount",
} }

object! { Invoice {
    required title = "title",
    required description = "description",
    required start_parameter = "start_parameter",
    required currency = "currency",
    required total_amount = "total_amount",
} }

object! { ShippingAddress {
    required country_code = "country_code",
    required state = "state",
    required city = "city",
    required street_line1 = "street_line1",
    required street_line2 = "street_line2",
    required post_code = "post_code",
} }

object! { OrderInfo {
    optional name = "name",
    optional phone_number = "phone_number",
    optional email = "email",
    optional shipping_address = "shipping_address",
} }

object! { ShippingOption {
    required id = "id",
    required title = "title",
    list prices = "prices",
} }

object! { SuccessfulPayment {
    required currency = "currency",
    required total_amount = "total_amount",
    required invoice_payload = "invoice_payload",
    optional subscription_expiration_date = "subscription_expiration_date",
    flag is_recurring = "is_recurring",
    flag is_first_recurring = "is_first_recurring",
    optional shipping_option_id = "shipping_option_id",
    optional order_info = "order_info",
    required telegram_payment_charge_id = "telegram_payment_charge_id",
    required provider_payment_charge_id = "provider_payment_charge_id",
} }

object! { RefundedPayment {
    required currency = "currency",
    required total_amount = "total_amount",
    required invoice_payload = "invoice_payload",
    required telegram_payment_charge_id = "telegram_payment_charge_id",
    optional provider_payment_charge_id = "provider_payment_charge_id",
} }

object! { ShippingQuery {
    required id = "id",
    required from = "from",
    required invoice_payload = "invoice_payload",
    required shipping_address = "shipping_address",
} }

object! { PreCheckoutQuery {
    required id = "id",
    required from = "from",
    required currency = "currency",
    required total_amount = "total_amount",
    required invoice_payload = "invoice_payload",
    optional shipping_option_id = "shipping_option_id",
    optional order_info = "order_info",
} }

object! { PaidMediaPurchased {
    required from = "from",
    required paid_media_payload = "paid_media_payload",
} }

object! { RevenueWithdrawalStatePending with "type" = "pending" {
} }

object! { RevenueWithdrawalStateSucceeded with "type" = "succeeded" {
    required date = "date",
    required url = "url",
} }

object! { RevenueWithdrawalStateFailed with "type" = "failed" {
} }

object! { AffiliateInfo {
    optional affiliate_user = "affiliate_user",
    optional affiliate_chat = "affiliate_chat",
    required commission_per_mille = "commission_per_mille",
    required amount = "amount",
    optional nanostar_amount = "nanostar_amount",
} }

object! { TransactionPartnerUser with "type" = "user" {
    required transaction_type = "transaction_type",
    required user = "user",
    optional affiliate = "affiliate",
    optional invoice_payload = "invoice_payload",
    optional subscription_period = "subscription_period",
    optional_list paid_media = "paid_media",
    optional paid_media_payload = "paid_media_payload",
    optional gift = "gift",
    optional premium_subscription_duration = "premium_subscription_duration",
} }

object! { TransactionPartnerChat with "type" = "chat" {
    required chat = "chat",
    optional gift = "gift",
} }

object! { TransactionPartnerAffiliateProgram with "type" = "affiliate_program" {
    optional sponsor_user = "sponsor_user",
    required commission_per_mille = "commission_per_mille",
} }

object! { TransactionPartnerFragment with "type" = "fragment" {
    optional withdrawal_state = "withdrawal_state",
} }

object! { TransactionPartnerTelegramAds with "type" = "telegram_ads" {
} }

object! { TransactionPartnerTelegramApi with "type" = "telegram_api" {
    required request_count = "request_count",
} }

object! { TransactionPartnerOther with "type" = "other" {
} }

object! { StarTransaction {
    required id = "id",
    required amount = "amount",
    optional nanostar_amount = "nanostar_amount",
    required date = "date",
    optional source = "source",
    optional receiver = "receiver",
} }

object! { StarTransactions {
    list transactions = "transactions",
} }
