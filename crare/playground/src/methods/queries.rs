//! Answers to what people ask by buttons, inline mode and apps.

use serde_json::{Map, Value, json};

use super::Entry;
use crate::call::{Call, Outcome};
use crate::markup;
use crate::refusal::Refusal;
use crate::text::link;
use crate::world::{About, Notice, Offer, Sort, read_result, read_results, too_old};

pub(super) const METHODS: &[Entry] = &[
    Entry::stateful("answerCallbackQuery", answer_callback_query),
    Entry::stateful("answerGuestQuery", answer_guest_query),
    Entry::stateful("answerInlineQuery", answer_inline_query),
    Entry::stateful("answerWebAppQuery", answer_web_app_query),
    Entry::stateful("savePreparedInlineMessage", save_prepared_inline_message),
    Entry::stateful("savePreparedKeyboardButton", save_prepared_keyboard_button),
];

/// The most characters of a notice.
const MAX_NOTICE: usize = 200;
/// How long the answer to a button may be used again, in seconds.
const MAX_BUTTON_CACHE: i64 = 2_592_000;
/// How long results are used again when the bot does not say, and at most, in seconds.
const CACHE: i64 = 300;
const MAX_CACHE: i64 = 86_400;
/// The most bytes of `next_offset`.
const MAX_OFFSET: usize = 64;
/// The most characters of a `start_parameter`.
const MAX_START: usize = 64;

fn answer_callback_query(call: &mut Call<'_>) -> Outcome {
    let id = call.params.text("callback_query_id").to_owned();
    let question = call.world.open_question(call.bot, &id, Sort::Button)?;
    let (user, about) = (question.user, question.about.clone());
    let About::Button {
        place, game, key, ..
    } = about
    else {
        return Err(too_old());
    };
    let text = call.params.text("text").to_owned();
    if text.chars().count() > MAX_NOTICE {
        return Err(Refusal::bad_request("MESSAGE_TOO_LONG"));
    }
    let url = match call.params.text("url") {
        "" => None,
        url if game || own_link(call, url) => {
            Some(link::check(url).map_err(|_| Refusal::bad_request("URL_INVALID"))?)
        }
        _ => return Err(Refusal::bad_request("URL_INVALID")),
    };
    let alert = call.params.flag("show_alert");
    let answer = json!({"text": text, "show_alert": alert, "url": url});
    call.world.note_answer(&id, answer.clone(), Vec::new());
    let cache = call.params.int("cache_time").clamp(0, MAX_BUTTON_CACHE);
    call.world
        .cache_answer(key, Some(user), cache, answer, Vec::new());
    if !text.is_empty() || url.is_some() {
        call.world.notify(Notice {
            place,
            user,
            text,
            alert,
            url,
        });
    }
    Ok(true.into())
}

/// Whether it is a link to this bot with something to start with.
fn own_link(call: &Call<'_>, url: &str) -> bool {
    let rest = url.strip_prefix("https://").unwrap_or(url);
    let rest = ["t.me/", "telegram.me/"]
        .iter()
        .find_map(|host| rest.strip_prefix(host));
    let named = rest.and_then(|rest| rest.split_once("?start="));
    let account = call.world.accounts.get(&call.bot);
    let own = account.and_then(|account| account.username.as_deref());
    named.is_some_and(|(name, _)| own.is_some_and(|own| own.eq_ignore_ascii_case(name)))
}

fn answer_inline_query(call: &mut Call<'_>) -> Outcome {
    let bad = |why: &str| Err(Refusal::bad_request(why));
    let id = call.params.text("inline_query_id").to_owned();
    let results = call.params.text("results").to_owned();
    let results = read_results(call.world, call.bot, &results)?;
    let button = call.params.json("button", "inline query results button")?;
    let button = button.map(|button| read_switch(&button)).transpose()?;
    let next_offset = call.params.text("next_offset").to_owned();
    if next_offset.len() > MAX_OFFSET {
        return bad("NEXT_OFFSET_INVALID");
    }
    let seconds = if call.params.has("cache_time") {
        call.params.int("cache_time").clamp(0, MAX_CACHE)
    } else {
        CACHE
    };
    let personal = call.params.flag("is_personal");
    let question = call.world.open_question(call.bot, &id, Sort::Inline)?;
    let user = question.user;
    let About::Inline { key, .. } = question.about.clone() else {
        return Err(too_old());
    };
    let shown: Vec<Value> = results.iter().map(|found| found.shown.clone()).collect();
    let mut answer = Map::new();
    answer.insert("results".to_owned(), shown.into());
    answer.insert("next_offset".to_owned(), next_offset.into());
    if let Some(button) = button {
        answer.insert("button".to_owned(), button);
    }
    let answer = Value::Object(answer);
    call.world.note_answer(&id, answer.clone(), results.clone());
    let user = personal.then_some(user);
    call.world.cache_answer(key, user, seconds, answer, results);
    Ok(true.into())
}

