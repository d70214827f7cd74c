//! Which options make sense for which trigger.

use super::guards::{Guard, Is, Sender};
use super::options::Options;
use super::place::Place;
use super::triggers::{Family, Kind, Written};
use crate::errors::Errors;

/// What the updates of a trigger have.
#[derive(Clone, Copy)]
struct Has {
    message: bool,
    chat: bool,
    user: bool,
}

const ALL: Has = has(true, true, true);

/// Options that only commands have.
const OF_COMMANDS: [(&str, &str); 8] = [
    ("alias", "has no name"),
    ("prefix", "has no name"),
    ("case", "has no name"),
    ("description", "is not in Telegram's menu"),
    ("hidden", "is not in Telegram's menu"),
    ("scope", "is not in Telegram's menu"),
    ("lang", "is not in Telegram's menu"),
    ("usage", "has no arguments that people type"),
];

const fn has(message: bool, chat: bool, user: bool) -> Has {
    Has {
        message,
        chat,
        user,
    }
}

/// Reports the options that the trigger can do nothing with.
pub(super) fn check(trigger: &Written, options: &Options, errors: &mut Errors) {
    let name = name(trigger);
    let is_command = matches!(
        trigger.kind,
        Kind::OwnCommand | Kind::Texts(Family::Command, _)
    );
    let is_error = matches!(trigger.kind, Kind::Endpoint("on_error", _));
    let is_listed =
        options.prefixes.is_empty() || options.prefixes.iter().any(|prefix| prefix.value() == "/");
    for key in &options.keys {
        let word = key.to_string();
        let of_commands = OF_COMMANDS.iter().find(|(option, _)| *option == word);
        if let Some((_, why)) = of_commands.filter(|_| !is_command) {
            errors.over(key, format!("`{word}` is for commands: `{name}` {why}"));
        } else if is_error && word == "timeout" {
            errors.over(
                key,
                "`on_error` has no `timeout`: it is short, and runs when others took too long",
            );
        } else if is_error && word == "also" {
            errors.over(
                key,
                "`on_error` has no `also`: an error goes to one handler",
            );
        } else if !is_listed && matches!(word.as_str(), "scope" | "lang" | "hidden") {
            errors.over(
                key,
                format!("`{word}` is about Telegram's menu, where commands begin with `/`: remove it, or add `\"/\"` to `prefix`"),
            );
        }
    }
    let has = has_of(trigger);
    for guard in &options.guards {
        check_guard(guard, has, &name, errors);
    }
}

fn check_guard(guard: &Guard, has: Has, name: &str, errors: &mut Errors) {
    let lacks = match &guard.is {
        Is::Message(_) | Is::Entities(_) if !has.message => Some("a message"),
        Is::Chat(_) if !has.chat => Some("a chat"),
        Is::From(_) if !has.user => Some("a sender"),
        // Rights are those in a chat.
        Is::From(senders)
            if !has.chat
                && senders
                    .iter()
                    .any(|sender| matches!(sender, Sender::Admin | Sender::Owner)) =>
        {
            Some("a chat, in which somebody could be admin or owner")
        }
        Is::Any(guards) | Is::All(guards) => {
            for guard in guards {
                check_guard(guard, has, name, errors);
            }
            None
        }
        Is::Not(guard) => {
            check_guard(guard, has, name, errors);
            None
        }
        _ => None,
    };
    if let Some(lacks) = lacks {
        errors.over(
            &guard.key,
            format!(
                "`{}` can never hold: `{name}` comes without {lacks}",
                guard.key
            ),
        );
    }
}

/// The trigger as it was written.
fn name(trigger: &Written) -> String {
    let inner = match &trigger.kind {
        Kind::Endpoint(name, _) => name,
        Kind::Album => "on_album",
        Kind::StaleCallback => "on_stale_callback",
        Kind::OwnCommand => "command",
        Kind::Texts(family, _) => family.key(),
        Kind::Regex(_) => "regex",
    };
    trigger
        .places
        .iter()
        .rev()
        .fold(inner.to_owned(), |inner, place| {
            format!("{}({inner})", place.name())
        })
}

fn has_of(trigger: &Written) -> Has {
    if trigger.places.contains(&Place::Channel) {
        return has(true, true, false);
    }
    match &trigger.kind {
        Kind::Texts(Family::Inline, _) => has(false, false, true),
        Kind::Endpoint(name, _) => match *name {
            "on_channel_post" | "on_edited_channel_post" => has(true, true, false),
            "on_query"
            | "on_inline_result"
            | "on_shipping"
            | "on_checkout"
            | "on_purchased_paid_media"
            | "on_poll_answer"
            | "on_business_connection"
            | "on_managed_bot"
            | "on_subscription" => has(false, false, true),
            "on_poll" | "on_unknown" => has(false, false, false),
            "on_message_reaction"
            | "on_my_chat_member"
            | "on_chat_member"
            | "on_chat_join_request"
            | "on_chat_boost"
            | "on_removed_chat_boost" => has(false, true, true),
            "on_message_reaction_count"
            | "on_deleted_business_messages"
            | "on_stopped_message_generation" => has(false, true, false),
            _ => ALL,
        },
        _ => ALL,
    }
}
