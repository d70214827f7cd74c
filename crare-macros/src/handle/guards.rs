//! Guards: the options that say which of a trigger's updates are meant.

use proc_macro2::{Group, Ident, TokenStream};
use syn::parse::Parser;
use syn::{Expr, LitStr, Pat};

use super::limits;
use super::options::{extent, needs_value};
use super::text::{compact, spaced};
use crate::attr::{self, Given, Item, Part, Value};
use crate::errors::{Errors, Reported};
use crate::suggest::{hint, list, nearest};

/// A valid guard.
pub(super) struct Guard {
    /// The word it was written with.
    pub(super) key: Ident,
    pub(super) is: Is,
}

/// What a guard asks for.
pub(super) enum Is {
    /// One of these kinds of chats.
    Chat(Vec<Word>),
    /// One of these senders.
    From(Vec<Sender>),
    /// `forwarded`, `reply`, `via_bot` or `mention`.
    Message(&'static str),
    /// One of these kinds of entities.
    Entities(Vec<&'static str>),
    /// A state of the dialogue, as text.
    State(String),
    /// A function of the user's.
    When(Named),
    Any(Vec<Guard>),
    All(Vec<Guard>),
    Not(Box<Guard>),
}

/// A sender that is let through.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sender {
    Admin,
    Owner,
    User(i64),
    Username(String),
}

/// A word in the attribute and the variant it stands for.
pub(super) type Word = (&'static str, &'static str);

/// An expression and its text.
pub(super) struct Named {
    pub(super) name: String,
    pub(super) expr: Expr,
}

/// The words that begin a guard.
pub(super) const GUARDS: [&str; 12] = [
    "chat",
    "from",
    "forwarded",
    "reply",
    "via_bot",
    "mention",
    "entities",
    "state",
    "when",
    "any",
    "all",
    "not",
];

const CHATS: [Word; 4] = [
    ("private", "Private"),
    ("group", "Group"),
    ("supergroup", "Supergroup"),
    ("channel", "Channel"),
];

/// Kinds of message entities: <https://core.telegram.org/bots/api#messageentity>.
const ENTITIES: [&str; 20] = [
    "mention",
    "hashtag",
    "cashtag",
    "bot_command",
    "url",
    "email",
    "phone_number",
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "blockquote",
    "expandable_blockquote",
    "code",
    "pre",
    "text_link",
    "text_mention",
    "custom_emoji",
    "date_time",
];

/// How each guard is written.
pub(super) fn example(key: &str) -> &'static str {
    match key {
        "chat" => "chat = private",
        "from" => "from = admin",
        "entities" => "entities = url | hashtag",
        "state" => "state = Order::Size",
        "when" => "when = is_spam",
        "any" => "any(chat = private, from = admin)",
        "all" => "all(chat = group, from = admin)",
        "not" => "not(forwarded)",
        "forwarded" => "forwarded",
        "reply" => "reply",
        "via_bot" => "via_bot",
        _ => "mention",
    }
}

/// Reads a guard; nothing when the word begins none.
pub(super) fn read(item: &Item, errors: &mut Errors) -> Option<Result<Guard, Reported>> {
    let key = item.key.to_string();
    let key = GUARDS.into_iter().find(|known| *known == key)?;
    let is = match key {
        "any" | "all" | "not" => group(key, item, errors),
        "forwarded" | "reply" | "via_bot" | "mention" => match &item.given {
            Given::Nothing => Ok(Is::Message(key)),
            _ => Err(errors.over(item.tokens(), format!("`{key}` stands alone"))),
        },
        _ => assigned(key, item, errors),
    };
    Some(is.map(|is| Guard {
        key: item.key.clone(),
        is,
    }))
}

/// Reads `any(..)`, `all(..)` and `not(..)`.
fn group(key: &'static str, item: &Item, errors: &mut Errors) -> Result<Is, Reported> {
    let Given::Items(group) = &item.given else {
        return Err(errors.over(
            item.tokens(),
            format!("`{key}` takes guards in parentheses: `{}`", example(key)),
        ));
    };
    let before = errors.count();
    let mut guards = inside(key, group, errors);
    errors.since(before)?;
    match (key, guards.len()) {
        (_, 0) => Err(errors.over(
            item.tokens(),
            format!("`{key}` needs guards: `{}`", example(key)),
        )),
        ("any", _) => Ok(Is::Any(guards)),
        ("all", _) => Ok(Is::All(guards)),
        (_, 1) => Ok(Is::Not(Box::new(guards.remove(0)))),
        _ => Err(errors.over(
            item.tokens(),
            "`not` takes one guard: write `not(any(..))` or `not(all(..))`",
        )),
    }
}

