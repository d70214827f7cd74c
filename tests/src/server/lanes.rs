//! Which updates wait for which, and how long each kind lives.

use serde_json::Value;

const DAY: f64 = 86_400.0;

/// The lane of an update: updates of one lane are delivered one after the other. `None`: a lane of its own.
pub(crate) fn lane(kind: &str, payload: &Value) -> Option<i64> {
    let id = |path: &str| payload.pointer(path).and_then(Value::as_i64);
    let chat = || id("/chat/id");
    let user = || id("/from/id").or_else(|| id("/user/id"));
    let (number, key) = match kind {
        "message" | "edited_message" | "channel_post" | "edited_channel_post" => (0, chat()?),
        "poll" => (0, payload["id"].as_str()?.parse().ok()?),
        "poll_answer" => (0, payload["poll_id"].as_str()?.parse().ok()?),
        "inline_query" => (1, user()?),
        "chosen_inline_result" => (2, user()?),
        "callback_query" => (3, user()?),
        "shipping_query" | "pre_checkout_query" => (4, user()?),
        "my_chat_member" => (5, chat()?),
        "chat_member" | "chat_join_request" => (6, id("/new_chat_member/user/id").or_else(user)?),
        "chat_boost" | "removed_chat_boost" => (7, chat()?),
        "message_reaction" => (8, chat()?),
        "message_reaction_count" => (9, chat()?),
        "business_connection" => (10, user()?),
        "business_message" | "edited_business_message" | "deleted_business_messages" => {
            (11, chat()?)
        }
        "purchased_paid_media" => (12, user()?),
        "guest_message" => (12, chat()?),
        "managed_bot" => (13, user()?),
        _ => return None,
    };
    Some(key.wrapping_add(number << 33))
}

/// Seconds that an update waits before it is forgotten, counted from when the server got it.
pub(crate) fn lifetime(kind: &str) -> f64 {
    match kind {
        "inline_query" => 30.0,
        "callback_query" | "shipping_query" | "pre_checkout_query" => 150.0,
        "chosen_inline_result" => 600.0,
        _ => DAY,
    }
}

/// Whether a bot that never chose gets this kind.
pub(crate) fn is_default(kind: &str) -> bool {
    !matches!(
        kind,
        "chat_member" | "message_reaction" | "message_reaction_count"
    )
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn keys() {
        assert_eq!(lane("message", &json!({"chat": {"id": 5}})), Some(5));
        assert_eq!(lane("edited_message", &json!({"chat": {"id": 5}})), Some(5));
        assert_eq!(
            lane("callback_query", &json!({"from": {"id": 5}})),
            Some(5 + (3 << 33))
        );
        assert_eq!(
            lane("poll_answer", &json!({"poll_id": "77"})),
            lane("poll", &json!({"id": "77"}))
        );
        assert_eq!(lane("something_new", &json!({})), None);
    }
}
