//! Patterns of pieces: callback data and the payloads of start links, `"buy/{item}/{qty}"`.
//!
//! A hole reaches to the first character of the literal behind it, so that character must not be one that values usually
//! have.

use super::lex::{Mark, Token, tokens};
use super::{Hole, HoleKind, Pattern, distinct};
use crate::problem::Problem;

/// Reads a pattern of pieces.
pub(in crate::handle) fn parse(text: &str) -> Result<Pattern, Problem> {
    let mut holes: Vec<Hole> = Vec::new();
    let mut pieces = vec![String::new()];
    let mut meaning = String::new();
    for token in tokens(text)? {
        match token {
            Token::Char(char, range) => {
                let begins = pieces.last().is_none_or(String::is_empty);
                if let Some(hole) = holes.last().filter(|_| begins)
                    && (char.is_alphanumeric() || char == '\\')
                {
                    return Err(Problem::within(range, no_end(hole, char)));
                }
                if let Some(piece) = pieces.last_mut() {
                    piece.push(char);
                }
                meaning.push(char);
                if matches!(char, '{' | '}') {
                    meaning.push(char);
                }
            }
            Token::Hole(name, mark, range) => {
                if mark != Mark::None {
                    return Err(Problem::within(range, no_mark(&name, mark)));
                }
                let hole = Hole {
                    name,
                    kind: HoleKind::Segment,
                    range,
                };
                if let Some(before) = holes
                    .last()
                    .filter(|_| pieces.last().is_some_and(String::is_empty))
                {
                    let (before, written) = (before.written(), hole.written());
                    return Err(Problem::within(
                        hole.range,
                        format!(
                            "nothing tells where `{before}` ends and `{written}` begins: put a character between them, `{before}/{written}`"
                        ),
                    ));
                }
                holes.push(hole);
                pieces.push(String::new());
                meaning.push_str("{}");
            }
        }
    }
    distinct(&holes)?;
    Ok(Pattern {
        holes,
        pieces,
        meaning,
    })
}

fn no_end(hole: &Hole, char: char) -> String {
    let hole = hole.written();
    let why = if char == '\\' {
        "a backslash"
    } else {
        "a letter or digit"
    };
    format!(
        "{why} may belong to the value of `{hole}`, so it cannot tell where that ends: begin with another character, `{hole}/{char}`"
    )
}

fn no_mark(name: &str, mark: Mark) -> String {
    match mark {
        Mark::Optional => {
            format!("no `?` here: write `{{{name}}}`, and give the argument the type `Option<..>`")
        }
        _ => format!("no `..` here: write `{{{name}}}`; a last one reaches to the end by itself"),
    }
}
