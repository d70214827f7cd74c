//! Verification, boosts and bots that bots manage.

use serde_json::{Value, json};

use super::Entry;
use crate::call::{Call, Outcome};
use crate::facts::{Kind, read};
use crate::refusal::Refusal;
use crate::world::{Access, Place};

pub(super) const METHODS: &[Entry] = &[
    Entry::stateful("getManagedBotAccessSettings", get_settings),
    Entry::stateful("getManagedBotToken", token),
    Entry::stateful("getUserChatBoosts", boosts),
    Entry::stateful("removeChatVerification", |call| verify_chat(call, false)),
    Entry::stateful("removeUserVerification", |call| verify_user(call, false)),
    Entry::stateful("replaceManagedBotToken", replace_token),
    Entry::stateful("setManagedBotAccessSettings", set_settings),
    Entry::stateful("verifyChat", |call| verify_chat(call, true)),
    Entry::stateful("verifyUser", |call| verify_user(call, true)),
];

/// How many people besides its owner may use a managed bot.
const MOST_USERS: usize = 10;

fn boosts(call: &mut Call<'_>) -> Outcome {
    let user = call.user()?;
    let chat = call.chat("chat not found")?;
    if !call.world.member(chat, call.bot).is_admin() {
        return Err(Refusal::bad_request("CHAT_ADMIN_REQUIRED"));
    }
    Ok(call.world.boosts_json(chat, user))
}

fn verify(call: &mut Call<'_>, id: i64, on: bool) -> Outcome {
    let text = call.params.text("custom_description").to_owned();
    let bot = call.world.bots.get_mut(&call.bot);
    let bot = bot.filter(|bot| bot.profile.verifier);
    let bot = bot.ok_or_else(|| Refusal::bad_request("BOT_VERIFIER_FORBIDDEN"))?;
    if on {
        bot.profile.verified.insert(id, text);
    } else {
        bot.profile.verified.remove(&id);
    }
    call.world.changes += 1;
    Ok(json!(true))
}

fn verify_user(call: &mut Call<'_>, on: bool) -> Outcome {
    call.check(if on {
        "verifyUser"
    } else {
        "removeUserVerification"
    })?;
    let user = call.user()?;
    verify(call, user, on)
}

fn verify_chat(call: &mut Call<'_>, on: bool) -> Outcome {
    call.check(if on {
        "verifyChat"
    } else {
        "removeChatVerification"
    })?;
    let id = match call.place(Access::Read)? {
        Place::Chat(chat) => chat,
        Place::Private { user, .. } => user,
    };
    verify(call, id, on)
}

/// The bot that is managed by the one that calls.
fn managed(call: &Call<'_>) -> Result<i64, Refusal> {
    let id = call.user()?;
    let bot = call.world.bots.get(&id);
    let manager = bot.and_then(|bot| bot.profile.manager);
    if manager == Some(call.bot) {
        return Ok(id);
    }
    Err(Refusal::bad_request("BOT_ACCESS_FORBIDDEN"))
}

fn token(call: &mut Call<'_>) -> Outcome {
    let id = managed(call)?;
    let bot = call.world.bots.get(&id);
    Ok(bot.map_or(Value::Null, |bot| bot.token.clone().into()))
}

fn replace_token(call: &mut Call<'_>) -> Outcome {
    let id = managed(call)?;
    let random = &mut call.world.random;
    let secret: String = (0..35).map(|_| random.alphanumeric()).collect();
    let token = format!("{id}:{secret}");
    if let Some(bot) = call.world.bots.get_mut(&id) {
        bot.token.clone_from(&token);
        call.world.changes += 1;
    }
    Ok(token.into())
}

fn get_settings(call: &mut Call<'_>) -> Outcome {
    let id = managed(call)?;
    let bot = call.world.bots.get(&id);
    let Some(users) = bot.and_then(|bot| bot.profile.users.as_ref()) else {
        return Ok(json!({"is_access_restricted": false}));
    };
    let users = users.iter().map(|user| call.world.user_json(*user));
    let users: Vec<Value> = users.collect();
    Ok(json!({"is_access_restricted": true, "added_users": users}))
}

fn set_settings(call: &mut Call<'_>) -> Outcome {
    let list = read(&call.params, "added_user_ids", &Kind::Array(&Kind::Integer))?;
    let list = list.as_ref().and_then(Value::as_array);
    let users: Vec<i64> = list
        .into_iter()
        .flatten()
        .filter_map(Value::as_i64)
        .collect();
    if users.len() > MOST_USERS {
        return Err(Refusal::bad_request("too many items specified"));
    }
    let id = managed(call)?;
    if users
        .iter()
        .any(|user| !call.world.accounts.contains_key(user))
    {
        return Err(Refusal::bad_request("user not found"));
    }
    let restricted = call.params.flag("is_access_restricted");
    if let Some(bot) = call.world.bots.get_mut(&id) {
        bot.profile.users = restricted.then_some(users);
        call.world.changes += 1;
    }
    Ok(json!(true))
}
