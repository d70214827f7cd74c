//! Patterns: texts with holes, `"add {a} {b}"`, and regular expressions with named groups.
//!
//! The same grammar is read at run time by the router; here it is read so that mistakes are the compiler's to tell.

mod lex;
pub(super) mod regex;
pub(super) mod segment;
#[cfg(test)]
mod tests;
pub(super) mod word;

use std::ops::Range;

use crate::problem::Problem;

/// A pattern that was understood.
#[derive(Debug, Default)]
pub(super) struct Pattern {
    /// In the order they stand.
    pub(super) holes: Vec<Hole>,
    /// The literal texts around the holes, one more than these; only of patterns that can be built.
    pub(super) pieces: Vec<String>,
    /// The same for patterns that mean the same.
    pub(super) meaning: String,
}

/// A place for an argument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hole {
    pub(super) name: String,
    pub(super) kind: HoleKind,
    /// Where it stands in the text.
    pub(super) range: Range<usize>,
}

/// What a hole takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HoleKind {
    /// `{a}` between white space: one word.
    Word,
    /// `{a?}`: a word, or nothing.
    Optional,
    /// `{a..}`: everything that is left.
    Rest,
    /// `{a}` between literal texts.
    Segment,
    /// A named group that takes part in every match.
    Group,
    /// A named group that may be left out of a match.
    OptionalGroup,
}

impl Hole {
    /// As it is written.
    pub(super) fn written(&self) -> String {
        let Self { name, .. } = self;
        match self.kind {
            HoleKind::Word | HoleKind::Segment => format!("{{{name}}}"),
            HoleKind::Optional => format!("{{{name}?}}"),
            HoleKind::Rest => format!("{{{name}..}}"),
            HoleKind::Group | HoleKind::OptionalGroup => format!("(?<{name}>..)"),
        }
    }
}

/// Reports a name that stands twice.
fn distinct(holes: &[Hole]) -> Result<(), Problem> {
    for (index, hole) in holes.iter().enumerate() {
        if holes[..index].iter().any(|other| other.name == hole.name) {
            return Err(Problem::within(
                hole.range.clone(),
                format!(
                    "`{}` stands in this pattern twice: an argument has one place",
                    hole.name
                ),
            ));
        }
    }
    Ok(())
}
