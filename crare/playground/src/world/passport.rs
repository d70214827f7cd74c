//! Documents that people show to bots.

use serde_json::{Map, Value};

use crate::refusal::Refusal;
use crate::world::{Draft, Place, World};

/// What somebody has shown to a bot.
#[derive(Clone, Debug, Default, serde::Deserialize, serde::Serialize)]
pub(crate) struct Passport {
    /// Objects `EncryptedPassportElement`, as they were sent last.
    elements: Vec<Value>,
    /// What the bot has found wrong with them: objects `PassportElementError`.
    errors: Vec<Value>,
}

fn kind(object: &Value) -> &str {
    object["type"].as_str().unwrap_or_default()
}

impl World {
    /// What a bot has found wrong with somebody's documents and is not put right yet.
    pub(crate) fn passport_errors(&self, place: Place) -> &[Value] {
        let passport = self.passports.get(&place);
        passport.map_or(&[], |passport| passport.errors.as_slice())
    }

    /// A bot finds these errors; those of before are forgotten.
    pub(crate) fn set_passport_errors(&mut self, place: Place, errors: Vec<Value>) {
        self.passports.entry(place).or_default().errors = errors;
        self.changes += 1;
    }

    /// Somebody shows documents: the object `PassportData`. Refused as long as one in which the bot has found an error is the same
    /// as before.
    pub(crate) fn show_passport(&mut self, place: Place, data: &Value) -> Result<i64, Refusal> {
        let Place::Private { user, .. } = place else {
            return Err(Refusal::bad_request("PEER_ID_INVALID"));
        };
        let elements = data["data"].as_array().cloned().unwrap_or_default();
        let passport = self.passports.entry(place).or_default();
        let same = |error: &&Value| {
            let mut sent = elements.iter().filter(|one| kind(one) == kind(error));
            sent.any(|one| passport.elements.contains(one))
        };
        if let Some(error) = passport.errors.iter().find(same) {
            let message = error["message"].as_str().unwrap_or_default();
            let why = format!("{} has an error: {message}", kind(error));
            return Err(Refusal::bad_request(why));
        }
        let sent = |error: &Value| elements.iter().any(|one| kind(one) == kind(error));
        passport.errors.retain(|error| !sent(error));
        passport.elements = elements;
        let fields = Map::from_iter([("passport_data".to_owned(), data.clone())]);
        Ok(self.post(Draft {
            place,
            from: Some(user),
            fields,
        }))
    }
}
