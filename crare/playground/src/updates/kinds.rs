//! The kinds of updates: what waits for what, how long it lives, and who is asked before it is made.

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde_json::Value;

use crate::facts;

/// Milliseconds in a second.
const SECOND: i64 = 1000;
const DAY: i64 = 86_400 * SECOND;
/// The numbers of lanes of different kinds are this far apart.
const KIND: u32 = 33;

/// Updates of one lane reach a webhook one after the other.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize, serde::Serialize,
)]
pub(crate) enum Lane {
    Shared(i64),
    /// A lane of its own, of the update with this id.
    Own(i64),
}

/// The number of an update's lane. `None`: it has one of its own.
pub(crate) fn lane(kind: &str, content: &Value) -> Option<i64> {
    let id = |path: &str| content.pointer(path).and_then(Value::as_i64);
    let number = |name: &str| content[name].as_str().and_then(|id| id.parse().ok());
    let chat = || id("/chat/id");
    let user = || id("/from/id").or_else(|| id("/user/id"));
    let (shift, key) = match kind {
        "message" | "edited_message" | "channel_post" | "edited_channel_post" => (0, chat()?),
        "poll" => (0, number("id")?),
        "poll_answer" => (0, number("poll_id")?),
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
    Some(i64::wrapping_add(key, shift << KIND))
}

/// Milliseconds until an update is forgotten, if nobody has fetched it.
pub(crate) fn lifetime(kind: &str) -> i64 {
    match kind {
        "inline_query" => 30 * SECOND,
        "callback_query" | "shipping_query" | "pre_checkout_query" => 150 * SECOND,
        "chosen_inline_result" => 600 * SECOND,
        _ => DAY,
    }
}

/// Which kinds a bot has asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
pub(crate) struct Allowed(Option<BTreeSet<String>>);

impl Allowed {
    /// Whether updates of this kind are made. A bot that never chose gets all but three kinds.
    pub(crate) fn has(&self, kind: &str) -> bool {
        match &self.0 {
            Some(kinds) => kinds.contains(kind),
            None => !matches!(
                kind,
                "chat_member" | "message_reaction" | "message_reaction_count"
            ),
        }
    }

    /// Takes `allowed_updates`. What is missing, or no array, changes nothing; nothing known in it means the default.
    pub(crate) fn set(&mut self, text: &str) {
        let Ok(Value::Array(names)) = serde_json::from_str(text) else {
            return;
        };
        let names = names.iter().filter_map(Value::as_str);
        let kinds: BTreeSet<String> = names
            .map(str::to_ascii_lowercase)
            .filter(|name| is_known(name))
            .collect();
        self.0 = (!kinds.is_empty()).then_some(kinds);
    }

    /// The chosen kinds; none when it is the default.
    pub(crate) fn chosen(&self) -> Option<&BTreeSet<String>> {
        self.0.as_ref()
    }
}

/// Whether the Bot API has such a kind of update.
fn is_known(kind: &str) -> bool {
    kind != "update_id"
        && facts::object("Update")
            .is_some_and(|update| update.fields.iter().any(|field| field.name == kind))
}

/// A kind as a text that needs no memory when the Bot API knows it.
pub(crate) fn named(kind: &str) -> Cow<'static, str> {
    let fields = facts::object("Update").map(|update| update.fields);
    let known = fields
        .into_iter()
        .flatten()
        .find(|field| field.name == kind);
    known.map_or_else(
        || Cow::Owned(kind.to_owned()),
        |field| Cow::Borrowed(field.name),
    )
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn lanes() {
        assert_eq!(lane("message", &json!({"chat": {"id": 5}})), Some(5));
        assert_eq!(lane("edited_message", &json!({"chat": {"id": 5}})), Some(5));
        let pressed = json!({"from": {"id": 5}});
        assert_eq!(lane("callback_query", &pressed), Some(5 + (3 << 33)));
        let answer = lane("poll_answer", &json!({"poll_id": "77"}));
        assert_eq!(answer, lane("poll", &json!({"id": "77"})));
        let joined =
            json!({"chat": {"id": -7}, "from": {"id": 1}, "new_chat_member": {"user": {"id": 5}}});
        assert_eq!(lane("chat_member", &joined), Some(5 + (6 << 33)));
        assert_eq!(lane("something_new", &json!({})), None);
    }

    #[test]
    fn asked_for() {
        let mut allowed = Allowed::default();
        assert!(allowed.has("message") && !allowed.has("chat_member"));
        allowed.set(r#"["Chat_Member", "nonsense", 5]"#);
        assert!(allowed.has("chat_member") && !allowed.has("message"));
        for unchanged in ["", "no json", "{}", "null"] {
            allowed.set(unchanged);
            assert!(allowed.has("chat_member"), "{unchanged}");
        }
        allowed.set(r#"["nonsense"]"#);
        assert_eq!(allowed, Allowed::default());
    }
}
