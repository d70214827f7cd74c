//! All regular expressions in one look.

#[cfg(feature = "regex")]
use regex::{Regex, RegexSet, RegexSetBuilder};

use crate::routing::pattern::{Slot, Slots};
use crate::routing::table::RouteId;
use crate::routing::table::index::Names;

/// A regular expression of a route.
#[derive(Clone, Debug)]
pub(in crate::routing::table) struct RegexSlot {
    pub(in crate::routing::table) route: RouteId,
    #[cfg(feature = "regex")]
    regex: Regex,
    /// The numbers of the named groups.
    #[cfg(feature = "regex")]
    groups: Box<[usize]>,
    pub(in crate::routing::table) names: Names,
}

/// Regular expressions, searched for together.
#[derive(Debug, Default)]
pub(in crate::routing::table) struct RegexIndex {
    slots: Vec<RegexSlot>,
    #[cfg(feature = "regex")]
    set: Option<RegexSet>,
}

#[cfg(feature = "regex")]
impl RegexIndex {
    /// The memory that all expressions of a bot may take, compiled.
    const SIZE_LIMIT: usize = 1 << 30;

    /// Adds an expression.
    ///
    /// # Errors
    /// Why it is none.
    pub(super) fn add(&mut self, route: RouteId, expression: &str) -> Result<(), String> {
        let regex = Regex::new(expression).map_err(|error| error.to_string())?;
        let (groups, names): (Vec<usize>, Vec<Box<str>>) = regex
            .capture_names()
            .enumerate()
            .filter_map(|(number, name)| Some((number, Box::from(name?))))
            .unzip();
        self.slots.push(RegexSlot {
            route,
            regex,
            groups: groups.into(),
            names: names.into(),
        });
        Ok(())
    }

    /// Makes the set, once all are there.
    pub(super) fn finish(&mut self) -> Result<(), String> {
        if self.slots.len() > 1 {
            let set = RegexSetBuilder::new(self.slots.iter().map(|slot| slot.regex.as_str()))
                .size_limit(Self::SIZE_LIMIT)
                .dfa_size_limit(Self::SIZE_LIMIT)
                .build();
            self.set = Some(set.map_err(|error| error.to_string())?);
        }
        Ok(())
    }

    /// The expressions that find something in a text, in order.
    pub(in crate::routing::table) fn find<'i>(
        &'i self,
        text: &str,
        mut found: impl FnMut(&'i RegexSlot),
    ) {
        match &self.set {
            Some(set) => set.matches(text).iter().for_each(|number| {
                if let Some(slot) = self.slots.get(number) {
                    found(slot);
                }
            }),
            None => self
                .slots
                .iter()
                .filter(|slot| slot.regex.is_match(text))
                .for_each(found),
        }
    }
}

#[cfg(not(feature = "regex"))]
impl RegexIndex {
    pub(super) fn add(&mut self, _: RouteId, _: &str) -> Result<(), String> {
        Err("regular expressions need the feature `regex` of crare".to_owned())
    }

    pub(super) fn finish(&mut self) -> Result<(), String> {
        Ok(())
    }

    pub(in crate::routing::table) fn find<'i>(&'i self, _: &str, found: impl FnMut(&'i RegexSlot)) {
        self.slots.iter().for_each(found);
    }
}

impl RegexSlot {
    /// What the named groups took.
    #[cfg(feature = "regex")]
    pub(in crate::routing::table) fn slots(&self, text: &str) -> Slots {
        let groups = self.regex.captures(text);
        self.groups
            .iter()
            .map(|number| {
                let group = groups.as_ref().and_then(|groups| groups.get(*number));
                Slot::maybe(group.map(|group| Slot::raw(group.range())))
            })
            .collect()
    }

    #[cfg(not(feature = "regex"))]
    pub(in crate::routing::table) fn slots(&self, _: &str) -> Slots {
        Slots::default()
    }
}
