//! A pattern's text as literal characters and holes.

use std::ops::Range;

use crate::problem::Problem;

/// A piece of a pattern.
#[derive(Debug)]
pub(super) enum Token {
    /// A character that means itself; `{{` and `}}` are one each.
    Char(char, Range<usize>),
    /// `{name}`, `{name?}` or `{name..}`.
    Hole(String, Mark, Range<usize>),
}

/// What stands behind the name of a hole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    None,
    Optional,
    Rest,
}

/// Takes a pattern apart.
pub(super) fn tokens(text: &str) -> Result<Vec<Token>, Problem> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(char) = text[at..].chars().next() {
        let left = &text[at..];
        let length = match char {
            '{' | '}' if left[1..].starts_with(char) => {
                tokens.push(Token::Char(char, at..at + 2));
                2
            }
            '{' => {
                let hole = hole(left, at)?;
                let length = hole.1;
                tokens.push(hole.0);
                length
            }
            '}' => {
                return Err(Problem::within(
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
        at += length;
    }
    Ok(tokens)
}

/// The hole that `text` begins with, and its length.
fn hole(text: &str, at: usize) -> Result<(Token, usize), Problem> {
    let end = text[1..].find(['{', '}']).map(|end| end + 1);
    let Some(end) = end.filter(|end| text[*end..].starts_with('}')) else {
        return Err(Problem::within(
            at..at + 1,
            "this `{` is never closed: write `{name}`, or `{{` for a brace that is meant as such",
        ));
    };
    let inside = &text[1..end];
    let range = at..at + end + 1;
    let (name, mark) = if let Some(name) = inside.strip_suffix("..") {
        (name, Mark::Rest)
    } else if let Some(name) = inside.strip_suffix('?') {
        (name, Mark::Optional)
    } else {
        (inside, Mark::None)
    };
    if is_name(name) {
        return Ok((Token::Hole(name.to_owned(), mark, range), end + 1));
    }
    Err(Problem::within(range, wrong_name(inside)))
}

fn wrong_name(inside: &str) -> String {
    let name: String = inside.chars().filter(|c| !c.is_whitespace()).collect();
    if inside.is_empty() {
        "a hole needs the name of an argument: `{name}`".to_owned()
    } else if name != inside && is_name(&name) {
        format!("no white space in a hole: write `{{{name}}}`")
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
