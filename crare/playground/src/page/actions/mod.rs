//! What a person does on the page.

mod apps;
mod groups;
mod inline;
mod pay;

use std::time::Duration;

use crate::actors::{ActorError, Bot, Chat, Clicked, Opened, User};
use crate::page::signed::encoded;
use crate::page::viewer::{self, Viewer};
use crate::page::{faults, input, people, text};
use crate::params::{Params, Upload};
use crate::playground::Playground;
use crate::world::{Deed, Place, Right, Writing};

/// A name has at most this many letters.
const MAX_NAME: usize = 128;
/// A text has at most this many letters.
const MAX_TEXT: usize = 4_096;
/// The clock goes on by at most this many seconds at once: ten years.
const MAX_ADVANCE: u64 = 315_360_000;

/// What came of it.
#[derive(Debug, Default)]
pub(super) struct Done {
    /// Where to go.
    pub(super) go: Option<String>,
    /// What to say.
    pub(super) note: Option<String>,
}

impl Done {
    fn go(path: String) -> Self {
        Self {
            go: Some(path),
            ..Self::default()
        }
    }

    pub(super) fn note(note: impl Into<String>) -> Self {
        Self {
            note: Some(note.into()),
            ..Self::default()
        }
    }
}

/// Where a form stands.
pub(super) fn back(params: &Params) -> String {
    if let Some(path) = viewer::address_of(params) {
        return path;
    }
    if params.has("fault") {
        "/faults".to_owned()
    } else {
        "/".to_owned()
    }
}

/// Carries an action out, or says why not.
pub(super) fn act(playground: &Playground, action: &str, params: &Params) -> Result<Done, String> {
    match action {
        "person" => {
            let user = playground.user(&name(params)?);
            Ok(Done::go(format!("/chats/{}", user.id())))
        }
        "bot" => {
            let username = name(params)?;
            let is_fine = username
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || c == '_');
            if !is_fine || username.len() > 32 {
                return Err("A username has up to 32 letters, digits and underscores.".to_owned());
            }
            playground.bot(&username);
            Ok(Done::go("/".to_owned()))
        }
        "group" => {
            let user = User::new(playground.clone(), params.int("user"));
            if !playground.with(|world| viewer::is_person(world, user.id())) {
                return Err("There is no such person.".to_owned());
            }
            let chat = playground.group(&name(params)?, &user);
            Ok(Done::go(format!("/chat/{}/{}", user.id(), chat.id())))
        }
        "fault" => {
            playground.add_fault(faults::read(playground, params)?);
            Ok(Done::default())
        }
        "unfault" => {
            faults::remove(playground, params.text("fault"));
            Ok(Done::default())
        }
        "clear-faults" => {
            playground.clear_faults();
            Ok(Done::default())
        }
        "clear-traffic" => {
            playground.clear_traffic();
            playground.with(|world| world.changes += 1);
            Ok(Done::go("/traffic".to_owned()))
        }
        "advance" => {
            let seconds = u64::try_from(params.int("seconds")).unwrap_or_default();
            playground
                .clock()
                .advance(Duration::from_secs(seconds.min(MAX_ADVANCE)));
            playground.with(|world| {
                world.note(|_| Deed::Waited(seconds.min(MAX_ADVANCE) * 1_000));
                world.changes += 1;
            });
            Ok(Done::note("The clock has jumped ahead."))
        }
        _ => in_chat(playground, action, params),
    }
}

fn in_chat(playground: &Playground, action: &str, params: &Params) -> Result<Done, String> {
    let (user, peer) = (params.int("user"), params.int("peer"));
    let viewer = playground.with(|world| Viewer::of(world, user, peer, params));
    let viewer = viewer.ok_or("There is no such chat.")?;
    let user = User::new(playground.clone(), user);
    let chat = chat_of(playground, &user, viewer.place);
    let scene = Scene {
        chat: match viewer.thread() {
            Some(topic) => chat.in_topic(topic),
            None => chat,
        },
        user,
        viewer,
        place: viewer.place,
        playground,
        params,
    };
    let writes = [
        "say", "start", "photo", "document", "location", "dice", "contact", "press", "vote",
        "react", "pick", "inline", "app-data",
    ];
    if writes.contains(&action) {
        scene.may_write(scene.place)?;
    }
    scene.act(action).map_err(|why| {
        let why = why.to_string();
        let mut letters = why.chars();
        let first = letters
            .next()
            .map(|letter| letter.to_uppercase().to_string());
        first.unwrap_or_default() + letters.as_str()
    })
}

