use std::collections::BTreeSet;

use serde_json::json;

use super::*;
use crate::playground::Playground;

#[test]
fn lists_name_what_there_is_and_each_once() {
    let mut seen = BTreeSet::new();
    for entry in MADE.iter().copied().flatten() {
        let name = entry.name;
        assert!(METHODS.iter().any(|method| method.name == name), "{name}");
        assert!(seen.insert(name), "{name} is in two lists");
    }
    assert_eq!(all().count(), 185);
}

#[tokio::test]
async fn names_are_found_in_any_case_and_old_ones_too() {
    let playground = Playground::new();
    let bot = playground.bot("echo_bot");
    for name in ["getMe", "GETME", "getme"] {
        let me = playground.call(bot.token(), name, json!({})).await;
        assert_eq!(me.unwrap()["username"], "echo_bot");
    }
    assert_eq!(canonical("KICKchatmember"), Some("banChatMember"));
    let refused = playground.call(bot.token(), "sendNothing", json!({})).await;
    assert_eq!(
        refused.unwrap_err(),
        Refusal::new(404, "Not Found: method not found")
    );
}

/// Nothing that comes in makes a method panic.
#[tokio::test]
async fn every_method_answers() {
    let playground = Playground::new();
    let bot = playground.bot("echo_bot");
    let alice = playground.user("Alice");
    alice.to(&bot).says("hi");
    for method in METHODS {
        for params in [
            json!({}),
            json!({"chat_id": alice.id()}),
            json!({"chat_id": "null", "user_id": alice.id()}),
        ] {
            if let Err(refused) = playground.call(bot.token(), method.name, params).await {
                assert_ne!(refused.code, 404, "{}", method.name);
            }
        }
    }
}
