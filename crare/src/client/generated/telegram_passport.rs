//! Calls of the section "telegram passport".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use crate::api::{PassportElementError, SetPassportDataErrors, UserId};
use crate::client::{Bot, Call};

impl Bot {
    /// Tells a user which Telegram Passport data must be corrected before it is sent again.
    ///
    /// [`setPassportDataErrors` at Telegram](https://core.telegram.org/bots/api#setpassportdataerrors)
    pub fn set_passport_data_errors(
        &self,
        user_id: impl Into<UserId>,
        errors: impl IntoIterator<Item = impl Into<PassportElementError>>,
    ) -> Call<SetPassportDataErrors> {
        self.call(SetPassportDataErrors::new(user_id, errors))
    }
}
