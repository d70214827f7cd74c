//! All there is: users, bots, chats and what was said in them. Nothing here waits or speaks to a network.

mod access;
mod admin;
mod asked;
mod boosts;
mod business;
mod chat;
mod diary;
mod direct;
mod files;
mod games;
mod gifts;
mod invite;
mod member;
mod membership;
mod message;
mod passport;
mod payments;
mod poll;
mod post;
mod profile;
mod replace;
mod rights;
mod service;
mod stickers;
mod suggested;
mod topic;
mod topic_icons;
mod user;

use std::collections::{BTreeMap, VecDeque};

use serde_json::{Value, json};

pub(crate) use self::access::{Access, Writing};
#[cfg(feature = "page")]
pub(crate) use self::asked::Question;
pub(crate) use self::asked::{
    About, Asked, CacheKey, Found, Notice, Offer, Sort, read_result, read_results, too_old,
};
pub(crate) use self::boosts::Boost;
pub(crate) use self::business::{Connection, Story};
pub(crate) use self::chat::{Chat, ChatKind};
pub(crate) use self::diary::{Button, Deed, Diary, Entry, MAX_DEEDS};
pub(crate) use self::files::{FileKind, Files, PLACEHOLDER, seal};
pub(crate) use self::games::{Board, Games, game_markup};
pub(crate) use self::gifts::{GIFTS, Owned};
pub(crate) use self::invite::{Link, Request};
pub(crate) use self::member::{Member, Status};
pub(crate) use self::membership::Change;
pub(crate) use self::message::{
    Activity, Conversation, Draft, Extra, MAX_MESSAGES, Message, Place,
};
pub(crate) use self::passport::Passport;
#[cfg(feature = "page")]
pub(crate) use self::payments::{Buyer, Ongoing};
pub(crate) use self::payments::{Invoice, Order, Payments, Step};
pub(crate) use self::poll::{Poll, VoteError};
pub(crate) use self::profile::{ByLanguage, Profile, Scope, text_in};
pub(crate) use self::rights::{Permission, Permissions, Right, Rights};
pub(crate) use self::service::is_service;
pub(crate) use self::stickers::StickerSet;
pub(crate) use self::suggested::{Planned, read_terms};
pub(crate) use self::topic::{COLORS, GENERAL, Topic};
pub(crate) use self::user::{Account, Bot, Life};
use crate::clock::Clock;
use crate::faults::Faults;
use crate::refusal::Refusal;
use crate::settings::Settings;
use crate::updates::{Delivery, Queue};

/// What is not saved with the rest stays as it is where a saved state is loaded.
#[derive(serde::Deserialize, serde::Serialize)]
pub(crate) struct World {
    #[serde(skip)]
    pub(crate) clock: Clock,
    #[serde(skip)]
    pub(crate) settings: Settings,
    /// What is to go wrong.
    #[serde(skip)]
    pub(crate) faults: Faults,
    /// What is recorded.
    #[serde(skip)]
    pub(crate) diary: Diary,
    #[serde(with = "crate::saved::seed")]
    pub(crate) random: fastrand::Rng,
    /// People and bots, by id.
    pub(crate) accounts: BTreeMap<i64, Account>,
    /// What only bots have, by id.
    pub(crate) bots: BTreeMap<i64, Bot>,
    /// Groups, supergroups and channels, by id.
    pub(crate) chats: BTreeMap<i64, Chat>,
    pub(crate) conversations: BTreeMap<Place, Conversation>,
    pub(crate) files: Files,
    pub(crate) polls: BTreeMap<String, Poll>,
    /// Messages of inline mode by the id that their bot knows: the bot, the place and the message.
    pub(crate) inline_messages: BTreeMap<String, (i64, Place, i64)>,
    /// Ids of polls, oldest first.
    poll_order: VecDeque<String>,
    /// When something is to be done by itself next, in Unix seconds.
    next_due: i64,
    /// For whom bots answer, by the connection's id.
    pub(crate) connections: BTreeMap<String, Connection>,
    /// The stories of people.
    pub(crate) stories: BTreeMap<i64, Vec<Story>>,
    /// What bots were asked.
    pub(crate) asked: Asked,
    pub(crate) payments: Payments,
    pub(crate) games: Games,
    /// What people have shown of their documents, by the private chat with the bot.
    #[serde(default)]
    pub(crate) passports: BTreeMap<Place, Passport>,
    /// What is to be done with suggested posts.
    #[serde(default)]
    pub(crate) planned: Vec<Planned>,
    /// By name in lower case.
    pub(crate) sticker_sets: BTreeMap<String, StickerSet>,
    /// Who has got which gifts.
    pub(crate) gifts: BTreeMap<i64, Vec<Owned>>,
    /// Counts what happened, for those who wait for something.
    #[serde(skip)]
    pub(crate) changes: u64,
    last_user: i64,
    last_chat: i64,
}

