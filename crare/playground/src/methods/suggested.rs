//! Posts that people suggest to channels.

use serde_json::json;

use super::Entry;
use crate::call::{Call, Outcome};

pub(super) const METHODS: &[Entry] = &[
    Entry::stateful("approveSuggestedPost", approve),
    Entry::stateful("declineSuggestedPost", decline),
];

fn approve(call: &mut Call<'_>) -> Outcome {
    call.check("approveSuggestedPost")?;
    let chat = call.chat("suggested post can't be approved")?;
    let params = &call.params;
    let id = params.int("message_id");
    let date = Some(params.int("send_date")).filter(|date| *date != 0);
    call.world.approve_post(chat, id, date, call.bot)?;
    Ok(json!(true))
}

fn decline(call: &mut Call<'_>) -> Outcome {
    call.check("declineSuggestedPost")?;
    let chat = call.chat("suggested post can't be declined")?;
    let id = call.params.int("message_id");
    let comment = call.params.text("comment").trim().to_owned();
    call.world.decline_post(chat, id, &comment, call.bot)?;
    Ok(json!(true))
}

#[cfg(test)]
#[path = "suggested_tests.rs"]
mod tests;
