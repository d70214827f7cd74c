//! Messages as bubbles.

use maud::{Markup, html};
use serde_json::Value;

use super::region::Piece;
use super::viewer::Viewer;
use super::{content, games, input, people, text, topics};
use crate::world::{Place, Right, World};

/// Reactions that are offered.
const REACTIONS: [&str; 6] = ["👍", "❤", "🔥", "🎉", "🤔", "👎"];

/// What is sent together is shown together: the messages of an album, or one message.
pub(super) fn piece(world: &World, viewer: &Viewer, messages: &[Value]) -> Option<Piece> {
    let first = messages.first()?;
    let id = first["message_id"].as_i64()?;
    let key = format!("m-{id}");
    if let Some(words) = content::service(first) {
        return Some(Piece::new(
            key,
            "row service",
            &html! {
                p.pill { (words)
                    @if first.get("forum_topic_created").is_none() { " " (topics::mark(world, viewer, first)) }
                    @if first.get("successful_payment").is_some() { " " a href=(viewer.with(&format!("sheet=receipt&message={id}"))) { "Receipt" } }
                }
            },
        ));
    }
    let from = first["from"]["id"].as_i64();
    let own = from == Some(viewer.user);
    let class = if own { "row own" } else { "row" };
    let html = bubble(world, viewer, messages, id, own);
    Some(Piece::new(key, class, &html))
}

fn bubble(world: &World, viewer: &Viewer, messages: &[Value], id: i64, own: bool) -> Markup {
    let Some(first) = messages.first() else {
        return Markup::default();
    };
    let from = first["from"]["id"].as_i64().unwrap_or_default();
    let name = sender(first);
    let in_group = matches!(viewer.place, Place::Chat(_));
    let edited = messages.iter().any(|one| one.get("edit_date").is_some());
    // Of an album the only caption is below all of it.
    let captioned = messages.iter().find(|one| one.get("caption").is_some());
    let body = captioned.unwrap_or(first);
    let label = format!("{name}: {}", text::brief(&content::brief(body), 60));
    html! {
        @if in_group && !own { (people::avatar(from, &name)) }
        article.bubble aria-label=(label) tabindex="-1" {
            @if in_group && !own { header class={ "who c" (from.rem_euclid(8)) } { (name) } }
            (topics::mark(world, viewer, first))
            (via(first))
            (forwarded(first))
            (quoted(first))
            @if messages.len() > 1 {
                div.album { @for one in messages { (content::media(viewer, one)) } }
            } @else {
                (content::media(viewer, first))
            }
            (words(body))
            (games::scores(world, viewer, id, first))
            footer {
                @if edited { span.edited { "edited" } " " }
                (time(first["date"].as_i64().unwrap_or_default()))
            }
            (reactions(world, viewer, id, first))
            (input::inline_keyboard(viewer, id, first))
        }
        (menu(world, viewer, id, first, own))
    }
}

fn words(message: &Value) -> Markup {
    let part = |name: &str, entities: &str| {
        let text = message[name].as_str()?;
        Some(html! { div.text dir="auto" { (text::rich(text, &message[entities])) } })
    };
    let found = part("text", "entities").or_else(|| part("caption", "caption_entities"));
    found.unwrap_or_default()
}

/// The name of the one who has written it.
pub(super) fn sender(message: &Value) -> String {
    let name = message["from"]["first_name"].as_str();
    let title = message["sender_chat"]["title"].as_str();
    name.or(title).unwrap_or_default().to_owned()
}

/// An hour and a minute, which the script changes to those of the place where the browser is.
pub(super) fn time(unix: i64) -> Markup {
    let minutes = unix.rem_euclid(86_400) / 60;
    html! { time data-at=(unix) { (format!("{:02}:{:02}", minutes / 60, minutes % 60)) } }
}

fn via(message: &Value) -> Markup {
    let bot = message["via_bot"]["username"].as_str();
    html! { @if let Some(bot) = bot { p.via { "via @" (bot) } } }
}

