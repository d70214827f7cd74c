//! Deleting, pinning, reactions, and what a bot is doing.

use serde_json::{Map, Value, json};

use super::edit::may_delete;
use super::forward::message_ids;
use super::place::place;
use super::react::read_reactions;
use super::simple::TEXT;
use crate::call::{Call, Outcome};
use crate::methods::Entry;
use crate::refusal::Refusal;
use crate::text;
use crate::text::Limits;
use crate::world::{Access, Activity, Place, Writing, is_service};

pub(super) const METHODS: &[Entry] = &[
    Entry::stateful("deleteMessage", delete_message),
    Entry::stateful("deleteMessages", delete_messages),
    Entry::stateful("getFile", get_file),
    Entry::stateful("pinChatMessage", pin),
    Entry::stateful("sendChatAction", send_chat_action),
    Entry::stateful("sendMessageDraft", send_message_draft),
    Entry::stateful("setMessageReaction", set_message_reaction),
    Entry::stateful("unpinAllChatMessages", unpin_all),
    Entry::stateful("unpinChatMessage", unpin),
];

const ACTIONS: [&str; 14] = [
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "record_audio",
    "upload_voice",
    "upload_audio",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
    "pick_up_location",
];
/// How long an action is shown, in milliseconds.
const ACTION_SHOWN: i64 = 5_000;
/// How long a draft is shown, in milliseconds.
const DRAFT_SHOWN: i64 = 30_000;

fn delete_message(call: &mut Call<'_>) -> Outcome {
    let params = &call.params;
    if params.text("chat_id").is_empty() {
        return Err(Refusal::bad_request("chat identifier is not specified"));
    }
    let place = call.place(Access::Write)?;
    let id = params.int("message_id");
    let message = call.world.message(place, id);
    let message = message.ok_or_else(|| Refusal::bad_request("message to delete not found"))?;
    may_delete(call.world, call.bot, place, message)?;
    call.world.delete(place, id);
    Ok(true.into())
}

fn delete_messages(call: &mut Call<'_>) -> Outcome {
    let ids = message_ids(&call.params)?;
    if call.params.text("chat_id").is_empty() {
        return Err(Refusal::bad_request("chat identifier is not specified"));
    }
    let place = call.place(Access::Write)?;
    for id in &ids {
        if let Some(message) = call.world.message(place, *id) {
            may_delete(call.world, call.bot, place, message)?;
        }
    }
    for id in ids {
        call.world.delete(place, id);
    }
    Ok(true.into())
}

fn get_file(call: &mut Call<'_>) -> Outcome {
    let id = call.params.text("file_id");
    if id.is_empty() {
        return Err(Refusal::bad_request("file_id not specified"));
    }
    call.world.serve_file(call.bot, id)
}

pub(super) fn may_pin(call: &Call<'_>, place: Place) -> Result<(), Refusal> {
    call.world.may_pin(call.bot, place)
}

fn pin(call: &mut Call<'_>) -> Outcome {
    let place = place(call, Access::Write)?;
    let id = call.params.int("message_id");
    let message = call.world.message(place, id);
    let message = message.ok_or_else(|| Refusal::bad_request("message to pin not found"))?;
    if is_service(&message.fields) {
        return Err(Refusal::bad_request("service messages can't be pinned"));
    }
    may_pin(call, place)?;
    call.world.pin(place, id, call.bot);
    Ok(true.into())
}

fn unpin(call: &mut Call<'_>) -> Outcome {
    let place = place(call, Access::Write)?;
    let not_found = || Refusal::bad_request("message to unpin not found");
    let pinned = call.world.conversations.get(&place);
    let pinned = pinned.map(|all| all.pinned.clone()).unwrap_or_default();
    let id = match call.params.int("message_id") {
        0 => *pinned.last().ok_or_else(not_found)?,
        id if call.world.message(place, id).is_some() => id,
        _ => return Err(not_found()),
    };
    may_pin(call, place)?;
    call.world.unpin(place, id);
    Ok(true.into())
}

fn unpin_all(call: &mut Call<'_>) -> Outcome {
    let place = call.place(Access::Write)?;
    may_pin(call, place)?;
    if let Some(conversation) = call.world.conversations.get_mut(&place) {
        conversation.pinned.clear();
    }
    call.world.changes += 1;
    Ok(true.into())
}

fn set_message_reaction(call: &mut Call<'_>) -> Outcome {
    let reactions = match call.params.json("reaction", "reaction types")? {
        Some(reactions) => read_reactions(&reactions)?,
        None => Vec::new(),
    };
    let place = call.place(Access::Edit)?;
    let id = call.params.int("message_id");
    let not_found = || Refusal::bad_request("message to react not found");
    call.world.message(place, id).ok_or_else(not_found)?;
    if reactions.len() > 1 {
        return Err(Refusal::bad_request("REACTIONS_TOO_MANY"));
    }
    if reactions.iter().any(|one| one["type"] == "paid") {
        return Err(Refusal::bad_request("REACTION_INVALID"));
    }
    call.world.react(call.bot, place, id, &reactions);
    Ok(true.into())
}

fn send_chat_action(call: &mut Call<'_>) -> Outcome {
    let action = call.params.text("action").trim().to_ascii_lowercase();
    if !ACTIONS.contains(&action.as_str()) {
        return Err(Refusal::bad_request("wrong parameter action in request"));
    }
    let place = place(call, Access::Write)?;
    call.world.may_write(call.bot, place, Writing::Text)?;
    act(call, place, action, None, ACTION_SHOWN);
    Ok(true.into())
}

fn send_message_draft(call: &mut Call<'_>) -> Outcome {
    let limits = Limits {
        missing: None,
        blank: None,
        ..Limits::MESSAGE
    };
    let text = text::read(&call.params, TEXT, limits)?;
    let place = draft_place(call)?;
    let mut fields = Map::new();
    text::put(call.world, &mut fields, ["text", "entities"], text);
    put_draft(call, place, fields);
    Ok(true.into())
}

/// The private chat that a draft is for.
pub(super) fn draft_place(call: &Call<'_>) -> Result<Place, Refusal> {
    if call.params.int("draft_id") == 0 {
        return Err(Refusal::bad_request("draft identifier must be non-zero"));
    }
    let place = call.place(Access::Write)?;
    if !matches!(place, Place::Private { .. }) {
        return Err(Refusal::bad_request(
            "message drafts can be sent only to private chats",
        ));
    }
    call.world.may_write(call.bot, place, Writing::Text)?;
    Ok(place)
}

/// Show the beginning of a message.
pub(super) fn put_draft(call: &mut Call<'_>, place: Place, mut fields: Map<String, Value>) {
    fields.insert("draft_id".to_owned(), json!(call.params.int("draft_id")));
    act(call, place, "typing".to_owned(), Some(fields), DRAFT_SHOWN);
}

fn act(
    call: &mut Call<'_>,
    place: Place,
    action: String,
    draft: Option<Map<String, Value>>,
    shown: i64,
) {
    let until = call.world.clock.now_millis() + shown;
    let activity = Activity {
        action,
        draft,
        until,
    };
    let conversation = call.world.conversations.entry(place).or_default();
    conversation.activity.insert(call.bot, activity);
    call.world.changes += 1;
}
