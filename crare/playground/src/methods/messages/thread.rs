//! Topics of messages.

use serde_json::{Map, Value};

use crate::refusal::Refusal;
use crate::world::{Place, World};

/// Put the topic among the fields of a message, if a bot may write there; 0 is none.
pub(crate) fn put(
    world: &World,
    bot: i64,
    place: Place,
    thread: i64,
    fields: &mut Map<String, Value>,
) -> Result<(), Refusal> {
    let is_forum = match place {
        Place::Private { .. } => false,
        Place::Chat(chat) => world.chats.get(&chat).is_some_and(|chat| chat.is_forum),
    };
    let named = (thread != 0).then_some(thread);
    if is_forum {
        world.may_write_in_topic(bot, place, named)?;
    }
    let Some(thread) = named else {
        return Ok(());
    };
    if is_forum {
        fields.insert("is_topic_message".to_owned(), true.into());
    } else if world.message(place, thread).is_none() {
        // Elsewhere it is the message that a thread of replies began with.
        return Err(Refusal::bad_request("message thread not found"));
    }
    fields.insert("message_thread_id".to_owned(), thread.into());
    Ok(())
}

/// Put whose direct messages of a channel it is among the fields of a message; 0 is whose message is replied to.
pub(crate) fn put_direct(
    world: &World,
    place: Place,
    topic: i64,
    replied: bool,
    fields: &mut Map<String, Value>,
) -> Result<(), Refusal> {
    if topic == 0 {
        let must = "channel direct messages topic must be specified";
        return if replied {
            Ok(())
        } else {
            Err(Refusal::bad_request(must))
        };
    }
    if !world.has_direct_topic(place, topic) {
        return Err(Refusal::bad_request("TOPIC_ID_INVALID"));
    }
    let topic = world.direct_topic(topic);
    fields.insert("direct_messages_topic".to_owned(), topic);
    Ok(())
}
