//! Which handler an update gets.

use std::time::Duration;

use crare::{api::SendMessage, prelude::*};
use serde_json::json;

use crate::{Stage, file, photo};

mod ladder {
    use crare::Router;

    use super::*;

    /// The most general one first: the order in the source is of no importance.
    #[handle(on_any)]
    async fn any(update: Update) -> SendMessage {
        SendMessage::new(11, format!("any {}", update.kind.name()))
    }

    #[handle(on_message)]
    async fn message() -> &'static str {
        "message"
    }

    #[handle(on_media)]
    async fn media() -> &'static str {
        "media"
    }

    #[handle(on_photo)]
    async fn photo() -> &'static str {
        "photo"
    }

    #[handle(on_text)]
    pub(super) async fn text() -> &'static str {
        "text"
    }

    #[handle(text = "Cancel")]
    async fn cancel() -> &'static str {
        "exact"
    }

    #[handle(command)]
    async fn start() -> &'static str {
        "command"
    }

    #[handle(on_callback)]
    async fn callback() -> &'static str {
        "callback"
    }

    #[handle(callback = "yes")]
    #[handle(callback = "no")]
    async fn decided() -> &'static str {
        "exact callback"
    }

    #[handle(on_edited)]
    async fn edited() -> &'static str {
        "edited"
    }

    #[handle(on_channel_post)]
    async fn channel_post() -> &'static str {
        "channel post"
    }

    #[handle(on_venue)]
    async fn venue() -> &'static str {
        "venue"
    }

    #[handle(on_location)]
    async fn location() -> &'static str {
        "location"
    }

    #[handle(on_unknown)]
    async fn unknown(update: Update) -> SendMessage {
        SendMessage::new(11, format!("unknown {}", update.kind.name()))
    }

    #[handle(on_user_joined)]
    async fn user_joined(user: User) -> String {
        format!("hello {}", user.first_name)
    }

    pub(super) fn router() -> Router {
        router![
            any,
            message,
            media,
            photo,
            text,
            cancel,
            start,
            callback,
            decided,
            edited,
            channel_post,
            venue,
            location,
            unknown,
            user_joined
        ]
    }
}

#[tokio::test]
async fn the_most_specific_handler_runs() {
    let stage = Stage::new(ladder::router()).await;
    for (says, sees) in [
        ("/start", "command"),
        ("/start payload", "command"),
        ("/START", "command"),
        ("/start@test_bot x", "command"),
        ("/start@TEST_BOT", "command"),
        ("/starter", "text"),
        ("start", "text"),
        (" /start", "text"),
        ("\u{1}/start", "text"),
        ("Cancel", "exact"),
        ("cancel", "text"),
        ("anything", "text"),
    ] {
        stage.says(says);
        let call = stage.wait_for_call("sendMessage").await;
        assert_eq!(&call["text"], sees, "{says:?}");
    }
    let location = json!({ "latitude": 1.5, "longitude": 2.5 });
    for (content, sees) in [
        (json!({ "photo": photo(), "caption": "/start" }), "photo"),
        (json!({ "document": file() }), "media"),
        (json!({ "dice": { "emoji": "🎲", "value": 3 } }), "message"),
        (json!({ "location": location }), "location"),
        (
            json!({ "location": location, "venue": { "location": location, "title": "t", "address": "a" } }),
            "venue",
        ),
    ] {
        stage.sends(content.clone());
        let call = stage.wait_for_call("sendMessage").await;
        assert_eq!(&call["text"], sees, "{content}");
    }
    for (data, sees) in [
        ("yes", "exact callback"),
        ("no", "exact callback"),
        ("maybe", "callback"),
    ] {
        stage.clicks(1, data);
        stage.sees(sees).await;
    }
    stage.edit_text(&stage.alice.chat(), 1, "/start");
    stage.sees("edited").await;
    let channel = stage.channel(-1_001_000_000_001, "News");
    stage.post(&channel, "/start");
    stage.sees("channel post").await;
    stage.push(&json!({ "poll_answer": { "poll_id": "5", "option_ids": [0], "option_persistent_ids": [] } }));
    stage.sees("any poll_answer").await;
    stage.push(&json!({ "something_new": { "a": [1, 2] } }));
    stage.sees("unknown something_new").await;
}

#[tokio::test]
async fn a_command_for_another_bot_is_not_ours() {
    let stage = Stage::new(ladder::router()).await;
    stage.says("/start@another_bot");
    stage.sees("any message").await;
}

#[tokio::test]
async fn everyone_who_joins_is_greeted() {
    let stage = Stage::new(ladder::router()).await;
    let group = stage.group(-5, "Group");
    let people = json!([stage.user(21, "Ada").json(), stage.user(22, "Bob").json()]);
    stage.send_content(&group, &stage.alice, json!({ "new_chat_members": people }));
    let calls = stage.wait_for_calls("sendMessage", 2).await;
    assert_eq!(
        (&calls[0]["text"], &calls[1]["text"]),
        ("hello Ada", "hello Bob")
    );
    assert_eq!(&calls[0]["chat_id"], "-5");
}

mod narrow {
    use super::*;

    #[handle(on_text)]
    async fn text() -> &'static str {
        "text"
    }

    #[handle(on_chat_member)]
    async fn member() {}

    pub(super) fn collected() -> crare::Router {
        crare::router!()
    }
}

#[tokio::test]
async fn only_what_is_handled_is_asked_for() {
    let stage = Stage::new(narrow::collected()).await;
    let call = stage.calls_of("getUpdates").remove(0);
    let mut kinds: Vec<String> = serde_json::from_value(call.json("allowed_updates")).unwrap();
    kinds.sort();
    assert_eq!(kinds, ["chat_member", "message"]);
    stage.sends(json!({ "dice": { "emoji": "🎲", "value": 3 } }));
    stage
        .expect_no_call("sendMessage", Duration::from_millis(300))
        .await;
    stage.says("x");
    stage.sees("text").await;
}

#[tokio::test]
async fn a_handler_stays_a_function() {
    assert_eq!(ladder::text().await, "text");
}
