//! Reads what stands in `#[handle(..)]`: one trigger, then options.

use super::Attached;
use super::options::{self, Options, extent};
use super::triggers::{self, POSSIBLE, TRIGGERS, Written, endpoint, unreadable};
use crate::attr::{self, Given, Item, Part};
use crate::endpoints::ENDPOINTS;
use crate::errors::{Errors, Reported};
use crate::suggest::{hint, nearest};

/// One attribute as written.
pub(super) struct Attribute {
    pub(super) trigger: Written,
    pub(super) options: Options,
}

/// Reads one attribute: exactly one trigger, and options.
pub(super) fn attribute(attached: Attached, errors: &mut Errors) -> Result<Attribute, Reported> {
    let span = attached.span;
    if attached.is_assignment {
        return Err(errors.at(span, "write `#[handle(..)]`, with parentheses"));
    }
    let mut found: Option<Result<Written, Reported>> = None;
    // Perhaps the trigger, misspelt.
    let mut unread: Option<Reported> = None;
    let mut options = Options::default();
    for part in attr::parts_with(attached.args, extent, errors) {
        let item = match part {
            Part::Item(item) => item,
            Part::Other(tokens) => {
                unread = Some(unreadable(&tokens, errors));
                continue;
            }
        };
        match (triggers::read(&item, errors), &found) {
            (Some(trigger), None) => found = Some(trigger),
            (Some(Ok(_)), Some(_)) => {
                found = Some(Err(errors.over(
                    item.tokens(),
                    "one `#[handle(..)]` has one trigger: give this one an attribute of its own",
                )));
            }
            // A second one that is wrong in itself has been reported.
            (Some(Err(_)), Some(_)) => {}
            (None, _) => {
                if !options.read(&item, errors) {
                    unread = Some(errors.over(&item.key, unknown(&item)));
                }
            }
        }
    }
    match (found, unread) {
        (Some(trigger), _) => Ok(Attribute {
            trigger: trigger?,
            options,
        }),
        (None, Some(reported)) => Err(reported),
        (None, None) => Err(errors.at(
            span,
            format!("this handler has no trigger: write {POSSIBLE} in `#[handle(..)]`"),
        )),
    }
}

/// What to say about a word that is neither trigger nor option.
pub(super) fn unknown(item: &Item) -> String {
    let key = item.key.to_string();
    let with_prefix = format!("on_{key}");
    let suggestion = endpoint(&with_prefix)
        .map(|(name, ..)| *name)
        .or_else(|| nearest(&key, names()))
        .or_else(|| nearest(&with_prefix, names()));
    let what = match item.given {
        _ if suggestion.is_some_and(options::is_option) => "option",
        _ if key.starts_with("on_") || key.starts_with("On") => "endpoint",
        Given::Nothing => "trigger",
        _ => "option",
    };
    match suggestion {
        Some(_) => format!("unknown {what} `{key}`{}", hint(suggestion)),
        None => format!("unknown {what} `{key}`: write {POSSIBLE}"),
    }
}

/// Every word that may begin a part.
fn names() -> impl Iterator<Item = &'static str> {
    let endpoints = ENDPOINTS
        .iter()
        .flat_map(|(name, _, aliases)| std::iter::once(*name).chain(aliases.iter().copied()));
    TRIGGERS
        .into_iter()
        .chain(endpoints)
        .chain(options::words())
}
