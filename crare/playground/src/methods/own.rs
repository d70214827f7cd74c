//! The bot itself.

use serde_json::Value;

use super::Entry;
use crate::call::{Call, Outcome};

pub(super) const METHODS: &[Entry] = &[
    Entry::apart("deleteWebhook"),
    Entry::stateful("getMe", get_me),
    Entry::apart("getUpdates"),
    Entry::apart("getWebhookInfo"),
    Entry::apart("setWebhook"),
];

fn get_me(call: &mut Call<'_>) -> Outcome {
    let account = call.world.accounts.get(&call.bot);
    let bot = call.world.bots.get(&call.bot);
    let privacy = bot.is_none_or(|bot| bot.privacy);
    let mut others = call.world.bots.values();
    let manages = others.any(|other| other.profile.manager == Some(call.bot));
    let mut connections = call.world.connections.values();
    let connected = connections.any(|connection| connection.bot == call.bot);
    Ok(account.map_or(Value::Null, |bot| {
        let mut me = bot.to_json();
        me["can_join_groups"] = true.into();
        me["can_read_all_group_messages"] = (!privacy).into();
        me["can_connect_to_business"] = connected.into();
        me["has_main_web_app"] = false.into();
        me["can_manage_bots"] = manages.into();
        let inline = !call.world.asked.inline.off.contains(&call.bot);
        me["supports_inline_queries"] = inline.into();
        me["supports_guest_queries"] = call.world.is_guest(call.bot).into();
        let mut chats = call.world.chats.values();
        let guards = chats.any(|chat| chat.guard == Some(call.bot));
        me["supports_join_request_queries"] = guards.into();
        me
    }))
}
