//! Reads what stands in `#[handle(..)]`.
//!
//! One trigger, then options. No option is served yet; the words of those to come are known, so that the message
//! can tell a word of tomorrow from a slip of the pen.

use proc_macro2::{Span, TokenStream};
use syn::LitStr;

use super::{Attached, limits};
use crate::attr::{self, Given, Item, Part, Value};
use crate::endpoints::ENDPOINTS;
use crate::errors::{Errors, Reported};
use crate::suggest::{hint, nearest};

/// A trigger as written.
pub(super) struct Written {
    pub(super) kind: Kind,
    /// Where it stands.
    pub(super) span: Span,
}

/// The kinds of triggers.
pub(super) enum Kind {
    /// An endpoint: its name and its marker.
    Endpoint(&'static str, &'static str),
    /// `command`: named after the function.
    OwnCommand,
    Command(LitStr),
    Text(LitStr),
    Callback(LitStr),
}

/// Triggers with a text of their own.
const WITH_TEXT: [&str; 3] = ["command", "text", "callback"];

/// Triggers that a later release serves.
const LATER_TRIGGERS: [&str; 8] = [
    "regex",
    "start",
    "inline",
    "edited",
    "channel",
    "business",
    "on_album",
    "on_stale_callback",
];

/// Options that a later release serves.
const LATER_OPTIONS: [&str; 22] = [
    "chat",
    "from",
    "when",
    "priority",
    "timeout",
    "wrap",
    "state",
    "description",
    "also",
    "any",
    "all",
    "not",
    "forwarded",
    "reply",
    "via_bot",
    "mention",
    "entities",
    "hidden",
    "scope",
    "lang",
    "manual",
    "prefix",
];

const POSSIBLE: &str = "an endpoint such as `on_text`, `command`, `command = \"...\"`, `text = \"...\"` or `callback = \"...\"`";

/// Reads one attribute: exactly one trigger.
pub(super) fn trigger(attached: Attached, errors: &mut Errors) -> Result<Written, Reported> {
    let span = attached.span;
    if attached.is_assignment {
        return Err(errors.at(span, "write `#[handle(..)]`, with parentheses"));
    }
    let before = errors.count();
    let mut found: Option<Result<Written, Reported>> = None;
    let mut options: Vec<String> = Vec::new();
    for part in attr::parts(attached.args, errors) {
        let tokens = match &part {
            Part::Item(item) => item.tokens(),
            Part::Other(tokens) => tokens.clone(),
        };
        let read = match part {
            Part::Item(item) => known(&item, &mut options, errors),
            Part::Other(tokens) => Some(Err(unreadable(&tokens, errors))),
        };
        match read {
            Some(trigger) if found.is_none() => found = Some(trigger),
            Some(Ok(_)) => {
                found = Some(Err(errors.over(
                    tokens,
                    "one `#[handle(..)]` has one trigger: give this one an attribute of its own",
                )));
            }
            // A second one that is wrong in itself has been reported.
            Some(Err(_)) | None => {}
        }
    }
    if let Some(trigger) = found {
        return trigger;
    }
    errors.since(before)?;
    Err(errors.at(
        span,
        format!("this handler has no trigger: write {POSSIBLE} in `#[handle(..)]`"),
    ))
}

/// Reads a part that begins with a word; nothing when it is an option.
fn known(
    item: &Item,
    options: &mut Vec<String>,
    errors: &mut Errors,
) -> Option<Result<Written, Reported>> {
    let key = item.key.to_string();
    if let Some(&(name, marker, _)) = endpoint(&key) {
        return Some(match &item.given {
            Given::Nothing => Ok(Written {
                kind: Kind::Endpoint(name, marker),
                span: item.key.span(),
            }),
            _ => Err(errors.over(item.tokens(), takes_nothing(name))),
        });
    }
    if WITH_TEXT.contains(&key.as_str()) {
        return Some(with_text(&key, item, errors));
    }
    if LATER_TRIGGERS.contains(&key.as_str()) {
        return Some(Err(errors.over(&item.key, later_trigger(&key))));
    }
    if LATER_OPTIONS.contains(&key.as_str()) {
        if options.contains(&key) {
            errors.over(&item.key, format!("`{key}` is given twice: remove one"));
        } else {
            errors.over(&item.key, later_option(&key));
            options.push(key);
        }
        return None;
    }
    Some(Err(errors.over(&item.key, unknown(&key, &item.given))))
}

