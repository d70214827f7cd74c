use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::json;

use super::*;
use crate::params::Params;
use crate::playground::Playground;
use crate::traffic::Via;

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

/// Values that are almost right, and some that are not at all.
fn values() -> impl Strategy<Value = String> {
    let shapes = [
        "",
        "null",
        "true",
        "0",
        "-1",
        "1001",
        "5000001002",
        "-1000000001001",
        "9223372036854775807",
        "-99999999999999999999",
        "@x",
        "[]",
        "{}",
        "[{}]",
        "[[{}]]",
        "[null]",
        "{\"type\":\"default\"}",
        "[1,2,3]",
        "[\"a\",\"b\"]",
        "https://t.me/x",
        "attach://x",
        "MarkdownV2",
        "HTML",
        "*a _b",
        "<b>é</i>",
        "{\"inline_keyboard\":[[{\"text\":\"a\",\"callback_data\":\"b\"}]]}",
        "[{\"type\":\"photo\",\"media\":\"attach://x\"}]",
        "[{\"type\":\"bold\",\"offset\":-1,\"length\":9999999999}]",
        "{\"message_id\":1,\"chat_id\":1001,\"quote\":\"é\"}",
        "[{\"type\":\"emoji\",\"emoji\":\"\"}]",
        "[{\"text\":\"a\"},{\"text\":\"b\"}]",
        "{\"can_send_messages\":true}",
        "[{\"label\":\"a\",\"amount\":9223372036854775807}]",
    ];
    prop_oneof![
        4 => prop::sample::select(shapes.to_vec()).prop_map(str::to_owned),
        1 => any::<String>(),
        1 => any::<i64>().prop_map(|number| number.to_string()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    /// Whatever a bot says, in private and in a group, nothing panics, and the playground goes on.
    #[test]
    fn any_parameters_are_answered(
        calls in prop::collection::vec((any::<Index>(), prop::collection::vec(prop::option::weighted(0.8, values()), 20)), 1..12),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
        runtime.block_on(async {
            let playground = Playground::seeded(1);
            let alice = playground.user("Alice");
            let bot = playground.bot("echo_bot");
            alice.to(&bot).says("hi");
            playground.group("Friends", &alice).by(&alice).says("hi");
            for (method, values) in calls {
                let method = method.get(METHODS);
                let mut params = Params::default();
                for (field, value) in method.params.iter().zip(values) {
                    // a poll waits otherwise
                    if let Some(value) = value.filter(|_| field.name != "timeout") {
                        params.add(field.name, value);
                    }
                }
                let answer = playground.answer(bot.token(), method.name, params, Via::Direct).await;
                if let Err(refused) = answer.outcome {
                    let known = [400, 403, 404, 409, 429].contains(&refused.code);
                    prop_assert!(known && refused.description.len() > 3, "{}: {:?}", method.name, refused);
                }
            }
            Ok(())
        })?;
    }
}
