//! Reads what stands in `#[arg(..)]` of a variant.

use syn::{Attribute, LitStr, Meta};

use crate::attr::{self, Given, Item, Part, Value};
use crate::errors::Errors;
use crate::suggest::{hint, list, nearest};

const KEYS: [&str; 3] = ["name", "alias", "code"];

/// What the attributes of one variant say.
#[derive(Default)]
pub(super) struct Written {
    pub(super) name: Option<LitStr>,
    pub(super) aliases: Vec<LitStr>,
    pub(super) code: Option<LitStr>,
}

/// Whether an attribute is `#[arg(..)]`.
pub(super) fn is_arg(attr: &Attribute) -> bool {
    attr.path().is_ident("arg")
}

/// Reads all `#[arg(..)]` among the attributes of a variant. After a mistake it goes on with what is left.
pub(super) fn variant(attrs: &[Attribute], errors: &mut Errors) -> Written {
    let mut written = Written::default();
    let mut seen: Vec<String> = Vec::new();
    for attr in attrs.iter().filter(|attr| is_arg(attr)) {
        let Meta::List(meta) = &attr.meta else {
            errors.over(&attr.meta, "write `#[arg(..)]`, with parentheses");
            continue;
        };
        for part in attr::parts(meta.tokens.clone(), errors) {
            match part {
                Part::Item(item) => one(item, &mut seen, &mut written, errors),
                Part::Other(tokens) => {
                    errors.over(
                        tokens,
                        "this is no setting of a variant: write for instance `name = \"large\"`",
                    );
                }
            }
        }
    }
    written
}

fn one(item: Item, seen: &mut Vec<String>, written: &mut Written, errors: &mut Errors) {
    let key = item.key.to_string();
    if !KEYS.contains(&key.as_str()) {
        let message = match nearest(&key, KEYS) {
            None => format!(
                "unknown setting `{key}`: a variant has {}",
                list(KEYS, "and")
            ),
            near => format!("unknown setting `{key}`{}", hint(near)),
        };
        errors.over(&item.key, message);
        return;
    }
    if seen.contains(&key) {
        let instead = match key.as_str() {
            "alias" => "name all in one list, `alias = [\"l\", \"big\"]`",
            _ => "remove one",
        };
        errors.over(&item.key, format!("`{key}` is given twice: {instead}"));
        return;
    }
    seen.push(key.clone());
    let value = match item.given {
        Given::Value(value) => value,
        Given::Nothing | Given::Items(_) => {
            errors.over(
                item.tokens(),
                format!("`{key}` takes its text after `=`: `{}`", example(&key)),
            );
            return;
        }
    };
    match (key.as_str(), value) {
        ("name", Value::Str(lit)) => written.name = Some(lit),
        ("code", Value::Str(lit)) => written.code = Some(lit),
        ("alias", Value::Str(lit)) => written.aliases.push(lit),
        ("alias", Value::List(group)) => {
            for value in attr::values(&group, errors) {
                match value {
                    Value::Str(lit) => written.aliases.push(lit),
                    other => {
                        errors.over(other.tokens(), wrong_kind("alias"));
                    }
                }
            }
        }
        (_, value) => {
            errors.over(value.tokens(), wrong_kind(&key));
        }
    }
}

fn wrong_kind(key: &str) -> String {
    let wanted = match key {
        "alias" => "a string literal or a list of them",
        _ => "a string literal",
    };
    format!("`{key}` takes {wanted}: `{}`", example(key))
}

fn example(key: &str) -> &'static str {
    match key {
        "name" => "name = \"large\"",
        "alias" => "alias = [\"l\", \"big\"]",
        _ => "code = \"l\"",
    }
}
