//! Whether a trigger fires, looked at one by one, without the look-ups that updates go through; and if not, why.

use crate::api::{Message, Update, UpdateKind, User};
use crate::routing::endpoint::Endpoint;
use crate::routing::pattern::{SegmentPattern, Wire, WordPattern};
use crate::routing::table::Command;
use crate::routing::trigger::{Commands, On, Texts, Trigger};
use crate::routing::within::Within;

/// Which patterns of a trigger an update sets off, by their numbers; of a trigger without patterns the number 0. `Err` is why
/// there is none.
pub(in crate::routing) fn firing(
    trigger: &Trigger,
    update: &Update,
    me: &User,
) -> Result<Vec<usize>, String> {
    if trigger.is_of_messages() {
        let Some((within, message)) = Within::of(&update.kind) else {
            return Err("there is no message".to_owned());
        };
        if within != trigger.within {
            return Err(format!("the message is of `{}`", within.endpoint()));
        }
        if within == Within::New && is_for_another_bot(message, me) {
            return Err("the command is for another bot".to_owned());
        }
        return in_message(trigger, message, me);
    }
    match (&trigger.on, &update.kind) {
        (On::Callback(patterns), UpdateKind::CallbackQuery(query)) => match &query.data {
            None => Err("the button has no data".to_owned()),
            Some(data) => chosen(patterns, "the data are", |pattern| {
                fits(pattern, Wire::Callback, data)
            }),
        },
        (On::StaleCallback, UpdateKind::CallbackQuery(_)) | (On::Endpoint(Endpoint::Any), _) => {
            Ok(vec![0])
        }
        (On::Callback(_) | On::StaleCallback, _) => Err("no button was pressed".to_owned()),
        (On::Inline(patterns), UpdateKind::InlineQuery(query)) => {
            chosen(patterns, "the query is", |pattern| {
                WordPattern::parse(pattern).is_ok_and(|words| words.matches(&query.query).is_ok())
            })
        }
        (On::Inline(_), _) => Err("there is no inline query".to_owned()),
        (On::Endpoint(Endpoint::Error), _) => Err("it is for errors of handlers".to_owned()),
        (On::Endpoint(endpoint), _) => is_below(Endpoint::of_update(update), *endpoint),
        // Those are of messages.
        _ => Err("there is no message".to_owned()),
    }
}

fn in_message(trigger: &Trigger, message: &Message, me: &User) -> Result<Vec<usize>, String> {
    let text = || {
        let text = message.text.as_deref();
        text.ok_or_else(|| "the message has no text".to_owned())
    };
    match &trigger.on {
        On::Text(texts) => {
            let text = text()?;
            chosen(texts, "the text is", |wanted| wanted == text).map(|_| vec![0])
        }
        On::Start(patterns) => {
            let text = text()?;
            let command = Command::parse(text).filter(|command| is_start(command, me));
            let Some(command) = command else {
                return Err("it is no /start".to_owned());
            };
            chosen(patterns, "the payload is", |pattern| {
                fits(pattern, Wire::Start, command.rest)
            })
        }
        On::Command(commands) => command(commands, text()?, me),
        On::Regex(expressions) => {
            let text = text()?;
            let found = indices(expressions, |expression| finds(expression, text));
            if found.is_empty() {
                Err("the expression finds nothing".to_owned())
            } else {
                Ok(found)
            }
        }
        On::Album if message.media_group_id.is_some() => Ok(vec![0]),
        On::Album => Err("the message is in no album".to_owned()),
        On::Endpoint(Endpoint::AddedToGroup) if joined(message, |id| id == me.id) => Ok(vec![0]),
        On::Endpoint(Endpoint::UserJoined) if !joined(message, |id| id != me.id) => {
            Err("no user joined".to_owned())
        }
        On::Endpoint(endpoint) => is_below(Endpoint::of_message(message), *endpoint),
        On::StaleCallback | On::Callback(_) | On::Inline(_) => {
            Err("it is not for messages".to_owned())
        }
    }
}

/// Whether an endpoint is another one or below it.
fn is_below(own: Endpoint, wanted: Endpoint) -> Result<Vec<usize>, String> {
    if own.and_above().any(|endpoint| endpoint == wanted) {
        Ok(vec![0])
    } else {
        Err(format!("the update is `{own}`"))
    }
}

/// A command that names another bot is no text for this one.
fn is_for_another_bot(message: &Message, me: &User) -> bool {
    let command = message.text.as_deref().and_then(Command::parse);
    command.is_some_and(|command| !command.is_for(me.username.as_deref()))
}

fn is_start(command: &Command<'_>, me: &User) -> bool {
    command.name.eq_ignore_ascii_case("start") && command.is_for(me.username.as_deref())
}

fn joined(message: &Message, is_wanted: impl Fn(crate::api::UserId) -> bool) -> bool {
    let mut users = message.new_chat_members.iter().flatten();
    users.any(|user| is_wanted(user.id))
}

fn command(commands: &Commands, text: &str, me: &User) -> Result<Vec<usize>, String> {
    let names = commands.patterns.0.iter().chain(&commands.aliases.0);
    let mut written = Vec::new();
    for name in names.filter_map(|pattern| pattern.split_whitespace().next()) {
        for prefix in &commands.prefixes.0 {
            written.push(format!("{prefix}{name}"));
            let Some(command) = Command::parse_with(text, prefix) else {
                continue;
            };
            let is_it = if commands.case_sensitive {
                command.name == name
            } else {
                command.name.to_lowercase() == name.to_lowercase()
            };
            if !is_it {
                continue;
            }
            return if command.is_for(me.username.as_deref()) {
                Ok(vec![0])
            } else {
                Err("the command is for another bot".to_owned())
            };
        }
    }
    Err(format!("no command {}", written.join(", ")))
}

fn fits(pattern: &str, wire: Wire, text: &str) -> bool {
    SegmentPattern::parse(pattern, wire).is_ok_and(|pattern| pattern.matches(text).is_some())
}

/// The texts that are right; or that none of them is.
fn chosen(
    texts: &Texts,
    subject: &str,
    is_right: impl Fn(&str) -> bool,
) -> Result<Vec<usize>, String> {
    let found = indices(texts, is_right);
    if !found.is_empty() {
        return Ok(found);
    }
    Err(match texts.0.as_slice() {
        [only] => format!("{subject} not {only:?}"),
        several => {
            let several: Vec<_> = several.iter().map(|text| format!("{text:?}")).collect();
            format!("{subject} none of {}", several.join(", "))
        }
    })
}

fn indices(texts: &Texts, is_right: impl Fn(&str) -> bool) -> Vec<usize> {
    let numbered = texts.0.iter().enumerate();
    numbered
        .filter(|(_, text)| is_right(text))
        .map(|(index, _)| index)
        .collect()
}

#[cfg(feature = "regex")]
fn finds(expression: &str, text: &str) -> bool {
    let regex = regex_automata::meta::Regex::new(expression);
    regex.is_ok_and(|regex| regex.is_match(text))
}

#[cfg(not(feature = "regex"))]
fn finds(_: &str, _: &str) -> bool {
    false
}
