//! What a page shows, and the frame around it.

use std::time::Duration;

use maud::{DOCTYPE, Markup, html};

use super::icon::icon;
use super::region::{Piece, Region, content};
use super::sheet::{Frame, Sheet};
use super::viewer::{Viewer, is_person};
use super::{assets, chats, faults, inside, people, record, side, traffic};
use crate::params::Params;
use crate::playground::Playground;

/// A page by what it shows.
#[derive(Clone, Debug)]
pub(super) enum View {
    /// Where one begins.
    Home,
    /// A person's chats.
    Person(i64),
    /// A chat as a person sees it. A bot's id or a chat's stands for it in the address.
    Chat(Box<Open>),
    /// Several of them.
    Side(Vec<Viewer>),
    Traffic(traffic::Filter),
    Faults,
    /// The routes of a bot, or of the first one.
    Map(Option<i64>),
    /// What a bot, or the first one, is doing, and its dead letters.
    Inside(Option<i64>, Box<inside::Letters>),
    /// What was recorded with a bot.
    Recorded(i64),
}

/// So often a page is looked at anew that shows a moment.
const PACE: Duration = Duration::from_secs(1);

/// A chat that is open.
#[derive(Clone, Debug)]
pub(super) struct Open {
    pub(super) viewer: Viewer,
    /// What lies over it.
    pub(super) sheet: Option<Sheet>,
    /// What is written in it already.
    pub(super) written: String,
}

impl View {
    /// The page at an address; none when there is none.
    pub(super) fn of(playground: &Playground, path: &str, query: &Params) -> Option<Self> {
        let mut parts = path.trim_matches('/').split('/');
        let first = parts.next()?;
        let id = |part: Option<&str>| part.and_then(|part| part.parse::<i64>().ok());
        match first {
            "" => Some(Self::Home),
            "traffic" => Some(Self::Traffic(traffic::Filter::of(query))),
            "faults" => Some(Self::Faults),
            "map" | "inside" => {
                let bot = parts.next();
                if bot.is_some() && !id(bot).is_some_and(|bot| inside::is_bot(playground, bot)) {
                    return None;
                }
                Some(match first {
                    "map" => Self::Map(id(bot)),
                    _ => Self::Inside(id(bot), Box::default()),
                })
            }
            "side" => Some(Self::Side(Vec::new())),
            "test" => {
                let bot = id(parts.next())?;
                inside::is_bot(playground, bot).then_some(Self::Recorded(bot))
            }
            "chats" => {
                let user = id(parts.next())?;
                playground
                    .with(|world| is_person(world, user))
                    .then_some(Self::Person(user))
            }
            "chat" => {
                let (user, peer) = (id(parts.next())?, id(parts.next())?);
                let viewer = playground.with(|world| Viewer::of(world, user, peer, query))?;
                Some(Self::Chat(Box::new(Open {
                    viewer,
                    sheet: Sheet::of(query),
                    written: query.text("text").to_owned(),
                })))
            }
            _ => None,
        }
    }

    /// Asks what has to be waited for, before the rest is looked at.
    pub(super) async fn prepare(&mut self, playground: &Playground) {
        if let Self::Inside(bot, letters) = self {
            **letters = inside::Letters::read(playground, *bot).await;
        }
    }

    /// How often it is looked at anew though nothing has happened.
    pub(super) fn pace(&self) -> Option<Duration> {
        matches!(self, Self::Inside(..)).then_some(PACE)
    }

    /// Whether it is looked at anew at once when something has happened.
    pub(super) fn wakes(&self) -> bool {
        self.pace().is_none()
    }

    /// What runs in a frame on the page.
    pub(super) fn frame(&self, playground: &Playground) -> Option<Frame> {
        let Self::Chat(open) = self else {
            return None;
        };
        let sheet = open.sheet.as_ref()?;
        playground.with(|world| sheet.frame(world, &open.viewer))
    }

