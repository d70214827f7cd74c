//! What a pattern found in a text.

use std::borrow::Cow;
use std::ops::Range;

use smallvec::SmallVec;

use crate::routing::pattern::arg::{Arg, ArgReason};
use crate::routing::pattern::error::ArgError;
use crate::routing::pattern::{split, wire};

/// What one hole of a pattern took: a part of the text, or nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    range: Range<usize>,
    form: Form,
}

/// How a value is written in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Not at all.
    Missing,
    /// By a person, as it is.
    Typed,
    /// By a person, in quotes.
    Quoted,
    /// In a start link, as it is.
    Plain,
    /// In callback data, with backslashes.
    Escaped,
    /// In a start link, as base64url digits.
    Packed,
}

/// What the holes of a pattern took, in their order.
pub(in crate::routing) type Slots = SmallVec<[Slot; 4]>;

impl Slot {
    /// A part of what a person wrote, as it is: for groups of regular expressions.
    #[cfg_attr(
        not(feature = "regex"),
        allow(dead_code, reason = "there are none then")
    )]
    pub(in crate::routing) fn raw(range: Range<usize>) -> Self {
        Self::new(range, Form::Typed)
    }

    /// A hole that took nothing.
    pub(in crate::routing) fn missing() -> Self {
        Self::new(0..0, Form::Missing)
    }

    /// A slot, or one that took nothing.
    #[cfg_attr(not(feature = "regex"), allow(dead_code, reason = "as above"))]
    pub(in crate::routing) fn maybe(slot: Option<Self>) -> Self {
        slot.unwrap_or_else(Self::missing)
    }

    pub(super) fn new(range: Range<usize>, form: Form) -> Self {
        Self { range, form }
    }

    fn value<'t>(&self, text: &'t str) -> Option<Cow<'t, str>> {
        let part = text.get(self.range.clone())?;
        match self.form {
            Form::Missing => None,
            Form::Typed | Form::Plain => Some(Cow::Borrowed(part)),
            Form::Quoted => Some(split::unquoted(part)),
            Form::Escaped if !part.contains('\\') => Some(Cow::Borrowed(part)),
            Form::Escaped => Some(Cow::Owned(wire::unescape(part))),
            Form::Packed => wire::unpacked(part).map(Cow::Owned),
        }
    }

    fn is_typed(&self) -> bool {
        matches!(self.form, Form::Typed | Form::Quoted)
    }
}

/// What a pattern found, and the text it was found in.
#[derive(Clone, Copy, Debug)]
pub struct Captured<'t> {
    text: &'t str,
    slots: &'t [Slot],
}

impl<'t> Captured<'t> {
    /// Slots, and the text they are parts of.
    pub fn new(text: &'t str, slots: &'t [Slot]) -> Self {
        Self { text, slots }
    }

    /// The value of a hole by its number; nothing when it took nothing.
    pub fn get(&self, index: usize) -> Option<Cow<'t, str>> {
        self.slots.get(index)?.value(self.text)
    }

    /// The value of a hole, read.
    ///
    /// # Errors
    /// [`ArgError::Missing`] when the hole took nothing, [`ArgError::Invalid`] when that is no `T`.
    pub fn one<T: Arg>(
        &self,
        index: usize,
        name: impl Into<Cow<'static, str>>,
    ) -> Result<T, ArgError> {
        self.one_by(index, name, read::<T>)
    }

    /// As [`one`](Self::one), by any function; it is told whether a person typed the text.
    pub(super) fn one_by<T, E: std::fmt::Display>(
        &self,
        index: usize,
        name: impl Into<Cow<'static, str>>,
        read: impl FnOnce(&str, bool) -> Result<T, E>,
    ) -> Result<T, ArgError> {
        let Some(text) = self.get(index) else {
            return Err(ArgError::missing(name));
        };
        let typed = self.slots.get(index).is_some_and(Slot::is_typed);
        read(&text, typed).map_err(|reason| ArgError::invalid(name, &text, &reason))
    }

    /// The words of a hole that took the rest, read one by one.
    pub(super) fn all_by<T, E: std::fmt::Display>(
        &self,
        index: usize,
        name: &'static str,
        mut read: impl FnMut(&str, bool) -> Result<T, E>,
    ) -> Result<Vec<T>, ArgError> {
        let rest = self.get(index).unwrap_or_default();
        split::words(&rest)
            .map(|word| {
                let word = word.of(&rest);
                read(&word, true).map_err(|reason| ArgError::invalid(name, &word, &reason))
            })
            .collect()
    }

    /// Whether a hole took something.
    pub(super) fn has(&self, index: usize) -> bool {
        self.slots
            .get(index)
            .is_some_and(|slot| slot.form != Form::Missing)
    }
}

/// Reads what a person typed, or what [`Arg::write`] wrote.
pub(super) fn read<T: Arg>(text: &str, typed: bool) -> Result<T, ArgReason> {
    if typed { T::typed(text) } else { T::read(text) }
}
