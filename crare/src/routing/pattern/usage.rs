//! How a command is written: `/add <a> <b>`.

use crate::routing::pattern::syntax::Takes;
use crate::routing::pattern::words::{Word, WordPattern};

/// The line that shows how a command is used. `written` is the command itself, `/add`; `choices` has, for each hole, what may
/// be written there, or nothing.
pub(in crate::routing) fn usage_line(
    written: &str,
    pattern: &WordPattern,
    choices: &[&str],
) -> String {
    let mut line = written.to_owned();
    let mut choices = choices.iter();
    for word in pattern.words() {
        if !line.is_empty() {
            line.push(' ');
        }
        match word {
            Word::Literal(literal) => line.push_str(literal),
            Word::Hole { name, takes } => {
                let shown = choices
                    .next()
                    .copied()
                    .filter(|choices| !choices.is_empty())
                    .unwrap_or(name);
                let (open, close) = match takes {
                    Takes::One => ("<", ">"),
                    Takes::Optional => ("[", "]"),
                    Takes::Rest => ("<", "...>"),
                };
                line.extend([open, shown, close]);
            }
        }
    }
    line
}
