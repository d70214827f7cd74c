//! Accounts of businesses that bots answer for.

use serde_json::{Map, Value, json};

use crate::params::Params;
use crate::refusal::Refusal;
use crate::world::{Place, World};

/// A bot answers for somebody.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
pub(crate) struct Connection {
    pub(crate) id: String,
    /// For whom.
    pub(crate) user: i64,
    pub(crate) bot: i64,
    /// In Unix seconds.
    pub(crate) date: i64,
    /// The object `BusinessBotRights`.
    pub(crate) rights: Map<String, Value>,
    pub(crate) enabled: bool,
}

/// A story.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
pub(crate) struct Story {
    pub(crate) id: i64,
    /// The bot that has posted it.
    pub(crate) bot: i64,
    /// In Unix seconds.
    pub(crate) expires: i64,
    /// What was given: content, caption, areas.
    pub(crate) fields: Map<String, Value>,
}

impl World {
    /// The object `BusinessConnection`.
    pub(crate) fn connection_json(&self, connection: &Connection) -> Value {
        let mut json = json!({
            "id": connection.id,
            "user": self.user_json(connection.user),
            "user_chat_id": connection.user,
            "date": connection.date,
            "is_enabled": connection.enabled,
            "can_reply": connection.rights.contains_key("can_reply"),
        });
        if connection.enabled {
            json["rights"] = Value::Object(connection.rights.clone());
        }
        json
    }

    /// A connection of a bot.
    pub(crate) fn connection(&self, bot: i64, id: &str) -> Result<&Connection, Refusal> {
        let found = self.connections.get(id);
        let found = found.filter(|connection| connection.bot == bot);
        found.ok_or_else(|| Refusal::bad_request("business connection not found"))
    }

    /// For whom a bot answers by a connection that gives it this right.
    pub(crate) fn business(&self, bot: i64, id: &str, right: &str) -> Result<i64, Refusal> {
        let connection = self.connection(bot, id)?;
        if !connection.enabled {
            return Err(Refusal::bad_request("BUSINESS_CONNECTION_NOT_ALLOWED"));
        }
        if !right.is_empty() && !connection.rights.contains_key(right) {
            return Err(Refusal::bad_request("not enough rights"));
        }
        Ok(connection.user)
    }

    /// Where a bot means by `chat_id`: a chat of its own, or of the business it answers for.
    pub(crate) fn place_by(&self, bot: i64, params: &Params) -> Result<Place, Refusal> {
        let id = params.text("business_connection_id");
        if id.is_empty() {
            return self.place(bot, params.text("chat_id"));
        }
        let with = self.business(bot, id, "")?;
        let user = params.text("chat_id").trim().parse();
        let user =
            user.map_err(|_| Refusal::bad_request("chat identifier must be a valid Integer"))?;
        let place = Place::Private { user, bot: with };
        if self.conversations.contains_key(&place) {
            return Ok(place);
        }
        Err(Refusal::bad_request("BUSINESS_PEER_INVALID"))
    }

    /// The person who answers somebody at a place, where it is no bot.
    pub(crate) fn business_of(&self, place: Place) -> Option<i64> {
        match place {
            Place::Private { bot, .. } if !self.is_bot(bot) => Some(bot),
            _ => None,
        }
    }

    /// As whom a bot writes at a place: itself, or the business it answers for.
    pub(crate) fn author(&self, bot: i64, place: Place) -> i64 {
        self.business_of(place).unwrap_or(bot)
    }

    /// The connection by which a bot answers at a place.
    pub(crate) fn connection_at(&self, bot: i64, place: Place) -> Option<&Connection> {
        let user = self.business_of(place)?;
        let mut all = self.connections.values();
        all.find(|one| one.bot == bot && one.user == user && one.enabled)
    }

    /// The bots that answer for somebody.
    pub(crate) fn answering(&self, user: i64) -> Vec<i64> {
        let all = self.connections.values();
        let all = all.filter(|one| one.user == user && one.enabled);
        all.map(|one| one.bot).collect()
    }

    /// Messages of a business's chat are gone; the bots that answer there are told.
    pub(crate) fn tell_deleted(&mut self, place: Place, ids: &[i64]) {
        self.tell(place, None, |world, bot| {
            let connection = world.connection_at(bot, place)?;
            let content = json!({
                "business_connection_id": connection.id,
                "chat": world.chat_json(place),
                "message_ids": ids,
            });
            Some(("deleted_business_messages", content))
        });
    }

    /// Somebody lets a bot answer for them, with these rights, or does so no more; the bot is told.
    pub(crate) fn connect(&mut self, user: i64, bot: i64, rights: Option<&[&str]>) -> String {
        let date = self.clock.now();
        let known = self.connections.values();
        let mut known = known.filter(|known| known.user == user && known.bot == bot);
        let known = known.next().map(|known| known.id.clone());
        let id = known.unwrap_or_else(|| {
            let id: String = (0..24).map(|_| self.random.alphanumeric()).collect();
            id
        });
        let connection = self.connections.entry(id.clone()).or_insert(Connection {
            id: id.clone(),
            user,
            bot,
            date,
            rights: Map::new(),
            enabled: true,
        });
        connection.enabled = rights.is_some();
        if let Some(rights) = rights {
            let rights = rights.iter();
            connection.rights = rights
                .map(|name| ((*name).to_owned(), true.into()))
                .collect();
        }
        let connection = connection.clone();
        let content = self.connection_json(&connection);
        self.update(bot, "business_connection", content);
        id
    }
}
