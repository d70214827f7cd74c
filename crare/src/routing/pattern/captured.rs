//! What a pattern found in a text.

use std::borrow::Cow;
use std::ops::Range;

use smallvec::SmallVec;

use crate::routing::pattern::split;
use crate::routing::pattern::wire::Wire;

/// What one hole of a pattern took: a part of the text, or nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slot {
    range: Option<Range<usize>>,
    form: Form,
}

/// How a value is written in the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Form {
    /// As it is.
    #[default]
    Raw,
    /// A word, in quotes perhaps.
    Word,
    /// By the rules of a wire.
    Wire(Wire),
}

/// What all holes of a pattern took, in their order.
pub type Slots = SmallVec<[Slot; 3]>;

impl Slot {
    /// A part of the text as it is.
    pub(in crate::routing) fn raw(range: Range<usize>) -> Self {
        Self::of(range, Form::Raw)
    }

    /// A hole that took nothing.
    pub(in crate::routing) fn nothing() -> Self {
        Self::default()
    }

    pub(super) fn word(range: Range<usize>) -> Self {
        Self::of(range, Form::Word)
    }

    pub(super) fn wire(range: Range<usize>, wire: Wire) -> Self {
        Self::of(range, Form::Wire(wire))
    }

    fn of(range: Range<usize>, form: Form) -> Self {
        Self {
            range: Some(range),
            form,
        }
    }
}

/// What a pattern found, with the text it was found in.
#[derive(Clone, Copy, Debug)]
pub struct Captured<'t> {
    text: &'t str,
    slots: &'t [Slot],
}

impl<'t> Captured<'t> {
    /// Slots and the text they are parts of.
    pub(in crate::routing) fn new(text: &'t str, slots: &'t [Slot]) -> Self {
        Self { text, slots }
    }

    /// What a hole took, by its number; nothing when it took nothing, or its text breaks the rules of its wire.
    pub fn get(&self, index: usize) -> Option<Cow<'t, str>> {
        let slot = self.slots.get(index)?;
        let text = self.text.get(slot.range.clone()?)?;
        match slot.form {
            Form::Raw => Some(Cow::Borrowed(text)),
            Form::Word => Some(split::unquoted(text)),
            Form::Wire(wire) => wire.decode(text),
        }
    }
}
