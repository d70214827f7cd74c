//! Topics of messages.

use serde_json::{Map, Value};

use crate::refusal::Refusal;
use crate::world::{Place, World};

/// Put the topic among the fields of a message.
pub(crate) fn put(
    world: &World,
    place: Place,
    thread: i64,
    fields: &mut Map<String, Value>,
) -> Result<(), Refusal> {
    let not_found = || Refusal::bad_request("message thread not found");
    let is_forum = match place {
        Place::Private { .. } => false,
        Place::Chat(chat) => world.chats.get(&chat).is_some_and(|chat| chat.is_forum),
    };
    if !is_forum {
        // Elsewhere it is the message that a thread of replies began with.
        world.message(place, thread).ok_or_else(not_found)?;
        fields.insert("message_thread_id".to_owned(), thread.into());
        return Ok(());
    }
    fields.insert("message_thread_id".to_owned(), thread.into());
    fields.insert("is_topic_message".to_owned(), true.into());
    Ok(())
}
