//! Patterns of words: what stands behind a command, and inline queries. `"remind {who} in {time..}"`

use std::sync::Arc;

use crate::routing::pattern::syntax::{Hole, Piece, Takes, names, parse};
use crate::routing::pattern::{ArgError, PatternError, Slot, Slots, split};

/// A pattern of words: literals and holes, separated by white space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::routing) struct WordPattern {
    pub(super) words: Vec<Word>,
    names: Arc<[Box<str>]>,
}

/// A word of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Word {
    Literal(Box<str>),
    Hole(Box<str>, Takes),
}

impl WordPattern {
    pub(in crate::routing) fn parse(text: &str) -> Result<Self, PatternError> {
        let pieces = parse(text)?;
        let mut words: Vec<Word> = Vec::new();
        // Whether the next piece begins a new word.
        let mut apart = true;
        for piece in &pieces {
            match piece {
                Piece::Literal(literal) => {
                    let glued = !apart && !literal.starts_with(char::is_whitespace);
                    if glued {
                        return Err(glued_to(text, words.last(), &pieces));
                    }
                    let parts = literal.split_whitespace();
                    words.extend(parts.map(|part| Word::Literal(part.into())));
                    apart = literal.ends_with(char::is_whitespace);
                }
                Piece::Hole(hole) => {
                    if !apart {
                        return Err(PatternError::new(
                            text,
                            hole.range.clone(),
                            format!(
                                "`{{{}}}` is a word of its own here: put a space before it",
                                hole.name
                            ),
                        ));
                    }
                    check_order(text, &words, hole)?;
                    words.push(Word::Hole(hole.name.clone(), hole.takes));
                    apart = false;
                }
            }
        }
        check_end(text, &words, &pieces)?;
        Ok(Self {
            words,
            names: names(&pieces),
        })
    }

    /// The names of the holes.
    pub(in crate::routing) fn names(&self) -> Arc<[Box<str>]> {
        Arc::clone(&self.names)
    }

    /// Whether it has no word.
    pub(in crate::routing) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The literal it begins with.
    pub(in crate::routing) fn first_literal(&self) -> Option<&str> {
        match self.words.first()? {
            Word::Literal(word) => Some(word),
            Word::Hole(..) => None,
        }
    }

    /// Smaller for more specific patterns: at the first difference, a literal comes before a hole, one word before an optional
    /// one, that before the rest.
    pub(in crate::routing) fn specificity(&self) -> Vec<u8> {
        let rank = |word: &Word| match word {
            Word::Literal(_) => 0,
            Word::Hole(_, Takes::One) => 1,
            Word::Hole(_, Takes::Optional) => 2,
            Word::Hole(_, Takes::Rest) => 3,
        };
        self.words.iter().map(rank).collect()
    }

    /// The pattern without the names of its holes: two patterns of one shape are for the same texts.
    pub(in crate::routing) fn shape(&self) -> String {
        let words: Vec<_> = self
            .words
            .iter()
            .map(|word| match word {
                Word::Literal(literal) => literal.to_lowercase(),
                Word::Hole(_, Takes::One) => "{}".to_owned(),
                Word::Hole(_, Takes::Optional) => "{?}".to_owned(),
                Word::Hole(_, Takes::Rest) => "{..}".to_owned(),
            })
            .collect();
        words.join(" ")
    }

    /// What the holes take of a text. Literals count in any case.
    ///
    /// # Errors
    /// What keeps it from being of this pattern.
    pub(in crate::routing) fn matches(&self, text: &str) -> Result<Slots, ArgError> {
        let mut slots = Slots::new();
        let mut given = split::words(text);
        for word in &self.words {
            match word {
                Word::Literal(literal) => {
                    let fits = given
                        .next()
                        .is_some_and(|range| text[range].to_lowercase() == literal.to_lowercase());
                    if !fits {
                        return Err(ArgError::Literal {
                            expected: literal.to_string(),
                        });
                    }
                }
                Word::Hole(name, Takes::One) => match given.next() {
                    Some(range) => slots.push(Slot::word(range)),
                    None => {
                        return Err(ArgError::Missing {
                            name: name.to_string().into(),
                        });
                    }
                },
                Word::Hole(_, Takes::Optional) => {
                    slots.push(given.next().map_or_else(Slot::nothing, Slot::word));
                }
                Word::Hole(_, Takes::Rest) => {
                    let slot = given.next().map_or_else(Slot::nothing, |first| {
                        Slot::raw(first.start..text.trim_end().len())
                    });
                    slots.push(slot);
                    return Ok(slots);
                }
            }
        }
        match given.next() {
            None => Ok(slots),
            Some(range) => Err(ArgError::TooMany {
                text: text[range].to_owned(),
            }),
        }
    }
}

fn glued_to(text: &str, last: Option<&Word>, pieces: &[Piece]) -> PatternError {
    let name = match last {
        Some(Word::Hole(name, _)) => &**name,
        _ => "",
    };
    let range = pieces.iter().find_map(|piece| match piece {
        Piece::Hole(hole) if *hole.name == *name => Some(hole.range.clone()),
        _ => None,
    });
    PatternError::new(
        text,
        range.unwrap_or_default(),
        format!("`{{{name}}}` is a word of its own here: put a space behind it"),
    )
}

/// A hole may stand behind these words.
fn check_order(text: &str, words: &[Word], hole: &Hole) -> Result<(), PatternError> {
    let message = match words.last() {
        Some(Word::Hole(rest, Takes::Rest)) => {
            format!("`{{{rest}..}}` takes everything, so nothing can stand behind it")
        }
        Some(Word::Hole(optional, Takes::Optional)) if hole.takes == Takes::One => {
            format!(
                "`{{{optional}?}}` may be missing, so what stands behind it must be too: write `{{{}?}}`",
                hole.name
            )
        }
        _ => return Ok(()),
    };
    Err(PatternError::new(text, hole.range.clone(), message))
}

/// No literal stands behind a hole that may be missing or takes everything.
fn check_end(text: &str, words: &[Word], pieces: &[Piece]) -> Result<(), PatternError> {
    let open = words.windows(2).find_map(|pair| match pair {
        [
            Word::Hole(name, Takes::Rest | Takes::Optional),
            Word::Literal(literal),
        ] => Some((name, literal)),
        _ => None,
    });
    let Some((name, literal)) = open else {
        return Ok(());
    };
    let range = pieces.iter().find_map(|piece| match piece {
        Piece::Hole(hole) if *hole.name == **name => Some(hole.range.clone()),
        _ => None,
    });
    Err(PatternError::new(
        text,
        range.unwrap_or_default(),
        format!(
            "`{literal}` stands behind it, but only the last holes may be missing or take the rest"
        ),
    ))
}
