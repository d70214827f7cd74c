//! Who looks where.

use std::fmt::Write as _;

use crate::params::Params;
use crate::world::{GENERAL, Place, World};

/// Who looks where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Viewer {
    pub(super) user: i64,
    /// The other side: a bot's id or a chat's.
    pub(super) peer: i64,
    pub(super) place: Place,
    /// The topic that is looked at; none for all of them.
    pub(super) topic: Option<i64>,
    /// It is one of several chats that are seen side by side.
    pub(super) pane: bool,
}

impl Viewer {
    /// The one that an address or a form tells of.
    pub(super) fn of(world: &World, user: i64, peer: i64, params: &Params) -> Option<Self> {
        let topic = params.int("topic");
        Some(Self {
            user,
            peer,
            place: place_of(world, user, peer)?,
            topic: (topic != 0).then_some(topic),
            pane: params.has("pane"),
        })
    }

    /// The address of the chat.
    pub(super) fn path(&self) -> String {
        address(self.user, self.peer, self.topic, self.pane, "")
    }

    /// The same chat with something more to see: a part of a query.
    pub(super) fn with(&self, more: &str) -> String {
        address(self.user, self.peer, self.topic, self.pane, more)
    }

    /// Another topic of the same chat; none for all.
    pub(super) fn at_topic(&self, topic: Option<i64>) -> String {
        address(self.user, self.peer, topic, self.pane, "")
    }

    /// Another chat of the same person.
    pub(super) fn to(&self, peer: i64, more: &str) -> String {
        address(self.user, peer, None, self.pane, more)
    }

    /// The topic that is written in, if it is not the general one.
    pub(super) fn thread(&self) -> Option<i64> {
        self.topic.filter(|topic| *topic != GENERAL)
    }
}

/// Where a form stands, as far as it tells.
pub(super) fn address_of(params: &Params) -> Option<String> {
    let (user, peer, topic) = (params.int("user"), params.int("peer"), params.int("topic"));
    let topic = (topic != 0).then_some(topic);
    (user != 0 && peer != 0).then(|| address(user, peer, topic, params.has("pane"), ""))
}

fn address(user: i64, peer: i64, topic: Option<i64>, pane: bool, more: &str) -> String {
    let mut path = format!("/chat/{user}/{peer}");
    let mut sign = '?';
    let mut add = |part: &str| {
        let _ = write!(path, "{sign}{part}");
        sign = '&';
    };
    if let Some(topic) = topic {
        add(&format!("topic={topic}"));
    }
    if pane {
        add("pane=1");
    }
    if !more.is_empty() {
        add(more);
    }
    path
}

/// Whether this is a person.
pub(super) fn is_person(world: &World, id: i64) -> bool {
    let account = world.accounts.get(&id);
    account.is_some_and(|account| !account.is_bot)
}

/// The place where a person meets a bot, or a chat of its.
fn place_of(world: &World, user: i64, peer: i64) -> Option<Place> {
    if !is_person(world, user) {
        return None;
    }
    if world.bots.contains_key(&peer) {
        return Some(Place::Private { user, bot: peer });
    }
    world.chats.contains_key(&peer).then_some(Place::Chat(peer))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        let mut viewer = Viewer {
            user: 1,
            peer: -2,
            place: Place::Chat(-2),
            topic: None,
            pane: false,
        };
        assert_eq!(viewer.path(), "/chat/1/-2");
        assert_eq!(viewer.with("sheet=info"), "/chat/1/-2?sheet=info");
        viewer.topic = Some(7);
        viewer.pane = true;
        assert_eq!(
            viewer.with("sheet=info"),
            "/chat/1/-2?topic=7&pane=1&sheet=info"
        );
        assert_eq!(viewer.at_topic(None), "/chat/1/-2?pane=1");
        assert_eq!(viewer.to(3, "text=a"), "/chat/1/3?pane=1&text=a");
    }
}
