//! Methods that nothing is behind.

use serde_json::{Value, json};

use super::Status;
use crate::call::{Call, Outcome};
use crate::facts::{Method, Sample, check_params};
use crate::markup;
use crate::world::{Account, Place};

/// What is behind such a method.
pub(super) fn status(method: &Method) -> Status {
    if method.params.is_empty() {
        Status::Canned
    } else {
        Status::Validated
    }
}

/// Checks the parameters, and makes a result of the right type.
pub(super) fn answer(call: &mut Call<'_>, method: &Method) -> Outcome {
    check_params(method, &call.params)?;
    if method
        .params
        .iter()
        .any(|field| field.name == "reply_markup")
    {
        markup::read(&call.params)?;
    }
    let chat = chat(call)?;
    let sample = Sample {
        params: &call.params,
        bot: call
            .world
            .accounts
            .get(&call.bot)
            .map_or(Value::Null, Account::to_json),
        chat,
        now: call.world.clock.now(),
    };
    Ok(sample.of(&method.returns))
}

/// The chat that a call is about, which has to be there; the bot itself when it is about none.
fn chat(call: &Call<'_>) -> Outcome {
    let id = call.params.text("chat_id");
    if id.is_empty() {
        return Ok(call.world.chat_json(Place::Private {
            user: call.bot,
            bot: call.bot,
        }));
    }
    let place = call.world.place(call.bot, id)?;
    let chat = call.world.chat_json(place);
    Ok(if chat.is_null() {
        json!({"id": call.bot, "type": "private"})
    } else {
        chat
    })
}
