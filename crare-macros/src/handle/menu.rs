//! What a command says about itself in Telegram's menu: `description`, `hidden`, `scope`, `lang`.

use proc_macro2::{Ident, Span};
use syn::{LitStr, spanned::Spanned};

use super::guards::{several, twice, unknown};
use super::limits;
use super::options::needs_value;
use crate::attr::{self, Given, Item, Part, Value};
use crate::errors::{Errors, Reported};
use crate::function::Function;

/// The options of the menu.
#[derive(Default)]
pub(super) struct Menu {
    pub(super) description: Option<String>,
    /// Language and text.
    pub(super) translations: Vec<(String, String)>,
    pub(super) hidden: bool,
    pub(super) scopes: Vec<Scope>,
    pub(super) langs: Vec<String>,
}

/// Where a command is listed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    /// A scope without an id, by its variant.
    Plain(&'static str),
    Chat(i64),
    ChatAdministrators(i64),
}

const SCOPES: [(&str, &str); 4] = [
    ("default", "Default"),
    ("private", "AllPrivateChats"),
    ("groups", "AllGroupChats"),
    ("admins", "AllChatAdministrators"),
];

impl Menu {
    /// Reads `description = ".."` or `description(en = "..", de = "..")`.
    pub(super) fn read_description(
        &mut self,
        item: &Item,
        example: &str,
        errors: &mut Errors,
    ) -> Result<(), Reported> {
        let before = errors.count();
        if let Given::Items(group) = &item.given {
            for part in attr::parts(group.stream(), errors) {
                self.read_translation(part, errors);
            }
            errors.since(before)?;
            if self.translations.is_empty() {
                return Err(errors.over(
                    item.tokens(),
                    "`description(..)` needs texts: `description(en = \"Say hello\", de = \"Grüßen\")`",
                ));
            }
            return Ok(());
        }
        let value = needs_value(item, example, errors)?;
        let Value::Str(lit) = &value else {
            return Err(errors.over(
                value.tokens(),
                format!("`description` takes a string literal: `{example}`"),
            ));
        };
        match limits::description(&lit.value()) {
            Ok(()) => self.description = Some(lit.value()),
            Err(problem) => return Err(problem.report(lit, errors)),
        }
        Ok(())
    }

    /// Reads one `de = ".."`.
    fn read_translation(&mut self, part: Part, errors: &mut Errors) {
        let item = match part {
            Part::Item(item) => item,
            Part::Other(tokens) => {
                errors.over(
                    tokens,
                    "this is no text in a language: write for instance `de = \"Grüßen\"`",
                );
                return;
            }
        };
        let lang = item.key.to_string();
        if let Err(problem) = limits::lang(&lang) {
            errors.over(&item.key, problem.message);
        } else if self.translations.iter().any(|(other, _)| *other == lang) {
            errors.over(&item.key, format!("`{lang}` is given twice: remove one"));
        } else {
            let example = format!("{lang} = \"..\"");
            match needs_value(&item, &example, errors) {
                Ok(Value::Str(lit)) => match limits::description(&lit.value()) {
                    Ok(()) => self.translations.push((lang, lit.value())),
                    Err(problem) => {
                        problem.report(&lit, errors);
                    }
                },
                Ok(other) => {
                    errors.over(
                        other.tokens(),
                        format!("`{lang}` takes a string literal: `{example}`"),
                    );
                }
                Err(_) => {}
            }
        }
    }

    /// Reads the right side of `scope = ..`.
    pub(super) fn read_scopes(
        &mut self,
        value: Value,
        example: &str,
        errors: &mut Errors,
    ) -> Result<(), Reported> {
        let before = errors.count();
        for one in several("scope", value, errors)? {
            match scope(&one, example, errors) {
                Ok(scope) if self.scopes.contains(&scope) => twice(&one, errors),
                Ok(scope) => self.scopes.push(scope),
                Err(_) => {}
            }
        }
        errors.since(before)
    }

