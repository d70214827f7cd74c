//! What the pattern of a route found in the update.

use std::sync::Arc;

use crate::api::UpdateKind;
use crate::routing::context::Context;
use crate::routing::pattern::{Captured, Slots};
use crate::routing::within::Within;

/// What the pattern of a route found in the update.
#[derive(Clone, Debug)]
pub(in crate::routing) struct Matched {
    /// Where in the source the text of the pattern begins.
    pub(in crate::routing) start: usize,
    /// Where it ends.
    pub(in crate::routing) end: usize,
    pub(in crate::routing) source: Source,
    pub(in crate::routing) slots: Slots,
    /// The names of the holes, in the order of the slots.
    pub(in crate::routing) names: Arc<[Box<str>]>,
}

/// The text that patterns are matched with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::routing) enum Source {
    /// The text of the message.
    Text,
    /// The data of the button.
    Data,
    /// The inline query.
    Query,
}

impl Source {
    pub(in crate::routing) fn of(self, kind: &UpdateKind) -> Option<&str> {
        match self {
            Self::Text => Within::of(kind)?.1.text.as_deref(),
            Self::Data => match kind {
                UpdateKind::CallbackQuery(query) => query.data.as_deref(),
                _ => None,
            },
            Self::Query => match kind {
                UpdateKind::InlineQuery(query) => Some(&query.query),
                _ => None,
            },
        }
    }
}

impl Matched {
    pub(super) fn captured<'t>(&'t self, ctx: &'t Context) -> Captured<'t> {
        let source = self.source.of(&ctx.update().kind).unwrap_or_default();
        let text = source.get(self.start..self.end).unwrap_or_default();
        Captured::new(text, &self.slots)
    }

    pub(super) fn index_of(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|own| **own == *name)
    }
}