fn chat_of(playground: &Playground, user: &User, place: Place) -> Chat {
    match place {
        Place::Private { bot, .. } => user.to(&bot_of(playground, bot)),
        Place::Chat(id) => Chat::of(playground.clone(), id).by(user),
    }
}

/// Who does something where.
struct Scene<'a> {
    playground: &'a Playground,
    params: &'a Params,
    user: User,
    viewer: Viewer,
    place: Place,
    chat: Chat,
}

#[derive(Debug, thiserror::Error)]
enum Why {
    #[error(transparent)]
    Actor(#[from] ActorError),
    #[error("{0}")]
    Words(&'static str),
    #[error("{0}")]
    Said(String),
}

impl Scene<'_> {
    fn may_write(&self, place: Place) -> Result<(), String> {
        let open = self.playground.with(|world| match place {
            Place::Private { .. } => !people::has_blocked(world, place),
            Place::Chat(chat) => world.member(chat, self.user.id()).is_present(),
        });
        open.then_some(()).ok_or_else(|| {
            "One cannot write here now: unblock the bot, or join the chat.".to_owned()
        })
    }

    fn act(&self, action: &str) -> Result<Done, Why> {
        let (chat, params) = (&self.chat, self.params);
        let message = params.int("message");
        match action {
            "say" => return self.say(),
            "start" => {
                chat.tries_to_say("/start")?;
            }
            "photo" => self.send("photo")?,
            "document" => self.send("document")?,
            "location" => {
                let (latitude, longitude) = coordinates(params.text("at"))
                    .ok_or(Why::Words("A place is two numbers: 52.5,13.4"))?;
                chat.held(Writing::Location)?;
                chat.sends_location(latitude, longitude);
            }
            "dice" => {
                chat.sends_dice(params.text("emoji"))?;
            }
            "contact" => {
                let name = self
                    .playground
                    .with(|world| people::name(world, self.user.id()));
                chat.held(Writing::Contact)?;
                chat.sends_contact("+12025550123", &name);
            }
            "click" if params.has("link") => return self.open(params.text("link")),
            "click" => return self.click(message, params.text("button")),
            "press" => return self.press(params.text("button")),
            "vote" => {
                let option = usize::try_from(params.int("option")).unwrap_or(usize::MAX);
                chat.votes(message, &[option])?;
            }
            "react" => {
                let emoji = params.text("emoji");
                chat.reacts(
                    message,
                    if emoji.is_empty() {
                        &[]
                    } else {
                        std::slice::from_ref(&emoji)
                    },
                )?;
            }
            "delete" => {
                self.may_delete(message)?;
                chat.deletes(message)?;
            }
            "pin" => chat.pins(message)?,
            "unpin" => chat.unpins(message)?,
            "forward" => return self.forward(message),
            "join" => self.user.joins(chat)?,
            "leave" => self.user.leaves(chat)?,
            "block" | "unblock" => {
                let Place::Private { bot, .. } = self.place else {
                    return Err(Why::Words("Only bots are blocked."));
                };
                let bot = bot_of(self.playground, bot);
                if action == "block" {
                    self.user.blocks(&bot);
                } else {
                    self.user.unblocks(&bot);
                }
                self.playground.with(|world| world.changes += 1);
                return Ok(Done::go(back(params)));
            }
            "add" | "remove" | "promote" | "demote" | "mute" | "unmute" => self.member(action)?,
            "slow" | "forum" => self.govern(action)?,
            "topic" | "rename-topic" | "close-topic" | "reopen-topic" | "delete-topic" => {
                return self.topic(action);
            }
            "inline" | "more" | "pick" | "switch" | "close-inline" => return self.inline(action),
            "checkout" => return self.check_out(),
            "deliver" => return self.deliver(),
            "menu" => return Ok(self.menu()),
            "app-data" => return self.app_data(),
            _ => return Err(Why::Words("There is nothing of this name to do.")),
        }
        Ok(Done::default())
    }

    fn say(&self) -> Result<Done, Why> {
        let text = self.params.text("text").trim_end();
        let (reply, edit) = (self.params.int("reply"), self.params.int("edit"));
        if text.trim().is_empty() {
            return Err(Why::Words("There is nothing to send."));
        }
        if text.chars().count() > MAX_TEXT {
            return Err(Why::Words("A message has at most 4096 letters."));
        }
        if edit != 0 {
            self.chat.edits(edit, text)?;
        } else if reply != 0 {
            self.chat.replies(reply, text)?;
        } else {
            self.chat.tries_to_say(text)?;
        }
        Ok(Done::default())
    }

    fn send(&self, kind: &str) -> Result<(), Why> {
        let file = self
            .params
            .file("file")
            .filter(|file| !file.content.is_empty());
        let Upload { name, content } = file.ok_or(Why::Words("The file is empty."))?;
        self.chat
            .sends_file(kind, name, content.clone(), self.params.text("caption"))?;
        Ok(())
    }

    /// A link that stays in Telegram: to a bot, with a word for it.
    fn open(&self, link: &str) -> Result<Done, Why> {
        if !input::leads_to_telegram(link) {
            return Err(Why::Words("The link leads elsewhere."));
        }
        if let Some((_, slug)) = link.rsplit_once('$') {
            return Ok(Done::go(
                self.viewer
                    .with(&format!("sheet=pay&slug={}", encoded(slug))),
            ));
        }
        Ok(match self.user.opens_link(link)? {
            Opened::Chat(chat) | Opened::Started(chat, _) | Opened::App(chat, _) => {
                Done::go(self.viewer.to(chat.peer(), ""))
            }
            Opened::Pays(_) => Done::note("The bot is asked whether the payment goes ahead."),
            Opened::Joined(true) => Done::note("Joined."),
            Opened::Joined(false) => Done::note("The owner is asked to let you in."),
        })
    }

    fn may_delete(&self, message: i64) -> Result<(), Why> {
        let Place::Chat(chat) = self.place else {
            return Ok(());
        };
        let user = self.user.id();
        let may = self.playground.with(|world| {
            let message = world.message(self.place, message);
            let own = message.is_some_and(|message| message.from == Some(user));
            own || world.member(chat, user).may(Right::DeleteMessages)
        });
        may.then_some(()).ok_or(Why::Words(
            "Only administrators take away what others write.",
        ))
    }

    /// A message goes to another chat of the same person.
    fn forward(&self, message: i64) -> Result<Done, Why> {
        let peer = self.params.int("to");
        let to = self
            .playground
            .with(|world| Viewer::of(world, self.user.id(), peer, &Params::default()));
        let to = to.ok_or(Why::Words("There is no such chat."))?;
        self.may_write(to.place)
            .map_err(|_| Why::Words("One cannot write in that chat now."))?;
        let chat = chat_of(self.playground, &self.user, to.place);
        self.chat.forwards(message, &chat)?;
        Ok(Done::go(self.viewer.to(peer, "")))
    }
}

fn clicked(clicked: Clicked) -> Done {
    match clicked {
        Clicked::Asked(_) | Clicked::Said(_) => Done::default(),
        Clicked::Link(url) => Done::note(format!("Link: {url}")),
        Clicked::App { url, .. } => Done::note(format!("App: {url}")),
        Clicked::Copied(_) => Done::note("Copied."),
        Clicked::Elsewhere(query) => Done::note(format!("To be written in another chat: {query}")),
        Clicked::Pays(_) => Done::note("The bot is asked whether the payment goes ahead."),
    }
}

fn bot_of(playground: &Playground, id: i64) -> Bot {
    let token = playground.with(|world| world.bots.get(&id).map(|bot| bot.token.clone()));
    Bot::new(playground.clone(), id, token.unwrap_or_default())
}

fn name(params: &Params) -> Result<String, String> {
    let name = text::brief(params.text("name"), MAX_NAME);
    if name.is_empty() {
        return Err("A name is missing.".to_owned());
    }
    Ok(name)
}

/// Latitude and longitude.
fn coordinates(text: &str) -> Option<(f64, f64)> {
    let (latitude, longitude) = text.split_once(',')?;
    let latitude: f64 = latitude.trim().parse().ok()?;
    let longitude: f64 = longitude.trim().parse().ok()?;
    let fine = (-90.0..=90.0).contains(&latitude) && (-180.0..=180.0).contains(&longitude);
    fine.then_some((latitude, longitude))
}
