//! Several chats side by side, each as somebody of its own sees it.

use std::fmt::Write as _;

use maud::{Markup, html};

use super::people;
use super::viewer::{Viewer, is_person};
use crate::params::Params;
use crate::playground::Playground;
use crate::world::World;

/// So many chats are seen at once: browsers open few connections to one server, and each chat keeps one.
const MAX_COLUMNS: usize = 4;

/// So many chats are offered.
const MAX_OFFERED: usize = 200;

/// The chats of an address: `at=<user>/<peer>`, as often as there are chats.
pub(super) fn columns(world: &World, query: &str) -> Vec<Viewer> {
    let parts = query.split('&').filter_map(|part| part.strip_prefix("at="));
    let columns = parts.filter_map(|at| {
        let (user, peer) = at.split_once('/').or_else(|| at.split_once("%2F"))?;
        let viewer = Viewer::of(
            world,
            user.parse().ok()?,
            peer.parse().ok()?,
            &Params::default(),
        );
        viewer.map(|viewer| Viewer {
            pane: true,
            ..viewer
        })
    });
    columns.take(MAX_COLUMNS).collect()
}

/// The address of these chats.
pub(super) fn path(columns: &[Viewer]) -> String {
    let mut path = "/side".to_owned();
    for (index, column) in columns.iter().enumerate() {
        let sign = if index == 0 { '?' } else { '&' };
        let _ = write!(path, "{sign}at={}/{}", column.user, column.peer);
    }
    path
}

/// A chat beside the same one as somebody else sees it.
pub(super) fn beside(world: &World, viewer: &Viewer) -> String {
    let mut people = world.accounts.keys().copied();
    let other = people.find_map(|user| {
        let other = Viewer::of(world, user, viewer.peer, &Params::default());
        other.filter(|other| user != viewer.user && takes_part(world, other))
    });
    let columns: Vec<Viewer> = [*viewer].into_iter().chain(other).collect();
    path(&columns)
}

fn takes_part(world: &World, viewer: &Viewer) -> bool {
    match viewer.place {
        crate::world::Place::Private { .. } => true,
        crate::world::Place::Chat(chat) => world.member(chat, viewer.user).is_present(),
    }
}

fn name(world: &World, viewer: &Viewer) -> String {
    let (who, what) = (
        people::name(world, viewer.user),
        people::name(world, viewer.peer),
    );
    format!("{who} · {what}")
}

/// All of them.
pub(super) fn pane(playground: &Playground, columns: &[Viewer]) -> Markup {
    let (names, offered) = playground.with(|world| {
        let names: Vec<String> = columns.iter().map(|one| name(world, one)).collect();
        (names, offered(world, columns))
    });
    html! {
        main #side aria-label="Side by side" {
            header.bar {
                h1 { "Side by side" }
                @if columns.len() < MAX_COLUMNS {
                    form.line method="get" action="/side" {
                        @for column in columns { input type="hidden" name="at" value={ (column.user) "/" (column.peer) }; }
                        select name="at" aria-label="Another chat" {
                            @for (path, name) in &offered { option value=(path) { (name) } }
                        }
                        button { "Add" }
                    }
                }
            }
            div.columns {
                @for (index, column) in columns.iter().enumerate() {
                    @let name = names.get(index).map(String::as_str).unwrap_or_default();
                    section aria-label=(name) {
                        header.line {
                            b.grow { (name) }
                            a href=(alone(column)) aria-label={ "Only " (name) } title="Only this one" { "⤢" }
                            a href=(without(columns, index)) aria-label={ "Close " (name) } title="Close" { "×" }
                        }
                        iframe src=(column.path()) title=(name) {}
                    }
                }
                @if columns.is_empty() { p.muted { "Choose a chat above, and another one for somebody else." } }
            }
        }
    }
}

fn alone(column: &Viewer) -> String {
    Viewer {
        pane: false,
        ..*column
    }
    .path()
}

fn without(columns: &[Viewer], index: usize) -> String {
    let rest = columns.iter().enumerate().filter(|(at, _)| *at != index);
    path(&rest.map(|(_, column)| *column).collect::<Vec<_>>())
}

/// Each chat of each person that is not there yet.
fn offered(world: &World, columns: &[Viewer]) -> Vec<(String, String)> {
    let people = world
        .accounts
        .keys()
        .copied()
        .filter(|id| is_person(world, *id));
    let all = people.flat_map(|user| {
        let lines = super::chats::lines(world, user).into_iter();
        lines.map(move |line| (user, line.peer))
    });
    let new = all.filter(|(user, peer)| {
        columns
            .iter()
            .all(|one| (one.user, one.peer) != (*user, *peer))
    });
    new.take(MAX_OFFERED)
        .map(|(user, peer)| {
            let (who, what) = (people::name(world, user), people::name(world, peer));
            (format!("{user}/{peer}"), format!("{who} · {what}"))
        })
        .collect()
}