fn inside(key: &str, group: &Group, errors: &mut Errors) -> Vec<Guard> {
    let mut guards = Vec::new();
    for part in attr::parts_with(group.stream(), extent, errors) {
        let item = match part {
            Part::Item(item) => item,
            Part::Other(tokens) => {
                errors.over(
                    tokens,
                    format!("this is no guard: write for instance `{}`", example(key)),
                );
                continue;
            }
        };
        match read(&item, errors) {
            Some(Ok(guard)) => guards.push(guard),
            Some(Err(_)) => {}
            None => {
                let word = item.key.to_string();
                let message = if super::options::is_option(&word) {
                    format!("`{word}` is no guard: it stands outside of `{key}(..)`")
                } else {
                    match nearest(&word, GUARDS) {
                        None => {
                            format!("unknown guard `{word}`: there are {}", list(GUARDS, "and"))
                        }
                        near => format!("unknown guard `{word}`{}", hint(near)),
                    }
                };
                errors.over(&item.key, message);
            }
        }
    }
    guards
}

/// Reads the guards that have a value.
fn assigned(key: &'static str, item: &Item, errors: &mut Errors) -> Result<Is, Reported> {
    let value = needs_value(item, example(key), errors)?;
    match key {
        "when" => named(key, value.tokens(), errors).map(Is::When),
        "state" => {
            let tokens = value.tokens();
            match Pat::parse_multi_with_leading_vert.parse2(tokens.clone()) {
                Ok(pattern) => Ok(Is::State(spaced(pattern))),
                Err(_) => Err(errors.over(
                    tokens,
                    "`state` takes a pattern: `state = Order::Size` or `state = Order::Address { size }`",
                )),
            }
        }
        "chat" => words(key, value, errors, |word| find(word, &CHATS))
            .map(with_supergroups)
            .map(Is::Chat),
        "entities" => words(key, value, errors, |word| {
            let found = ENTITIES.into_iter().find(|known| known == &word);
            found.ok_or_else(|| unknown("kind of entity", word, &ENTITIES))
        })
        .map(Is::Entities),
        _ => senders(value, errors).map(Is::From),
    }
}

/// A supergroup is a group that has grown: `group` stands for both, `supergroup` for the one.
fn with_supergroups(mut words: Vec<Word>) -> Vec<Word> {
    let [_, group, supergroup, _] = CHATS;
    if words.contains(&group) && !words.contains(&supergroup) {
        words.push(supergroup);
        words.sort_unstable();
    }
    words
}

fn find(word: &str, known: &[Word]) -> Result<Word, String> {
    let found = known.iter().find(|(name, _)| *name == word).copied();
    let names: Vec<_> = known.iter().map(|(name, _)| *name).collect();
    found.ok_or_else(|| unknown("kind of chat", word, &names))
}

