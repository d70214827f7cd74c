//! The options that stand behind a trigger, as far as they can be judged without it.

use proc_macro2::{Group, Ident, TokenStream};
use quote::ToTokens;
use syn::parse::Parser;
use syn::{Expr, ExprArray, LitStr, Path};

use super::guards::{self, Guard, Named};
use super::menu::Menu;
use super::{duration, limits};
use crate::attr::{Extent, Given, Item, Value};
use crate::errors::{Errors, Reported};

/// The valid options of one attribute.
#[derive(Default)]
pub(super) struct Options {
    /// The words as written, for what is said about them later; without the guards.
    pub(super) keys: Vec<Ident>,
    pub(super) guards: Vec<Guard>,
    pub(super) priority: Option<i32>,
    /// In milliseconds.
    pub(super) timeout: Option<u64>,
    pub(super) wraps: Vec<Named>,
    pub(super) also: bool,
    pub(super) manual: bool,
    pub(super) aliases: Vec<LitStr>,
    pub(super) prefixes: Vec<LitStr>,
    pub(super) case_sensitive: bool,
    pub(super) menu: Menu,
    pub(super) usage: Option<Usage>,
    pub(super) outer: Option<Outer>,
}

/// What is shown when the arguments are wrong.
pub(super) enum Usage {
    Text(LitStr),
    Function(Path),
}

/// What `#[routes]` hands down: `__group(path, "prefix", "guards")`.
pub(super) struct Outer {
    /// The function that every route goes through.
    pub(super) path: Path,
    /// What stands before command names, callback data and payloads.
    pub(super) prefix: String,
    /// The text of the module's guards.
    pub(super) guards: String,
}

/// The words that begin an option, besides the guards.
const OPTIONS: [&str; 14] = [
    "priority",
    "timeout",
    "wrap",
    "also",
    "manual",
    "alias",
    "prefix",
    "case",
    "description",
    "hidden",
    "scope",
    "lang",
    "usage",
    OUTER,
];

/// The word of [`Outer`], which is not for people.
const OUTER: &str = "__group";

/// Options that may stand several times.
const REPEATABLE: [&str; 4] = ["any", "all", "not", "when"];

/// The words of all options, guards included.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    let options = OPTIONS.into_iter().filter(|word| *word != OUTER);
    guards::GUARDS.into_iter().chain(options)
}

/// Whether a word begins an option.
pub(super) fn is_option(word: &str) -> bool {
    words().any(|known| known == word) || word == OUTER
}

/// Where the values of options end.
pub(super) fn extent(key: &str) -> Extent {
    match key {
        "when" | "wrap" => Extent::Expr,
        "state" => Extent::Pat,
        _ => Extent::Comma,
    }
}

/// How each option is written.
fn example(key: &str) -> &'static str {
    match key {
        "priority" => "priority = 10",
        "timeout" => "timeout = \"30s\"",
        "wrap" => "wrap = [audit]",
        "alias" => "alias = \"hi\"",
        "prefix" => "prefix = \"!\"",
        "case" => "case = sensitive",
        "description" => "description = \"Say hello\"",
        "scope" => "scope = private",
        "lang" => "lang = \"de\"",
        "usage" => "usage = \"/add 1 2\"",
        key => guards::example(key),
    }
}

/// The value of an option that has one.
pub(super) fn needs_value(
    item: &Item,
    example: &str,
    errors: &mut Errors,
) -> Result<Value, Reported> {
    let key = &item.key;
    match &item.given {
        Given::Nothing => Err(errors.over(key, format!("`{key}` needs a value: `{example}`"))),
        Given::Value(Value::Missing(equals)) => {
            Err(errors.at(*equals, format!("`{key}` needs a value: `{example}`")))
        }
        Given::Items(group) => Err(errors.over(
            group,
            format!("`{key}` takes its value after `=`: `{example}`"),
        )),
        Given::Value(value) => Ok(value.clone()),
    }
}

