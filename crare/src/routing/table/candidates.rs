//! The routes that may take an update, one after the other.

use std::sync::Arc;

use smallvec::SmallVec;

use crate::api::{Message, Update, UpdateKind, User};
use crate::routing::context::{Matched, Source};
use crate::routing::endpoint::Endpoint;
use crate::routing::pattern::Slots;
use crate::routing::table::index::{CommandSlot, Index, MessageIndex, Names, TrieSlot};
use crate::routing::table::{Command, RouteId};
use crate::routing::within::Within;

/// A route that may take an update: its trigger fires, its guards were not asked yet.
#[derive(Clone, Debug)]
pub(in crate::routing) struct Candidate<'t> {
    pub(in crate::routing) route: RouteId,
    pub(in crate::routing) how: How<'t>,
}

/// How the trigger fired.
#[derive(Clone, Debug)]
pub(in crate::routing) enum How<'t> {
    /// Without a pattern.
    Plain,
    /// With what a pattern found.
    Pattern(Matched),
    /// By a command, whose arguments were not looked at yet.
    Command {
        slot: &'t CommandSlot,
        /// Where in the text the arguments stand.
        start: usize,
        end: usize,
    },
    /// As a message of an album, which is to be gathered.
    Album,
}

/// The candidates of one update: step by step, the more specific triggers first.
pub(in crate::routing) struct Candidates<'t> {
    index: &'t Index,
    of: Of<'t>,
    step: usize,
    /// What the last step found.
    found: smallvec::IntoIter<[Candidate<'t>; 2]>,
    /// The endpoint whose turn it is when the steps are over.
    endpoint: Option<Endpoint>,
}

/// What there is to look up.
enum Of<'t> {
    Message {
        within: Within,
        message: &'t Message,
        me: &'t User,
    },
    Callback(&'t str),
    Inline(&'t str),
    Nothing,
}

type Found<'t> = SmallVec<[Candidate<'t>; 2]>;

impl<'t> Candidates<'t> {
    pub(super) fn new(index: &'t Index, update: &'t Update, me: &'t User) -> Self {
        let (of, endpoint) = match (Within::of(&update.kind), &update.kind) {
            (Some((Within::New, message)), _) if is_for_another_bot(message, me) => {
                (Of::Nothing, Endpoint::Any)
            }
            (Some((within, message)), _) => (
                Of::Message {
                    within,
                    message,
                    me,
                },
                Endpoint::of_message(message),
            ),
            (None, UpdateKind::CallbackQuery(query)) => {
                let data = query.data.as_deref();
                (data.map_or(Of::Nothing, Of::Callback), Endpoint::Callback)
            }
            (None, UpdateKind::InlineQuery(query)) => (Of::Inline(&query.query), Endpoint::Query),
            (None, _) => (Of::Nothing, Endpoint::of_update(update)),
        };
        Self {
            index,
            of,
            step: 0,
            found: Found::new().into_iter(),
            endpoint: Some(endpoint),
        }
    }

    /// The endpoint of the update, as long as no candidate was taken.
    pub(in crate::routing) fn endpoint(&self) -> Option<Endpoint> {
        self.endpoint
    }

    /// Takes the next step; false when there is none left.
    fn advance(&mut self) -> bool {
        let step = self.step;
        self.step += 1;
        let found = match self.of {
            Of::Message {
                within,
                message,
                me,
            } => in_message(self.index.messages(within), message, me, step),
            Of::Callback(data) if step == 0 => Some(in_callback(self.index, data)),
            Of::Inline(query) if step == 0 => Some(in_inline(self.index, query)),
            _ => None,
        };
        let found = match found {
            Some(found) => found,
            None => match self.endpoint.take() {
                Some(endpoint) => self.of_endpoint(endpoint),
                None => return false,
            },
        };
        self.found = found.into_iter();
        true
    }

    /// The routes of an endpoint; the one above it is next.
    fn of_endpoint(&mut self, endpoint: Endpoint) -> Found<'t> {
        self.endpoint = endpoint.parent();
        let routes = match self.of {
            Of::Message { within, .. } => {
                if endpoint == Endpoint::Message {
                    self.index.endpoint(within.endpoint())
                } else if endpoint == Endpoint::Any {
                    self.index.endpoint(endpoint)
                } else {
                    self.index.messages(within).content(endpoint)
                }
            }
            _ => self.index.endpoint(endpoint),
        };
        let mut found = plain(routes);
        if endpoint == Endpoint::Callback {
            found.extend(plain(&self.index.stale));
        }
        found
    }
}

