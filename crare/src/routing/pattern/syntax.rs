//! The texts of patterns: literals and holes in braces.

use std::ops::Range;

/// A part of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Literal(Box<str>),
    Hole(Hole),
}

/// `{name}`, `{name?}` or `{name..}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hole {
    pub(super) name: Box<str>,
    pub(super) takes: Takes,
    /// Where it stands in the text of the pattern.
    pub(super) range: Range<usize>,
}

/// How much a hole takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Takes {
    One,
    Optional,
    Rest,
}

/// What is wrong with the text of a pattern, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message} (in the pattern {pattern:?}, byte {})", range.start)]
pub struct PatternError {
    pattern: Box<str>,
    range: Range<usize>,
    message: String,
}

impl PatternError {
    pub(super) fn new(pattern: &str, range: Range<usize>, message: impl Into<String>) -> Self {
        Self {
            pattern: pattern.into(),
            range,
            message: message.into(),
        }
    }

    /// The bytes of the pattern it is about.
    pub fn range(&self) -> Range<usize> {
        self.range.clone()
    }

    /// What is wrong, without the pattern.
    pub fn message(&self) -> &str {
        &self.message
    }
}

/// Reads a pattern: literals are never empty, and no two of them stand side by side; the names of holes differ.
pub(super) fn parse(pattern: &str) -> Result<Vec<Piece>, PatternError> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut literal = String::new();
    let mut left = pattern;
    while let Some(brace) = left.find(['{', '}']) {
        let at = pattern.len() - left.len() + brace;
        literal.push_str(&left[..brace]);
        let from = &left[brace..];
        if let Some(rest) = from.strip_prefix("{{") {
            literal.push('{');
            left = rest;
        } else if let Some(rest) = from.strip_prefix("}}") {
            literal.push('}');
            left = rest;
        } else if from.starts_with('}') {
            return Err(PatternError::new(
                pattern,
                at..at + 1,
                "no `{` stands before this `}`: for a brace as it is write `}}`",
            ));
        } else {
            let Some(end) = from.find('}') else {
                return Err(PatternError::new(
                    pattern,
                    at..pattern.len(),
                    "this `{` is never closed: write `{name}`, or `{{` for a brace as it is",
                ));
            };
            if !literal.is_empty() {
                pieces.push(Piece::Literal(std::mem::take(&mut literal).into()));
            }
            let hole = hole(pattern, &from[1..end], at..at + end + 1)?;
            if pieces.iter().any(|piece| piece.is_called(&hole.name)) {
                let message = format!(
                    "`{{{}}}` stands here twice: give one another name",
                    hole.name
                );
                return Err(PatternError::new(pattern, hole.range, message));
            }
            pieces.push(Piece::Hole(hole));
            left = &from[end + 1..];
        }
    }
    literal.push_str(left);
    if !literal.is_empty() {
        pieces.push(Piece::Literal(literal.into()));
    }
    Ok(pieces)
}

fn hole(pattern: &str, inner: &str, range: Range<usize>) -> Result<Hole, PatternError> {
    let (name, takes) = if let Some(name) = inner.strip_suffix("..") {
        (name, Takes::Rest)
    } else if let Some(name) = inner.strip_suffix('?') {
        (name, Takes::Optional)
    } else {
        (inner, Takes::One)
    };
    let mut chars = name.chars();
    let is_name = chars
        .next()
        .is_some_and(|first| first.is_alphabetic() || first == '_')
        && chars.all(|c| c.is_alphanumeric() || c == '_');
    if is_name && name != "_" {
        return Ok(Hole {
            name: name.into(),
            takes,
            range,
        });
    }
    let message = if name.is_empty() {
        "this hole has no name: write `{name}`".to_owned()
    } else {
        format!(
            "`{name}` is no name of an argument: write letters, digits and `_`, and no digit first"
        )
    };
    Err(PatternError::new(pattern, range, message))
}

impl Piece {
    fn is_called(&self, name: &str) -> bool {
        matches!(self, Self::Hole(hole) if *hole.name == *name)
    }
}

/// The names of the holes.
pub(super) fn names(pieces: &[Piece]) -> std::sync::Arc<[Box<str>]> {
    pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Hole(hole) => Some(hole.name.clone()),
            Piece::Literal(_) => None,
        })
        .collect()
}
