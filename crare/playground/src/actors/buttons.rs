//! Buttons: where they are, and who stands behind them.

use serde_json::{Value, json};

use crate::actors::ActorError;
use crate::actors::messages::{no_message, text_fields};
use crate::markup;
use crate::world::{About, Account, Button, CacheKey, Draft, Message, Notice, Place, World};

/// How many texts of buttons an error names.
const MAX_NAMED: usize = 30;

/// A button, and the message it belongs to.
pub(crate) struct Found {
    pub(crate) message: i64,
    pub(crate) button: Value,
    pub(crate) inline: bool,
}

/// Write a text as a person does.
pub(super) fn say(world: &mut World, place: Place, user: i64, text: &str) -> i64 {
    let fields = text_fields(text);
    world.post(Draft {
        place,
        from: Some(user),
        fields,
    })
}

/// The latest button with this text, or this data.
pub(crate) fn find(
    world: &World,
    place: Place,
    only: Option<i64>,
    wanted: &str,
) -> Result<Found, ActorError> {
    let conversation = world.conversations.get(&place);
    if let Some(id) = only
        && world.message(place, id).is_none()
    {
        return Err(no_message(world, place, id));
    }
    let mut there = Vec::new();
    let mut keys = only.is_none();
    let messages = conversation
        .into_iter()
        .flat_map(|all| all.messages.values().rev());
    for message in messages.filter(|message| only.is_none_or(|id| message.id == id)) {
        let Some((markup, inline)) = shown(message, &mut keys) else {
            continue;
        };
        for button in markup::buttons(markup) {
            if button["text"] == wanted || button["callback_data"] == wanted {
                return Ok(Found {
                    message: message.id,
                    button: button.clone(),
                    inline,
                });
            }
            if there.len() < MAX_NAMED {
                there.push(button["text"].as_str().unwrap_or_default().to_owned());
            }
        }
    }
    let wanted = wanted.to_owned();
    Err(ActorError::NoButton { wanted, there })
}

/// How a button is found again: by its text, or by its data where others have the same text.
pub(super) fn name(world: &World, place: Place, found: &Found) -> Button {
    let text = |name: &str| found.button[name].as_str().unwrap_or_default().to_owned();
    let (label, data) = (text("text"), text("callback_data"));
    let is_found = |only: Option<i64>, wanted: &str| {
        let other = find(world, place, only, wanted);
        other.is_ok_and(|other| other.message == found.message && other.button == found.button)
    };
    let names = [&label, &data].map(Clone::clone);
    let alone = names
        .iter()
        .find(|name| !name.is_empty() && is_found(None, name));
    let own = || {
        let only = Some(found.message);
        names
            .iter()
            .find(|name| !name.is_empty() && is_found(only, name))
    };
    Button {
        wanted: alone.or_else(own).cloned().unwrap_or(label),
        alone: alone.is_some(),
        inline: found.inline,
    }
}

/// The markup of a message that can be clicked. Of keyboards only the last one is shown: `keys` is whether none was seen yet.
pub(super) fn shown<'a>(message: &'a Message, keys: &mut bool) -> Option<(&'a Value, bool)> {
    if let Some(markup) = message.fields.get("reply_markup") {
        return Some((markup, true));
    }
    let markup = message.extra.keyboard.as_ref().filter(|_| *keys)?;
    *keys = false;
    Some((markup, false))
}

/// What a key of the keyboard asks for.
pub(super) fn asked_for(
    world: &World,
    place: Place,
    button: &str,
    what: &str,
) -> Result<Value, ActorError> {
    let found = find(world, place, None, button)?;
    let asked = found.button.get(what).cloned();
    asked.ok_or_else(|| ActorError::NoClick(button.to_owned(), "it does not ask for that"))
}

/// The bot behind a message's buttons, and how it knows the message if it was written by way of it.
pub(crate) fn behind(world: &World, place: Place, message: i64) -> Option<(i64, Option<String>)> {
    if let Some((bot, id)) = world.inline_id(place, message) {
        return Some((bot, Some(id)));
    }
    let from = world.message(place, message)?.from?;
    world.is_bot(from).then_some((from, None))
}

/// Ask the bot behind a button. The answer may be known from before. Without data the button starts a game.
pub(super) fn ask(
    world: &mut World,
    place: Place,
    message: i64,
    user: i64,
    data: Option<String>,
) -> Option<String> {
    let (bot, inline) = behind(world, place, message)?;
    let key = CacheKey::Button(place, message, data.clone().unwrap_or_default());
    let known = world.cached_answer(&key, user);
    let about = About::Button {
        place,
        message,
        game: data.is_none(),
        key,
    };
    let id = world.ask(bot, user, about);
    if let Some((answer, _)) = known {
        let text = answer["text"].as_str().unwrap_or_default().to_owned();
        let url = answer["url"].as_str().map(str::to_owned);
        let alert = answer["show_alert"] == true;
        if !text.is_empty() || url.is_some() {
            world.notify(Notice {
                place,
                user,
                text,
                alert,
                url,
            });
        }
        world.note_answer(&id, answer, Vec::new());
        return Some(id);
    }
    let mut query = json!({"id": id, "chat_instance": world.chat_instance(place)});
    let from = world.accounts.get(&user).map(Account::to_json);
    query["from"] = from.unwrap_or_default();
    if let Some(inline) = inline {
        query["inline_message_id"] = inline.into();
    } else {
        query["message"] = world.message_or_trace(Some(bot), place, message);
    }
    if let Some(data) = data {
        query["data"] = data.into();
    } else {
        let game = world.message(place, message)?.fields.get("game");
        query["game_short_name"] = game.map(|game| game["title"].clone()).unwrap_or_default();
    }
    world.update(bot, "callback_query", query);
    Some(id)
}