impl<'t> Iterator for Candidates<'t> {
    type Item = Candidate<'t>;

    fn next(&mut self) -> Option<Candidate<'t>> {
        loop {
            if let Some(candidate) = self.found.next() {
                return Some(candidate);
            }
            if !self.advance() {
                return None;
            }
        }
    }
}

/// A command that names another bot is no text for this one: of its endpoints only `on_any` gets it.
fn is_for_another_bot(message: &Message, me: &User) -> bool {
    let command = message.text.as_deref().and_then(Command::parse);
    command.is_some_and(|command| !command.is_for(me.username.as_deref()))
}

fn plain<'t>(routes: &[RouteId]) -> Found<'t> {
    let how = How::Plain;
    routes
        .iter()
        .map(|route| Candidate {
            route: *route,
            how: how.clone(),
        })
        .collect()
}

/// The steps of a message before its endpoints; nothing when they are over.
fn in_message<'t>(
    index: &'t MessageIndex,
    message: &'t Message,
    me: &User,
    step: usize,
) -> Option<Found<'t>> {
    let text = message.text.as_deref();
    Some(match (step, text) {
        (0, Some(text)) => plain(index.text(text)),
        (1, Some(text)) => in_start(index, text, me),
        (2, Some(text)) => in_commands(index, text, me),
        (3, Some(text)) => in_regexes(index, text),
        (4, _) if message.media_group_id.is_some() => index
            .albums
            .iter()
            .map(|route| Candidate {
                route: *route,
                how: How::Album,
            })
            .collect(),
        (0..=4, _) => Found::new(),
        _ => return None,
    })
}

fn in_start<'t>(index: &'t MessageIndex, text: &'t str, me: &User) -> Found<'t> {
    let mut found = Found::new();
    if index.start_slots.is_empty() {
        return found;
    }
    let Some(command) = Command::parse(text) else {
        return found;
    };
    if command.name.eq_ignore_ascii_case("start") && command.is_for(me.username.as_deref()) {
        let start = offset(text, command.rest);
        index.starts.find(command.rest, |number, slots| {
            let slot = &index.start_slots[number];
            found.push(matched(slot, Source::Text, start, command.rest, slots));
        });
    }
    found
}

fn in_commands<'t>(index: &'t MessageIndex, text: &'t str, me: &User) -> Found<'t> {
    let mut found = Found::new();
    index.commands.find(text, |command, slot| {
        if !command.is_for(me.username.as_deref()) {
            return;
        }
        let start = offset(text, command.rest);
        found.push(Candidate {
            route: slot.route,
            how: match slot.words {
                None => How::Plain,
                Some(_) => How::Command {
                    slot,
                    start,
                    end: start + command.rest.len(),
                },
            },
        });
    });
    found
}

fn in_regexes<'t>(index: &'t MessageIndex, text: &'t str) -> Found<'t> {
    let mut found = Found::new();
    index.regexes.find(text, |matched| {
        found.push(Candidate {
            route: matched.route,
            how: pattern(Source::Text, 0, text, matched.slots, matched.names),
        });
    });
    found
}

fn in_callback<'t>(index: &'t Index, data: &'t str) -> Found<'t> {
    let mut found = Found::new();
    index.callbacks.find(data, |number, slots| {
        let slot = &index.callback_slots[number];
        found.push(matched(slot, Source::Data, 0, data, slots));
    });
    found
}

fn in_inline<'t>(index: &'t Index, query: &'t str) -> Found<'t> {
    let mut found = Found::new();
    index.inline.find(query, |route, slots, names| {
        found.push(Candidate {
            route,
            how: pattern(Source::Query, 0, query, slots, names),
        });
    });
    found
}

fn matched<'t>(
    slot: &TrieSlot,
    source: Source,
    start: usize,
    text: &str,
    slots: Slots,
) -> Candidate<'t> {
    Candidate {
        route: slot.route,
        how: pattern(source, start, text, slots, &slot.names),
    }
}

fn pattern<'t>(source: Source, start: usize, text: &str, slots: Slots, names: &Names) -> How<'t> {
    if names.is_empty() {
        return How::Plain;
    }
    How::Pattern(Matched {
        start,
        end: start + text.len(),
        source,
        slots,
        names: Arc::clone(names),
    })
}

/// Where a part of a text begins in it.
fn offset(text: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}
