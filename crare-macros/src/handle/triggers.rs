//! Reads triggers: which updates a handler is for.

use proc_macro2::{Group, Span};
use syn::LitStr;

use super::limits;
use super::options::needs_value;
use super::place::{self, Place};
use crate::attr::{self, Given, Item, Part, Value};
use crate::endpoints::ENDPOINTS;
use crate::errors::{Errors, Reported};

/// A trigger as written.
pub(super) struct Written {
    pub(super) kind: Kind,
    /// What it stands in: `edited(..)`, `channel(..)`; outermost first.
    pub(super) places: Vec<Place>,
    /// Where it stands.
    pub(super) span: Span,
}

/// The kinds of triggers.
pub(super) enum Kind {
    /// An endpoint: its name and its marker.
    Endpoint(&'static str, &'static str),
    /// `on_album`
    Album,
    /// `on_stale_callback`
    StaleCallback,
    /// `command`: named after the function.
    OwnCommand,
    /// At least one text.
    Texts(Family, Vec<LitStr>),
    Regex(LitStr),
}

/// Triggers that have texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    Command,
    Text,
    Callback,
    Start,
    Inline,
}

/// The words of triggers that are no endpoints.
pub(super) const TRIGGERS: [&str; 12] = [
    "command",
    "text",
    "callback",
    "start",
    "inline",
    "regex",
    "on_album",
    "on_stale_callback",
    "edited",
    "channel",
    "business",
    "guest",
];

pub(super) const POSSIBLE: &str = "an endpoint such as `on_text`, `command`, `command = \"...\"`, `text = \"...\"` or `callback = \"...\"`";

/// Reads a trigger; nothing when the word begins none.
pub(super) fn read(item: &Item, errors: &mut Errors) -> Option<Result<Written, Reported>> {
    let key = item.key.to_string();
    if let Some(&(name, marker, _)) = endpoint(&key) {
        return Some(alone(item, name, Kind::Endpoint(name, marker), errors));
    }
    let family = match key.as_str() {
        "command" => Family::Command,
        "text" => Family::Text,
        "callback" => Family::Callback,
        "start" => Family::Start,
        "inline" => Family::Inline,
        "on_album" => return Some(alone(item, "on_album", Kind::Album, errors)),
        "on_stale_callback" => {
            return Some(alone(
                item,
                "on_stale_callback",
                Kind::StaleCallback,
                errors,
            ));
        }
        "regex" => return Some(regex(item, errors)),
        key => return Place::named(key).map(|place| inside(place, item, errors)),
    };
    Some(texts(family, item, errors))
}

/// The endpoint of a name, or of another name it has.
pub(super) fn endpoint(
    name: &str,
) -> Option<&'static (&'static str, &'static str, &'static [&'static str])> {
    ENDPOINTS
        .iter()
        .find(|(own, _, aliases)| *own == name || aliases.contains(&name))
}

fn alone(item: &Item, name: &str, kind: Kind, errors: &mut Errors) -> Result<Written, Reported> {
    if let Given::Nothing = &item.given {
        return Ok(Written {
            kind,
            places: Vec::new(),
            span: item.key.span(),
        });
    }
    let instead = match name {
        "on_text" => "; for one text write `text = \"...\"`",
        "on_callback" => "; for one button's data write `callback = \"...\"`",
        "on_query" => "; for some queries write `inline = \"...\"`",
        _ => "",
    };
    Err(errors.over(item.tokens(), format!("`{name}` stands alone{instead}")))
}

impl Family {
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Command => "command",
            Self::Text => "text",
            Self::Callback => "callback",
            Self::Start => "start",
            Self::Inline => "inline",
        }
    }

    fn example(self) -> &'static str {
        match self {
            Self::Command => "command = \"start\"",
            Self::Text => "text = \"Cancel\"",
            Self::Callback => "callback = \"buy\"",
            Self::Start => "start = \"ref_{code}\"",
            Self::Inline => "inline = \"find {what}\"",
        }
    }

    /// What to write for whatever has no text of its own.
    fn for_every(self) -> &'static str {
        match self {
            Self::Text => "; for every one write `on_text`",
            Self::Callback => "; for every one write `on_callback`",
            Self::Inline => "; for every one write `on_query`",
            Self::Start => "; for `/start` alone write `command = \"start\"`",
            Self::Command => "",
        }
    }
}

