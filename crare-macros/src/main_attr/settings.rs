//! Checks settings against a table of keys.

use proc_macro2::{Group, Ident, Span};
use quote::ToTokens;
use syn::{LitInt, LitStr};

use super::check::{self, PORTS, public_port};
use super::keys::{Check, Key, Need, Takes};
use crate::attr::{self, Given, Item, Part, Value};
use crate::errors::{Errors, Reported};
use crate::suggest::{hint, list, nearest};

/// A valid setting.
pub(super) struct Setting {
    pub(super) name: &'static str,
    pub(super) value: Checked,
}

/// A valid value.
pub(super) enum Checked {
    Str(LitStr),
    /// The environment variable of this name.
    Env(LitStr),
    Int(i64),
    Bool(bool),
    List(Vec<String>),
    Group(Vec<Setting>),
}

/// Checks all the settings of one group. `group` is its name.
pub(super) fn settings(
    group: &str,
    parts: Vec<Part>,
    table: &'static [Key],
    errors: &mut Errors,
) -> Vec<Setting> {
    let mut seen: Vec<&'static str> = Vec::new();
    let mut settings = Vec::new();
    for part in parts {
        let item = match part {
            Part::Item(item) => item,
            Part::Other(tokens) => {
                let example = table.first().map_or("", |key| key.example);
                errors.over(
                    tokens,
                    format!("this is no setting of `{group}`: write for instance `{example}`"),
                );
                continue;
            }
        };
        let Some(key) = find(group, &item.key, table, errors) else {
            continue;
        };
        if seen.contains(&key.name) {
            errors.over(
                &item.key,
                format!("`{}` is given twice: remove one", key.name),
            );
            continue;
        }
        seen.push(key.name);
        if let Ok(value) = value(key, item, errors) {
            settings.push(Setting {
                name: key.name,
                value,
            });
        }
    }
    settings
}

/// The key of this name, or a message with the nearest one.
fn find(
    group: &str,
    key: &Ident,
    table: &'static [Key],
    errors: &mut Errors,
) -> Option<&'static Key> {
    let name = key.to_string();
    let found = table.iter().find(|known| name == known.name);
    if found.is_none() {
        let names = || table.iter().map(|known| known.name);
        match nearest(&name, names()) {
            None => errors.over(
                key,
                format!(
                    "unknown setting `{name}`: `{group}` has {}",
                    list(names(), "and")
                ),
            ),
            near => errors.over(key, format!("unknown setting `{name}`{}", hint(near))),
        };
    }
    found
}

fn value(key: &'static Key, item: Item, errors: &mut Errors) -> Result<Checked, Reported> {
    match (&key.takes, item.given) {
        (Takes::Group(table, needs), Given::Items(group)) => {
            nested(key, &item.key, &group, table, needs, errors)
        }
        (Takes::Group(..), given) => {
            let tokens = match given {
                Given::Value(value) => value.tokens(),
                _ => item.key.to_token_stream(),
            };
            Err(errors.over(tokens, wrong_kind(key, "settings in parentheses")))
        }
        (_, Given::Nothing) => {
            let key_itself = &item.key;
            Err(errors.over(
                key_itself,
                format!("`{}` needs a value: `{}`", key.name, key.example),
            ))
        }
        (_, Given::Items(group)) => Err(errors.over(
            group,
            format!(
                "`{}` takes its value after `=`: `{}`",
                key.name, key.example
            ),
        )),
        (takes, Given::Value(value)) => assigned(key, takes, value, errors),
    }
}

/// A group inside a group, with the keys that it needs.
fn nested(
    key: &Key,
    name: &Ident,
    group: &Group,
    table: &'static [Key],
    needs: &[Need],
    errors: &mut Errors,
) -> Result<Checked, Reported> {
    let before = errors.count();
    let parts = attr::parts(group.stream(), errors);
    let inner = settings(key.name, parts, table, errors);
    errors.since(before)?;
    for Need { beside, one_of } in needs {
        let is_there = |name: &&str| {
            inner.iter().any(|setting| {
                setting.name == *name && !matches!(setting.value, Checked::Bool(false))
            })
        };
        if beside.as_ref().is_none_or(is_there) && !one_of.iter().any(is_there) {
            let needed = list(one_of.iter().copied(), "or");
            errors.over(
                name,
                format!("`{}` needs {needed}: `{}`", key.name, key.example),
            );
        }
    }
    errors.since(before)?;
    Ok(Checked::Group(inner))
}

