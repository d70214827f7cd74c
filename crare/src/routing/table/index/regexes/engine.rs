//! Regular expressions, searched for together.

use std::sync::{Mutex, PoisonError};

use regex_automata::meta::{BuildError, Config, Regex};
use regex_automata::nfa::thompson::WhichCaptures;
use regex_automata::util::primitives::NonMaxUsize;
use regex_automata::{Input, MatchKind, PatternID, PatternSet};
use smallvec::SmallVec;

use crate::routing::pattern::{Slot, Slots};
use crate::routing::table::RouteId;
use crate::routing::table::index::Names;
use crate::routing::table::index::regexes::RegexMatch;

/// The memory that all expressions of a bot may take, compiled.
const SIZE_LIMIT: usize = 1 << 30;

/// The memory that a thread may take for searching, filled as texts come. With too little, large sets are searched slowly.
const CACHE: usize = 64 << 20;

/// A regular expression of a route.
#[derive(Debug)]
struct Expression {
    route: RouteId,
    text: Box<str>,
    regex: Regex,
    /// The numbers of the named groups.
    groups: Box<[usize]>,
    names: Names,
}

/// Regular expressions, searched for together.
#[derive(Debug, Default)]
pub(in crate::routing::table) struct RegexIndex {
    expressions: Vec<Expression>,
    /// All of them as one, when there are several.
    set: Option<Regex>,
    /// Where a search puts what it found, for the next one.
    spare: Mutex<Option<PatternSet>>,
}

impl RegexIndex {
    /// Adds an expression.
    ///
    /// # Errors
    /// Why it is none.
    pub(in crate::routing::table) fn add(
        &mut self,
        route: RouteId,
        text: &str,
    ) -> Result<(), String> {
        let regex = Regex::new(text).map_err(|error| reason(&error))?;
        let (groups, names): (Vec<usize>, Vec<Box<str>>) = regex
            .group_info()
            .pattern_names(PatternID::ZERO)
            .enumerate()
            .filter_map(|(number, name)| Some((number, Box::from(name?))))
            .unzip();
        self.expressions.push(Expression {
            route,
            text: text.into(),
            regex,
            groups: groups.into(),
            names: names.into(),
        });
        Ok(())
    }

    /// Puts them together, once all are there.
    pub(in crate::routing::table) fn finish(&mut self) -> Result<(), String> {
        if self.expressions.len() > 1 {
            let texts: Vec<&str> = self.expressions.iter().map(|one| &*one.text).collect();
            let config = Config::new()
                .match_kind(MatchKind::All)
                // Which find something is all that is asked of them together.
                .which_captures(WhichCaptures::None)
                .nfa_size_limit(Some(SIZE_LIMIT))
                .hybrid_cache_capacity(CACHE);
            let set = Regex::builder().configure(config).build_many(&texts);
            self.set = Some(set.map_err(|error| reason(&error))?);
        }
        Ok(())
    }

    /// The expressions that find something in a text, in order.
    pub(in crate::routing::table) fn find<'i>(
        &'i self,
        text: &str,
        mut found: impl FnMut(RegexMatch<'i>),
    ) {
        let Some(set) = &self.set else {
            self.expressions
                .iter()
                .filter_map(|one| one.find(text))
                .for_each(found);
            return;
        };
        let spare = self.spare().take();
        let mut numbers = spare.unwrap_or_else(|| PatternSet::new(self.expressions.len()));
        numbers.clear();
        set.which_overlapping_matches(&Input::new(text), &mut numbers);
        // The count spares looking at the rest.
        for number in numbers.iter().take(numbers.len()) {
            let one = self.expressions.get(number.as_usize());
            if let Some(matched) = one.and_then(|one| one.find(text)) {
                found(matched);
            }
        }
        *self.spare() = Some(numbers);
    }

    fn spare(&self) -> std::sync::MutexGuard<'_, Option<PatternSet>> {
        self.spare.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Expression {
    /// What its groups take of a text; nothing when it finds nothing.
    fn find(&self, text: &str) -> Option<RegexMatch<'_>> {
        let mut ends: SmallVec<[Option<NonMaxUsize>; 16]> = SmallVec::new();
        ends.resize(self.regex.group_info().slot_len(), None);
        self.regex.search_slots(&Input::new(text), &mut ends)?;
        let end = |number: usize| ends.get(number).copied().flatten().map(NonMaxUsize::get);
        let slots: Slots = self
            .groups
            .iter()
            .map(|group| {
                let range = end(2 * group).zip(end(2 * group + 1));
                Slot::maybe(range.map(|(start, end)| Slot::raw(start..end)))
            })
            .collect();
        Some(RegexMatch {
            route: self.route,
            slots,
            names: &self.names,
        })
    }
}

fn reason(error: &BuildError) -> String {
    match error.syntax_error() {
        Some(error) => error.to_string(),
        None => error.to_string(),
    }
}