fn forwarded(message: &Value) -> Markup {
    let origin = &message["forward_origin"];
    let name = origin["sender_user"]["first_name"]
        .as_str()
        .or_else(|| origin["sender_user_name"].as_str())
        .or_else(|| origin["sender_chat"]["title"].as_str())
        .or_else(|| origin["chat"]["title"].as_str());
    html! { @if !origin.is_null() { p.via { "Forwarded from " b { (name.unwrap_or("somebody")) } } } }
}

fn quoted(message: &Value) -> Markup {
    let replied = &message["reply_to_message"];
    let quote = message["quote"]["text"].as_str().map(str::to_owned);
    html! {
        @if let Some(id) = replied["message_id"].as_i64() {
            a.quote href={ "#m-" (id) } {
                b { (sender(replied)) }
                span { (text::brief(&quote.unwrap_or_else(|| content::brief(replied)), 80)) }
            }
        }
    }
}

fn reactions(world: &World, viewer: &Viewer, id: i64, message: &Value) -> Markup {
    let all = message["reactions"].as_array();
    let mut counted: Vec<(String, Vec<i64>)> = Vec::new();
    for one in all.into_iter().flatten() {
        let kind = &one["type"];
        let emoji = kind["emoji"].as_str().unwrap_or("⭐").to_owned();
        let user = one["user"].as_i64().unwrap_or_default();
        match counted.iter_mut().find(|(known, _)| *known == emoji) {
            Some((_, users)) => users.push(user),
            None => counted.push((emoji, vec![user])),
        }
    }
    html! {
        @if !counted.is_empty() {
            form.reactions method="post" action="/do/react" {
                (input::hidden(viewer, Some(id)))
                @for (emoji, users) in &counted {
                    @let own = users.contains(&viewer.user);
                    @let names: Vec<String> = users.iter().map(|user| people::name(world, *user)).collect();
                    button name="emoji" value=[(!own).then_some(emoji)] aria-pressed=(own.to_string())
                        title=(names.join(", ")) aria-label={ (emoji) " by " (names.join(", ")) } {
                        (emoji) @if users.len() > 1 { " " (users.len()) }
                    }
                }
            }
        }
    }
}

/// What somebody may do with the messages of others.
struct Rights {
    pin: bool,
    delete: bool,
}

impl Rights {
    fn of(world: &World, viewer: &Viewer) -> Self {
        Self {
            pin: world.may_pin(viewer.user, viewer.place).is_ok(),
            delete: match viewer.place {
                Place::Private { .. } => true,
                Place::Chat(chat) => world.member(chat, viewer.user).may(Right::DeleteMessages),
            },
        }
    }
}

/// What can be done with a message.
fn menu(world: &World, viewer: &Viewer, id: i64, message: &Value, own: bool) -> Markup {
    let pinned = world
        .conversations
        .get(&viewer.place)
        .is_some_and(|all| all.pinned.contains(&id));
    let may = Rights::of(world, viewer);
    let text = message["text"]
        .as_str()
        .or_else(|| message["caption"].as_str());
    html! {
        details.menu {
            summary aria-label={ "What to do with the message of " (sender(message)) } title="More" { "⋯" }
            div.sheet {
                form.line method="post" action="/do/react" {
                    (input::hidden(viewer, Some(id)))
                    @for emoji in REACTIONS { button.emoji name="emoji" value=(emoji) aria-label={ "React " (emoji) } { (emoji) } }
                }
                button type="button" data-reply=(id) data-name=(sender(message)) data-words=(text::brief(&content::brief(message), 60)) { "Reply" }
                @if own && text.is_some() && message.get("forward_origin").is_none() {
                    button type="button" data-edit=(id) data-text=[text] { "Edit" }
                }
                a href=(viewer.with(&format!("sheet=forward&message={id}"))) { "Forward" }
                @if may.pin {
                    form method="post" action={ "/do/" (if pinned { "unpin" } else { "pin" }) } {
                        (input::hidden(viewer, Some(id)))
                        button { @if pinned { "Unpin" } @else { "Pin" } }
                    }
                }
                @if own || may.delete {
                    form method="post" action="/do/delete" {
                        (input::hidden(viewer, Some(id)))
                        button { "Delete" }
                    }
                }
            }
        }
    }
}
