//! A person's chats, and one of them.

use maud::{Markup, html};
use serde_json::Value;

use super::region::{Piece, Region, content};
use super::view::{Open, single};
use super::viewer::Viewer;
use super::{content, found, input, message, people, pins, record, side, text, topics};
use crate::playground::Playground;
use crate::world::{Place, World};

/// So many messages of a chat are shown: the latest ones.
const MAX_SHOWN: usize = 150;

/// So many questions behind buttons are told of: the latest ones.
const MAX_ANSWERS: usize = 20;

/// A chat of a person.
pub(super) struct Line {
    pub(super) peer: i64,
    pub(super) place: Place,
    /// The last message.
    last: Option<i64>,
}

/// The chats of a person: those with each bot, and those they are in, the liveliest first.
pub(super) fn lines(world: &World, user: i64) -> Vec<Line> {
    let now = world.clock.now();
    let bots = world
        .bots
        .keys()
        .map(|bot| (*bot, Place::Private { user, bot: *bot }));
    let groups = world.chats.values();
    let groups = groups.filter(|chat| !chat.deleted && chat.member(user, now).is_present());
    let groups = groups.map(|chat| (chat.id, Place::Chat(chat.id)));
    let mut lines: Vec<Line> = bots
        .chain(groups)
        .map(|(peer, place)| {
            let conversation = world.conversations.get(&place);
            let last = conversation.and_then(|all| Some(*all.messages.last_key_value()?.0));
            Line { peer, place, last }
        })
        .collect();
    let date =
        |place: Place, id: Option<i64>| id.and_then(|id| Some(world.message(place, id)?.date));
    lines.sort_by_key(|line| std::cmp::Reverse(date(line.place, line.last)));
    lines
}

/// The chats of a person, to be opened.
pub(super) fn list(world: &World, user: i64, current: Option<i64>) -> Region {
    let lines = lines(world, user).into_iter();
    let pieces = lines.map(|Line { peer, place, last }| {
        let last = last.map(|id| world.message_json(None, place, id));
        let name = people::name(world, peer);
        let on = current == Some(peer);
        let html = html! {
            a href={ "/chat/" (user) "/" (peer) } aria-current=[on.then_some("true")] {
                (people::avatar(peer, &name))
                span.words {
                    span.line { b { (name) } @if let Some(date) = last.as_ref().and_then(|last| last["date"].as_i64()) { (message::time(date)) } }
                    span.preview { (preview(place, last.as_ref())) }
                }
            }
        };
        Piece::new(format!("chat-{peer}"), "", &html)
    });
    Region::new("chats", pieces.collect())
}

fn preview(place: Place, last: Option<&Value>) -> String {
    let Some(last) = last else {
        return "Nothing said yet".to_owned();
    };
    let words = text::brief(&content::brief(last), 60);
    if matches!(place, Place::Chat(_)) && content::service(last).is_none() {
        return format!("{}: {words}", message::sender(last));
    }
    words
}

