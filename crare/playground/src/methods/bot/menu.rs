//! The menu button, and the rights a bot asks for.

use serde_json::{Value, json};

use crate::call::{Call, Outcome};
use crate::facts::{Kind, read};
use crate::methods::Entry;
use crate::refusal::Refusal;
use crate::world::{ChatKind, Place, Rights};

pub(super) const METHODS: &[Entry] = &[
    Entry::stateful("getChatMenuButton", get_button),
    Entry::stateful("getMyDefaultAdministratorRights", get_rights),
    Entry::stateful("setChatMenuButton", set_button),
    Entry::stateful("setMyDefaultAdministratorRights", set_rights),
];

/// The person whose button it is; none for all.
fn person(call: &Call<'_>) -> Result<Option<i64>, Refusal> {
    let id = call.params.text("chat_id").trim();
    if id.is_empty() || id == "0" {
        return Ok(None);
    }
    match call.world.place(call.bot, id)? {
        Place::Private { user, .. } => Ok(Some(user)),
        Place::Chat(_) => Err(Refusal::bad_request("chat not found")),
    }
}

fn set_button(call: &mut Call<'_>) -> Outcome {
    let button = read(&call.params, "menu_button", &Kind::Union("MenuButton"))?;
    let button = button.unwrap_or_else(|| json!({"type": "default"}));
    if button["type"] == "web_app" {
        let text = button["text"].as_str().unwrap_or_default();
        if text.trim().is_empty() {
            return Err(Refusal::bad_request("BUTTON_TEXT_INVALID"));
        }
        let url = button["web_app"]["url"].as_str().unwrap_or_default();
        if !url.starts_with("https://") {
            return Err(Refusal::bad_request(
                "menu button Web App URL is invalid: Only HTTPS links are allowed",
            ));
        }
    }
    let person = person(call)?;
    let default = button["type"] == "default";
    if let Some(bot) = call.world.bots.get_mut(&call.bot) {
        let profile = &mut bot.profile;
        match person {
            Some(user) if default => {
                profile.menus.remove(&user);
            }
            Some(user) => {
                profile.menus.insert(user, button);
            }
            None => profile.menu = (!default).then_some(button),
        }
        call.world.changes += 1;
    }
    Ok(json!(true))
}

fn get_button(call: &mut Call<'_>) -> Outcome {
    let person = person(call)?;
    Ok(call.world.menu_button(call.bot, person))
}

fn set_rights(call: &mut Call<'_>) -> Outcome {
    let rights = call.object("rights", "ChatAdministratorRights")?;
    let rights = rights.as_ref().map(Rights::from_json).unwrap_or_default();
    let channels = call.params.flag("for_channels");
    if let Some(bot) = call.world.bots.get_mut(&call.bot) {
        if channels {
            bot.channel_rights = rights.of_kind(ChatKind::Channel);
        } else {
            bot.group_rights = rights.of_kind(ChatKind::Supergroup);
        }
        call.world.changes += 1;
    }
    Ok(json!(true))
}

fn get_rights(call: &mut Call<'_>) -> Outcome {
    let channels = call.params.flag("for_channels");
    let bot = call.world.bots.get(&call.bot);
    Ok(bot.map_or(Value::Null, |bot| {
        Value::Object(if channels {
            bot.channel_rights.to_json(ChatKind::Channel)
        } else {
            bot.group_rights.to_json(ChatKind::Supergroup)
        })
    }))
}
