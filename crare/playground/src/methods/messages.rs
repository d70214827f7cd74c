//! Sending.

use serde_json::{Map, Value};

use super::Entry;
use crate::call::{Call, Outcome};
use crate::refusal::Refusal;
use crate::world::Draft;

pub(super) const METHODS: &[Entry] = &[Entry::stateful("sendMessage", send_message)];

fn send_message(call: &mut Call<'_>) -> Outcome {
    let text = call.params.text("text").to_owned();
    if text.is_empty() {
        return Err(Refusal::bad_request("message text is empty"));
    }
    let place = call.world.place(call.bot, call.params.text("chat_id"))?;
    let fields = Map::from_iter([("text".to_owned(), Value::String(text))]);
    let from = Some(call.bot);
    let id = call.world.post(Draft {
        place,
        from,
        fields,
    });
    Ok(call.world.message_json(Some(call.bot), place, id))
}
