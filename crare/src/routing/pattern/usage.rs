//! How a command is written: `/add <a> <b>`.

use crate::routing::pattern::WordPattern;
use crate::routing::pattern::syntax::Takes;
use crate::routing::pattern::words::Word;

/// How a command is written: its name as it stands before its arguments, then those: `<a>`, `[n]` for one that may be missing,
/// `<text...>` for the rest; where only some texts will do, these in place of the name.
pub(in crate::routing) fn usage_line(
    command: &str,
    pattern: &WordPattern,
    choices: &[&str],
) -> String {
    let mut line = command.to_owned();
    let mut number = 0;
    for word in &pattern.words {
        line.push(' ');
        match word {
            Word::Literal(literal) => line.push_str(literal),
            Word::Hole(name, takes) => {
                let shown = match choices.get(number) {
                    Some(choices) if !choices.is_empty() => choices,
                    _ => &**name,
                };
                number += 1;
                let (before, behind) = match takes {
                    Takes::One => ("<", ">"),
                    Takes::Optional => ("[", "]"),
                    Takes::Rest => ("<", "...>"),
                };
                line.extend([before, shown, behind]);
            }
        }
    }
    line
}