/// The button above the results.
fn read_switch(button: &Value) -> Result<Value, Refusal> {
    let bad = |why: &str| Err(Refusal::bad_request(why));
    let Some(object) = button.as_object() else {
        return bad("can't parse inline query results button: object expected");
    };
    let Some(text) = object.get("text").and_then(Value::as_str) else {
        return bad("can't parse inline query results button: Can't find field \"text\"");
    };
    if let Some(app) = object.get("web_app") {
        let url = app["url"].as_str().unwrap_or_default();
        return match link::check_https(url) {
            Ok(url) => Ok(json!({"text": text, "web_app": {"url": url}})),
            Err(why) => bad(&format!(
                "inline query results button Web App URL '{url}' is invalid: {why}"
            )),
        };
    }
    let start = object.get("start_parameter").and_then(Value::as_str);
    match start {
        None | Some("") => bad("can't use empty start_parameter"),
        Some(start) if start.chars().count() > MAX_START => {
            bad("too long start_parameter specified")
        }
        Some(start) if !is_start(start) => bad("unallowed characters in start_parameter are used"),
        Some(start) => Ok(json!({"text": text, "start_parameter": start})),
    }
}

fn is_start(text: &str) -> bool {
    let fit = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    text.chars().all(fit)
}

fn answer_guest_query(call: &mut Call<'_>) -> Outcome {
    let id = call.params.text("guest_query_id").to_owned();
    let found = result(call)?;
    let question = call.world.open_question(call.bot, &id, Sort::Guest)?;
    let user = question.user;
    let About::Guest(place, message) = question.about else {
        return Err(too_old());
    };
    let shown = found.shown.clone();
    let inline = call
        .world
        .post_guest((place, message), user, call.bot, &found);
    let answer = json!({"result": shown});
    call.world.note_answer(&id, answer, Vec::new());
    Ok(json!({"inline_message_id": inline}))
}

fn answer_web_app_query(call: &mut Call<'_>) -> Outcome {
    let id = call.params.text("web_app_query_id").to_owned();
    let found = result(call)?;
    let question = call.world.open_question(call.bot, &id, Sort::App)?;
    let user = question.user;
    let About::App(place) = question.about else {
        return Err(too_old());
    };
    let shown = found.shown.clone();
    let (message, inline) = call.world.post_found(place, user, call.bot, &found);
    let answer = json!({"result": shown, "message_id": message});
    call.world.note_answer(&id, answer, Vec::new());
    Ok(inline.map_or_else(|| json!({}), |id| json!({"inline_message_id": id})))
}

/// The parameter `result`.
fn result(call: &mut Call<'_>) -> Result<crate::world::Found, Refusal> {
    let result = call.params.json("result", "web App query result")?;
    let result = result.ok_or_else(|| Refusal::bad_request("result isn't specified"))?;
    read_result(call.world, call.bot, &result)
}

fn save_prepared_inline_message(call: &mut Call<'_>) -> Outcome {
    let found = result(call)?;
    let user = person(call)?;
    let allowed = ["user", "bot", "group", "channel"]
        .iter()
        .any(|kind| call.params.flag(&format!("allow_{kind}_chats")));
    if !allowed {
        return Err(Refusal::bad_request(
            "at least one chat type must be allowed",
        ));
    }
    let (id, until) = call
        .world
        .prepare(call.bot, user, Offer::Message(Box::new(found)));
    Ok(json!({"id": id, "expiration_date": until}))
}

fn save_prepared_keyboard_button(call: &mut Call<'_>) -> Outcome {
    let button = call.params.json("button", "keyboard button")?;
    let button = button.ok_or_else(|| Refusal::bad_request("parameter \"button\" is required"))?;
    let button = markup::read_button(&button)?;
    let user = person(call)?;
    let (id, _) = call.world.prepare(call.bot, user, Offer::Button(button));
    Ok(json!({"id": id}))
}

/// The parameter `user_id`: somebody who is there.
fn person(call: &Call<'_>) -> Result<i64, Refusal> {
    let user = call.params.int("user_id");
    let known = call.world.accounts.contains_key(&user);
    known
        .then_some(user)
        .ok_or_else(|| Refusal::bad_request("user not found"))
}

#[cfg(test)]
#[path = "queries_tests.rs"]
mod tests;
