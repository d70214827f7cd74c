//! Telegram Passport.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::Entry;
use crate::call::{Call, Outcome};
use crate::facts::{Kind, read};
use crate::refusal::Refusal;
use crate::world::Place;

pub(super) const METHODS: &[Entry] = &[Entry::stateful("setPassportDataErrors", set_errors)];

/// How many bytes a hash has.
const HASH: usize = 32;

fn set_errors(call: &mut Call<'_>) -> Outcome {
    call.check("setPassportDataErrors")?;
    let list = Kind::Array(&Kind::Union("PassportElementError"));
    let errors = read(&call.params, "errors", &list)?;
    let errors = errors.as_ref().and_then(Value::as_array).cloned();
    let errors = errors.unwrap_or_default();
    let user = call.user()?;
    for error in &errors {
        if error.get("data_hash").is_some_and(|hash| !is_hash(hash)) {
            return Err(Refusal::bad_request("DATA_HASH_SIZE_INVALID"));
        }
        let one = ["file_hash", "element_hash"].into_iter();
        let one = one.filter_map(|name| error.get(name));
        let several = error["file_hashes"].as_array().into_iter().flatten();
        if one.chain(several).any(|hash| !is_hash(hash)) {
            return Err(Refusal::bad_request("HASH_SIZE_INVALID"));
        }
    }
    let bot = call.bot;
    call.world
        .set_passport_errors(Place::Private { user, bot }, errors);
    Ok(json!(true))
}

fn is_hash(hash: &Value) -> bool {
    let bytes = hash.as_str().and_then(|hash| STANDARD.decode(hash).ok());
    bytes.is_some_and(|bytes| bytes.len() == HASH)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::playground::Playground;

    #[tokio::test]
    async fn who_has_errors_shows_the_same_no_more() {
        let playground = Playground::seeded(1);
        let bot = playground.bot("b");
        let alice = playground.user("Alice");
        let chat = alice.to(&bot);
        let passport = |data: &str| {
            let element = json!({"type": "passport", "data": data, "hash": "aGFzaA=="});
            let credentials = json!({"data": "ZGF0YQ==", "hash": "aGFzaA==", "secret": "c2VjcmV0"});
            json!({"data": [element], "credentials": credentials})
        };
        chat.shows_passport(&passport("YQ==")).unwrap();
        let last = chat.last().unwrap();
        assert_eq!(last["passport_data"]["data"][0]["data"], "YQ==");
        let updates = playground.call(bot.token(), "getUpdates", json!({})).await;
        assert!(updates.unwrap()[0]["message"]["passport_data"].is_object());

        let set = async |hash: &str| {
            let error = json!({
                "source": "data",
                "type": "passport",
                "field_name": "expiry_date",
                "data_hash": hash,
                "message": "It is over",
            });
            let params = json!({"user_id": alice.id(), "errors": [error]});
            let method = "setPassportDataErrors";
            playground.call(bot.token(), method, params).await
        };
        let refused = set("YQ==").await.unwrap_err();
        assert_eq!(refused.description, "Bad Request: DATA_HASH_SIZE_INVALID");
        assert!(chat.passport_errors().is_empty());
        set(&STANDARD.encode([7; HASH])).await.unwrap();
        assert_eq!(chat.passport_errors()[0]["message"], "It is over");

        assert!(chat.shows_passport(&passport("YQ==")).is_err());
        assert!(chat.shows_passport(&json!({"data": []})).is_err());
        chat.shows_passport(&passport("Yg==")).unwrap();
        assert!(chat.passport_errors().is_empty());
    }
}