/// What changes in an open chat; gives when it does so next by itself, in Unix milliseconds.
pub(super) fn regions(world: &World, viewer: &Viewer, into: &mut Vec<Region>) -> Option<i64> {
    let (user, place) = (viewer.user, viewer.place);
    let messages = messages(world, viewer);
    let mut pieces = Vec::new();
    let mut rest = messages.as_slice();
    while let Some(first) = rest.first() {
        let album = first["media_group_id"].as_str();
        let same = |one: &&Value| album.is_some() && one["media_group_id"].as_str() == album;
        let count = rest.iter().take_while(same).count().max(1);
        let (together, after) = rest.split_at(count);
        pieces.extend(message::piece(world, viewer, together));
        rest = after;
    }
    pieces.extend(drafts(world, viewer));
    into.push(Region::new("messages", pieces));
    into.push(topics::tabs(world, viewer));
    into.push(pins::latest(world, viewer));
    into.push(found::results(world, viewer));
    into.push(input::keyboard(viewer, &messages));
    into.push(input::commands(&commands(world, user, place)));
    if let Place::Private { bot, .. } = place {
        into.push(input::menu_button(
            viewer,
            &world.menu_button(bot, Some(user)),
        ));
    }
    into.push(answers(world, viewer));
    let now = world.clock.now_millis();
    let conversation = world.conversations.get(&place);
    let active = conversation.into_iter().flat_map(|all| &all.activity);
    let active: Vec<_> = active
        .filter(|(id, one)| one.until > now && **id != user)
        .collect();
    let doing: Vec<String> = active
        .iter()
        .map(|(id, one)| format!("{} {}…", people::name(world, **id), doing(&one.action)))
        .collect();
    let state = if doing.is_empty() {
        state(world, place)
    } else {
        doing.join(", ")
    };
    let class = if doing.is_empty() { "" } else { "doing" };
    into.push(single("state", class, &html! { (state) }));
    into.push(single(
        "foot",
        "",
        &foot(world, viewer, messages.is_empty()),
    ));
    into.push(members(world, viewer));
    into.push(record::region(world, viewer.place));
    active.iter().map(|(_, one)| one.until).min()
}

/// What bots are writing at this moment, as far as they show it.
fn drafts(world: &World, viewer: &Viewer) -> Vec<Piece> {
    let now = world.clock.now_millis();
    let conversation = world.conversations.get(&viewer.place);
    let active = conversation.into_iter().flat_map(|all| &all.activity);
    let drafts = active.filter(|(_, one)| one.until > now);
    let drafts = drafts.filter_map(|(bot, one)| {
        let draft = one.draft.as_ref()?;
        let text = draft.get("text").and_then(Value::as_str).unwrap_or("…");
        let entities = draft.get("entities").unwrap_or(&Value::Null);
        let html = html! { div.bubble { div.text dir="auto" { (text::rich(text, entities)) } } };
        Some(Piece::new(format!("draft-{bot}"), "row draft", &html))
    });
    drafts.collect()
}

/// The latest messages that the viewer sees, the oldest first.
fn messages(world: &World, viewer: &Viewer) -> Vec<Value> {
    let conversation = world.conversations.get(&viewer.place);
    let all = conversation
        .into_iter()
        .flat_map(|all| all.messages.values().rev());
    let seen = all.filter(|one| {
        one.extra
            .receiver
            .is_none_or(|receiver| receiver == viewer.user)
            && topics::shows(viewer, &one.fields)
    });
    let mut seen: Vec<Value> = seen
        .take(MAX_SHOWN)
        .map(|one| world.message_json(None, viewer.place, one.id))
        .collect();
    seen.reverse();
    seen
}

fn commands(world: &World, user: i64, place: Place) -> Vec<(String, String)> {
    let bots: Vec<i64> = match place {
        Place::Private { bot, .. } => vec![bot],
        Place::Chat(chat) => {
            let now = world.clock.now();
            let chat = world.chats.get(&chat);
            let present = chat.into_iter().flat_map(|chat| chat.present(now));
            present
                .map(|(id, _)| id)
                .filter(|id| world.bots.contains_key(id))
                .collect()
        }
    };
    let in_group = matches!(place, Place::Chat(_));
    let mut all = Vec::new();
    for bot in bots {
        let username = world
            .accounts
            .get(&bot)
            .and_then(|account| account.username.clone());
        let offered = world.commands_for(bot, place, user);
        for command in offered.as_array().into_iter().flatten() {
            let name = command["command"].as_str().unwrap_or_default();
            let words = command["description"].as_str().unwrap_or_default();
            let name = match &username {
                Some(username) if in_group => format!("/{name}@{username}"),
                _ => format!("/{name}"),
            };
            all.push((name, words.to_owned()));
        }
    }
    all
}

