//! Topics of forums.

use serde_json::{Value, json};

use super::Entry;
use super::chats::sealed;
use crate::call::{Call, Outcome};
use crate::refusal::Refusal;
use crate::world::{COLORS, GENERAL};

pub(super) const METHODS: &[Entry] = &[
    Entry::stateful("closeForumTopic", |call| close(call, true)),
    Entry::stateful("closeGeneralForumTopic", |call| close_general(call, true)),
    Entry::stateful("createForumTopic", create),
    Entry::stateful("deleteForumTopic", delete),
    Entry::stateful("editForumTopic", edit),
    Entry::stateful("editGeneralForumTopic", edit_general),
    Entry::stateful("getForumTopicIconStickers", icons),
    Entry::stateful("hideGeneralForumTopic", |call| hide(call, true)),
    Entry::stateful("reopenForumTopic", |call| close(call, false)),
    Entry::stateful("reopenGeneralForumTopic", |call| close_general(call, false)),
    Entry::stateful("unhideGeneralForumTopic", |call| hide(call, false)),
    Entry::stateful("unpinAllForumTopicMessages", unpin),
    Entry::stateful("unpinAllGeneralForumTopicMessages", unpin_general),
];

fn forum(call: &Call<'_>) -> Result<i64, Refusal> {
    call.chat("the chat is not a forum")
}

/// A topic other than the general one.
fn thread(call: &Call<'_>) -> Result<i64, Refusal> {
    match call.params.int("message_thread_id") {
        thread if thread > GENERAL => Ok(thread),
        _ => Err(Refusal::bad_request("message thread not found")),
    }
}

/// A picture for a topic, if there is such a one.
fn icon(call: &Call<'_>, id: &str) -> Result<(), Refusal> {
    if id.is_empty() || call.world.is_icon(id) {
        return Ok(());
    }
    Err(Refusal::bad_request("DOCUMENT_INVALID"))
}

fn icons(call: &mut Call<'_>) -> Outcome {
    let icons = call.world.topic_icons()?;
    Ok(sealed(call, icons.into()))
}

fn create(call: &mut Call<'_>) -> Outcome {
    let chat = forum(call)?;
    let color = match call.params.int("icon_color") {
        0 => COLORS[0],
        color if COLORS.contains(&color) => color,
        _ => return Err(Refusal::bad_request("invalid icon color specified")),
    };
    let emoji = call.params.text("icon_custom_emoji_id");
    icon(call, emoji)?;
    let emoji = (!emoji.is_empty()).then(|| emoji.to_owned());
    let name = call.params.text("name").to_owned();
    let thread = call.world.add_topic(chat, &name, color, emoji, call.bot)?;
    let chat = call.world.chats.get(&chat);
    let topic = chat.and_then(|chat| chat.topics.get(&thread));
    Ok(topic.map_or(Value::Null, |topic| topic.to_json(thread)))
}

fn edit(call: &mut Call<'_>) -> Outcome {
    let (chat, thread) = (forum(call)?, thread(call)?);
    let given = |name: &str| {
        let given = call.params.has(name);
        given.then(|| call.params.text(name).to_owned())
    };
    let (name, emoji) = (given("name"), given("icon_custom_emoji_id"));
    icon(call, emoji.as_deref().unwrap_or_default())?;
    call.world
        .edit_topic(chat, thread, name.as_deref(), emoji.as_deref(), call.bot)?;
    Ok(json!(true))
}

fn edit_general(call: &mut Call<'_>) -> Outcome {
    let chat = forum(call)?;
    let name = call.params.text("name").to_owned();
    if name.trim().is_empty() {
        return Err(Refusal::bad_request("name must be non-empty"));
    }
    call.world
        .edit_topic(chat, GENERAL, Some(&name), None, call.bot)?;
    Ok(json!(true))
}

fn close(call: &mut Call<'_>, closed: bool) -> Outcome {
    let (chat, thread) = (forum(call)?, thread(call)?);
    call.world.close_topic(chat, thread, closed, call.bot)?;
    Ok(json!(true))
}

fn close_general(call: &mut Call<'_>, closed: bool) -> Outcome {
    let chat = forum(call)?;
    call.world.close_topic(chat, GENERAL, closed, call.bot)?;
    Ok(json!(true))
}

fn hide(call: &mut Call<'_>, hidden: bool) -> Outcome {
    let chat = forum(call)?;
    call.world.hide_general(chat, hidden, call.bot)?;
    Ok(json!(true))
}

fn delete(call: &mut Call<'_>) -> Outcome {
    let (chat, thread) = (forum(call)?, thread(call)?);
    call.world.delete_topic(chat, thread, call.bot)?;
    Ok(json!(true))
}

fn unpin(call: &mut Call<'_>) -> Outcome {
    let (chat, thread) = (forum(call)?, thread(call)?);
    call.world.unpin_topic(chat, thread, call.bot)?;
    Ok(json!(true))
}

fn unpin_general(call: &mut Call<'_>) -> Outcome {
    let chat = forum(call)?;
    call.world.unpin_topic(chat, GENERAL, call.bot)?;
    Ok(json!(true))
}

#[cfg(test)]
#[path = "topics_tests.rs"]
mod tests;
