//! Patterns of words, separated by white space: what stands behind a command, and inline queries.

use std::ops::Range;

use super::lex::{Mark, Token, tokens};
use super::{Hole, HoleKind, Pattern, distinct};
use crate::problem::Problem;

/// One word.
enum Word {
    Literal(String),
    Hole(Hole),
}

/// Reads a pattern of words.
pub(in crate::handle) fn parse(text: &str) -> Result<Pattern, Problem> {
    let words = words(tokens(text)?)?;
    let holes: Vec<Hole> = words
        .iter()
        .filter_map(|word| match word {
            Word::Hole(hole) => Some(hole.clone()),
            Word::Literal(_) => None,
        })
        .collect();
    distinct(&holes)?;
    check_order(&words)?;
    let meaning: Vec<String> = words
        .iter()
        .map(|word| match word {
            Word::Literal(text) => text.replace('{', "{{").replace('}', "}}"),
            Word::Hole(hole) => match hole.kind {
                HoleKind::Optional => "{?}".to_owned(),
                HoleKind::Rest => "{..}".to_owned(),
                _ => "{}".to_owned(),
            },
        })
        .collect();
    Ok(Pattern {
        holes,
        pieces: Vec::new(),
        meaning: meaning.join(" "),
    })
}

fn words(tokens: Vec<Token>) -> Result<Vec<Word>, Problem> {
    let mut words: Vec<Word> = Vec::new();
    let mut is_open = false;
    for token in tokens {
        match token {
            Token::Char(char, _) if char.is_whitespace() => is_open = false,
            Token::Char(char, range) => {
                match words.last_mut().filter(|_| is_open) {
                    Some(Word::Literal(text)) => text.push(char),
                    Some(Word::Hole(hole)) => return Err(glued(hole, hole.range.end..range.end)),
                    None => words.push(Word::Literal(char.to_string())),
                }
                is_open = true;
            }
            Token::Hole(name, mark, range) => {
                let kind = match mark {
                    Mark::None => HoleKind::Word,
                    Mark::Optional => HoleKind::Optional,
                    Mark::Rest => HoleKind::Rest,
                };
                let hole = Hole { name, kind, range };
                if is_open {
                    let range = hole.range.clone();
                    return Err(glued(&hole, range));
                }
                words.push(Word::Hole(hole));
                is_open = true;
            }
        }
    }
    Ok(words)
}

fn glued(hole: &Hole, range: Range<usize>) -> Problem {
    Problem::within(
        range,
        format!(
            "`{}` stands for a whole word: separate it by white space",
            hole.written()
        ),
    )
}

/// The rest stands last, and nothing that must be there stands behind what may be left out.
fn check_order(words: &[Word]) -> Result<(), Problem> {
    for (index, word) in words.iter().enumerate() {
        let Word::Hole(hole) = word else { continue };
        let Some(next) = words.get(index + 1) else {
            continue;
        };
        let written = hole.written();
        match hole.kind {
            HoleKind::Rest => {
                return Err(Problem::within(
                    hole.range.clone(),
                    format!("`{written}` takes everything that is left: it stands last"),
                ));
            }
            HoleKind::Optional => {
                let behind = match next {
                    Word::Hole(next) if next.kind != HoleKind::Word => continue,
                    Word::Hole(next) => next.written(),
                    Word::Literal(text) => text.clone(),
                };
                return Err(Problem::within(
                    hole.range.clone(),
                    format!(
                        "`{written}` may be left out, so nothing that must be there can stand behind it: move `{behind}` before it"
                    ),
                ));
            }
            _ => {}
        }
    }
    Ok(())
}