/// What became of the buttons that this person has pressed here.
fn answers(world: &World, viewer: &Viewer) -> Region {
    let asked = world.asked_by_buttons(viewer.user, viewer.place, MAX_ANSWERS);
    let pieces = asked.into_iter().map(|(id, message, answer)| {
        let text = answer.and_then(|answer| answer["text"].as_str());
        let url = answer.and_then(|answer| answer["url"].as_str()).filter(|url| text::is_safe(url));
        let link = url.filter(|url| input::leads_to_telegram(url));
        // Only games lead elsewhere: they are played in a frame.
        let game = url.filter(|_| link.is_none()).map(|_| viewer.with(&format!("sheet=app&of=game&query={id}")));
        let alert = answer.is_some_and(|answer| answer["show_alert"] == true);
        let state = if answer.is_some() { "answered" } else { "waiting" };
        let html = html! { span data-message=(message) data-state=(state) data-alert=[alert.then_some("")] data-link=[link] data-go=[game] { (text.unwrap_or_default()) } };
        Piece::new(format!("answer-{id}"), "", &html)
    });
    Region::new("answers", pieces.collect())
}

fn doing(action: &str) -> &'static str {
    match action {
        "typing" => "is typing",
        "upload_photo" => "is sending a photo",
        "record_video" | "record_video_note" => "is recording a video",
        "upload_video" | "upload_video_note" => "is sending a video",
        "record_voice" => "is recording a voice message",
        "upload_voice" => "is sending a voice message",
        "upload_document" => "is sending a file",
        "choose_sticker" => "is choosing a sticker",
        "find_location" => "is looking for a place",
        _ => "is busy",
    }
}

/// What is below the name of a chat when nobody does anything.
fn state(world: &World, place: Place) -> String {
    match place {
        Place::Private { bot, .. } => {
            let account = world.accounts.get(&bot);
            let username = account.and_then(|account| account.username.clone());
            format!("bot @{}", username.unwrap_or_default())
        }
        Place::Chat(chat) => {
            let Some(chat) = world.chats.get(&chat) else {
                return String::new();
            };
            let count = chat.present(world.clock.now()).count();
            let members = if count == 1 { "member" } else { "members" };
            format!("{}, {count} {members}", chat.kind.name())
        }
    }
}

/// What stands in place of the composer where one cannot write.
fn foot(world: &World, viewer: &Viewer, is_empty: bool) -> Markup {
    let button = |action: &str, name: &str| {
        html! { form method="post" action={ "/do/" (action) } { (input::hidden(viewer, None)) button.primary.wide { (name) } } }
    };
    if people::has_blocked(world, viewer.place) {
        return html! { span data-closed {} (button("unblock", "Unblock the bot")) };
    }
    match viewer.place {
        Place::Private { .. } if is_empty => button("start", "Start"),
        Place::Chat(chat) if !world.member(chat, viewer.user).is_present() => {
            html! { span data-closed {} (button("join", "Join")) }
        }
        Place::Chat(_) if topics::is_closed(world, viewer) => {
            html! { span data-closed {} p.muted.closed { "The topic is closed." } }
        }
        _ => Markup::default(),
    }
}

