//! Boosts of chats.

use serde_json::{Value, json};

use crate::refusal::Refusal;
use crate::world::{ChatKind, Place, World};

/// How long a boost lasts, in seconds: about a month.
const LASTS: i64 = 30 * 24 * 3600;
/// How many boosts of a chat are kept.
const MOST_BOOSTS: usize = 10_000;

/// A boost.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
pub(crate) struct Boost {
    pub(crate) id: String,
    pub(crate) user: i64,
    /// In Unix seconds.
    pub(crate) added: i64,
    pub(crate) expires: i64,
}

impl World {
    fn boost_json(&self, boost: &Boost) -> Value {
        json!({
            "boost_id": boost.id,
            "add_date": boost.added,
            "expiration_date": boost.expires,
            "source": self.boost_source(boost),
        })
    }

    fn boost_source(&self, boost: &Boost) -> Value {
        json!({"source": "premium", "user": self.user_json(boost.user)})
    }

    /// The object `UserChatBoosts`.
    pub(crate) fn boosts_json(&self, chat: i64, user: i64) -> Value {
        let now = self.clock.now();
        let all = self.chats.get(&chat).into_iter();
        let all = all.flat_map(|chat| &chat.boosts);
        let own = all.filter(|boost| boost.user == user && boost.expires > now);
        let own: Vec<Value> = own.map(|boost| self.boost_json(boost)).collect();
        json!({"boosts": own})
    }

    /// Somebody boosts a chat; gives the boost's id.
    pub(crate) fn boost(&mut self, id: i64, user: i64) -> Result<String, Refusal> {
        let now = self.clock.now();
        let boost = Boost {
            id: format!("{:016x}", self.random.u64(..)),
            user,
            added: now,
            expires: now + LASTS,
        };
        let Some(chat) = self.chats.get_mut(&id) else {
            return Err(Refusal::bad_request("chat not found"));
        };
        let kind = chat.kind;
        if kind == ChatKind::Group || chat.boosts.len() >= MOST_BOOSTS {
            return Err(Refusal::bad_request("BOOST_PEER_INVALID"));
        }
        chat.boosts.push(boost.clone());
        self.changes += 1;
        let content = self.boost_json(&boost);
        self.tell_admins(id, "chat_boost", &json!({"boost": content}));
        if kind == ChatKind::Supergroup {
            let added = [("boost_added", json!({"boost_count": 1}))];
            self.post_service(Place::Chat(id), user, added);
        }
        Ok(boost.id)
    }

    /// A boost is taken away.
    pub(crate) fn unboost(&mut self, id: i64, boost: &str) -> Result<(), Refusal> {
        let chat = self.chats.get_mut(&id);
        let gone = chat.and_then(|chat| {
            let index = chat.boosts.iter().position(|one| one.id == boost)?;
            Some(chat.boosts.remove(index))
        });
        let gone = gone.ok_or_else(|| Refusal::bad_request("BOOST_NOT_FOUND"))?;
        let content = json!({
            "boost_id": gone.id,
            "remove_date": self.clock.now(),
            "source": self.boost_source(&gone),
        });
        self.changes += 1;
        self.tell_admins(id, "removed_chat_boost", &content);
        Ok(())
    }

    /// Make an update about a chat for the bots that administer it.
    fn tell_admins(&mut self, id: i64, kind: &'static str, content: &Value) {
        let place = Place::Chat(id);
        self.tell(place, None, |world, bot| {
            let admin = world.member(id, bot).is_admin();
            let mut content = content.clone();
            content["chat"] = world.chat_json(place);
            admin.then_some((kind, content))
        });
    }
}
