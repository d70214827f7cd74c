//! The methods of the Bot API.

mod messages;

use serde_json::Value;

use crate::call::{Call, Outcome};
use crate::refusal::Refusal;

/// Runs a method that does not wait.
pub(crate) fn run(call: &mut Call<'_>, method: &str) -> Outcome {
    match method.to_ascii_lowercase().as_str() {
        "getme" => get_me(call),
        "sendmessage" => messages::send_message(call),
        _ => Err(Refusal::new(404, "Not Found: method not found")),
    }
}

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
