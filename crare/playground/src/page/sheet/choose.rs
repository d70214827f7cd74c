//! Another chat is chosen: for a message to be forwarded to, or for a text to be written in.

use maud::html;

use crate::page::chats::{self, Line};
use crate::page::region::Piece;
use crate::page::signed::encoded;
use crate::page::viewer::Viewer;
use crate::page::{input, people};
use crate::world::{ChatKind, Place, World};

/// Where a message can go.
pub(super) fn forward(world: &World, viewer: &Viewer, message: i64) -> Vec<Piece> {
    if world.message(viewer.place, message).is_none() {
        let html = html! { p.error role="alert" { "The message is not there any more." } };
        return vec![Piece::new("sheet-1", "", &html)];
    }
    let all = chats::lines(world, viewer.user).into_iter();
    let pieces = all.map(|Line { peer, .. }| {
        let name = people::name(world, peer);
        let html = html! {
            form method="post" action="/do/forward" {
                (input::hidden(viewer, Some(message)))
                button.choice-line name="to" value=(peer) { (people::avatar(peer, &name)) span { (name) } }
            }
        };
        Piece::new(format!("to-{peer}"), "", &html)
    });
    pieces.collect()
}

/// Where a text can be written.
pub(super) fn share(world: &World, viewer: &Viewer, text: &str, kinds: &str) -> Vec<Piece> {
    let all = chats::lines(world, viewer.user).into_iter();
    let allowed = all.filter(|line| {
        let kind = match line.place {
            Place::Private { .. } => "bot",
            Place::Chat(chat) => match world.chats.get(&chat).map(|chat| chat.kind) {
                Some(ChatKind::Channel) => "channel",
                _ => "group",
            },
        };
        kinds.is_empty() || kinds.split(',').any(|one| one == kind)
    });
    let pieces: Vec<Piece> = allowed
        .map(|Line { peer, .. }| {
            let name = people::name(world, peer);
            let path = viewer.to(peer, &format!("text={}", encoded(text)));
            let html = html! {
                a.choice-line href=(path) { (people::avatar(peer, &name)) span { (name) } }
            };
            Piece::new(format!("to-{peer}"), "", &html)
        })
        .collect();
    if pieces.is_empty() {
        let html = html! { p.muted { "There is no chat of the kind that the bot asks for." } };
        return vec![Piece::new("sheet-1", "", &html)];
    }
    pieces
}