impl Options {
    /// Reads an option. False when the word begins none.
    pub(super) fn read(&mut self, item: &Item, errors: &mut Errors) -> bool {
        let word = item.key.to_string();
        if !is_option(&word) {
            return false;
        }
        let is_given = self.keys.iter().any(|key| *key == word)
            || self.guards.iter().any(|guard| guard.key == word);
        if is_given && !REPEATABLE.contains(&word.as_str()) {
            errors.over(&item.key, format!("`{word}` is given twice: remove one"));
            return true;
        }
        if let Some(guard) = guards::read(item, errors) {
            match guard {
                Ok(guard) => self.guards.push(guard),
                // Known, so that a second one is a second one.
                Err(_) => self.keys.push(item.key.clone()),
            }
            return true;
        }
        self.keys.push(item.key.clone());
        // What is wrong has been reported, and the option stays unset.
        let _: Result<(), Reported> = self.other(&word, item, errors);
        true
    }

    /// Reads an option that is no guard.
    fn other(&mut self, word: &str, item: &Item, errors: &mut Errors) -> Result<(), Reported> {
        if word == "description" {
            return self.menu.read_description(item, example(word), errors);
        }
        if matches!(word, "also" | "manual" | "hidden") {
            let Given::Nothing = item.given else {
                return Err(errors.over(item.tokens(), format!("`{word}` stands alone")));
            };
            match word {
                "also" => self.also = true,
                "manual" => self.manual = true,
                _ => self.menu.hidden = true,
            }
            return Ok(());
        }
        if word == OUTER {
            self.outer = Some(outer(item, errors)?);
            return Ok(());
        }
        let value = needs_value(item, example(word), errors)?;
        match word {
            "priority" => self.priority = Some(priority(&value, errors)?),
            "timeout" => self.timeout = Some(timeout(&value, errors)?),
            "wrap" => self.wraps = wraps(value.tokens(), errors)?,
            "alias" => self.aliases = texts(word, value, errors)?,
            "prefix" => self.prefixes = prefixes(value, errors)?,
            "case" => self.case_sensitive = case(&value, errors)?,
            "scope" => self.menu.read_scopes(value, example(word), errors)?,
            "lang" => self.menu.read_langs(texts(word, value, errors)?, errors)?,
            _ => self.usage = Some(usage(&value, errors)?),
        }
        Ok(())
    }
}

fn priority(value: &Value, errors: &mut Errors) -> Result<i32, Reported> {
    let range = "`priority` is a whole number from -2147483648 to 2147483647: `priority = 10`";
    let Value::Int { negative, digits } = value else {
        return Err(errors.over(value.tokens(), range));
    };
    let number = digits
        .base10_parse::<i64>()
        .ok()
        .map(|number| if *negative { -number } else { number })
        .filter(|_| digits.suffix().is_empty());
    match number.and_then(|number| i32::try_from(number).ok()) {
        Some(number) => Ok(number),
        None => Err(errors.over(digits, range)),
    }
}

fn timeout(value: &Value, errors: &mut Errors) -> Result<u64, Reported> {
    match value {
        Value::Str(lit) => {
            duration::milliseconds(&lit.value()).map_err(|problem| problem.report(lit, errors))
        }
        Value::Int { digits, .. } if digits.suffix().is_empty() => Err(errors.over(
            digits,
            format!("a time has a unit: did you mean `timeout = \"{digits}s\"`?"),
        )),
        other => Err(errors.over(
            other.tokens(),
            "`timeout` takes a time in a string literal: `timeout = \"30s\"`",
        )),
    }
}

