//! Links to bots.

use crate::actors::buttons::say;
use crate::actors::{ActorError, Bot, Chat, Payment, User};
use crate::world::Place;

/// The most characters behind `start=`.
const MAX_PAYLOAD: usize = 64;

/// What a link led to.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Opened {
    /// The chat with a bot, without a word.
    Chat(Chat),
    /// The chat with a bot, where the person has said `/start`: the message's id.
    Started(Chat, i64),
    /// A bot's app, with this payload. Nothing is sent.
    App(Chat, String),
    /// An invoice: the payment has begun.
    Pays(Payment),
    /// A chat that the person has joined, or asked to join (`false`).
    Joined(bool),
}

/// A link, taken apart.
struct Link<'a> {
    name: &'a str,
    query: &'a str,
}

impl<'a> Link<'a> {
    fn read(link: &'a str) -> Option<Self> {
        if let Some(rest) = link.strip_prefix("tg://resolve?") {
            let name = value(rest, "domain")?;
            return Some(Self { name, query: rest });
        }
        let rest = link.strip_prefix("https://").unwrap_or(link);
        let rest = rest.strip_prefix("http://").unwrap_or(rest);
        let hosts = ["t.me/", "telegram.me/", "telegram.dog/"];
        let rest = hosts.iter().find_map(|host| rest.strip_prefix(host))?;
        let (name, query) = rest.split_once('?').unwrap_or((rest, ""));
        let name = name.trim_end_matches('/');
        Some(Self { name, query })
    }

    /// What is behind this name; empty when it stands alone.
    fn value(&self, name: &str) -> Option<&'a str> {
        value(self.query, name)
    }
}

fn value<'a>(query: &'a str, name: &str) -> Option<&'a str> {
    query.split('&').find_map(|pair| {
        let (found, value) = pair.split_once('=').unwrap_or((pair, ""));
        (found == name).then_some(value)
    })
}

/// A payload that Telegram lets through.
fn payload<'a>(link: &str, payload: &'a str) -> Result<&'a str, ActorError> {
    let fit = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    if payload.len() <= MAX_PAYLOAD && payload.chars().all(fit) {
        return Ok(payload);
    }
    let why = "a payload has at most 64 letters, digits, _ and -";
    Err(ActorError::DeadLink(link.to_owned(), why))
}

/// With a payload or without one.
fn command(start: &str, payload: &str) -> String {
    if payload.is_empty() {
        start.to_owned()
    } else {
        format!("{start} {payload}")
    }
}

impl User {
    /// Start a bot, as by the button in an empty chat. Gives the message's id.
    pub fn starts(&self, bot: &Bot) -> i64 {
        let place = self.to(bot).place;
        self.playground
            .with(|world| say(world, place, self.id, "/start"))
    }

    /// Open a link: `t.me/bot`, `t.me/bot?start=x`, `t.me/bot?startapp=x`, `tg://resolve?domain=bot`, the links of invoices and invitations.
    ///
    /// # Errors
    ///
    /// When it leads to nothing, or its payload will not do. Links that add a bot to a group are for [`Chat::opens_link`].
    pub fn opens_link(&self, link: &str) -> Result<Opened, ActorError> {
        let dead = |why| ActorError::DeadLink(link.to_owned(), why);
        let parts = Link::read(link).ok_or_else(|| dead("it is none of Telegram's"))?;
        if parts.name.starts_with('$') || parts.name.starts_with("invoice/") {
            return self.pays(link).map(Opened::Pays);
        }
        if parts.name.starts_with('+') || parts.name.starts_with("joinchat/") {
            return self.follows(link).map(Opened::Joined);
        }
        let chat = self.chat_named(parts.name);
        let chat = chat.ok_or_else(|| dead("there is no such bot"))?;
        if parts.value("startgroup").is_some() || parts.value("startchannel").is_some() {
            return Err(dead("say where, by `chat.by(&user).opens_link(..)`"));
        }
        if let Some(start) = parts.value("startapp") {
            let start = payload(link, start)?.to_owned();
            return Ok(Opened::App(chat, start));
        }
        if let Some(start) = parts.value("start") {
            let text = command("/start", payload(link, start)?);
            let place = chat.place;
            let message = self
                .playground
                .with(|world| say(world, place, self.id, &text));
            return Ok(Opened::Started(chat, message));
        }
        Ok(Opened::Chat(chat))
    }

    fn chat_named(&self, name: &str) -> Option<Chat> {
        let bot = self.playground.with(|world| {
            let mut all = world.accounts.values().filter(|account| account.is_bot);
            let found = all.find(|bot| {
                let own = bot.username.as_deref();
                own.is_some_and(|own| own.eq_ignore_ascii_case(name))
            })?;
            Some(found.id)
        })?;
        Some(Chat {
            playground: self.playground.clone(),
            place: Place::Private { user: self.id, bot },
            user: Some(self.id),
            topic: None,
        })
    }
}

impl Chat {
    /// Open a link that adds a bot to this group or channel: `t.me/bot?startgroup=x`, `t.me/bot?startchannel`. In a group the bot is then
    /// told to start; gives that message's id.
    ///
    /// # Errors
    ///
    /// When it is no such link, or the person may not add a bot.
    pub fn opens_link(&self, link: &str) -> Result<Option<i64>, ActorError> {
        let dead = |why| ActorError::DeadLink(link.to_owned(), why);
        let id = self.chat_id()?;
        let user = User::new(self.playground.clone(), self.who()?);
        let parts = Link::read(link).ok_or_else(|| dead("it is none of Telegram's"))?;
        let group = parts.value("startgroup");
        if group.is_none() && parts.value("startchannel").is_none() {
            return Err(dead("it adds no bot to a chat"));
        }
        let bot = user.chat_named(parts.name);
        let Some(Place::Private { bot, .. }) = bot.map(|chat| chat.place) else {
            return Err(dead("there is no such bot"));
        };
        let start = payload(link, group.unwrap_or_default())?;
        let there = self
            .playground
            .with(|world| world.member(id, bot).is_present());
        if !there {
            self.adds(&Bot::new(self.playground.clone(), bot, String::new()))?;
        }
        Ok(group.map(|_| {
            let text = command(&format!("/start@{}", parts.name), start);
            let place = self.place;
            self.playground
                .with(|world| say(world, place, user.id, &text))
        }))
    }
}