/// "unknown .. `word`: did you mean ..", or the whole list.
pub(super) fn unknown(what: &str, word: &str, known: &[&'static str]) -> String {
    match nearest(word, known.iter().copied()) {
        None => format!(
            "unknown {what} `{word}`: there is {}",
            list(known.iter().copied(), "or")
        ),
        near => format!("unknown {what} `{word}`{}", hint(near)),
    }
}

/// Reads words, sorted, each once. A word may stand in quotes.
fn words<T: Copy + Ord>(
    key: &str,
    value: Value,
    errors: &mut Errors,
    find: impl Fn(&str) -> Result<T, String>,
) -> Result<Vec<T>, Reported> {
    let before = errors.count();
    let mut found: Vec<T> = Vec::new();
    for one in several(key, value, errors)? {
        let word = match &one {
            Value::Word(word) => word.to_string(),
            Value::Str(lit) => lit.value(),
            _ => {
                errors.over(
                    one.tokens(),
                    format!("`{key}` takes words: `{}`", example(key)),
                );
                continue;
            }
        };
        match find(&word) {
            Ok(word) if found.contains(&word) => twice(&one, errors),
            Ok(word) => found.push(word),
            Err(message) => {
                errors.over(one.tokens(), message);
            }
        }
    }
    errors.since(before)?;
    found.sort();
    Ok(found)
}

fn senders(value: Value, errors: &mut Errors) -> Result<Vec<Sender>, Reported> {
    let before = errors.count();
    let mut found: Vec<Sender> = Vec::new();
    for one in several("from", value, errors)? {
        match sender(&one, errors) {
            Ok(sender) if found.contains(&sender) => twice(&one, errors),
            Ok(sender) => found.push(sender),
            Err(_) => {}
        }
    }
    errors.since(before)?;
    found.sort();
    Ok(found)
}

fn sender(value: &Value, errors: &mut Errors) -> Result<Sender, Reported> {
    match value {
        Value::Word(word) if word == "admin" => Ok(Sender::Admin),
        Value::Word(word) if word == "owner" => Ok(Sender::Owner),
        Value::Word(word) => {
            let text = word.to_string();
            let message = match nearest(&text, ["admin", "owner"]) {
                None => format!(
                    "unknown sender `{text}`: write `admin`, `owner`, the id of a user, or a name, `\"@{text}\"`"
                ),
                near => format!("unknown sender `{text}`{}", hint(near)),
            };
            Err(errors.over(word, message))
        }
        Value::Int { negative, digits } => match digits.base10_parse::<i64>() {
            Ok(id) if id > 0 && !negative && digits.suffix().is_empty() => Ok(Sender::User(id)),
            _ => Err(errors.over(
                digits,
                "the id of a user is a positive whole number: `from = 12345`",
            )),
        },
        Value::Str(lit) => username(lit, errors).map(Sender::Username),
        other => Err(errors.over(
            other.tokens(),
            "`from` takes `admin`, `owner`, the id of a user, or a name: `from = admin | \"@name\"`",
        )),
    }
}

fn username(lit: &LitStr, errors: &mut Errors) -> Result<String, Reported> {
    let text = lit.value();
    match limits::username(&text) {
        Ok(()) => Ok(text.trim_start_matches('@').to_owned()),
        Err(problem) => Err(problem.report(lit, errors)),
    }
}

/// The alternatives of a value; an empty list is reported.
pub(super) fn several(
    key: &str,
    value: Value,
    errors: &mut Errors,
) -> Result<Vec<Value>, Reported> {
    let tokens = value.tokens();
    let before = errors.count();
    let found = attr::alternatives(value, errors);
    errors.since(before)?;
    if found.is_empty() {
        return Err(errors.over(tokens, format!("the list of `{key}` is empty")));
    }
    Ok(found)
}

pub(super) fn twice(value: &Value, errors: &mut Errors) {
    let tokens = value.tokens();
    let text = tokens.to_string();
    errors.over(tokens, format!("`{text}` is given twice: remove one"));
}

/// Reads an expression.
pub(super) fn named(
    key: &str,
    tokens: TokenStream,
    errors: &mut Errors,
) -> Result<Named, Reported> {
    match syn::parse2::<Expr>(tokens.clone()) {
        Ok(Expr::Lit(lit)) => Err(errors.over(
            lit,
            match key {
                "when" => "`when` takes a function of `&Context`: `when = is_spam`",
                _ => "`wrap` takes middleware: `wrap = audit` or `wrap = [audit, limit(3)]`",
            },
        )),
        Ok(expr) => Ok(Named {
            name: compact(&expr),
            expr,
        }),
        Err(_) => Err(errors.over(
            tokens,
            format!("`{key}` takes an expression, and this is none"),
        )),
    }
}

impl Guard {
    /// The same text for guards that mean the same.
    pub(super) fn text(&self) -> String {
        let join = |words: Vec<String>| words.join(" | ");
        match &self.is {
            Is::Chat(words) => format!(
                "chat = {}",
                join(words.iter().map(|(word, _)| (*word).to_owned()).collect())
            ),
            Is::From(senders) => {
                format!(
                    "from = {}",
                    join(senders.iter().map(Sender::text).collect())
                )
            }
            Is::Message(word) => (*word).to_owned(),
            Is::Entities(words) => format!("entities = {}", words.join(" | ")),
            Is::State(text) => format!("state = {text}"),
            Is::When(named) => format!("when = {}", named.name),
            Is::Any(guards) => format!("any({})", texts(guards)),
            Is::All(guards) => format!("all({})", texts(guards)),
            Is::Not(guard) => format!("not({})", guard.text()),
        }
    }
}

impl Sender {
    fn text(&self) -> String {
        match self {
            Self::Admin => "admin".to_owned(),
            Self::Owner => "owner".to_owned(),
            Self::User(id) => id.to_string(),
            Self::Username(name) => format!("@{}", name.to_lowercase()),
        }
    }
}

/// The texts of guards, in an order that does not depend on how they were written.
pub(super) fn texts(guards: &[Guard]) -> String {
    let mut texts: Vec<_> = guards.iter().map(Guard::text).collect();
    texts.sort();
    texts.join(", ")
}
