use serde_json::json;

use super::*;
use crate::ApiError;
use crate::api::SendDice;
use crate::routing::Trigger;
use crate::routing::endpoint::{Endpoint, on};
use crate::routing::reply::{Answer, Edit, Html, Next};
use crate::routing::testing::{Journal, Server, Went, callback, message, table, text, update};

#[tokio::test]
async fn calls_to_the_chat_of_the_update() {
    let server = Server::start("").await;
    let ctx = Context::new(text("x"), server.shared());
    assert_eq!(ctx.send("a").await.unwrap().text.as_deref(), Some("sent"));
    ctx.reply(Html::new("b")).await.unwrap();
    ctx.delete().await.unwrap();
    let expected = [
        ("sendmessage", json!({ "chat_id": -40, "text": "a" })),
        (
            "sendmessage",
            json!({ "chat_id": -40, "text": "b", "parse_mode": "HTML", "reply_parameters": { "message_id": 5 } }),
        ),
        ("deletemessage", json!({ "chat_id": -40, "message_id": 5 })),
    ];
    assert_eq!(
        server.calls(),
        expected.map(|(method, params)| (method.to_owned(), params))
    );
    assert!(ctx.edit("c").await.is_err());
    assert!(ctx.answer(Answer::silent()).await.is_err());
    assert_eq!(server.calls(), []);
}

#[tokio::test]
async fn calls_for_a_pressed_button() {
    let server = Server::start("").await;
    let ctx = Context::new(
        update("callback_query", callback(json!({}))),
        server.shared(),
    );
    ctx.edit("a").await.unwrap();
    ctx.edit(Edit::no_keyboard()).await.unwrap();
    ctx.answer(Answer::toast("b")).await.unwrap();
    let expected = [
        (
            "editmessagetext",
            json!({ "chat_id": -40, "message_id": 5, "text": "a" }),
        ),
        (
            "editmessagereplymarkup",
            json!({ "chat_id": -40, "message_id": 5 }),
        ),
        (
            "answercallbackquery",
            json!({ "callback_query_id": "77", "text": "b" }),
        ),
    ];
    assert_eq!(
        server.calls(),
        expected.map(|(method, params)| (method.to_owned(), params))
    );
}

#[tokio::test]
async fn replies_are_sent_in_order_before_the_next_handler() {
    let server = Server::start("").await;
    let journal = Journal::default();
    let table = table([
        journal.route("text", Trigger::endpoint(Endpoint::Text), || {
            ("a", SendDice::new(3), Next)
        }),
        journal.route("any", Trigger::endpoint(Endpoint::Any), || "b"),
    ]);
    assert_eq!(
        Went::from(table.dispatch(text("x"), &server.shared()).await),
        Went::Handled
    );
    let expected = [
        ("sendmessage", json!({ "chat_id": -40, "text": "a" })),
        ("senddice", json!({ "chat_id": 3 })),
        ("sendmessage", json!({ "chat_id": -40, "text": "b" })),
    ];
    assert_eq!(
        server.calls(),
        expected.map(|(method, params)| (method.to_owned(), params))
    );
    assert_eq!(journal.read(), ["text", "any"]);
}

#[tokio::test]
async fn a_refused_call_is_an_error_of_the_handler() {
    let server = Server::start("senddice").await;
    let journal = Journal::default();
    let on_error = Route::to(
        "report",
        Trigger::endpoint(Endpoint::Error),
        |ctx| async move {
            let failure = crate::__private::extract::<on::Error, Failure>(&ctx).await?;
            assert!(
                matches!(failure.error().api(), Some(ApiError::BotBlocked)),
                "{failure}"
            );
            Ok::<_, crate::Error>("sorry")
        },
    );
    let table = table([
        journal.route("text", Trigger::endpoint(Endpoint::Text), || {
            ("a", SendDice::new(3), "never", Next)
        }),
        journal.route("any", Trigger::endpoint(Endpoint::Any), || "never"),
        on_error,
    ]);
    let update = update("message", message(json!({ "text": "x" })));
    assert_eq!(
        Went::from(table.dispatch(update, &server.shared()).await),
        Went::Failed
    );
    let expected = [
        ("sendmessage", json!({ "chat_id": -40, "text": "a" })),
        ("senddice", json!({ "chat_id": 3 })),
        ("sendmessage", json!({ "chat_id": -40, "text": "sorry" })),
    ];
    assert_eq!(
        server.calls(),
        expected.map(|(method, params)| (method.to_owned(), params))
    );
    assert_eq!(journal.read(), ["text"]);
}