/// The right side of `key = value`.
fn assigned(
    key: &Key,
    takes: &Takes,
    value: Value,
    errors: &mut Errors,
) -> Result<Checked, Reported> {
    if let Value::Missing(equals) = value {
        return Err(errors.at(
            equals,
            format!("`{}` needs a value: `{}`", key.name, key.example),
        ));
    }
    match (takes, value) {
        (Takes::Text(check) | Takes::FlagOrText(check), Value::Str(lit)) => {
            text(*check, &lit, errors).map(|()| Checked::Str(lit))
        }
        (_, Value::Call(name, group)) if name == "env" => variable(key, &group, errors),
        (Takes::OneOf(words), Value::Str(lit)) => {
            let word = lit.value();
            one_of(key, words, &word, lit.span(), errors).map(|()| Checked::Str(lit))
        }
        (Takes::OneOf(words), Value::Word(word)) => {
            one_of(key, words, &word.to_string(), word.span(), errors)?;
            Ok(Checked::Str(LitStr::new(&word.to_string(), word.span())))
        }
        (Takes::Number { least, most, note }, Value::Int { negative, digits }) => {
            number(key, negative, &digits, (*least, *most), note, errors).map(Checked::Int)
        }
        (Takes::Port, Value::Int { negative, digits }) => {
            let port = number(key, negative, &digits, (0, 65_535), "", errors)?;
            if PORTS.contains(&port) {
                Ok(Checked::Int(port))
            } else {
                Err(errors.over(digits, public_port(port)))
            }
        }
        (Takes::Flag | Takes::FlagOrText(_), Value::Bool(lit)) => Ok(Checked::Bool(lit.value)),
        (Takes::Texts(check), Value::List(list)) => texts(key, *check, &list, errors),
        (Takes::Numbers { least, most }, Value::List(list)) => {
            numbers(key, (*least, *most), &list, errors)
        }
        (takes, value) => {
            let wanted = match takes {
                Takes::Text(_) => "a string literal",
                Takes::OneOf(words) => return Err(errors.over(value.tokens(), choice(key, words))),
                Takes::Number { .. } | Takes::Port => "a whole number",
                Takes::Flag => "`true` or `false`",
                Takes::FlagOrText(_) => "`true`, `false` or a string literal",
                Takes::Texts(_) => "a list of string literals",
                Takes::Numbers { .. } => "a list of whole numbers",
                Takes::Group(..) => "settings in parentheses",
            };
            Err(errors.over(value.tokens(), wrong_kind(key, wanted)))
        }
    }
}

fn text(check: Check, lit: &LitStr, errors: &mut Errors) -> Result<(), Reported> {
    check(&lit.value()).map_err(|problem| problem.report(lit, errors))
}

/// The name in `env("NAME")`.
fn variable(key: &Key, group: &Group, errors: &mut Errors) -> Result<Checked, Reported> {
    match attr::values(group, errors).as_slice() {
        [Value::Str(lit)] => {
            text(check::variable, lit, errors)?;
            Ok(Checked::Env(lit.clone()))
        }
        _ => Err(errors.over(
            group,
            format!(
                "`env` takes the name of one environment variable: `{} = env(\"NAME\")`",
                key.name
            ),
        )),
    }
}

fn one_of(
    key: &Key,
    words: &[&str],
    word: &str,
    span: Span,
    errors: &mut Errors,
) -> Result<(), Reported> {
    if words.contains(&word) {
        return Ok(());
    }
    let message = match nearest(word, words.iter().copied()) {
        None => choice(key, words),
        near => format!("unknown {} `{word}`{}", key.name, hint(near)),
    };
    Err(errors.at(span, message))
}

fn choice(key: &Key, words: &[&str]) -> String {
    let words = list(words.iter().copied(), "or");
    format!("`{}` is {words}: `{}`", key.name, key.example)
}

fn number(
    key: &Key,
    negative: bool,
    digits: &LitInt,
    (least, most): (i64, i64),
    note: &str,
    errors: &mut Errors,
) -> Result<i64, Reported> {
    if !digits.suffix().is_empty() {
        return Err(errors.over(digits, format!("a bare number here: `{}`", key.example)));
    }
    let number = digits
        .base10_parse::<i64>()
        .ok()
        .map(|number| if negative { -number } else { number });
    match number {
        Some(number) if (least..=most).contains(&number) => Ok(number),
        _ => {
            let range = if most == i64::MAX {
                format!("at least {least}")
            } else {
                format!("{least} to {most}")
            };
            let note = if note.is_empty() {
                String::new()
            } else {
                format!(" ({note})")
            };
            Err(errors.over(digits, format!("`{}` is {range}{note}", key.name)))
        }
    }
}

fn texts(key: &Key, check: Check, list: &Group, errors: &mut Errors) -> Result<Checked, Reported> {
    let before = errors.count();
    let mut found = Vec::new();
    for value in attr::values(list, errors) {
        if let Value::Str(lit) = &value {
            if text(check, lit, errors).is_ok() {
                found.push(lit.value());
            }
        } else {
            errors.over(value.tokens(), wrong_kind(key, "a list of string literals"));
        }
    }
    errors.since(before)?;
    Ok(Checked::List(found))
}

fn numbers(
    key: &Key,
    range: (i64, i64),
    list: &Group,
    errors: &mut Errors,
) -> Result<Checked, Reported> {
    let before = errors.count();
    let mut found = Vec::new();
    for value in attr::values(list, errors) {
        if let Value::Int { negative, digits } = &value {
            if let Ok(number) = number(key, *negative, digits, range, "each", errors) {
                found.push(number.to_string());
            }
        } else {
            errors.over(value.tokens(), wrong_kind(key, "a list of whole numbers"));
        }
    }
    errors.since(before)?;
    Ok(Checked::List(found))
}

fn wrong_kind(key: &Key, wanted: &str) -> String {
    format!("`{}` takes {wanted}: `{}`", key.name, key.example)
}
