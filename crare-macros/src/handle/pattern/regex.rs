//! Regular expressions: whether they compile, and their named groups.

use regex_syntax::ast::parse::Parser as AstParser;
use regex_syntax::ast::{Ast, GroupKind, RepetitionKind, RepetitionRange, Span};
use regex_syntax::hir::translate::Translator;

use super::{Hole, HoleKind, Pattern};
use crate::problem::Problem;

/// Reads a regular expression.
pub(in crate::handle) fn parse(text: &str) -> Result<Pattern, Problem> {
    if text.is_empty() {
        return Err(Problem::whole(
            "an empty regex matches every text: for every text write `on_text`",
        ));
    }
    let ast = AstParser::new()
        .parse(text)
        .map_err(|error| refusal(*error.span(), &error.kind().to_string()))?;
    Translator::new()
        .translate(text, &ast)
        .map_err(|error| refusal(*error.span(), &error.kind().to_string()))?;
    let mut holes = Vec::new();
    groups(&ast, false, &mut holes);
    Ok(Pattern {
        holes,
        pieces: Vec::new(),
        meaning: text.to_owned(),
    })
}

fn refusal(span: Span, reason: &str) -> Problem {
    // Some reasons go on to explain the parser itself.
    let reason = reason.split([';', '\n']).next().unwrap_or(reason).trim();
    let reason = reason.strip_suffix('.').unwrap_or(reason);
    Problem::within(
        span.start.offset..span.end.offset,
        format!("this regex does not compile: {reason}"),
    )
}

/// The named groups from left to right. `optional` is true inside of what a match may leave out.
fn groups(ast: &Ast, optional: bool, found: &mut Vec<Hole>) {
    match ast {
        Ast::Group(group) => {
            if let GroupKind::CaptureName { name, .. } = &group.kind {
                found.push(Hole {
                    name: name.name.clone(),
                    kind: if optional {
                        HoleKind::OptionalGroup
                    } else {
                        HoleKind::Group
                    },
                    range: name.span.start.offset..name.span.end.offset,
                });
            }
            groups(&group.ast, optional, found);
        }
        Ast::Repetition(repetition) => {
            let may_be_absent = match &repetition.op.kind {
                RepetitionKind::ZeroOrOne | RepetitionKind::ZeroOrMore => true,
                RepetitionKind::OneOrMore => false,
                RepetitionKind::Range(range) => match range {
                    RepetitionRange::Exactly(least)
                    | RepetitionRange::AtLeast(least)
                    | RepetitionRange::Bounded(least, _) => *least == 0,
                },
            };
            groups(&repetition.ast, optional || may_be_absent, found);
        }
        Ast::Alternation(alternation) => {
            for ast in &alternation.asts {
                groups(ast, true, found);
            }
        }
        Ast::Concat(concat) => {
            for ast in &concat.asts {
                groups(ast, optional, found);
            }
        }
        Ast::Empty(_)
        | Ast::Flags(_)
        | Ast::Literal(_)
        | Ast::Dot(_)
        | Ast::Assertion(_)
        | Ast::ClassUnicode(_)
        | Ast::ClassPerl(_)
        | Ast::ClassBracketed(_) => {}
    }
}
