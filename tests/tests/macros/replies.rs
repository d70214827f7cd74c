//! What a handler can give.

use std::time::Duration;

use crare::{
    Error, Router,
    api::{SendChatAction, SendDice, SendPhoto},
    prelude::*,
    routing::reply::{MarkdownV2, Next},
};
use serde_json::json;

use crate::Stage;

#[handle(command)]
async fn nothing() {}

#[handle(command)]
async fn text() -> &'static str {
    "text"
}

#[handle(command)]
async fn html() -> Html {
    Html::new("<b>bold</b>")
}

#[handle(command)]
async fn markdown() -> MarkdownV2 {
    MarkdownV2::new("*bold*")
}

#[handle(command)]
async fn method(chat: Chat) -> SendPhoto {
    SendPhoto::new(chat.id, InputFile::bytes("cat.jpg", "meow"))
}

#[handle(command)]
async fn some() -> Option<String> {
    Some("some".to_owned())
}

#[handle(command)]
async fn none() -> Option<String> {
    None
}

#[handle(command)]
async fn fine() -> Result<&'static str> {
    Ok("fine")
}

#[handle(command)]
async fn wrong() -> Result<&'static str> {
    Err(Error::msg("wrong"))
}

#[handle(command)]
async fn several(chat: Chat) -> (SendChatAction, &'static str, SendDice, Option<&'static str>) {
    (
        SendChatAction::new(chat.id, "typing"),
        "first",
        SendDice::new(chat.id),
        None,
    )
}

#[handle(command)]
async fn many() -> Vec<String> {
    (1..=3).map(|number| number.to_string()).collect()
}

#[handle(command)]
async fn onward() -> (&'static str, Next) {
    ("onward", Next)
}

#[handle(on_text)]
async fn after() -> &'static str {
    "after"
}

#[handle(callback = "toast")]
async fn toast() -> Answer {
    Answer::toast("a toast")
}

#[handle(callback = "edit")]
async fn edit() -> (Edit, Answer) {
    (Edit::text("edited"), Answer::silent())
}

#[handle(on_business_message)]
async fn business(text: Option<Text>) -> Option<Text> {
    text
}

fn router() -> Router {
    router![
        nothing, text, html, markdown, method, some, none, fine, wrong, several, many, onward,
        after, toast, edit, business
    ]
}

#[tokio::test]
async fn texts() {
    let stage = Stage::new(router()).await;
    for (command, text, mode) in [
        ("/text", "text", None),
        ("/html", "<b>bold</b>", Some("HTML")),
        ("/markdown", "*bold*", Some("MarkdownV2")),
        ("/some", "some", None),
        ("/fine", "fine", None),
    ] {
        stage.says(command);
        let call = stage.wait_for_call("sendMessage").await;
        assert_eq!(
            (&call["text"], &call["chat_id"], call.get("parse_mode")),
            (text, "11", mode)
        );
    }
    for command in ["/nothing", "/none", "/wrong"] {
        stage.says(command);
    }
    stage
        .expect_no_call("sendMessage", Duration::from_millis(300))
        .await;
}

#[tokio::test]
async fn methods_and_lists() {
    let stage = Stage::new(router()).await;
    stage.says("/method");
    let call = stage.wait_for_call("sendPhoto").await;
    assert_eq!(call.files[0].content.as_deref(), Some(&b"meow"[..]));

    stage.says("/several");
    stage.wait_for_call("sendDice").await;
    let names: Vec<_> = stage
        .calls()
        .into_iter()
        .map(|call| call.method)
        .filter(|name| name != "getUpdates")
        .collect();
    assert!(
        names.ends_with(&[
            "sendChatAction".into(),
            "sendMessage".into(),
            "sendDice".into()
        ]),
        "{names:?}"
    );
    stage.sees("first").await;

    stage.says("/many");
    for number in ["1", "2", "3"] {
        stage.sees(number).await;
    }
    stage.says("/onward");
    stage.sees("onward").await;
    stage.sees("after").await;
}

#[tokio::test]
async fn answers_and_edits() {
    let stage = Stage::new(router()).await;
    stage.says("/text");
    stage.sees("text").await;
    let (_, query) = stage.click(&stage.alice, &stage.alice.chat(), 2, "toast");
    let call = stage.wait_for_call("answerCallbackQuery").await;
    assert_eq!(
        (&call["callback_query_id"], &call["text"]),
        (query.as_str(), "a toast")
    );
    stage.clicks(2, "edit");
    let call = stage.wait_for_call("editMessageText").await;
    assert_eq!(
        (&call["chat_id"], &call["message_id"], &call["text"]),
        ("11", "2", "edited")
    );
    assert_eq!(
        stage.wait_for_call("answerCallbackQuery").await.get("text"),
        None
    );
    assert_eq!(stage.message(11, 2).unwrap()["text"], "edited");
}

#[tokio::test]
async fn a_reply_goes_where_the_message_was() {
    let stage = Stage::new(router()).await;
    let forum = stage.supergroup(-1_001_000_000_002, "Forum");
    let topic = json!({ "text": "/text", "message_thread_id": 77, "is_topic_message": true,
        "entities": [{ "type": "bot_command", "offset": 0, "length": 5 }] });
    stage.send_content(&forum, &stage.alice, topic);
    let call = stage.wait_for_call("sendMessage").await;
    assert_eq!(
        (&call["chat_id"], &call["message_thread_id"]),
        ("-1001000000002", "77")
    );

    stage.push(&json!({ "business_message": { "message_id": 5, "date": 1, "text": "hello",
        "business_connection_id": "biz", "chat": stage.alice.chat().json(), "from": stage.alice.json() } }));
    let call = stage.wait_for_call("sendMessage").await;
    assert_eq!(
        (&call["text"], &call["business_connection_id"]),
        ("hello", "biz")
    );
}
