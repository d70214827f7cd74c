//! The bot itself.

use serde_json::Value;

use super::Entry;
use crate::call::{Call, Outcome};

pub(super) const METHODS: &[Entry] =
    &[Entry::apart("getUpdates"), Entry::stateful("getMe", get_me)];

fn get_me(call: &mut Call<'_>) -> Outcome {
    let account = call.world.accounts.get(&call.bot);
    Ok(account.map_or(Value::Null, |bot| {
        let mut me = bot.to_json();
        me["can_join_groups"] = true.into();
        me["can_read_all_group_messages"] = false.into();
        me["supports_inline_queries"] = false.into();
        me
    }))
}
