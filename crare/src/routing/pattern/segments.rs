//! Patterns of callback data and deep links: literals and holes, `"buy/{item}/{qty}"`.

use std::sync::Arc;

use crate::routing::pattern::syntax::{Piece, Takes, names, parse};
use crate::routing::pattern::wire::Wire;
use crate::routing::pattern::{PatternError, Slot, Slots};

/// A pattern of literals and holes. A hole reaches to the first character of the literal behind it, or to the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::routing) struct SegmentPattern {
    pub(super) pieces: Vec<Segment>,
    pub(super) wire: Wire,
    names: Arc<[Box<str>]>,
}

/// A part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Segment {
    Literal(Box<str>),
    /// A hole and the character it ends before.
    Hole(Option<char>),
}

impl SegmentPattern {
    pub(in crate::routing) fn parse(text: &str, wire: Wire) -> Result<Self, PatternError> {
        let parsed = parse(text)?;
        let mut pieces = Vec::with_capacity(parsed.len());
        for (index, piece) in parsed.iter().enumerate() {
            match piece {
                Piece::Literal(literal) => {
                    if let Some(refused) = wire.refuses(literal) {
                        let at = text.find(refused).unwrap_or_default();
                        return Err(PatternError::new(
                            text,
                            at..at + refused.len_utf8(),
                            format!(
                                "a deep link may have `A` to `Z`, `a` to `z`, `0` to `9`, `_` and `-`, not `{refused}`"
                            ),
                        ));
                    }
                    pieces.push(Segment::Literal(literal.clone()));
                }
                Piece::Hole(hole) => {
                    if hole.takes != Takes::One {
                        return Err(PatternError::new(
                            text,
                            hole.range.clone(),
                            format!(
                                "write `{{{}}}` here: whether it may be missing, or is a list, its type says",
                                hole.name
                            ),
                        ));
                    }
                    let stop = match parsed.get(index + 1) {
                        None => None,
                        Some(Piece::Hole(next)) => {
                            return Err(PatternError::new(
                                text,
                                hole.range.start..next.range.end,
                                "nobody could tell where the first of these two ends: write something between them, such as `/`",
                            ));
                        }
                        Some(Piece::Literal(literal)) => literal.chars().next(),
                    };
                    if let Some(stop) = stop.filter(|stop| stop.is_alphanumeric() || *stop == '\\')
                    {
                        return Err(PatternError::new(
                            text,
                            hole.range.clone(),
                            format!(
                                "what follows begins with `{stop}`, which the value may have too: write something like `/` or `_` between them"
                            ),
                        ));
                    }
                    pieces.push(Segment::Hole(stop));
                }
            }
        }
        Ok(Self {
            pieces,
            wire,
            names: names(&parsed),
        })
    }

    /// The names of the holes.
    pub(in crate::routing) fn names(&self) -> Arc<[Box<str>]> {
        Arc::clone(&self.names)
    }

    /// Whether it is for the empty text only.
    pub(in crate::routing) fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// The bytes of its literals.
    pub(in crate::routing) fn literal_len(&self) -> usize {
        self.pieces.iter().map(Segment::len).sum()
    }

    /// The pattern without the names of its holes: two patterns of one shape are for the same texts.
    pub(in crate::routing) fn shape(&self) -> String {
        self.pieces
            .iter()
            .map(|piece| match piece {
                Segment::Literal(literal) => literal.replace('{', "{{").replace('}', "}}"),
                Segment::Hole(_) => "{}".to_owned(),
            })
            .collect()
    }

    /// What the holes take of a text; nothing when it is not of this pattern.
    #[cfg_attr(
        not(test),
        allow(dead_code, reason = "explanations and tests match one pattern alone")
    )]
    pub(in crate::routing) fn matches(&self, text: &str) -> Option<Slots> {
        let mut slots = Slots::new();
        let mut at = 0;
        for piece in &self.pieces {
            let left = text.get(at..)?;
            match piece {
                Segment::Literal(literal) => {
                    left.strip_prefix(&**literal)?;
                    at += literal.len();
                }
                Segment::Hole(stop) => {
                    let end = at + self.wire.extent(left, *stop)?;
                    slots.push(Slot::wire(at..end, self.wire));
                    at = end;
                }
            }
        }
        (at == text.len()).then_some(slots)
    }

    /// The more specific one first: at the first difference, a literal comes before a hole.
    #[cfg(test)]
    pub(super) fn by_specificity(&self, other: &Self) -> std::cmp::Ordering {
        let key =
            |pattern: &Self| -> Vec<u32> { pattern.pieces.iter().flat_map(Segment::key).collect() };
        key(self).cmp(&key(other))
    }
}

impl Segment {
    fn len(&self) -> usize {
        match self {
            Self::Literal(literal) => literal.len(),
            Self::Hole(_) => 0,
        }
    }

    #[cfg(test)]
    fn key(&self) -> Vec<u32> {
        match self {
            Self::Literal(literal) => literal.bytes().map(u32::from).collect(),
            Self::Hole(stop) => vec![stop.map_or(u32::MAX, |stop| 256 + u32::from(stop))],
        }
    }
}
