//! Invite links, and those who ask to be let in.

use serde_json::{Value, json};

use crate::refusal::Refusal;
use crate::world::{Change, ChatKind, Place, Right, World};

/// How many links are kept for a chat; the oldest revoked ones go first.
const MOST_LINKS: usize = 10_000;
/// For how many seconds a bot may write to somebody who asked to be let in.
const CONTACT: i64 = 300;

/// An invite link.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
pub(crate) struct Link {
    pub(crate) url: String,
    pub(crate) creator: i64,
    pub(crate) name: String,
    pub(crate) asks: bool,
    pub(crate) primary: bool,
    pub(crate) revoked: bool,
    /// In Unix seconds; 0 for never.
    pub(crate) expires: i64,
    /// How many may use it; 0 for all.
    pub(crate) limit: i64,
    pub(crate) used: i64,
    /// In seconds and Stars, for those who pay to be members.
    pub(crate) subscription: Option<(i64, i64)>,
}

/// Somebody asks to be let in.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
pub(crate) struct Request {
    /// In Unix seconds.
    pub(crate) date: i64,
    pub(crate) link: Option<String>,
    /// By which the bot that guards the chat answers at once.
    pub(crate) query: Option<String>,
    /// The address of the app that the bot shows before it decides.
    #[serde(default)]
    pub(crate) app: Option<String>,
}

impl World {
    /// Whether a bot decides at once who is let into a chat.
    pub(crate) fn guards(&self, bot: i64, chat: i64) -> bool {
        self.chats.get(&chat).and_then(|chat| chat.guard) == Some(bot)
    }

    /// A new link of a chat.
    pub(crate) fn add_link(&mut self, chat: i64, creator: i64, primary: bool) -> Option<&mut Link> {
        let secret: String = (0..16).map(|_| self.random.alphanumeric()).collect();
        let chat = self.chats.get_mut(&chat)?;
        if chat.links.len() >= MOST_LINKS {
            let oldest = chat.links.iter().position(|link| link.revoked).unwrap_or(0);
            chat.links.remove(oldest);
        }
        chat.links.push(Link {
            url: format!("https://t.me/+{secret}"),
            creator,
            name: String::new(),
            asks: false,
            primary,
            revoked: false,
            expires: 0,
            limit: 0,
            used: 0,
            subscription: None,
        });
        chat.links.last_mut()
    }

    /// Somebody's primary link of a chat, if they have one.
    pub(crate) fn primary_link(&self, chat: i64, creator: i64) -> Option<&str> {
        let links = self.chats.get(&chat)?.links.iter();
        let mut links = links.filter(|link| link.primary && !link.revoked);
        let own = links.find(|link| link.creator == creator);
        own.map(|link| link.url.as_str())
    }

    /// The object `ChatInviteLink`; null when there is none. Of others' links a bot sees the beginning only.
    pub(crate) fn link_json(&self, id: i64, link: &str, viewer: i64) -> Value {
        let Some(chat) = self.chats.get(&id) else {
            return Value::Null;
        };
        let Some(found) = chat.links.iter().find(|one| one.url == link) else {
            return Value::Null;
        };
        let hidden = found.creator != viewer;
        let shown: String = if hidden {
            let start: String = found.url.chars().take("https://t.me/+".len() + 8).collect();
            format!("{start}...")
        } else {
            found.url.clone()
        };
        let mut json = json!({
            "invite_link": shown,
            "creator": self.user_json(found.creator),
            "creates_join_request": found.asks,
            "is_primary": found.primary,
            "is_revoked": found.revoked,
        });
        if !found.name.is_empty() {
            json["name"] = found.name.clone().into();
        }
        if found.expires != 0 {
            json["expire_date"] = found.expires.into();
        }
        if found.limit != 0 {
            json["member_limit"] = found.limit.into();
        }
        let asking = chat.requests.values();
        let asking = asking.filter(|request| request.link.as_deref() == Some(link));
        let asking = asking.count();
        if asking > 0 {
            json["pending_join_request_count"] = asking.into();
        }
        if let Some((period, price)) = found.subscription {
            json["subscription_period"] = period.into();
            json["subscription_price"] = price.into();
        }
        json
    }