    /// Checks the right side of `lang = ..`.
    pub(super) fn read_langs(
        &mut self,
        langs: Vec<LitStr>,
        errors: &mut Errors,
    ) -> Result<(), Reported> {
        let before = errors.count();
        for lit in langs {
            match limits::lang(&lit.value()) {
                Ok(()) => self.langs.push(lit.value()),
                Err(problem) => {
                    problem.report(&lit, errors);
                }
            }
        }
        errors.since(before)
    }

    /// Fills in what is missing from the doc comment. True when the menu shows that comment.
    pub(super) fn complete(
        &mut self,
        keys: &[Ident],
        function: &Function,
        errors: &mut Errors,
    ) -> bool {
        let doc = function.doc();
        let from_doc = self.description.is_none() && !doc.is_empty();
        if from_doc {
            self.description = Some(doc);
        } else if self.description.is_none() {
            self.description = self.default_translation();
        }
        // A wrong one has been reported.
        let is_given = keys.iter().any(|key| key == "description");
        if self.description.is_none() && !is_given && !self.hidden {
            let listed = keys.iter().find(|key| *key == "scope" || *key == "lang");
            if let Some(key) = listed {
                errors.over(
                    key,
                    format!("`{key}` puts the command into Telegram's menu, which needs a description: write a doc comment or `description = \"..\"`"),
                );
            }
        }
        from_doc && !self.hidden
    }

    /// The text for everybody, when there are only texts in languages: the English one, else the first.
    fn default_translation(&mut self) -> Option<String> {
        let index = self
            .translations
            .iter()
            .position(|(lang, _)| lang == "en")
            .unwrap_or_default();
        if index < self.translations.len() {
            Some(self.translations.remove(index).1)
        } else {
            None
        }
    }
}

fn scope(value: &Value, example: &str, errors: &mut Errors) -> Result<Scope, Reported> {
    match value {
        Value::Word(word) => {
            let word_text = word.to_string();
            if let Some((_, variant)) = SCOPES.iter().find(|(name, _)| *name == word_text) {
                return Ok(Scope::Plain(variant));
            }
            if word_text == "chat" {
                return Err(errors.over(
                    word,
                    "`chat` needs the id of the chat: `scope = chat(-100)`",
                ));
            }
            let names = SCOPES.map(|(name, _)| name);
            Err(errors.over(word, unknown("scope", &word_text, &names)))
        }
        Value::Call(name, group) if name == "chat" || name == "admins" => {
            let before = errors.count();
            let ids = attr::values(group, errors);
            errors.since(before)?;
            let id = match ids.as_slice() {
                [Value::Int { negative, digits }] => digits
                    .base10_parse::<i64>()
                    .ok()
                    .filter(|id| *id != 0 && digits.suffix().is_empty())
                    .map(|id| if *negative { -id } else { id }),
                _ => None,
            };
            match id {
                Some(id) if name == "chat" => Ok(Scope::Chat(id)),
                Some(id) => Ok(Scope::ChatAdministrators(id)),
                None => Err(errors.over(
                    group,
                    format!("`{name}` takes the id of one chat: `scope = {name}(-100)`"),
                )),
            }
        }
        other => Err(errors.over(
            other.tokens(),
            format!("`scope` takes words: `{example}` or `scope = chat(-100)`"),
        )),
    }
}

/// Checks the doc comment of a command that is listed.
pub(super) fn check_doc(function: &Function, errors: &mut Errors) {
    if let Err(problem) = limits::description(&function.doc()) {
        errors.at(
            doc_span(function),
            format!(
                "{}: put an empty line behind the first sentence of this comment, or write `description = \"..\"`",
                problem.message
            ),
        );
    }
}

/// The first line of the doc comment.
fn doc_span(function: &Function) -> Span {
    function
        .attrs
        .iter()
        .find(|attr| attr.path().is_ident("doc"))
        .map_or_else(
            || function.sig.ident.span(),
            |attr| match &attr.meta {
                syn::Meta::NameValue(pair) => pair.value.span(),
                meta => meta.span(),
            },
        )
}
