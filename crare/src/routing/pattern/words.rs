//! Patterns of words: what stands behind a command, and inline queries.

use std::fmt;
use std::sync::Arc;

use crate::routing::pattern::captured::{Form, Slot, Slots};
use crate::routing::pattern::error::ArgError;
use crate::routing::pattern::split;
use crate::routing::pattern::syntax::{self, Hole, Mistake, PatternError, Takes, Token};

/// A pattern of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::routing) struct WordPattern {
    words: Vec<Word>,
}

/// A word of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// Stands there as it is, in any case.
    Literal(Box<str>),
    Hole {
        name: Box<str>,
        takes: Takes,
    },
}

impl WordPattern {
    /// Reads a pattern.
    ///
    /// # Errors
    /// [`PatternError`] that says where the mistake is and what to write instead.
    pub(in crate::routing) fn parse(pattern: &str) -> Result<Self, PatternError> {
        words(pattern)
            .map(|words| Self { words })
            .map_err(|mistake| mistake.within(pattern))
    }

    /// What the holes take of a text. Literals are compared without regard to case.
    ///
    /// # Errors
    /// [`ArgError`] with the first word that is missing, unexpected or another one.
    pub(in crate::routing) fn matches(&self, text: &str) -> Result<Slots, ArgError> {
        let mut found = split::words(text);
        let mut slots = Slots::new();
        for word in &self.words {
            match word {
                Word::Literal(expected) => {
                    let is_there = found
                        .next()
                        .is_some_and(|word| is_same(&word.of(text), expected));
                    if !is_there {
                        let expected = expected.to_string();
                        return Err(ArgError::Literal { expected });
                    }
                }
                Word::Hole {
                    takes: Takes::Rest, ..
                } => {
                    let rest = found.rest();
                    slots.push(if rest.is_empty() {
                        Slot::missing()
                    } else {
                        Slot::new(rest, Form::Typed)
                    });
                    return Ok(slots);
                }
                Word::Hole { name, takes } => match (found.next(), takes) {
                    (Some(word), _) => {
                        let form = if word.is_quoted {
                            Form::Quoted
                        } else {
                            Form::Typed
                        };
                        slots.push(Slot::new(word.range, form));
                    }
                    (None, Takes::Optional) => slots.push(Slot::missing()),
                    (None, _) => return Err(ArgError::missing(name.to_string())),
                },
            }
        }
        let rest = &text[found.rest()];
        if rest.is_empty() {
            Ok(slots)
        } else {
            Err(ArgError::TooMany {
                text: rest.to_owned(),
            })
        }
    }

    /// The names of the holes, in their order.
    pub(in crate::routing) fn names(&self) -> Arc<[Box<str>]> {
        syntax::names(self.words.iter().filter_map(|word| match word {
            Word::Hole { name, .. } => Some(&**name),
            Word::Literal(_) => None,
        }))
    }

    /// The pattern without the names of its holes: two patterns of one shape match the same texts.
    pub(in crate::routing) fn shape(&self) -> String {
        let shapes: Vec<String> = self
            .words
            .iter()
            .map(|word| match word {
                Word::Literal(literal) => syntax::doubled(&literal.to_lowercase()),
                Word::Hole { takes, .. } => takes.written(""),
            })
            .collect();
        shapes.join(" ")
    }

    /// Whether there is nothing in it.
    pub(in crate::routing) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The literal that it begins with.
    pub(in crate::routing) fn first_literal(&self) -> Option<&str> {
        match self.words.first()? {
            Word::Literal(literal) => Some(literal),
            Word::Hole { .. } => None,
        }
    }

    /// Less for a pattern that is to be tried earlier: a literal comes before a word, that before a word that may be left
    /// out, and the rest is last.
    pub(in crate::routing) fn specificity(&self) -> Vec<u8> {
        self.words
            .iter()
            .map(|word| match word {
                Word::Literal(_) => 0,
                Word::Hole { takes, .. } => match takes {
                    Takes::One => 1,
                    Takes::Optional => 2,
                    Takes::Rest => 3,
                },
            })
            .collect()
    }

    pub(super) fn words(&self) -> &[Word] {
        &self.words
    }
}

/// As it is written.
impl fmt::Display for WordPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, word) in self.words.iter().enumerate() {
            if index > 0 {
                f.write_str(" ")?;
            }
            f.write_str(&word.written())?;
        }
        Ok(())
    }
}

impl Word {
    fn written(&self) -> String {
        match self {
            Self::Literal(literal) => syntax::doubled(literal),
            Self::Hole { name, takes } => takes.written(name),
        }
    }
}

/// Whether two words differ in case at most.
fn is_same(word: &str, expected: &str) -> bool {
    word.chars()
        .flat_map(char::to_lowercase)
        .eq(expected.chars().flat_map(char::to_lowercase))
}

fn words(pattern: &str) -> Result<Vec<Word>, Mistake> {
    let tokens = syntax::tokens(pattern)?;
    let mut words: Vec<Word> = Vec::new();
    let mut literal = String::new();
    // A hole that nothing separates from what comes yet.
    let mut open: Option<&Hole<'_>> = None;
    for token in &tokens {
        match token {
            Token::Char(char, _) if char.is_whitespace() => {
                close(&mut literal, &mut words);
                open = None;
            }
            Token::Char(char, range) => {
                if let Some(hole) = open {
                    return Err(glued(hole, hole.range.end..range.end));
                }
                literal.push(*char);
            }
            Token::Hole(hole) => {
                if open.is_some() || !literal.is_empty() {
                    return Err(glued(hole, hole.range.clone()));
                }
                words.push(Word::Hole {
                    name: hole.name.into(),
                    takes: hole.takes,
                });
                open = Some(hole);
            }
        }
    }
    close(&mut literal, &mut words);
    let mut holes = tokens.iter().filter_map(|token| match token {
        Token::Hole(hole) => Some(hole),
        Token::Char(..) => None,
    });
    for (index, word) in words.iter().enumerate() {
        let Word::Hole { .. } = word else { continue };
        if let Some((hole, next)) = holes.next().zip(words.get(index + 1)) {
            check_order(hole, next)?;
        }
    }
    Ok(words)
}

/// Ends a literal.
fn close(literal: &mut String, words: &mut Vec<Word>) {
    if !literal.is_empty() {
        words.push(Word::Literal(std::mem::take(literal).into()));
    }
}

fn glued(hole: &Hole<'_>, range: std::ops::Range<usize>) -> Mistake {
    let written = hole.takes.written(hole.name);
    Mistake::new(
        range,
        format!("`{written}` stands for a whole word: separate it by white space"),
    )
}

/// The rest stands last, and nothing that must be there stands behind what may be left out.
fn check_order(hole: &Hole<'_>, next: &Word) -> Result<(), Mistake> {
    let written = hole.takes.written(hole.name);
    let message = match (hole.takes, next) {
        (Takes::Rest, _) => {
            format!("`{written}` takes everything that is left: it stands last")
        }
        (
            Takes::Optional,
            Word::Literal(_)
            | Word::Hole {
                takes: Takes::One, ..
            },
        ) => format!(
            "`{written}` may be left out, so nothing that must be there can stand behind it: move `{}` before it",
            next.written()
        ),
        _ => return Ok(()),
    };
    Err(Mistake::new(hole.range.clone(), message))
}
