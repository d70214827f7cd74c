//! Patterns of segments: callback data and the payloads of start links, `"buy/{item}/{qty}"`.
//!
//! A hole reaches to the first character of the literal behind it, its *stop*; the last one to the end.

use std::fmt;
use std::sync::Arc;

use crate::routing::pattern::captured::Slots;
use crate::routing::pattern::syntax::{self, Hole, Mistake, PatternError, Takes, Token};
use crate::routing::pattern::wire::Wire;

/// A pattern of callback data or of payloads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::routing) struct SegmentPattern {
    wire: Wire,
    pieces: Vec<Piece>,
}

/// A part of a pattern. Literals are not empty, and neither two literals nor two holes stand side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Literal(Box<str>),
    Hole { name: Box<str>, stop: Option<char> },
}

impl SegmentPattern {
    /// Reads a pattern.
    ///
    /// # Errors
    /// [`PatternError`] that says where the mistake is and what to write instead.
    pub(in crate::routing) fn parse(pattern: &str, wire: Wire) -> Result<Self, PatternError> {
        pieces(pattern, wire)
            .map(|pieces| Self { wire, pieces })
            .map_err(|mistake| mistake.within(pattern))
    }

    /// What the holes take of a text; nothing when it has another form.
    pub(in crate::routing) fn matches(&self, text: &str) -> Option<Slots> {
        if !self.wire.carries(text) {
            return None;
        }
        let mut slots = Slots::new();
        let mut at = 0;
        for piece in &self.pieces {
            match piece {
                Piece::Literal(literal) => {
                    text[at..].strip_prefix(&**literal)?;
                    at += literal.len();
                }
                Piece::Hole { stop, .. } => {
                    let (slot, end) = self.wire.read(text, at, *stop)?;
                    slots.push(slot);
                    at = end;
                }
            }
        }
        (at == text.len()).then_some(slots)
    }

    /// Smaller for patterns that are tried before others: a literal before a hole, byte by byte; a hole that ends somewhere before
    /// one that reaches to the end.
    pub(in crate::routing) fn specificity(&self) -> Vec<u32> {
        let keys = |piece: &Piece| match piece {
            Piece::Literal(literal) => literal.bytes().map(u32::from).collect(),
            Piece::Hole { stop, .. } => vec![hole_key(*stop)],
        };
        self.pieces.iter().flat_map(keys).collect()
    }

    /// The names of the holes, in their order.
    pub(in crate::routing) fn names(&self) -> Arc<[Box<str>]> {
        syntax::names(self.pieces.iter().filter_map(|piece| match piece {
            Piece::Hole { name, .. } => Some(&**name),
            Piece::Literal(_) => None,
        }))
    }

    /// The pattern without the names of its holes: two patterns of one shape match the same texts.
    pub(in crate::routing) fn shape(&self) -> String {
        self.pieces
            .iter()
            .map(|piece| match piece {
                Piece::Literal(literal) => syntax::doubled(literal),
                Piece::Hole { .. } => "{}".to_owned(),
            })
            .collect()
    }

    /// Whether there is nothing in it.
    pub(in crate::routing) fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// The bytes of all literals.
    pub(in crate::routing) fn literal_len(&self) -> usize {
        self.pieces
            .iter()
            .map(|piece| match piece {
                Piece::Literal(literal) => literal.len(),
                Piece::Hole { .. } => 0,
            })
            .sum()
    }

    pub(in crate::routing) fn wire(&self) -> Wire {
        self.wire
    }

    pub(super) fn pieces(&self) -> &[Piece] {
        &self.pieces
    }
}

/// As it is written.
impl fmt::Display for SegmentPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.pieces.iter().try_for_each(|piece| match piece {
            Piece::Literal(literal) => f.write_str(&syntax::doubled(literal)),
            Piece::Hole { name, .. } => write!(f, "{{{name}}}"),
        })
    }
}

/// Where a hole stands among the literals and holes that go on from one place: behind all bytes, and those that end somewhere
/// before the one that reaches to the end.
pub(super) fn hole_key(stop: Option<char>) -> u32 {
    stop.map_or(u32::MAX, |stop| 256 + u32::from(stop))
}

fn pieces(pattern: &str, wire: Wire) -> Result<Vec<Piece>, Mistake> {
    let mut pieces = Vec::new();
    let mut literal = String::new();
    let mut open: Option<Hole<'_>> = None;
    for token in syntax::tokens(pattern)? {
        match token {
            Token::Char(char, range) => {
                if !wire.allows(char) {
                    return Err(Mistake::new(
                        range,
                        format!(
                            "`{char}` cannot stand in a link: use letters of English, digits, `_` and `-`"
                        ),
                    ));
                }
                if let Some(hole) = open.take() {
                    if char.is_alphanumeric() || char == '\\' {
                        return Err(Mistake::new(range, no_end(&hole, char, wire)));
                    }
                    pieces.push(Piece::hole(&hole, Some(char)));
                }
                literal.push(char);
            }
            Token::Hole(hole) => {
                if hole.takes != Takes::One {
                    return Err(Mistake::new(hole.range.clone(), no_mark(&hole)));
                }
                if let Some(before) = open {
                    let (before, after) = (before.name, hole.name);
                    return Err(Mistake::new(
                        hole.range.clone(),
                        format!(
                            "nothing tells where `{{{before}}}` ends and `{{{after}}}` begins: put a character between them, `{{{before}}}{}{{{after}}}`",
                            wire.separator()
                        ),
                    ));
                }
                if !literal.is_empty() {
                    pieces.push(Piece::Literal(std::mem::take(&mut literal).into()));
                }
                open = Some(hole);
            }
        }
    }
    if let Some(hole) = open {
        pieces.push(Piece::hole(&hole, None));
    }
    if !literal.is_empty() {
        pieces.push(Piece::Literal(literal.into()));
    }
    Ok(pieces)
}

impl Piece {
    fn hole(hole: &Hole<'_>, stop: Option<char>) -> Self {
        Self::Hole {
            name: hole.name.into(),
            stop,
        }
    }
}

fn no_end(hole: &Hole<'_>, char: char, wire: Wire) -> String {
    let (name, between) = (hole.name, wire.separator());
    let why = if char == '\\' {
        "a backslash"
    } else {
        "a letter or digit"
    };
    format!(
        "{why} may belong to the value of `{{{name}}}`, so it cannot tell where that ends: begin with another character, `{{{name}}}{between}{char}`"
    )
}

fn no_mark(hole: &Hole<'_>) -> String {
    let name = hole.name;
    match hole.takes {
        Takes::Optional => {
            format!("no `?` here: write `{{{name}}}`, and give the argument the type `Option<..>`")
        }
        _ => format!("no `..` here: write `{{{name}}}`; a last one reaches to the end by itself"),
    }
}
