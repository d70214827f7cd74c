//! JSON of the section "getting updates".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use crate::api::WebhookInfo;
use crate::api::de::object;

object! { WebhookInfo {
    required url = "url",
    required has_custom_certificate = "has_custom_certificate",
    required pending_update_count = "pending_update_count",
    optional ip_address = "ip_address",
    optional last_error_date = "last_error_date",
    optional last_error_message = "last_error_message",
    optional last_synchronization_error_date = "last_synchronization_error_date",
    optional max_connections = "max_connections",
    optional_list allowed_updates = "allowed_updates",
} }