/// Who is in a group, and who may come.
fn members(world: &World, viewer: &Viewer) -> Region {
    let Place::Chat(chat) = viewer.place else {
        return Region::new("members", Vec::new());
    };
    let now = world.clock.now();
    let present: Vec<_> = world
        .chats
        .get(&chat)
        .into_iter()
        .flat_map(|chat| chat.present(now))
        .collect();
    let others = world
        .accounts
        .values()
        .filter(|one| present.iter().all(|(id, _)| *id != one.id));
    let act = |action: &str, id: i64, name: &str, label: &str| {
        html! {
            form method="post" action={ "/do/" (action) } {
                (input::hidden(viewer, None))
                input type="hidden" name="who" value=(id);
                button aria-label={ (label) " " (name) } { (label) }
            }
        }
    };
    let inside = present.iter().map(|(id, member)| {
        let name = people::name(world, *id);
        let status = member.status.name();
        let html = html! {
            (people::avatar(*id, &name))
            span.words { b { (name) } span.muted { (status) } }
            @if *id != viewer.user && status != "creator" {
                @if status == "administrator" { (act("demote", *id, &name, "No admin")) }
                @else { (act("promote", *id, &name, "Make admin")) }
                @if status == "restricted" { (act("unmute", *id, &name, "Unmute")) }
                @else if status == "member" { (act("mute", *id, &name, "Mute")) }
                (act("remove", *id, &name, "Remove"))
            }
        };
        Piece::new(format!("member-{id}"), "line", &html)
    });
    let outside = others.map(|one| {
        let html = html! {
            (people::avatar(one.id, &one.first_name))
            span.words { b { (one.first_name) } span.muted { @if one.is_bot { "bot, not in the chat" } @else { "not in the chat" } } }
            (act("add", one.id, &one.first_name, "Add"))
        };
        Piece::new(format!("other-{}", one.id), "line", &html)
    });
    Region::new("members", inside.chain(outside).collect())
}

/// The open chat.
pub(super) fn pane(playground: &Playground, open: &Open, regions: &[Region]) -> Markup {
    let viewer = &open.viewer;
    let Viewer {
        user, peer, place, ..
    } = *viewer;
    let (name, blocked, beside) = playground.with(|world| {
        let name = people::name(world, peer);
        let blocked = people::has_blocked(world, place);
        (name, blocked, side::beside(world, viewer))
    });
    html! {
        main #chat aria-label={ "Chat with " (name) } {
            header.bar {
                @if !viewer.pane { a.back href={ "/chats/" (user) } aria-label="All chats" { "‹" } }
                (people::avatar(peer, &name))
                div.words {
                    h1 { a.quiet href=(viewer.with("sheet=info")) title="About this chat" { (name) } }
                    div role="status" { ul #state { (content(regions, "state")) } }
                }
                details.menu {
                    summary aria-label="What to do with the chat" title="More" { "⋯" }
                    div.sheet {
                        a href=(viewer.with("sheet=info")) { "About this chat" }
                        @if !viewer.pane { a href=(beside) { "Side by side with somebody else" } }
                        @if matches!(place, Place::Private { .. }) {
                            form method="post" action={ "/do/" (if blocked { "unblock" } else { "block" }) } {
                                (input::hidden(viewer, None))
                                button #block { @if blocked { "Unblock the bot" } @else { "Block the bot" } }
                            }
                        } @else {
                            h2 { "Members" }
                            ul #members aria-label="Members" { (content(regions, "members")) }
                            form method="post" action="/do/leave" { (input::hidden(viewer, None)) button { "Leave" } }
                        }
                        (record::switch(viewer.user, viewer.peer))
                        @if !viewer.pane { a href="/traffic" { "See the traffic" } }
                    }
                }
            }
            ul #recording { (content(regions, "recording")) }
            nav aria-label="Topics" { ul #topics { (content(regions, "topics")) } }
            ul #pinned aria-label="Pinned message" { (content(regions, "pinned")) }
            div.log role="log" aria-label="Messages" { ul #messages tabindex="0" aria-label="Messages" { (content(regions, "messages")) } }
            ul #foot { (content(regions, "foot")) }
            ul #commands hidden role="listbox" aria-label="Commands" { (content(regions, "commands")) }
            form #found method="post" action="/do/pick" {
                (input::hidden(viewer, None))
                ul #results role="listbox" aria-label="What the bot has found" { (content(regions, "results")) }
            }
            (input::composer(viewer, &name, &open.written))
            ul #menu-button { (content(regions, "menu-button")) }
            ul #keyboard { (content(regions, "keyboard")) }
            ul #answers hidden { (content(regions, "answers")) }
        }
    }
}