/// Reads `command`, `command = ".."`, `text = [".."]` and the like.
fn texts(family: Family, item: &Item, errors: &mut Errors) -> Result<Written, Reported> {
    let (key, example) = (family.key(), family.example());
    let (kind, span) = match &item.given {
        Given::Nothing if family == Family::Command => (Kind::OwnCommand, item.key.span()),
        Given::Nothing => {
            return Err(errors.over(
                &item.key,
                format!("`{key}` needs a text: `{example}`{}", family.for_every()),
            ));
        }
        Given::Value(Value::Str(lit)) => (Kind::Texts(family, vec![lit.clone()]), lit.span()),
        Given::Value(Value::List(list)) => (
            Kind::Texts(family, literals(family, list, errors)?),
            list.span(),
        ),
        Given::Value(value) => {
            return Err(errors.over(
                value.tokens(),
                format!("`{key}` takes a string literal: `{example}`"),
            ));
        }
        Given::Items(group) => {
            return Err(errors.over(
                group,
                format!("`{key}` takes its text after `=`: `{example}`"),
            ));
        }
    };
    Ok(Written {
        kind,
        places: Vec::new(),
        span,
    })
}

/// The texts of a list, each once.
fn literals(family: Family, list: &Group, errors: &mut Errors) -> Result<Vec<LitStr>, Reported> {
    let before = errors.count();
    let (key, example) = (family.key(), family.example());
    let mut found: Vec<LitStr> = Vec::new();
    for value in attr::values(list, errors) {
        if let Value::Str(lit) = value {
            found.push(lit);
        } else {
            errors.over(
                value.tokens(),
                format!("`{key}` takes string literals: `{example}`"),
            );
        }
    }
    errors.since(before)?;
    if found.is_empty() {
        return Err(errors.over(list, format!("the list of `{key}` is empty: `{example}`")));
    }
    Ok(found)
}

fn regex(item: &Item, errors: &mut Errors) -> Result<Written, Reported> {
    let example = "regex = r\"^#(?<tag>\\w+)\"";
    match needs_value(item, example, errors)? {
        Value::Str(lit) => Ok(Written {
            span: lit.span(),
            kind: Kind::Regex(lit),
            places: Vec::new(),
        }),
        Value::List(list) => Err(errors.over(
            list,
            "`regex` takes one string literal: put the alternatives into it, `a|b`",
        )),
        value => Err(errors.over(
            value.tokens(),
            format!("`regex` takes a string literal: `{example}`"),
        )),
    }
}

/// Reads `edited(..)` and the like.
fn inside(place: Place, item: &Item, errors: &mut Errors) -> Result<Written, Reported> {
    let name = place.name();
    let Given::Items(group) = &item.given else {
        return Err(errors.over(
            item.tokens(),
            format!("`{name}` takes a trigger in parentheses: `{name}(on_text)`"),
        ));
    };
    let before = errors.count();
    let parts = attr::parts(group.stream(), errors);
    errors.since(before)?;
    let mut parts = parts.into_iter();
    let inner = match (parts.next(), parts.next()) {
        (Some(Part::Item(inner)), None) => inner,
        (Some(Part::Other(tokens)), None) => return Err(unreadable(&tokens, errors)),
        (None, _) => {
            return Err(errors.over(
                item.tokens(),
                format!("`{name}` needs a trigger: `{name}(on_text)`"),
            ));
        }
        (Some(_), Some(second)) => {
            let tokens = match second {
                Part::Item(item) => item.tokens(),
                Part::Other(tokens) => tokens,
            };
            return Err(errors.over(
                tokens,
                format!("`{name}(..)` takes one trigger: write options behind it, `{name}(on_text), reply`"),
            ));
        }
    };
    let mut written = match read(&inner, errors) {
        Some(written) => written?,
        None => return Err(errors.over(&inner.key, super::parse::unknown(&inner))),
    };
    if let Err(message) = place::check(place, &written) {
        return Err(errors.over(item.tokens(), message));
    }
    written.places.insert(0, place);
    written.span = item.key.span();
    Ok(written)
}

/// A part that does not even begin with a word.
pub(super) fn unreadable(tokens: &proc_macro2::TokenStream, errors: &mut Errors) -> Reported {
    if let Ok(lit) = syn::parse2::<LitStr>(tokens.clone()) {
        let text = lit.value();
        let command = text.strip_prefix('/').unwrap_or(&text);
        let command = match limits::command(command, limits::Naming::Slash) {
            Ok(_) => format!("`command = {command:?}` or "),
            Err(_) => String::new(),
        };
        return errors.over(
            &lit,
            format!("a text alone is no trigger: did you mean {command}`text = {text:?}`?"),
        );
    }
    errors.over(tokens, format!("this is no trigger: write {POSSIBLE}"))
}
