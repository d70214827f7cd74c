//! Posts that people suggest to channels.

use std::mem;

use serde_json::{Map, Value, json};

use super::direct::TOPIC;
use crate::facts::{Kind, check};
use crate::refusal::Refusal;
use crate::world::{Draft, Extra, Message, Place, Right, World};

/// The field of a message that tells that it is a suggested post, and what has become of it.
const INFO: &str = "suggested_post_info";
/// What belongs to the suggestion, and not to the post.
const OWN: [&str; 8] = [
    INFO,
    TOPIC,
    "sender_chat",
    "edit_date",
    "quote",
    "external_reply",
    "has_protected_content",
    "effect_id",
];
/// Stars, as currencies are called.
const STARS: &str = "XTR";
/// How many Stars a post may cost.
const PRICES: std::ops::RangeInclusive<i64> = 5..=100_000;
/// How many percent of them the channel gets.
const SHARE: i64 = 85;
/// How many seconds ahead a post may be published.
const AHEAD: i64 = 2_678_400;
/// How many seconds a post has to stay before it is paid.
const STAYS: i64 = 86_400;
/// How many posts may wait for something.
const MOST_PLANNED: usize = 10_000;

/// What is to be done with a suggested post.
#[derive(Clone, Debug, serde::Deserialize, serde::Serialize)]
pub(crate) struct Planned {
    /// When, in Unix seconds.
    pub(super) date: i64,
    /// The chat with the direct messages, and the message there.
    chat: i64,
    message: i64,
    /// The post in the channel, once it is published: it is to be paid then.
    post: Option<i64>,
}

/// The object `SuggestedPostInfo` of these `SuggestedPostParameters`.
pub(crate) fn read_terms(terms: &Value) -> Result<Value, Refusal> {
    let kind = Kind::Object("SuggestedPostParameters");
    check(&kind, terms, "suggested_post_parameters")?;
    let mut info = json!({"state": "pending"});
    if let Some(price) = terms.get("price") {
        let amount = price["amount"].as_i64().unwrap_or_default();
        let fits = if price["currency"] == STARS {
            PRICES.contains(&amount)
        } else {
            amount > 0
        };
        if !fits {
            return Err(Refusal::bad_request("SUGGESTED_POST_AMOUNT_INVALID"));
        }
        info["price"] = price.clone();
    }
    if let Some(date) = terms.get("send_date") {
        info["send_date"] = date.clone();
    }
    Ok(info)
}

fn is_pending(message: &Message) -> bool {
    let info = message.fields.get(INFO);
    info.is_some_and(|info| info["state"] == "pending")
}

/// The price of a post, if it has one.
fn price(message: &Message) -> Option<&Value> {
    message.fields.get(INFO)?.get("price")
}

/// The price in Stars, and the person who pays.
fn stars(message: &Message) -> Option<(i64, i64)> {
    let price = price(message).filter(|price| price["currency"] == STARS)?;
    let payer = message.fields.get(TOPIC)?["topic_id"].as_i64()?;
    Some((payer, price["amount"].as_i64()?))
}

impl World {
    /// A suggested post on which nobody has decided, if this one may.
    fn undecided(
        &self,
        chat: i64,
        id: i64,
        by: i64,
        right: Right,
        otherwise: &str,
    ) -> Result<&Message, Refusal> {
        let cannot = || Refusal::bad_request(otherwise);
        let channel = self.parent(chat).ok_or_else(cannot)?;
        let message = self.message(Place::Chat(chat), id);
        let message = message.ok_or_else(|| Refusal::bad_request("message not found"))?;
        if !is_pending(message) {
            return Err(cannot());
        }
        if message.fields.contains_key("sender_chat") {
            // The channel's own: the person has to agree.
            let person = message.fields.get(TOPIC).map(|topic| &topic["topic_id"]);
            let own = person.and_then(Value::as_i64) == Some(by);
            return own.then_some(message).ok_or_else(cannot);
        }
        self.require(by, channel, right, "CHAT_ADMIN_REQUIRED")?;
        Ok(message)
    }

    fn set_info(&mut self, chat: i64, id: i64, name: &str, value: Value) {
        let message = self.message_mut(Place::Chat(chat), id);
        if let Some(info) = message.and_then(|message| message.fields.get_mut(INFO)) {
            info[name] = value;
        }
    }

    fn move_person_stars(&mut self, person: i64, amount: i64) {
        if let Some(account) = self.accounts.get_mut(&person) {
            account.stars = account.stars.saturating_add(amount);
        }
    }

    /// Agree to a suggested post. It is published at this time, or when it was suggested for, or at once. Whoever has too few Stars for
    /// it is told so, and the post is as it was.
    pub(crate) fn approve_post(
        &mut self,
        chat: i64,
        id: i64,
        date: Option<i64>,
        by: i64,
    ) -> Result<(), Refusal> {
        let now = self.clock.now();
        let cannot = "suggested post can't be approved";
        let message = self.undecided(chat, id, by, Right::PostMessages, cannot)?;
        let own = message.fields.get(INFO);
        let own = own.and_then(|info| info["send_date"].as_i64());
        let date = date.or(own).unwrap_or(now).max(now);
        let (price, stars) = (price(message).cloned(), stars(message));
        if date - now > AHEAD {
            return Err(Refusal::bad_request("SCHEDULE_DATE_TOO_LATE"));
        }
        if self.planned.len() >= MOST_PLANNED {
            return Err(Refusal::bad_request("SCHEDULE_TOO_MUCH"));
        }
        if let Some((payer, amount)) = stars {
            let account = self.accounts.get(&payer);
            if account.is_none_or(|account| account.stars < amount) {
                let failed = json!({"price": price});
                self.tell_suggested(chat, id, Some(by), "suggested_post_approval_failed", failed);
                return Ok(());
            }
            self.move_person_stars(payer, -amount);
        }
        self.set_info(chat, id, "state", "approved".into());
        self.set_info(chat, id, "send_date", date.into());
        let mut approved = json!({"send_date": date});
        if let Some(price) = price {
            approved["price"] = price;
        }
        self.tell_suggested(chat, id, Some(by), "suggested_post_approved", approved);
        if date > now {
            self.plan(date, chat, id, None);
        } else {
            self.publish(chat, id);
        }
        Ok(())
    }

