//! What there is to know of a chat.

use maud::{Markup, html};

use crate::page::region::Piece;
use crate::page::viewer::Viewer;
use crate::page::{input, people};
use crate::world::{Permission, Place, World, text_in};

/// Seconds between two messages that can be chosen, as Telegram offers them.
const SLOW: [(u32, &str); 5] = [
    (0, "Off"),
    (10, "10 s"),
    (30, "30 s"),
    (60, "1 min"),
    (300, "5 min"),
];

/// All of it.
pub(super) fn body(world: &World, viewer: &Viewer) -> Vec<Piece> {
    let html = match viewer.place {
        Place::Private { bot, .. } => of_bot(world, viewer, bot),
        Place::Chat(chat) => of_chat(world, viewer, chat),
    };
    vec![Piece::new("sheet-1", "", &html)]
}

fn fact(name: &str, value: &str) -> Markup {
    html! { @if !value.is_empty() { dt { (name) } dd { (value) } } }
}

fn of_bot(world: &World, viewer: &Viewer, bot: i64) -> Markup {
    let account = world.accounts.get(&bot);
    let username = account.and_then(|account| account.username.clone());
    let profile = world.bots.get(&bot).map(|bot| &bot.profile);
    let language = world.accounts.get(&viewer.user);
    let language = language.and_then(|one| one.language.clone());
    let language = language.unwrap_or_default();
    let about = profile.and_then(|one| text_in(&one.short_descriptions, &language));
    let description = profile.and_then(|one| text_in(&one.descriptions, &language));
    let commands = world.commands_for(bot, viewer.place, viewer.user);
    let inline = !world.asked.inline.off.contains(&bot);
    html! {
        dl.facts {
            (fact("Username", &username.map(|name| format!("@{name}")).unwrap_or_default()))
            (fact("Id", &bot.to_string()))
            (fact("About", about.unwrap_or_default()))
            (fact("What it can do", description.unwrap_or_default()))
            (fact("Inline mode", if inline { "on" } else { "off" }))
            @for command in commands.as_array().into_iter().flatten() {
                (fact(&format!("/{}", command["command"].as_str().unwrap_or_default()), command["description"].as_str().unwrap_or_default()))
            }
        }
        @let blocked = people::has_blocked(world, viewer.place);
        form method="post" action={ "/do/" (if blocked { "unblock" } else { "block" }) } {
            (input::hidden(viewer, None))
            button.wide { @if blocked { "Unblock the bot" } @else { "Block the bot" } }
        }
    }
}

fn of_chat(world: &World, viewer: &Viewer, id: i64) -> Markup {
    let Some(chat) = world.chats.get(&id) else {
        return html! { p.error { "The chat is no more." } };
    };
    let now = world.clock.now();
    let mute: Vec<&str> = Permission::ALL
        .iter()
        .filter(|one| !chat.permissions.has(**one))
        .map(|one| one.name())
        .collect();
    let member = chat.member(viewer.user, now);
    let form = |action: &str, body: &Markup| {
        html! { form.line method="post" action={ "/do/" (action) } { (input::hidden(viewer, None)) (body) } }
    };
    html! {
        dl.facts {
            (fact("Kind", chat.kind.name()))
            (fact("Id", &id.to_string()))
            (fact("Username", &chat.username.as_ref().map(|name| format!("@{name}")).unwrap_or_default()))
            (fact("Description", &chat.description))
            (fact("Members", &chat.present(now).count().to_string()))
            (fact("You are", member.status.name()))
            (fact("Members may not", &mute.join(", ")))
            (fact("Asks to join", if chat.requests.is_empty() { "" } else { "some wait to be let in" }))
            (fact("Topics", if chat.is_forum { "on" } else { "off" }))
        }
        @if member.is_admin() {
            (form("slow", &html! {
                label.grow for="slow" { "Slow mode" }
                select #slow name="seconds" {
                    @for (seconds, label) in SLOW {
                        option value=(seconds) selected[i64::from(seconds) == chat.slow_mode()] { (label) }
                    }
                }
                button { "Set" }
            }))
            (form("forum", &html! {
                span.grow { "Topics" }
                button name="on" value=(if chat.is_forum { "false" } else { "true" }) { @if chat.is_forum { "Switch off" } @else { "Switch on" } }
            }))
            @if chat.is_forum { a.button.wide href=(viewer.with("sheet=topics")) { "Edit the topics" } }
        }
    }
}