    /// Whether it is shown in a frame of another page of the playground.
    pub(super) fn is_framed(&self) -> bool {
        matches!(self, Self::Chat(open) if open.viewer.pane)
    }

    pub(super) fn shows_traffic(&self) -> bool {
        matches!(self, Self::Traffic(_))
    }

    fn user(&self) -> Option<i64> {
        match self {
            Self::Person(user) => Some(*user),
            Self::Chat(open) => Some(open.viewer.user),
            _ => None,
        }
    }

    fn path(&self) -> String {
        match self {
            Self::Home => "/".to_owned(),
            Self::Person(user) => format!("/chats/{user}"),
            Self::Chat(open) => {
                let query = open.sheet.as_ref().map(Sheet::query);
                open.viewer.with(&query.unwrap_or_default())
            }
            Self::Side(columns) => side::path(columns),
            Self::Traffic(filter) => format!("/traffic?{}", filter.query()),
            Self::Faults => "/faults".to_owned(),
            Self::Map(None) => "/map".to_owned(),
            Self::Map(Some(bot)) => format!("/map/{bot}"),
            Self::Recorded(bot) => format!("/test/{bot}"),
            Self::Inside(None, _) => "/inside".to_owned(),
            Self::Inside(Some(bot), _) => format!("/inside/{bot}"),
        }
    }

    /// What of it changes by itself, and when it does so next without anything happening, in Unix milliseconds.
    pub(super) fn regions(&self, playground: &Playground) -> (Vec<Region>, Option<i64>) {
        let mut until = None;
        let mut regions = vec![playground.with(|world| people::people(world, self.current()))];
        match self {
            Self::Home => regions.push(playground.with(|world| people::bots(world))),
            Self::Person(user) => {
                regions.push(playground.with(|world| chats::list(world, *user, None)));
            }
            Self::Chat(open) => {
                let viewer = &open.viewer;
                playground.with(|world| {
                    regions.push(chats::list(world, viewer.user, Some(viewer.peer)));
                    until = chats::regions(world, viewer, &mut regions);
                    if let Some(sheet) = &open.sheet {
                        let (region, ends) = sheet.region(world, viewer);
                        regions.push(region);
                        until = until.into_iter().chain(ends).min();
                    }
                });
            }
            Self::Side(_) => {}
            Self::Traffic(filter) => regions.push(traffic::records(playground, filter)),
            Self::Faults => regions.push(faults::list(playground)),
            Self::Recorded(bot) => regions.push(record::test(playground, *bot)),
            Self::Map(bot) => regions.extend(inside::map_regions(playground, *bot)),
            Self::Inside(bot, letters) => {
                regions.extend(inside::regions(playground, *bot, letters));
            }
        }
        (regions, until)
    }

    /// The person and the other side of the chat.
    fn current(&self) -> (Option<i64>, Option<i64>) {
        match self {
            Self::Chat(open) => (Some(open.viewer.user), Some(open.viewer.peer)),
            other => (other.user(), None),
        }
    }

