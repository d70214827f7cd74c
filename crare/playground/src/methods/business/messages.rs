//! The messages of a business.

use serde_json::{Value, json};

use super::account::owner;
use crate::call::{Call, Outcome};
use crate::facts::{Kind, read};
use crate::methods::Entry;
use crate::refusal::Refusal;
use crate::world::Place;

pub(super) const METHODS: &[Entry] = &[
    Entry::stateful("deleteBusinessMessages", delete),
    Entry::stateful("readBusinessMessage", mark_read),
];

/// How many messages are deleted at once.
const MOST_MESSAGES: usize = 100;

fn delete(call: &mut Call<'_>) -> Outcome {
    let ids = read(&call.params, "message_ids", &Kind::Array(&Kind::Integer))?;
    let ids = ids.as_ref().and_then(Value::as_array);
    let ids: Vec<i64> = ids
        .into_iter()
        .flatten()
        .filter_map(Value::as_i64)
        .collect();
    if ids.is_empty() {
        return Err(Refusal::bad_request(
            "message identifiers are not specified",
        ));
    }
    if ids.len() > MOST_MESSAGES {
        let many = "too many message identifiers specified";
        return Err(Refusal::bad_request(many));
    }
    let user = owner(call, "")?;
    let all = call.world.conversations.iter();
    let all = all.filter(|(place, _)| matches!(place, Place::Private { bot, .. } if *bot == user));
    let found: Vec<(Place, i64)> = all
        .flat_map(|(place, all)| {
            let known = ids.iter().filter(|id| all.messages.contains_key(id));
            known.map(|id| (*place, *id))
        })
        .collect();
    // Its own only, unless it may delete all.
    let every = owner(call, "can_delete_all_messages").is_ok();
    let own_only = owner(call, "can_delete_sent_messages");
    for (place, id) in &found {
        let message = call.world.message(*place, *id);
        let by = message.and_then(|message| message.fields.get("sender_business_bot"));
        let own = by.is_some_and(|by| by["id"].as_i64() == Some(call.bot));
        if !every {
            own_only.clone()?;
            if !own {
                return Err(Refusal::bad_request("message can't be deleted"));
            }
        }
    }
    for (place, id) in found {
        call.world.delete(place, id);
    }
    Ok(json!(true))
}

fn mark_read(call: &mut Call<'_>) -> Outcome {
    owner(call, "can_read_messages")?;
    let place = call.world.place_by(call.bot, &call.params)?;
    let id = call.params.int("message_id");
    if call.world.message(place, id).is_none() {
        return Err(Refusal::bad_request("MESSAGE_ID_INVALID"));
    }
    Ok(json!(true))
}
