//! Bots that answer where they are no members.

use serde_json::Value;

use super::{About, Found};
use crate::world::{Draft, Extra, Message, Place, World};

/// How many bots one message can call.
const MOST: usize = 3;

/// The names that are mentioned in a message, in lower case, without the `@`.
fn mentioned(message: &Message) -> Vec<String> {
    let mut names = Vec::new();
    for (text, entities) in [("text", "entities"), ("caption", "caption_entities")] {
        let text = message.fields.get(text).and_then(Value::as_str);
        let units: Vec<u16> = text.unwrap_or_default().encode_utf16().collect();
        let entities = message.fields.get(entities).and_then(Value::as_array);
        for entity in entities.into_iter().flatten() {
            let number = |name: &str| usize::try_from(entity[name].as_u64()?).ok();
            let name = number("offset").zip(number("length"));
            let name = name.and_then(|(at, length)| units.get(at..at.checked_add(length)?));
            let name = name.filter(|_| entity["type"] == "mention");
            let name = name.map(String::from_utf16_lossy).unwrap_or_default();
            names.extend(name.strip_prefix('@').map(str::to_lowercase));
        }
    }
    names
}

impl World {
    /// Whether a bot answers where it is no member.
    pub(crate) fn is_guest(&self, bot: i64) -> bool {
        self.asked.inline.guests.contains(&bot)
    }

    /// Ask the bots that a message calls and that are not there.
    pub(crate) fn ask_guests(&mut self, place: Place, id: i64) {
        if self.asked.inline.guests.is_empty() || self.is_in_channel(place) {
            return;
        }
        let Some(message) = self.message(place, id) else {
            return;
        };
        let Some(user) = message.from.filter(|from| !self.is_bot(*from)) else {
            return;
        };
        let replied = message.extra.reply_to;
        let replied = replied.and_then(|id| self.message(place, id)?.from);
        let all = mentioned(message);
        let is_called = |bot: &i64| {
            let account = self.accounts.get(bot);
            let name = account.and_then(|account| account.username.as_deref());
            let named = name.is_some_and(|name| all.contains(&name.to_lowercase()));
            let present = match place {
                Place::Private { bot: other, .. } => other == *bot,
                Place::Chat(chat) => self.member(chat, *bot).is_present(),
            };
            (named || replied == Some(*bot)) && !present
        };
        let guests = self.asked.inline.guests.iter();
        let guests: Vec<i64> = guests.copied().filter(is_called).take(MOST).collect();
        for bot in guests {
            let query = self.ask(bot, user, About::Guest(place, id));
            let mut message = self.message_json(Some(bot), place, id);
            message["guest_query_id"] = query.into();
            self.update(bot, "guest_message", message);
        }
    }

    /// Write what a bot answers to a message that has called it; gives its id for the bot.
    pub(crate) fn post_guest(
        &mut self,
        (place, asked): (Place, i64),
        user: i64,
        bot: i64,
        found: &Found,
    ) -> String {
        let mut fields = found.fields.clone();
        let original = self.message(place, asked).map(|message| &message.fields);
        let (caller, own) = match original.and_then(|fields| fields.get("sender_chat")) {
            Some(chat) => ("guest_bot_caller_chat", chat.clone()),
            None => ("guest_bot_caller_user", self.user_json(user)),
        };
        for name in ["message_thread_id", "is_topic_message"] {
            let topic = original.and_then(|fields| fields.get(name)).cloned();
            fields.extend(topic.map(|topic| (name.to_owned(), topic)));
        }
        fields.insert(caller.to_owned(), own);
        if let Some(markup) = &found.markup {
            fields.insert("reply_markup".to_owned(), markup.clone());
        }
        let draft = Draft {
            place,
            from: Some(bot),
            fields,
        };
        let extra = Extra {
            reply_to: Some(asked),
            ..Extra::default()
        };
        let message = self.post_with(draft, extra);
        if let Some(invoice) = &found.invoice {
            self.keep_invoice(place, message, (**invoice).clone());
        }
        self.name_message(bot, place, message)
    }
}
