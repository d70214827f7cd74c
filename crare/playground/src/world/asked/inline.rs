//! Messages that people write by way of a bot.

use std::collections::{BTreeSet, VecDeque};

use serde_json::{Map, Value, json};

use super::Found;
use crate::world::{Account, Draft, Extra, Place, World};

/// How many inline messages bots can change; older ones cannot be found any more.
const MAX_MESSAGES: usize = 10_000;
/// How many prepared messages and buttons are kept.
const MAX_PREPARED: usize = 1_000;
/// How long a prepared message can be sent, in seconds.
pub(crate) const PREPARED_FOR: i64 = 86_400;

/// What is known of inline mode.
#[derive(Clone, Debug, Default, serde::Deserialize, serde::Serialize)]
pub(crate) struct InlineMode {
    /// Bots without it.
    pub(crate) off: BTreeSet<i64>,
    /// Bots that are not told what was chosen.
    pub(crate) no_feedback: BTreeSet<i64>,
    /// Bots that want to know where people are.
    pub(crate) asks_location: BTreeSet<i64>,
    /// Bots that answer where they are no members.
    #[serde(default)]
    pub(crate) guests: BTreeSet<i64>,
    /// Ids of inline messages, oldest first.
    order: VecDeque<String>,
    pub(crate) prepared: VecDeque<Prepared>,
}

/// A message or a button that an app can offer.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
pub(crate) struct Prepared {
    pub(crate) id: String,
    pub(crate) bot: i64,
    pub(crate) user: i64,
    /// In Unix seconds.
    pub(crate) until: i64,
    pub(crate) what: Offer,
}

#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
pub(crate) enum Offer {
    Message(Box<Found>),
    Button(Value),
}

impl World {
    /// An id that says nothing.
    pub(crate) fn random_id(&mut self, length: usize) -> String {
        (0..length).map(|_| self.random.alphanumeric()).collect()
    }

    /// Write what a bot has found, as this person. Gives the message, and its id for the bot if it has one.
    pub(crate) fn post_found(
        &mut self,
        place: Place,
        user: i64,
        bot: i64,
        found: &Found,
    ) -> (i64, Option<String>) {
        let mut fields = found.fields.clone();
        let via = self.accounts.get(&bot).map(Account::to_json);
        fields.insert("via_bot".to_owned(), via.unwrap_or_default());
        if let Some(markup) = &found.markup {
            fields.insert("reply_markup".to_owned(), markup.clone());
        }
        // The message is given out below; the id has to be known before.
        let draft = Draft {
            place,
            from: Some(user),
            fields,
        };
        let message = self.post_with(draft, Extra::default());
        if let Some(invoice) = &found.invoice {
            self.keep_invoice(place, message, (**invoice).clone());
        }
        let inline = found.markup.as_ref();
        let inline = inline.map(|_| self.name_message(bot, place, message));
        (message, inline)
    }

    /// The id by which a bot knows a message that was written by way of it.
    pub(super) fn name_message(&mut self, bot: i64, place: Place, message: i64) -> String {
        let id = self.random_id(27);
        self.inline_messages
            .insert(id.clone(), (bot, place, message));
        let order = &mut self.asked.inline.order;
        order.push_back(id.clone());
        if order.len() > MAX_MESSAGES
            && let Some(oldest) = order.pop_front()
        {
            self.inline_messages.remove(&oldest);
        }
        id
    }

    /// The other way round: the bot and the id of an inline message.
    pub(crate) fn inline_id(&self, place: Place, message: i64) -> Option<(i64, String)> {
        let mut all = self.inline_messages.iter();
        let (id, (bot, ..)) = all.find(|(_, (_, at, id))| *at == place && *id == message)?;
        Some((*bot, id.clone()))
    }

    /// Tell a bot what was chosen of what it found.
    pub(crate) fn tell_chosen(
        &mut self,
        bot: i64,
        user: i64,
        query: &str,
        result: &str,
        inline: Option<String>,
    ) {
        if self.asked.inline.no_feedback.contains(&bot) {
            return;
        }
        let mut chosen = Map::new();
        chosen.insert("result_id".to_owned(), result.into());
        let from = self.accounts.get(&user).map(Account::to_json);
        chosen.insert("from".to_owned(), from.unwrap_or_default());
        chosen.insert("query".to_owned(), query.into());
        if let Some(inline) = inline {
            chosen.insert("inline_message_id".to_owned(), inline.into());
        }
        self.update(bot, "chosen_inline_result", chosen.into());
    }

    /// Keep something for an app to offer.
    pub(crate) fn prepare(&mut self, bot: i64, user: i64, what: Offer) -> (String, i64) {
        let id = self.random_id(20);
        let until = self.clock.now() + PREPARED_FOR;
        let prepared = &mut self.asked.inline.prepared;
        prepared.push_back(Prepared {
            id: id.clone(),
            bot,
            user,
            until,
            what,
        });
        if prepared.len() > MAX_PREPARED {
            prepared.pop_front();
        }
        (id, until)
    }

    /// The `chat_type` of an inline query.
    pub(crate) fn inline_chat_type(&self, bot: i64, place: Place) -> &'static str {
        match place {
            Place::Private { bot: other, .. } if other == bot => "sender",
            Place::Private { .. } => "private",
            Place::Chat(_) => match self.chat_json(place)["type"].as_str() {
                Some("group") => "group",
                Some("channel") => "channel",
                _ => "supergroup",
            },
        }
    }

    /// Where a person is, for bots that want to know.
    pub(crate) fn inline_location(&self, bot: i64) -> Option<Value> {
        let asks = self.asked.inline.asks_location.contains(&bot);
        asks.then(|| json!({"latitude": 52.52, "longitude": 13.405}))
    }
}
