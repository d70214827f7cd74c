//! Who there is: people, bots, and how more are made.

use maud::{Markup, html};

use super::region::{Piece, Region, content};
use crate::playground::Playground;
use crate::world::{Place, World};

/// The name of a person, a bot or a chat.
pub(super) fn name(world: &World, id: i64) -> String {
    if let Some(account) = world.accounts.get(&id) {
        return account.first_name.clone();
    }
    let chat = world.chats.get(&id);
    chat.map_or_else(|| id.to_string(), |chat| chat.title.clone())
}

/// A round picture: the beginning of a name, in the colour that belongs to the id.
pub(super) fn avatar(id: i64, name: &str) -> Markup {
    let letters: String = name
        .split_whitespace()
        .take(2)
        .filter_map(|word| word.chars().next())
        .collect();
    let class = format!("avatar c{}", id.rem_euclid(8));
    html! { span class=(class) aria-hidden="true" { (letters.to_uppercase()) } }
}

/// Everybody, to be changed to.
pub(super) fn people(world: &World, (current, peer): (Option<i64>, Option<i64>)) -> Region {
    let now = world.clock.now();
    let all = world.accounts.values().filter(|one| !one.is_bot);
    let pieces = all.map(|account| {
        let id = account.id;
        // The same chat, if it is theirs as well.
        let same = peer.filter(|peer| {
            let chat = world.chats.get(peer);
            world.bots.contains_key(peer)
                || chat.is_some_and(|chat| chat.member(id, now).is_present())
        });
        let path = same.map_or_else(
            || format!("/chats/{id}"),
            |peer| format!("/chat/{id}/{peer}"),
        );
        let on = (current == Some(id)).then_some("true");
        Piece::new(
            format!("person-{id}"),
            "",
            &html! {
                a href=(path) aria-current=[on] title=(account.first_name) {
                    (avatar(id, &account.first_name)) span.name { (account.first_name) }
                }
            },
        )
    });
    Region::new("people", pieces.collect())
}

/// The bots, with what a program needs to be one.
pub(super) fn bots(world: &World) -> Region {
    let pieces = world.bots.iter().map(|(id, bot)| {
        let account = world.accounts.get(id);
        let username = account.and_then(|account| account.username.clone());
        let waiting = bot.queue.len();
        Piece::new(
            format!("bot-{id}"),
            "card",
            &html! {
                div.line {
                    (avatar(*id, &name(world, *id)))
                    div { b { (name(world, *id)) } p.muted { "@" (username.unwrap_or_default()) } }
                    @if waiting > 0 {
                        span.badge title="Updates that the bot has not fetched" { (waiting) " waiting" }
                    }
                }
                details { summary { "Token" } code.token { (bot.token) } }
            },
        )
    });
    Region::new("bots", pieces.collect())
}

/// The first page.
pub(super) fn welcome(regions: &[Region], playground: &Playground) -> Markup {
    let (people, first) = playground.with(|world| {
        let mut people = world.accounts.values().filter(|one| !one.is_bot);
        let first = people.next().map(|one| one.id);
        let bot = world.bots.keys().next().copied();
        let first = first.map(|user| {
            bot.map_or_else(
                || format!("/chats/{user}"),
                |bot| format!("/chat/{user}/{bot}"),
            )
        });
        (first.is_some(), first)
    });
    html! {
        main #home aria-label="Home" {
            h1 { "Playground" }
            p.lead { "A Telegram of your own. Nothing that is said here leaves this machine." }
            @if let Some(first) = first {
                p { a.primary.button #enter href=(first) { "Go to the chats" } }
            }
            @if !people {
                section.card aria-labelledby="first-person" {
                    h2 #first-person { "Who are you?" }
                    (person_form("first"))
                }
            }
            section aria-labelledby="bots-label" {
                h2 #bots-label { "Bots" }
                ul #bots.cards aria-labelledby="bots-label" { (content(regions, "bots")) }
            }
            section.card aria-labelledby="api-label" {
                h2 #api-label { "For a bot in any language" }
                p { "Use " code data-origin { "this server's address" } " in place of " code { "https://api.telegram.org" } ", and the token of a bot above." }
            }
        }
    }
}

fn person_form(prefix: &str) -> Markup {
    html! {
        form method="post" action="/do/person" {
            label for={ (prefix) "-person" } { "Name" }
            div.line {
                input id={ (prefix) "-person" } name="name" required maxlength="64" autocomplete="off" placeholder="Alice";
                button.primary { "Make a person" }
            }
        }
    }
}

/// Where people, bots and groups are made.
pub(super) fn dialog(user: Option<i64>) -> Markup {
    html! {
        div #new popover aria-label="New person, bot or group" {
            h2 { "New" }
            (person_form("new"))
            form method="post" action="/do/bot" {
                label for="new-bot" { "Username of a bot" }
                div.line {
                    input #new-bot name="name" required maxlength="32" pattern="[A-Za-z][A-Za-z0-9_]{2,31}" autocomplete="off" placeholder="shop_bot";
                    button { "Make a bot" }
                }
            }
            @if let Some(user) = user {
                form method="post" action="/do/group" {
                    input type="hidden" name="user" value=(user);
                    label for="new-group" { "Title of a group" }
                    div.line {
                        input #new-group name="name" required maxlength="128" autocomplete="off" placeholder="Friends";
                        button { "Make a group" }
                    }
                }
            }
        }
    }
}

/// Whether a person has blocked the bot of a private chat.
pub(super) fn has_blocked(world: &World, place: Place) -> bool {
    let Place::Private { user, bot } = place else {
        return false;
    };
    let account = world.accounts.get(&user);
    account.is_some_and(|account| account.blocked.contains(&bot))
}