impl World {
    #[cfg(test)]
    pub(crate) fn new(clock: Clock, seed: u64) -> Self {
        Self::with_settings(clock, Settings::new().seed(seed))
    }

    pub(crate) fn with_settings(clock: Clock, settings: Settings) -> Self {
        Self {
            clock,
            random: fastrand::Rng::with_seed(settings.seed_or_random()),
            settings,
            faults: Faults::default(),
            diary: Diary::default(),
            accounts: BTreeMap::new(),
            bots: BTreeMap::new(),
            chats: BTreeMap::new(),
            conversations: BTreeMap::new(),
            files: Files::default(),
            polls: BTreeMap::new(),
            inline_messages: BTreeMap::new(),
            poll_order: VecDeque::new(),
            next_due: i64::MAX,
            connections: BTreeMap::new(),
            stories: BTreeMap::new(),
            asked: Asked::default(),
            payments: Payments::default(),
            games: Games::default(),
            passports: BTreeMap::new(),
            planned: Vec::new(),
            sticker_sets: BTreeMap::new(),
            gifts: BTreeMap::new(),
            changes: 0,
            last_user: 1_000,
            last_chat: 1_000,
        }
    }

    /// A new person.
    pub(crate) fn add_user(&mut self, first_name: &str) -> i64 {
        self.last_user += 1;
        let account = Account::person(self.last_user, first_name);
        self.accounts.insert(account.id, account);
        self.last_user
    }

    /// A new bot.
    pub(crate) fn add_bot(&mut self, username: &str) -> i64 {
        self.last_user += 1;
        let id = 5_000_000_000 + self.last_user;
        let secret: String = (0..35).map(|_| self.random.alphanumeric()).collect();
        let first_update = Queue::first_id(&mut self.random);
        self.accounts.insert(id, Account::bot(id, username));
        let bot = Bot {
            token: format!("{id}:{secret}"),
            last_message: 0,
            queue: Queue::new(first_update),
            delivery: Delivery::default(),
            privacy: true,
            contacts: BTreeMap::new(),
            profile: Profile::default(),
            group_rights: Rights::default(),
            channel_rights: Rights::default(),
            life: Life::default(),
        };
        self.bots.insert(id, bot);
        id
    }

    /// A new group, supergroup or channel of this owner.
    pub(crate) fn add_chat(&mut self, kind: ChatKind, title: &str, owner: i64) -> i64 {
        self.last_chat += 1;
        let id = match kind {
            ChatKind::Group => -self.last_chat,
            ChatKind::Supergroup | ChatKind::Channel => -1_000_000_000_000 - self.last_chat,
        };
        self.chats.insert(id, Chat::new(id, kind, title, owner));
        id
    }

    /// The bot with this token.
    pub(crate) fn bot_by_token(&self, token: &str) -> Option<i64> {
        let id = token.split(':').next()?.parse().ok()?;
        self.bots.get(&id).filter(|bot| bot.token == token)?;
        Some(id)
    }