    /// Do not agree to a suggested post, with a word about it.
    pub(crate) fn decline_post(
        &mut self,
        chat: i64,
        id: i64,
        comment: &str,
        by: i64,
    ) -> Result<(), Refusal> {
        let cannot = "suggested post can't be declined";
        self.undecided(chat, id, by, Right::ManageDirectMessages, cannot)?;
        self.set_info(chat, id, "state", "declined".into());
        let mut declined = json!({});
        if !comment.is_empty() {
            declined["comment"] = comment.into();
        }
        self.tell_suggested(chat, id, Some(by), "suggested_post_declined", declined);
        Ok(())
    }

    /// A suggestion that answers another one takes its place.
    pub(super) fn replace_suggestion(&mut self, draft: &Draft, extra: &Extra) {
        let (Place::Chat(chat), Some(replied)) = (draft.place, extra.reply_to) else {
            return;
        };
        let old = self.message(draft.place, replied);
        if draft.fields.contains_key(INFO) && old.is_some_and(is_pending) {
            self.set_info(chat, replied, "state", "declined".into());
        }
    }

    fn plan(&mut self, date: i64, chat: i64, message: i64, post: Option<i64>) {
        self.planned.push(Planned {
            date,
            chat,
            message,
            post,
        });
        self.plan_due(date);
    }

    /// Do what was planned for now or before.
    pub(super) fn run_planned(&mut self, now: i64) {
        let all = mem::take(&mut self.planned);
        let (due, later) = all.into_iter().partition(|one: &Planned| one.date <= now);
        self.planned = later;
        for one in due {
            match one.post {
                Some(_) => self.pay_post(one.chat, one.message),
                None => self.publish(one.chat, one.message),
            }
        }
    }

    fn publish(&mut self, chat: i64, id: i64) {
        let place = Place::Chat(chat);
        let (Some(channel), Some(message)) = (self.parent(chat), self.message(place, id)) else {
            return;
        };
        let paid = price(message).is_some();
        let mut fields: Map<String, Value> = message.fields.clone();
        fields.retain(|name, _| !OWN.contains(&name.as_str()));
        if paid {
            fields.insert("is_paid_post".to_owned(), true.into());
        }
        let post = self.post(Draft {
            place: Place::Chat(channel),
            from: None,
            fields,
        });
        if paid {
            self.plan(self.clock.now() + STAYS, chat, id, Some(post));
        }
    }

    fn pay_post(&mut self, chat: i64, id: i64) {
        let message = self.message(Place::Chat(chat), id);
        let Some(price) = message.and_then(price) else {
            return;
        };
        let amount = price["amount"].as_i64().unwrap_or_default();
        let paid = if price["currency"] == STARS {
            json!({"currency": STARS, "star_amount": {"amount": amount * SHARE / 100}})
        } else {
            json!({"currency": price["currency"], "amount": amount})
        };
        self.tell_suggested(chat, id, None, "suggested_post_paid", paid);
    }

    /// A message is about to be deleted: a suggested post that is not paid yet is given up, and the Stars for it are given back.
    pub(super) fn cancel_planned(&mut self, place: Place, id: i64) {
        let Place::Chat(within) = place else {
            return;
        };
        let is_it = |one: &Planned| match one.post {
            Some(post) => post == id && self.parent(one.chat) == Some(within),
            None => one.message == id && one.chat == within,
        };
        let Some(at) = self.planned.iter().position(is_it) else {
            return;
        };
        let one = self.planned.remove(at);
        let message = self.message(Place::Chat(one.chat), one.message);
        let Some(message) = message.filter(|message| price(message).is_some()) else {
            return;
        };
        if let Some((payer, amount)) = stars(message) {
            self.move_person_stars(payer, amount);
        }
        let refunded = json!({"reason": "post_deleted"});
        let what = "suggested_post_refunded";
        self.tell_suggested(one.chat, one.message, None, what, refunded);
    }

    /// Write a service message about a suggested post.
    fn tell_suggested(
        &mut self,
        chat: i64,
        id: i64,
        by: Option<i64>,
        what: &'static str,
        mut about: Value,
    ) {
        let place = Place::Chat(chat);
        let mut post = self.message_json(None, place, id);
        let topic = post[TOPIC].clone();
        if let Some(post) = post.as_object_mut() {
            post.remove("reactions");
            post.remove("reply_to_message");
        }
        about["suggested_post_message"] = post;
        let fields = [(what, about), (TOPIC, topic)];
        if let Some(by) = by {
            self.post_service(place, by, fields);
            return;
        }
        let fields = fields.map(|(name, value)| (name.to_owned(), value));
        self.post(Draft {
            place,
            from: None,
            fields: fields.into_iter().collect(),
        });
    }
}