    /// Somebody follows a link: they are let in, or ask for it. Gives the chat, and whether they are in.
    pub(crate) fn follow_link(&mut self, user: i64, link: &str) -> Result<(i64, bool), Refusal> {
        let now = self.clock.now();
        let found = self.chats.values_mut().find_map(|chat| {
            let link = chat.links.iter_mut().find(|one| one.url == link)?;
            Some((chat.id, link))
        });
        let Some((chat, found)) = found else {
            return Err(Refusal::bad_request("INVITE_HASH_INVALID"));
        };
        let over = found.expires != 0 && found.expires <= now;
        if found.revoked || over || (found.limit != 0 && found.used >= found.limit) {
            return Err(Refusal::bad_request("INVITE_HASH_EXPIRED"));
        }
        if found.asks {
            self.ask_to_join(chat, user, Some(link))?;
            return Ok((chat, false));
        }
        let how = Change {
            link: Some(link.to_owned()),
            ..Change::by(user)
        };
        self.join(chat, user, &how)?;
        let chats = self.chats.get_mut(&chat);
        let mut links = chats.into_iter().flat_map(|chat| chat.links.iter_mut());
        if let Some(found) = links.find(|one| one.url == link) {
            found.used += 1;
        }
        Ok((chat, true))
    }

    /// Somebody asks to be let in; the bots that may decide are told.
    pub(crate) fn ask_to_join(
        &mut self,
        id: i64,
        user: i64,
        link: Option<&str>,
    ) -> Result<(), Refusal> {
        if self.member(id, user).is_present() {
            return Err(Refusal::bad_request("USER_ALREADY_PARTICIPANT"));
        }
        let date = self.clock.now();
        let Some(chat) = self.chats.get_mut(&id) else {
            return Err(Refusal::bad_request("chat not found"));
        };
        if chat.kind == ChatKind::Group {
            return Err(Refusal::bad_request("CHAT_INVALID"));
        }
        let query = chat.guard.map(|_| self.random.i64(1..).to_string());
        let request = Request {
            date,
            link: link.map(str::to_owned),
            query: query.clone(),
            app: None,
        };
        chat.requests.insert(user, request);
        self.changes += 1;
        let deciding: Vec<i64> = {
            let all = self.chats.get(&id).into_iter();
            let all = all.flat_map(|chat| chat.present(date));
            let all = all.filter(|(_, member)| member.may(Right::InviteUsers));
            all.map(|(bot, _)| bot)
                .filter(|bot| self.is_bot(*bot))
                .collect()
        };
        for bot in deciding {
            let mut content = json!({
                "chat": self.chat_json(Place::Chat(id)),
                "from": self.user_json(user),
                "user_chat_id": user,
                "date": date,
            });
            if let Some(bio) = self.accounts.get(&user).and_then(|one| one.bio.clone()) {
                content["bio"] = bio.into();
            }
            if let Some(link) = link {
                content["invite_link"] = self.link_json(id, link, bot);
            }
            if let Some(query) = query.as_ref().filter(|_| self.guards(bot, id)) {
                content["query_id"] = query.clone().into();
            }
            if let Some(bot) = self.bots.get_mut(&bot) {
                bot.contacts.insert(user, date + CONTACT);
            }
            self.update(bot, "chat_join_request", content);
        }
        Ok(())
    }

    /// Let somebody in who asked for it, or do not.
    pub(crate) fn decide(
        &mut self,
        id: i64,
        user: i64,
        approved: bool,
        by: i64,
    ) -> Result<(), Refusal> {
        self.require(
            by,
            id,
            Right::InviteUsers,
            "not enough rights to manage chat join requests",
        )?;
        let chat = self.chats.get_mut(&id);
        let request = chat.and_then(|chat| chat.requests.remove(&user));
        let Some(request) = request else {
            let missing = if self.member(id, user).is_present() {
                "USER_ALREADY_PARTICIPANT"
            } else {
                "HIDE_REQUESTER_MISSING"
            };
            return Err(Refusal::bad_request(missing));
        };
        self.changes += 1;
        if !approved {
            return Ok(());
        }
        let followed = request.link.as_deref();
        let chat = self.chats.get_mut(&id).into_iter();
        let mut links = chat.flat_map(|chat| chat.links.iter_mut());
        if let Some(link) = links.find(|link| Some(link.url.as_str()) == followed) {
            link.used += 1;
        }
        let how = Change {
            by,
            link: request.link,
            via_request: true,
        };
        self.join(id, user, &how)
    }
}