    /// Where a bot means by `chat_id`.
    pub(crate) fn place(&self, bot: i64, chat_id: &str) -> Result<Place, Refusal> {
        let not_found = || Refusal::bad_request("chat not found");
        if chat_id.is_empty() {
            return Err(Refusal::bad_request("chat_id is empty"));
        }
        if let Some(username) = chat_id.strip_prefix('@') {
            let is = |own: &Option<String>| {
                let own = own.as_deref();
                own.is_some_and(|own| own.eq_ignore_ascii_case(username))
            };
            let chat = self.chats.values().find(|chat| is(&chat.username));
            // Of people only the ids lead to them.
            let other = self.accounts.values();
            let other = other.filter(|account| account.is_bot);
            let other = other.map(|bot| (bot.id, &bot.username));
            let other = other.filter(|(_, own)| is(own)).map(|(id, _)| id).next();
            let chat = chat.map(|chat| Place::Chat(chat.id));
            let other = other.map(|user| Place::Private { user, bot });
            return chat.or(other).ok_or_else(not_found);
        }
        let id: i64 = chat_id.trim().parse().map_err(|_| not_found())?;
        if let Some(chat) = self.chats.get(&id) {
            // A bot knows of the chats it was in, and of public ones.
            let home = chat.parent.and_then(|parent| self.chats.get(&parent));
            let members = &home.unwrap_or(chat).members;
            let known = members.contains_key(&bot) || chat.username.is_some();
            return known.then_some(Place::Chat(id)).ok_or_else(not_found);
        }
        if self.knows(bot, id) {
            return Ok(Place::Private { user: id, bot });
        }
        Err(not_found())
    }

    /// The object `Chat` of a place.
    pub(crate) fn chat_json(&self, place: Place) -> Value {
        match place {
            Place::Private { user, .. } => {
                let mut chat = json!({"id": user, "type": "private"});
                if let Some(account) = self.accounts.get(&user) {
                    chat["first_name"] = account.first_name.clone().into();
                    if let Some(last_name) = &account.last_name {
                        chat["last_name"] = last_name.clone().into();
                    }
                    if let Some(username) = &account.username {
                        chat["username"] = username.clone().into();
                    }
                }
                chat
            }
            Place::Chat(id) => self.chats.get(&id).map_or(Value::Null, Chat::to_json),
        }
    }

    /// Make an update for each bot at a place, other than the one that did it: its kind and its content.
    pub(crate) fn tell(
        &mut self,
        place: Place,
        by: Option<i64>,
        update: impl Fn(&Self, i64) -> Option<(&'static str, Value)>,
    ) {
        let bots: Vec<i64> = match place {
            Place::Private { bot, .. } if self.is_bot(bot) => vec![bot],
            Place::Private { bot, .. } => self.answering(bot),
            Place::Chat(chat) => {
                let home = self.parent(chat).unwrap_or(chat);
                let all = self.chats.get(&home).into_iter();
                let all = all.flat_map(|home| home.members.keys());
                // Most members of a large chat are people.
                all.filter(|id| self.bots.contains_key(id))
                    .filter(|id| self.member(chat, **id).is_present())
                    .copied()
                    .collect()
            }
        };
        for bot in bots.into_iter().filter(|bot| Some(*bot) != by) {
            if let Some((kind, content)) = update(self, bot) {
                self.update(bot, kind, content);
            }
        }
    }

    /// Make an update for a bot.
    pub(crate) fn update(&mut self, bot: i64, kind: &'static str, content: Value) {
        let now = self.clock.now_millis();
        if let Some(bot) = self.bots.get_mut(&bot) {
            // As Telegram, it drops silently what the bot does not ask for, and what its queue has no room for.
            let asked = bot.delivery.allowed.has(kind);
            if asked && bot.queue.push(kind, content, now, &mut self.random).is_ok() {
                self.changes += 1;
            }
        }
    }
}