/// Reads `command`, `command = ".."`, `text = ".."` and `callback = ".."`.
fn with_text(key: &str, item: &Item, errors: &mut Errors) -> Result<Written, Reported> {
    let example = match key {
        "command" => "command = \"start\"",
        "text" => "text = \"Cancel\"",
        _ => "callback = \"buy\"",
    };
    let (kind, span) = match (&item.given, key) {
        (Given::Nothing, "command") => (Kind::OwnCommand, item.key.span()),
        (Given::Nothing, _) => {
            return Err(errors.over(
                &item.key,
                format!("`{key}` needs a text: `{example}`; for every one write `on_{key}`"),
            ));
        }
        (Given::Value(Value::Str(lit)), "command") => (Kind::Command(lit.clone()), lit.span()),
        (Given::Value(Value::Str(lit)), "text") => (Kind::Text(lit.clone()), lit.span()),
        (Given::Value(Value::Str(lit)), _) => (Kind::Callback(lit.clone()), lit.span()),
        (Given::Value(Value::List(list)), _) => {
            return Err(errors.over(
                list,
                format!("several texts in one `{key}` are not supported yet: stack attributes, `#[handle({example})]`"),
            ));
        }
        (Given::Value(value), _) => {
            return Err(errors.over(
                value.tokens(),
                format!("`{key}` takes a string literal: `{example}`"),
            ));
        }
        (Given::Items(group), _) => {
            return Err(errors.over(
                group,
                format!("`{key}` takes its text after `=`: `{example}`"),
            ));
        }
    };
    Ok(Written { kind, span })
}

/// A part that does not even begin with a word.
fn unreadable(tokens: &TokenStream, errors: &mut Errors) -> Reported {
    if let Ok(lit) = syn::parse2::<LitStr>(tokens.clone()) {
        let text = lit.value();
        let command = text.strip_prefix('/').unwrap_or(&text);
        let command = match limits::command(command) {
            Ok(()) => format!("`command = {command:?}` or "),
            Err(_) => String::new(),
        };
        return errors.over(
            &lit,
            format!("a text alone is no trigger: did you mean {command}`text = {text:?}`?"),
        );
    }
    errors.over(tokens, format!("this is no trigger: write {POSSIBLE}"))
}

fn endpoint(name: &str) -> Option<&'static (&'static str, &'static str, &'static [&'static str])> {
    ENDPOINTS
        .iter()
        .find(|(own, _, aliases)| *own == name || aliases.contains(&name))
}

fn takes_nothing(name: &str) -> String {
    let instead = match name {
        "on_text" => "; for one text write `text = \"...\"`",
        "on_callback" => "; for one button's data write `callback = \"...\"`",
        _ => "",
    };
    format!("`{name}` stands alone{instead}")
}

fn later_trigger(key: &str) -> String {
    format!("`{key}` is not supported yet: today a trigger is {POSSIBLE}")
}

fn later_option(key: &str) -> String {
    format!("`{key}` is not supported yet: today a handler has a trigger and no options")
}

fn unknown(key: &str, given: &Given) -> String {
    let with_prefix = format!("on_{key}");
    let suggestion = endpoint(&with_prefix)
        .map(|(name, ..)| *name)
        .or_else(|| nearest(key, names()))
        .or_else(|| nearest(&with_prefix, names()));
    let what = match given {
        _ if key.starts_with("on_") || key.starts_with("On") => "endpoint",
        Given::Nothing => "trigger",
        _ => "option",
    };
    match suggestion {
        Some(_) => format!("unknown {what} `{key}`{}", hint(suggestion)),
        None => format!("unknown {what} `{key}`: write {POSSIBLE}"),
    }
}

/// Every word that may begin a part, those to come included.
fn names() -> impl Iterator<Item = &'static str> {
    let endpoints = ENDPOINTS
        .iter()
        .flat_map(|(name, _, aliases)| std::iter::once(*name).chain(aliases.iter().copied()));
    WITH_TEXT
        .into_iter()
        .chain(endpoints)
        .chain(LATER_TRIGGERS)
        .chain(LATER_OPTIONS)
}
