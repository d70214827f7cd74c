//! Inline mode: what people write behind a bot's name.

use serde_json::{Value, json};

use crate::actors::{ActorError, Bot, Chat, Query};
use crate::world::{About, Account, CacheKey, Deed, Offer, Writing};

/// The most characters of an inline query; more are cut off.
const MAX_QUERY: usize = 256;

impl Bot {
    /// Whether the bot has inline mode. It does unless it is switched off here.
    pub fn set_inline(&self, on: bool) {
        self.playground.with(|world| {
            let off = &mut world.asked.inline.off;
            if on {
                off.remove(&self.id);
            } else {
                off.insert(self.id);
            }
        });
    }

    /// Whether the bot is told what people choose. It is unless that is switched off here.
    pub fn set_inline_feedback(&self, on: bool) {
        self.playground.with(|world| {
            let off = &mut world.asked.inline.no_feedback;
            if on {
                off.remove(&self.id);
            } else {
                off.insert(self.id);
            }
        });
    }

    /// Whether the bot is told where people are who ask it. It is not unless that is switched on here.
    pub fn set_inline_location(&self, on: bool) {
        self.playground.with(|world| {
            let asks = &mut world.asked.inline.asks_location;
            if on {
                asks.insert(self.id);
            } else {
                asks.remove(&self.id);
            }
        });
    }
}

impl Chat {
    /// Write a bot's name and this text, and look at what it finds.
    ///
    /// # Errors
    ///
    /// When the bot has no inline mode.
    pub fn inline_query(&self, bot: &Bot, text: &str) -> Result<Query, ActorError> {
        self.asks_inline(bot.id, text, "")
    }

    /// The same, for the results behind those that a former answer had: `offset` is its `next_offset`.
    ///
    /// # Errors
    ///
    /// When the bot has no inline mode.
    pub fn inline_query_from(
        &self,
        bot: &Bot,
        text: &str,
        offset: &str,
    ) -> Result<Query, ActorError> {
        self.asks_inline(bot.id, text, offset)
    }

    pub(super) fn asks_inline(
        &self,
        bot: i64,
        text: &str,
        offset: &str,
    ) -> Result<Query, ActorError> {
        let user = self.who()?;
        let text: String = text.chars().take(MAX_QUERY).collect();
        let id = self.playground.with(|world| {
            if world.asked.inline.off.contains(&bot) {
                return Err(ActorError::NoInlineMode);
            }
            world.note(|_| Deed::Asked {
                place: self.place,
                user,
                query: text.clone(),
            });
            let key = CacheKey::Inline(bot, text.clone(), offset.to_owned());
            let known = world.cached_answer(&key, user);
            let about = About::Inline {
                place: self.place,
                query: text.clone(),
                key,
                results: Vec::new(),
            };
            let id = world.ask(bot, user, about);
            if let Some((answer, results)) = known {
                world.note_answer(&id, answer, results);
                return Ok(id);
            }
            let from = world.accounts.get(&user).map(Account::to_json);
            let mut query = json!({
                "id": id,
                "from": from,
                "query": text,
                "offset": offset,
                "chat_type": world.inline_chat_type(bot, self.place),
            });
            if let Some(location) = world.inline_location(bot) {
                query["location"] = location;
            }
            world.update(bot, "inline_query", query);
            Ok(id)
        })?;
        let playground = self.playground.clone();
        Ok(Query { playground, id })
    }

    /// Send a message that an app has prepared by `savePreparedInlineMessage`, by its id.
    ///
    /// # Errors
    ///
    /// When there is none for this person, or its time is up.
    pub fn shares_prepared(&self, id: &str) -> Result<i64, ActorError> {
        let user = self.who()?;
        self.playground.with(|world| {
            let now = world.clock.now();
            let mut all = world.asked.inline.prepared.iter();
            let found = all.find(|one| one.id == id && one.user == user && one.until > now);
            let found = found.and_then(|one| match &one.what {
                Offer::Message(found) => Some((one.bot, found.clone())),
                Offer::Button(_) => None,
            });
            let Some((bot, found)) = found else {
                return Err(ActorError::NoResult {
                    wanted: id.to_owned(),
                    there: Vec::new(),
                });
            };
            Ok(world.post_found(self.place, user, bot, &found).0)
        })
    }
}

impl Query {
    /// What the bot has found, as it gave it; nothing before it has answered.
    pub fn results(&self) -> Vec<Value> {
        let answer = self.answer();
        let results = answer.and_then(|answer| answer["results"].as_array().cloned());
        results.unwrap_or_default()
    }

    /// Choose what was found, by its id: it becomes a message in the chat that the question was written in. Gives the message's id.
    ///
    /// # Errors
    ///
    /// When the bot has not found it, or the person may not write there.
    pub fn picks(&self, result: &str) -> Result<i64, ActorError> {
        self.picks_in(result, None)
    }

    /// The same, in a topic other than the general one.
    pub(crate) fn picks_in(&self, result: &str, topic: Option<i64>) -> Result<i64, ActorError> {
        self.playground.with(|world| {
            let none = |there: Vec<String>| ActorError::NoResult {
                wanted: result.to_owned(),
                there,
            };
            let question = world.question(&self.id).ok_or_else(|| none(Vec::new()))?;
            let (bot, user) = (question.bot, question.user);
            let About::Inline {
                place,
                query,
                results,
                ..
            } = question.about.clone()
            else {
                return Err(none(Vec::new()));
            };
            let found = results.iter().find(|found| found.id == result);
            let found = found
                .ok_or_else(|| none(results.iter().map(|found| found.id.clone()).collect()))?;
            if let crate::world::Place::Chat(chat) = place {
                world.permits(user, chat, Writing::Text)?;
                world.may_write_in_topic(user, place, topic)?;
            }
            let mut found = found.clone();
            if let Some(topic) = topic.filter(|_| world.has_topics(place)) {
                let fields = &mut found.fields;
                fields.insert("message_thread_id".to_owned(), topic.into());
                fields.insert("is_topic_message".to_owned(), true.into());
            }
            world.note(|_| Deed::Picked {
                place,
                user,
                result: result.to_owned(),
            });
            let (message, inline) = world.post_found(place, user, bot, &found);
            world.tell_chosen(bot, user, &query, result, inline);
            Ok(message)
        })
    }
}
