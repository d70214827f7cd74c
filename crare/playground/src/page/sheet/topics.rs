//! The topics of a forum, to be made, called something else, closed and taken away.

use maud::{Markup, html};

use crate::page::input;
use crate::page::region::Piece;
use crate::page::viewer::Viewer;
use crate::world::{GENERAL, Place, World};

/// Each topic with what can be done with it.
pub(super) fn list(world: &World, viewer: &Viewer) -> Vec<Piece> {
    let Place::Chat(chat) = viewer.place else {
        return Vec::new();
    };
    let chat = world.chats.get(&chat).filter(|chat| chat.is_forum);
    let topics = chat.into_iter().flat_map(|chat| &chat.topics);
    let pieces = topics.map(|(id, topic)| {
        let act = |action: &str, label: &str| {
            html! {
                form method="post" action={ "/do/" (action) } {
                    (input::hidden(viewer, None))
                    input type="hidden" name="thread" value=(id);
                    button aria-label={ (label) " " (topic.name) } { (label) }
                }
            }
        };
        let html = html! {
            form.line.grow method="post" action="/do/rename-topic" {
                (input::hidden(viewer, None))
                input type="hidden" name="thread" value=(id);
                input name="name" value=(topic.name) required maxlength="128" autocomplete="off" aria-label={ "Name of " (topic.name) };
                button aria-label={ "Rename " (topic.name) } { "Rename" }
            }
            @if topic.closed { (act("reopen-topic", "Reopen")) } @else { (act("close-topic", "Close")) }
            @if *id != GENERAL { (act("delete-topic", "Delete")) }
        };
        Piece::new(format!("edit-topic-{id}"), "line topic-line", &html)
    });
    pieces.collect()
}

/// Where a topic is made.
pub(super) fn new_form(viewer: &Viewer) -> Markup {
    html! {
        form.line.new-topic method="post" action="/do/topic" {
            (input::hidden(viewer, None))
            input name="name" required maxlength="128" autocomplete="off" placeholder="Another topic" aria-label="Name of a new topic";
            button.primary { "Make a topic" }
        }
    }
}