fn wraps(tokens: TokenStream, errors: &mut Errors) -> Result<Vec<Named>, Reported> {
    let Ok(array) = syn::parse2::<ExprArray>(tokens.clone()) else {
        return Ok(vec![guards::named("wrap", tokens, errors)?]);
    };
    if array.elems.is_empty() {
        return Err(errors.over(array, "the list of `wrap` is empty"));
    }
    let before = errors.count();
    let mut found: Vec<Named> = Vec::new();
    for expr in &array.elems {
        let Ok(named) = guards::named("wrap", expr.to_token_stream(), errors) else {
            continue;
        };
        if matches!(named.expr, Expr::Path(_)) && found.iter().any(|other| other.name == named.name)
        {
            errors.over(expr, format!("`{}` is given twice: remove one", named.name));
        } else {
            found.push(named);
        }
    }
    errors.since(before)?;
    Ok(found)
}

/// Reads one or several string literals, each once.
fn texts(key: &str, value: Value, errors: &mut Errors) -> Result<Vec<LitStr>, Reported> {
    let before = errors.count();
    let mut found: Vec<LitStr> = Vec::new();
    for one in guards::several(key, value, errors)? {
        match &one {
            Value::Str(lit) if found.iter().any(|other| other.value() == lit.value()) => {
                guards::twice(&one, errors);
            }
            Value::Str(lit) => found.push(lit.clone()),
            other => {
                errors.over(
                    other.tokens(),
                    format!("`{key}` takes string literals: `{}`", example(key)),
                );
            }
        }
    }
    errors.since(before)?;
    Ok(found)
}

fn prefixes(value: Value, errors: &mut Errors) -> Result<Vec<LitStr>, Reported> {
    let before = errors.count();
    let found = texts("prefix", value, errors)?;
    for lit in &found {
        if let Err(problem) = limits::prefix(&lit.value()) {
            problem.report(lit, errors);
        }
    }
    errors.since(before)?;
    Ok(found)
}

fn case(value: &Value, errors: &mut Errors) -> Result<bool, Reported> {
    match value {
        Value::Word(word) if word == "sensitive" => Ok(true),
        Value::Word(word) if word == "ignore" => Ok(false),
        Value::Word(word) => {
            let message = guards::unknown(
                "word for `case`",
                &word.to_string(),
                &["sensitive", "ignore"],
            );
            Err(errors.over(word, message))
        }
        other => Err(errors.over(
            other.tokens(),
            "`case` is `sensitive` or `ignore`: `case = sensitive`",
        )),
    }
}

fn usage(value: &Value, errors: &mut Errors) -> Result<Usage, Reported> {
    if let Value::Str(lit) = value {
        return match limits::text(&lit.value()) {
            Ok(()) => Ok(Usage::Text(lit.clone())),
            Err(_) => Err(errors.over(
                lit,
                "`usage` is a text to send: 1 to 4096 UTF-16 units, no white space around it",
            )),
        };
    }
    let tokens = value.tokens();
    match Path::parse_mod_style.parse2(tokens.clone()) {
        Ok(path) => Ok(Usage::Function(path)),
        Err(_) => Err(errors.over(
            tokens,
            "`usage` takes a text or the path of a function: `usage = \"/add 1 2\"`",
        )),
    }
}

/// Reads `__group(path, "prefix", "guards")`.
fn outer(item: &Item, errors: &mut Errors) -> Result<Outer, Reported> {
    let read = |group: &Group| {
        let parser = |input: syn::parse::ParseStream<'_>| {
            let path = input.call(Path::parse_mod_style)?;
            input.parse::<syn::Token![,]>()?;
            let prefix = input.parse::<LitStr>()?.value();
            input.parse::<syn::Token![,]>()?;
            let guards = input.parse::<LitStr>()?.value();
            Ok(Outer {
                path,
                prefix,
                guards,
            })
        };
        parser.parse2(group.stream())
    };
    if let Given::Items(group) = &item.given
        && let Ok(outer) = read(group)
    {
        return Ok(outer);
    }
    Err(errors.over(
        item.tokens(),
        "`__group` is written by `#[routes]`: remove it",
    ))
}
