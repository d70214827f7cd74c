//! The text of a pattern as characters and holes.

use std::ops::Range;
use std::sync::Arc;

/// What is wrong with a pattern, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message} (in the pattern {pattern:?})")]
pub(in crate::routing) struct PatternError {
    pattern: Box<str>,
    range: Range<usize>,
    message: String,
}

#[cfg(any(test, fuzzing))]
impl PatternError {
    /// The bytes of the pattern it is about.
    pub(in crate::routing) fn range(&self) -> Range<usize> {
        self.range.clone()
    }

    /// What is wrong, and what to do about it.
    #[cfg(test)]
    pub(in crate::routing) fn message(&self) -> &str {
        &self.message
    }
}

/// A mistake on its way to a [`PatternError`].
pub(super) struct Mistake {
    range: Range<usize>,
    message: String,
}

impl Mistake {
    pub(super) fn new(range: Range<usize>, message: impl Into<String>) -> Self {
        Self {
            range,
            message: message.into(),
        }
    }

    pub(super) fn within(self, pattern: &str) -> PatternError {
        PatternError {
            pattern: pattern.into(),
            range: self.range,
            message: self.message,
        }
    }
}

/// A part of a pattern.
pub(super) enum Token<'p> {
    /// A character that means itself; `{{` and `}}` are one each.
    Char(char, Range<usize>),
    /// A place for an argument.
    Hole(Hole<'p>),
}

/// `{name}`, `{name?}` or `{name..}`.
pub(super) struct Hole<'p> {
    pub(super) name: &'p str,
    pub(super) takes: Takes,
    pub(super) range: Range<usize>,
}

/// How much a hole takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Takes {
    /// One word, or one segment.
    One,
    /// A word or nothing.
    Optional,
    /// All that is left.
    Rest,
}

impl Takes {
    /// A hole as it is written.
    pub(super) fn written(self, name: &str) -> String {
        match self {
            Self::One => format!("{{{name}}}"),
            Self::Optional => format!("{{{name}?}}"),
            Self::Rest => format!("{{{name}..}}"),
        }
    }
}

/// Takes a pattern apart.
pub(super) fn tokens(pattern: &str) -> Result<Vec<Token<'_>>, Mistake> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(char) = pattern[at..].chars().next() {
        let left = &pattern[at..];
        at += match char {
            '{' | '}' if left[1..].starts_with(char) => {
                tokens.push(Token::Char(char, at..at + 2));
                2
            }
            '{' => {
                let hole = hole(left, at)?;
                let length = hole.range.len();
                tokens.push(Token::Hole(hole));
                length
            }
            '}' => {
                return Err(Mistake::new(
                    at..at + 1,
                    "this `}` closes nothing: a brace that is meant as such is written twice, `}}`",
                ));
            }
            char => {
                let length = char.len_utf8();
                tokens.push(Token::Char(char, at..at + length));
                length
            }
        };
    }
    distinct(&tokens)?;
    Ok(tokens)
}

/// The hole that a text begins with.
fn hole(text: &str, at: usize) -> Result<Hole<'_>, Mistake> {
    let inside = text[1..]
        .find(['{', '}'])
        .map(|end| text[1..].split_at(end))
        .filter(|(_, behind)| behind.starts_with('}'))
        .map(|(inside, _)| inside);
    let Some(inside) = inside else {
        return Err(Mistake::new(
            at..at + 1,
            "this `{` is never closed: write `{name}`, or `{{` for a brace that is meant as such",
        ));
    };
    let range = at..at + inside.len() + 2;
    let (name, takes) = if let Some(name) = inside.strip_suffix("..") {
        (name, Takes::Rest)
    } else if let Some(name) = inside.strip_suffix('?') {
        (name, Takes::Optional)
    } else {
        (inside, Takes::One)
    };
    if is_name(name) {
        return Ok(Hole { name, takes, range });
    }
    Err(Mistake::new(range, wrong_name(inside)))
}

fn wrong_name(inside: &str) -> String {
    let dense: String = inside.chars().filter(|c| !c.is_whitespace()).collect();
    if inside.is_empty() {
        "a hole needs the name of an argument: `{name}`".to_owned()
    } else if dense != inside && is_name(dense.trim_end_matches(['?', '.'])) {
        format!("no white space in a hole: write `{{{dense}}}`")
    } else if let Some((name, _)) = inside.split_once(':')
        && is_name(name)
    {
        format!("a hole has a name only, its type is that of the argument: write `{{{name}}}`")
    } else {
        let name = inside.trim_end_matches(['?', '.']);
        format!("`{name}` is no name of an argument: write for instance `{{name}}`")
    }
}

/// Whether an argument could be called so.
fn is_name(name: &str) -> bool {
    let mut chars = name.chars();
    let begins = chars
        .next()
        .is_some_and(|first| first == '_' || first.is_alphabetic());
    begins
        && chars.all(|c| c == '_' || c.is_alphanumeric())
        && !["_", "self", "Self", "super", "crate"].contains(&name)
}

/// Reports a name that stands twice.
fn distinct(tokens: &[Token<'_>]) -> Result<(), Mistake> {
    let mut seen = std::collections::HashSet::new();
    for token in tokens {
        if let Token::Hole(hole) = token
            && !seen.insert(hole.name)
        {
            let message = format!(
                "`{}` stands in this pattern twice: an argument has one place",
                hole.name
            );
            return Err(Mistake::new(hole.range.clone(), message));
        }
    }
    Ok(())
}

/// A literal as it is written in a pattern, with its braces doubled.
pub(super) fn doubled(literal: &str) -> String {
    literal.replace('{', "{{").replace('}', "}}")
}

/// The names of holes, to be shared.
pub(super) fn names<'n>(names: impl Iterator<Item = &'n str>) -> Arc<[Box<str>]> {
    names.map(Box::from).collect()
}
