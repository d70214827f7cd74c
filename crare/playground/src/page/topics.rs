//! The topics of a forum, to choose from.

use maud::{Markup, html};
use serde_json::Value;

use super::region::{Piece, Region};
use super::viewer::Viewer;
use crate::world::{GENERAL, Place, World};

/// So many topics can be chosen from.
const MAX_TABS: usize = 100;

/// A tab for each topic; none where there are no topics.
pub(super) fn tabs(world: &World, viewer: &Viewer) -> Region {
    let Place::Chat(chat) = viewer.place else {
        return Region::new("topics", Vec::new());
    };
    let Some(chat) = world.chats.get(&chat).filter(|chat| chat.is_forum) else {
        return Region::new("topics", Vec::new());
    };
    let tab = |topic: Option<i64>, name: &str, closed: bool| {
        let on = viewer.topic == topic;
        let key = topic.map_or_else(|| "all".to_owned(), |topic| topic.to_string());
        let html = html! {
            a href=(viewer.at_topic(topic)) aria-current=[on.then_some("true")] {
                (name) @if closed { span aria-label="closed" title="Closed" { " 🔒" } }
            }
        };
        Piece::new(format!("topic-{key}"), "", &html)
    };
    let mut pieces = vec![tab(None, "All", false)];
    let shown = chat.topics.iter().filter(|(_, topic)| !topic.hidden);
    let shown = shown.take(MAX_TABS);
    pieces.extend(shown.map(|(id, topic)| tab(Some(*id), &topic.name, topic.closed)));
    let html = html! {
        a.edit href=(viewer.with("sheet=topics")) aria-label="Make and edit topics" title="Make and edit topics" { "+" }
    };
    pieces.push(Piece::new("topic-edit", "", &html));
    Region::new("topics", pieces)
}

/// The topic of a message, where all are seen.
pub(super) fn mark(world: &World, viewer: &Viewer, message: &Value) -> Markup {
    let Place::Chat(chat) = viewer.place else {
        return Markup::default();
    };
    let thread = message["message_thread_id"].as_i64();
    let thread = thread.filter(|_| viewer.topic.is_none() && message["is_topic_message"] == true);
    let chat = world.chats.get(&chat);
    let topic = thread.and_then(|id| Some((id, chat?.topics.get(&id)?)));
    html! {
        @if let Some((id, topic)) = topic { a.topic href=(viewer.at_topic(Some(id))) { "# " (topic.name) } }
    }
}

/// Whether a message is to be seen.
pub(super) fn shows(viewer: &Viewer, fields: &serde_json::Map<String, Value>) -> bool {
    viewer
        .topic
        .is_none_or(|topic| World::topic_of(fields) == topic)
}

/// Whether one may write in the topic that is looked at.
pub(super) fn is_closed(world: &World, viewer: &Viewer) -> bool {
    let thread = viewer.topic.filter(|topic| *topic != GENERAL);
    world
        .may_write_in_topic(viewer.user, viewer.place, thread)
        .is_err()
}