    /// The whole page.
    pub(super) fn page(&self, playground: &Playground) -> Markup {
        let (regions, _) = self.regions(playground);
        let title = self.title(playground);
        let body = match self {
            Self::Home => people::welcome(&regions, playground),
            Self::Person(user) => html! {
                (chat_list(&regions, playground, *user))
                main.empty aria-label="Chat" { p { "Choose a chat." } }
            },
            Self::Chat(open) => html! {
                @if !open.viewer.pane { (chat_list(&regions, playground, open.viewer.user)) }
                (chats::pane(playground, open, &regions))
                @if let Some(sheet) = &open.sheet {
                    (playground.with(|world| sheet.dialog(world, &open.viewer, &regions)))
                }
            },
            Self::Side(columns) => side::pane(playground, columns),
            Self::Traffic(filter) => traffic::pane(playground, filter, &regions),
            Self::Faults => faults::pane(&regions),
            Self::Recorded(bot) => record::pane(playground, *bot, &regions),
            Self::Map(bot) => inside::map_pane(playground, *bot, &regions),
            Self::Inside(bot, _) => inside::pane(playground, *bot, &regions),
        };
        let section = match self {
            Self::Traffic(_) => "traffic",
            Self::Faults => "faults",
            Self::Map(_) => "map",
            Self::Recorded(_) => "test",
            Self::Inside(..) => "inside",
            Self::Chat(open) if open.viewer.pane => "pane",
            Self::Chat(_) => "chat",
            Self::Side(_) => "side",
            Self::Person(_) => "chats",
            Self::Home => "home",
        };
        html! {
            (DOCTYPE)
            html lang="en" {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content";
                    meta name="color-scheme" content="light dark";
                    title { (title) }
                    link rel="icon" href=(assets::ICON.path);
                    @for style in assets::styles() { link rel="stylesheet" href=(style.path); }
                    @for script in assets::scripts() { script src=(script.path) defer {} }
                }
                body data-live={ "/live" (self.path()) } data-section=(section) {
                    @if section != "pane" { (rail(section, &regions)) }
                    (body)
                    @if section != "pane" { (people::dialog(self.user())) }
                    dialog #alert aria-labelledby="alert-text" {
                        p #alert-text {}
                        form method="dialog" { button.primary autofocus { "OK" } }
                    }
                    div #toasts role="status" aria-live="polite" {}
                    p #offline role="alert" hidden { "The playground does not answer. Trying again…" }
                }
            }
        }
    }

    fn title(&self, playground: &Playground) -> String {
        match self {
            Self::Home => "Playground".to_owned(),
            Self::Traffic(_) => "Traffic · Playground".to_owned(),
            Self::Faults => "Faults · Playground".to_owned(),
            Self::Map(_) => "Map · Playground".to_owned(),
            Self::Recorded(_) => "Recorded test · Playground".to_owned(),
            Self::Inside(..) => "Inside · Playground".to_owned(),
            Self::Person(user) => playground.with(|world| people::name(world, *user)),
            Self::Side(_) => "Side by side · Playground".to_owned(),
            Self::Chat(open) => playground.with(|world| {
                format!(
                    "{} · {}",
                    people::name(world, open.viewer.peer),
                    people::name(world, open.viewer.user)
                )
            }),
        }
    }
}

/// The bar with the ways to all parts.
fn rail(section: &str, regions: &[Region]) -> Markup {
    let link = |name: &str, path: &str, sign: &str, on: bool| {
        html! {
            a href=(path) aria-current=[on.then_some("page")] { (icon(sign)) span { (name) } }
        }
    };
    html! {
        nav #rail aria-label="Playground" {
            (link("Home", "/", "home", section == "home"))
            (link("Traffic", "/traffic", "traffic", section == "traffic"))
            (link("Map", "/map", "map", section == "map"))
            (link("Inside", "/inside", "inside", section == "inside"))
            (link("Faults", "/faults", "faults", section == "faults"))
            p.label #people-label { "People" }
            ul #people aria-labelledby="people-label" { (content(regions, "people")) }
            button #new-button popovertarget="new" aria-label="New person, bot or group" title="New person, bot or group" { (icon("plus")) }
        }
    }
}

fn chat_list(regions: &[Region], playground: &Playground, user: i64) -> Markup {
    let name = playground.with(|world| people::name(world, user));
    html! {
        section #list aria-label={ "Chats of " (name) } {
            header { h1 { (name) } p.muted { "Chats" } }
            ul #chats aria-label="Chats" { (content(regions, "chats")) }
        }
    }
}

/// A region of one piece only.
pub(super) fn single(id: &'static str, class: &str, content: &Markup) -> Region {
    Region::new(id, vec![Piece::new(format!("{id}-1"), class, content)])
}
