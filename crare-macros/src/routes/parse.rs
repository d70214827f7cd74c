//! Reads what stands in `#[routes(..)]`.

use proc_macro2::TokenStream;
use syn::parse::{ParseStream, Parser};
use syn::{LitStr, Path, Token};

use crate::attr::{Given, Item, Part, Value};
use crate::errors::Errors;
use crate::handle::group::{self, Conditions};
use crate::suggest::{hint, nearest};

/// The attribute as written.
#[derive(Default)]
pub(super) struct Written {
    pub(super) conditions: Conditions,
    pub(super) prefix: Option<LitStr>,
    pub(super) outer: Option<Outer>,
}

/// What an outer `#[routes]` hands down: `__group(path, "prefix", "guards")`.
pub(super) struct Outer {
    /// The function that every route goes through.
    pub(super) path: Path,
    pub(super) prefix: String,
    /// The text of the outer guards.
    pub(super) guards: String,
}

/// What only a handler can have.
const TRIGGERS: [&str; 6] = ["command", "text", "callback", "start", "inline", "regex"];

const POSSIBLE: &str = "`guard = is_admin`, `wrap = [audit]`, `prefix = \"admin_\"`, or a guard such as `chat = private`";

/// Reads the attribute. After a mistake it goes on with what is left.
pub(super) fn attribute(args: TokenStream, errors: &mut Errors) -> Written {
    let mut written = Written::default();
    for part in group::parts(args, errors) {
        let item = match part {
            Part::Item(item) => item,
            Part::Other(tokens) => {
                errors.over(
                    tokens,
                    format!("this says nothing about a group of handlers: write {POSSIBLE}"),
                );
                continue;
            }
        };
        match item.key.to_string().as_str() {
            "prefix" => prefix(&item, &mut written, errors),
            "__group" => outer(&item, &mut written, errors),
            _ if written.conditions.read(&item, errors) => {}
            key => {
                errors.over(&item.key, unknown(key));
            }
        }
    }
    written
}

fn prefix(item: &Item, written: &mut Written, errors: &mut Errors) {
    if written.prefix.is_some() {
        errors.over(&item.key, "`prefix` is given twice: remove one");
        return;
    }
    match &item.given {
        Given::Value(Value::Str(lit)) => written.prefix = Some(lit.clone()),
        _ => {
            errors.over(
                item.tokens(),
                "`prefix` takes a string literal: `prefix = \"admin_\"`",
            );
        }
    }
}

/// Reads `__group(path, "prefix", "guards")`.
fn outer(item: &Item, written: &mut Written, errors: &mut Errors) {
    let parser = |input: ParseStream<'_>| {
        let path = input.call(Path::parse_mod_style)?;
        input.parse::<Token![,]>()?;
        let prefix = input.parse::<LitStr>()?.value();
        input.parse::<Token![,]>()?;
        let guards = input.parse::<LitStr>()?.value();
        Ok(Outer {
            path,
            prefix,
            guards,
        })
    };
    match &item.given {
        Given::Items(group) if written.outer.is_none() => {
            written.outer = parser.parse2(group.stream()).ok();
        }
        _ => written.outer = None,
    }
    if written.outer.is_none() {
        errors.over(
            item.tokens(),
            "`__group` is written by an outer `#[routes]`: remove it",
        );
    }
}

fn unknown(key: &str) -> String {
    if group::is_option(key) || TRIGGERS.contains(&key) {
        return format!("`{key}` belongs to a handler of its own: write it in its `#[handle(..)]`");
    }
    match nearest(key, group::words().chain(["prefix"])) {
        None => format!("unknown option `{key}`: write {POSSIBLE}"),
        near => format!("unknown option `{key}`{}", hint(near)),
    }
}
