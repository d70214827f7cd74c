//! Methods of the section "telegram passport".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use crate::api::de::request;
use crate::api::{PassportElementError, UserId};

/// Tells a user which Telegram Passport data must be corrected before it is sent again.
///
/// [`setPassportDataErrors` at Telegram](https://core.telegram.org/bots/api#setpassportdataerrors)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[must_use = "a request does nothing until it is sent"]
pub struct SetPassportDataErrors {
    pub user_id: UserId,
    pub errors: Vec<PassportElementError>,
}

impl SetPassportDataErrors {
    /// With what is required.
    pub fn new(
        user_id: impl Into<UserId>,
        errors: impl IntoIterator<Item = impl Into<PassportElementError>>,
    ) -> Self {
        Self {
            user_id: user_id.into(),
            errors: errors.into_iter().map(Into::into).collect(),
        }
    }
}

request! { SetPassportDataErrors = "setPassportDataErrors" -> bool {
    required user_id = "user_id",
    list errors = "errors",
} files {  } }
