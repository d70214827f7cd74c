//! The texts of a trigger, checked.

use proc_macro2::Span;
use syn::LitStr;

use super::limits::{self, Naming};
use super::options::Options;
use super::parse::Attribute;
use super::pattern::{Pattern, regex};
use super::triggers::{Family, Kind};
use crate::errors::{Errors, Reported};
use crate::function::Function;
use crate::problem::Problem;

/// A valid text.
pub(super) struct Text {
    /// What the router gets.
    pub(super) whole: String,
    /// The name of a command, else nothing.
    pub(super) name: String,
    pub(super) pattern: Pattern,
    /// The bytes before what was written.
    pub(super) offset: usize,
    pub(super) span: Span,
}

/// Checks the texts of a trigger and the other names of a command.
pub(super) fn texts(
    one: &Attribute,
    function: &Function,
    errors: &mut Errors,
) -> Result<Vec<Text>, Reported> {
    let before = errors.count();
    let mut found = Vec::new();
    match &one.trigger.kind {
        Kind::OwnCommand => found.extend(own_command(
            &one.options,
            one.trigger.span,
            function,
            errors,
        )),
        Kind::Texts(family, literals) => {
            for lit in literals {
                found.extend(text(*family, lit, &one.options, errors));
            }
        }
        Kind::Regex(lit) => match regex::parse(&lit.value()) {
            Ok(pattern) => found.push(Text {
                whole: lit.value(),
                name: String::new(),
                pattern,
                offset: 0,
                span: lit.span(),
            }),
            Err(problem) => {
                problem.report(lit, errors);
            }
        },
        Kind::Endpoint(..) | Kind::Album | Kind::StaleCallback => {}
    }
    for lit in &one.options.aliases {
        let (name, offset) = prefixed(&lit.value(), &one.options);
        if let Err(problem) = limits::alias(&name, naming(&one.options)) {
            shift(problem, offset).report(lit, errors);
        }
    }
    errors.since(before)?;
    Ok(found)
}

/// What names commands may have: those with another prefix than `/` are not Telegram's business.
fn naming(options: &Options) -> Naming {
    let is_free =
        !options.prefixes.is_empty() && options.prefixes.iter().all(|prefix| prefix.value() != "/");
    if is_free { Naming::Free } else { Naming::Slash }
}

/// A text behind the prefix of the module, and the length of that.
pub(super) fn prefixed(text: &str, options: &Options) -> (String, usize) {
    let prefix = options.outer.as_ref().map_or("", |outer| &outer.prefix);
    (format!("{prefix}{text}"), prefix.len())
}

fn own_command(
    options: &Options,
    span: Span,
    function: &Function,
    errors: &mut Errors,
) -> Option<Text> {
    let (name, offset) = prefixed(&function.name(), options);
    if let Err(problem) = limits::command_of_function(&name, naming(options)) {
        errors.at(function.sig.ident.span(), problem.message);
        return None;
    }
    Some(Text {
        whole: name.clone(),
        pattern: Pattern {
            meaning: name.clone(),
            ..Pattern::default()
        },
        name,
        offset,
        span,
    })
}

fn text(family: Family, lit: &LitStr, options: &Options, errors: &mut Errors) -> Option<Text> {
    let written = lit.value();
    let (text, offset) = match family {
        Family::Command | Family::Callback | Family::Start => prefixed(&written, options),
        Family::Text | Family::Inline => (written, 0),
    };
    let checked = match family {
        Family::Command => limits::command(&text, naming(options)),
        Family::Callback => limits::callback(&text).map(nameless),
        Family::Start => limits::start(&text).map(nameless),
        Family::Inline => limits::inline(&text).map(nameless),
        Family::Text => limits::text(&text).map(|()| {
            nameless(Pattern {
                meaning: text.clone(),
                ..Pattern::default()
            })
        }),
    };
    match checked {
        Ok((name, pattern)) => Some(Text {
            whole: text,
            name,
            pattern,
            offset,
            span: lit.span(),
        }),
        Err(problem) => {
            shift(problem, offset).report(lit, errors);
            None
        }
    }
}

fn nameless(pattern: Pattern) -> (String, Pattern) {
    (String::new(), pattern)
}

/// A problem of the whole text as one of the part that was written.
fn shift(problem: Problem, offset: usize) -> Problem {
    let range = problem
        .range
        .and_then(|range| Some(range.start.checked_sub(offset)?..range.end - offset));
    Problem { range, ..problem }
}
