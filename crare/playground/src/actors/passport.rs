//! Documents that people show to bots.

use serde_json::Value;

use crate::actors::{ActorError, Chat};
use crate::facts::{Kind, check};

impl Chat {
    /// Show documents to a bot, by Telegram Passport: the object `PassportData`, encrypted as a client does it; gives the message's id.
    ///
    /// # Errors
    ///
    /// When it is no such object, the chat is no private one, or the bot has found an error in a document and it is the same as before.
    pub fn shows_passport(&self, data: &Value) -> Result<i64, ActorError> {
        check(&Kind::Object("PassportData"), data, "passport_data")?;
        let place = self.place;
        let shown = self
            .playground
            .with(|world| world.show_passport(place, data))?;
        Ok(shown)
    }

    /// What the bot has found wrong with the documents, and is not put right yet: objects `PassportElementError`.
    pub fn passport_errors(&self) -> Vec<Value> {
        self.playground
            .with(|world| world.passport_errors(self.place).to_vec())
    }
}
