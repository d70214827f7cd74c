//! Envelope, parameters, messages, faults.

use std::time::{Duration, Instant};

use crare_tests::{
    http::Ask,
    server::{Server, Settings, methods},
};
use serde_json::json;

use crate::{call, failure, result};

#[tokio::test]
async fn identity_and_paths() {
    let server = Server::start().await;
    let me = result(&server, "GETME", json!({})).await;
    assert_eq!(me["id"], server.id());
    assert_eq!(me["is_bot"], true);

    assert_eq!(
        failure(&server, "noSuchThing", json!({})).await,
        "404: Not Found: method not found"
    );
    let answer = Ask::get(&format!("{}/bot123:abc/getMe", server.url()))
        .send()
        .await
        .unwrap();
    assert_eq!(
        (
            answer.status,
            answer.json()["description"].as_str().unwrap()
        ),
        (401, "Unauthorized")
    );
    let answer = Ask::get(&format!("{}/bot0:x/getMe", server.url()))
        .send()
        .await
        .unwrap();
    assert_eq!(
        answer.json()["description"],
        "Unauthorized: invalid token specified"
    );
    assert_eq!(
        Ask::get(&format!("{}/other", server.url()))
            .send()
            .await
            .unwrap()
            .status,
        404
    );
    let answer = Ask::new("PUT", &server.method_url("getMe"))
        .send()
        .await
        .unwrap();
    assert_eq!((answer.status, answer.body.len()), (501, 0));

    let answer = Ask::get(&server.method_url("getMe")).send().await.unwrap();
    let names: Vec<&str> = answer
        .headers
        .iter()
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(names, ["connection", "content-type", "content-length"]);
}

#[tokio::test]
async fn two_bots() {
    let server = Server::start().await;
    let other = server.add_bot("other_bot");
    assert_eq!(
        result(&other, "getMe", json!({})).await["username"],
        "other_bot"
    );
    server.send_text(&server.user(1, "A"), "x");
    assert_eq!(other.pending(), 0);
    assert_eq!(server.pending(), 1);
}

#[tokio::test]
async fn parameters_in_every_form() {
    let server = Server::start().await;
    let url = server.method_url("sendMessage");
    let query = format!("{url}?chat_id=5&text=a%20b");
    assert_eq!(
        Ask::get(&query).send().await.unwrap().json()["result"]["text"],
        "a b"
    );
    let form = Ask::post(&url)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .body("chat_id=5&text=a+c");
    assert_eq!(form.send().await.unwrap().json()["result"]["text"], "a c");
    let multipart = "--B\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n5\r\n\
                     --B\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nжук\r\n--B--\r\n";
    let multipart = Ask::post(&url)
        .header("Content-Type", "multipart/form-data; boundary=B")
        .body(multipart);
    let answer = multipart.send().await.unwrap();
    assert_eq!(answer.json()["result"]["text"], "жук");
    assert!(answer.body.is_ascii(), "non-ASCII is escaped");
    // The query string wins.
    let both =
        Ask::post(&format!("{url}?text=query")).json(&json!({ "chat_id": 5, "text": "json" }));
    assert_eq!(both.send().await.unwrap().json()["result"]["text"], "query");
    let large = json!({ "chat_id": 5, "text": "x".repeat(1 << 20) });
    assert_eq!(call(&server, "sendMessage", large).await.status, 413);
}

#[tokio::test]
async fn messages() {
    let server = Server::start_with(Settings::new().strict(true)).await;
    server.user(5, "Alice");
    server.supergroup(-1_001_000_000_000, "Group");
    let first = result(
        &server,
        "sendMessage",
        json!({ "chat_id": 5, "text": " hi \r\n" }),
    )
    .await;
    let second = result(
        &server,
        "sendMessage",
        json!({ "chat_id": 5, "text": "ho",
        "reply_parameters": { "message_id": first["message_id"] } }),
    )
    .await;
    assert_eq!(first["text"], "hi");
    assert_eq!(
        second["message_id"].as_i64(),
        first["message_id"].as_i64().map(|id| id + 1)
    );
    assert_eq!(second["reply_to_message"]["text"], "hi");
    assert_eq!(second["chat"]["type"], "private");
    let elsewhere = result(
        &server,
        "sendMessage",
        json!({ "chat_id": "-1001000000000", "text": "x" }),
    )
    .await;
    assert_eq!(
        elsewhere["message_id"], 1,
        "supergroups count for themselves"
    );

    let text = |chat: i64, text: &str| json!({ "chat_id": chat, "text": text });
    assert_eq!(
        failure(&server, "sendMessage", text(6, "x")).await,
        "400: Bad Request: chat not found"
    );
    assert_eq!(
        failure(&server, "sendMessage", text(5, "")).await,
        "400: Bad Request: message text is empty"
    );
    assert_eq!(
        failure(&server, "sendMessage", text(5, " ")).await,
        "400: Bad Request: text must be non-empty"
    );
    let long = "x".repeat(4097);
    assert_eq!(
        failure(&server, "sendMessage", text(5, &long)).await,
        "400: Bad Request: message is too long"
    );
    assert_eq!(
        failure(&server, "sendMessage", json!({ "text": "x" })).await,
        "400: Bad Request: chat_id is empty"
    );
    let markup = json!({ "chat_id": 5, "text": "x", "reply_markup": null });
    assert_eq!(
        failure(&server, "sendMessage", markup).await,
        "400: Bad Request: object expected as reply markup"
    );

    let edit = json!({ "chat_id": 5, "message_id": first["message_id"], "text": "new" });
    assert_eq!(
        result(&server, "editMessageText", edit.clone()).await["text"],
        "new"
    );
    assert!(
        failure(&server, "editMessageText", edit)
            .await
            .contains("message is not modified")
    );
    let missing = json!({ "chat_id": 5, "message_id": 99, "text": "new" });
    assert_eq!(
        failure(&server, "editMessageText", missing).await,
        "400: Bad Request: message to edit not found"
    );
    let gone = json!({ "chat_id": 5, "message_id": first["message_id"] });
    assert_eq!(result(&server, "deleteMessage", gone.clone()).await, true);
    assert_eq!(
        failure(&server, "deleteMessage", gone).await,
        "400: Bad Request: message to delete not found"
    );
    let copied = json!({ "chat_id": 5, "from_chat_id": 5, "message_id": second["message_id"] });
    assert!(result(&server, "copyMessage", copied.clone()).await["message_id"].is_number());
    assert_eq!(
        result(&server, "forwardMessage", copied).await["forward_origin"]["type"],
        "user"
    );
}

#[tokio::test]
async fn queries_and_commands() {
    let server = Server::start_with(Settings::new().strict(true)).await;
    let alice = server.user(5, "Alice");
    let sent = result(
        &server,
        "sendMessage",
        json!({ "chat_id": 5, "text": "x", "reply_markup": {
        "inline_keyboard": [[{ "text": "Buy", "callback_data": "buy" }]] } }),
    )
    .await;
    let (_, query) = server.click(
        &alice,
        &alice.chat(),
        sent["message_id"].as_i64().unwrap(),
        "buy",
    );
    assert_eq!(
        result(
            &server,
            "answerCallbackQuery",
            json!({ "callback_query_id": query })
        )
        .await,
        true
    );
    let made_up = failure(
        &server,
        "answerCallbackQuery",
        json!({ "callback_query_id": "1" }),
    )
    .await;
    assert!(made_up.contains("query is too old"), "{made_up}");
    let (_, query) = server.inline_query(&alice, "cats");
    let twice = json!({ "inline_query_id": query, "results": [{ "id": "1" }, { "id": "1" }] });
    assert_eq!(
        failure(&server, "answerInlineQuery", twice).await,
        "400: Bad Request: RESULT_ID_DUPLICATE"
    );
    assert_eq!(
        result(
            &server,
            "answerInlineQuery",
            json!({ "inline_query_id": query, "results": [] })
        )
        .await,
        true
    );

    let commands = json!([{ "command": "/start", "description": "Begin" }]);
    assert_eq!(
        result(&server, "setMyCommands", json!({ "commands": commands })).await,
        true
    );
    assert_eq!(
        result(&server, "getMyCommands", json!({})).await[0]["command"],
        "start"
    );
    assert_eq!(
        result(&server, "getMyCommands", json!({ "language_code": "de" })).await,
        json!([])
    );
    let wrong = json!({ "commands": [{ "command": "Start", "description": "x" }] });
    assert_eq!(
        failure(&server, "setMyCommands", wrong).await,
        "400: Bad Request: BOT_COMMAND_INVALID"
    );
}

#[tokio::test]
async fn every_method_answers() {
    let server = Server::start().await;
    for method in methods() {
        let answer = call(
            &server,
            method,
            json!({ "chat_id": 1, "text": "x", "timeout": 0 }),
        )
        .await;
        assert!(matches!(answer.status, 200 | 400), "{method}: {answer:?}");
        assert!(answer.json()["ok"].is_boolean());
    }
    assert_eq!(server.calls().len(), methods().len());
}

#[tokio::test]
async fn faults() {
    let server = Server::start().await;
    let hi = json!({ "chat_id": 5, "text": "hi" });
    server.flood_next("sendMessage", 7);
    let answer = call(&server, "sendMessage", hi.clone()).await;
    assert_eq!(
        (answer.status, answer.header("retry-after")),
        (429, Some("7"))
    );
    assert_eq!(answer.json()["parameters"]["retry_after"], 7);
    server.fail_next(
        "*",
        400,
        "Bad Request: x",
        Some(json!({ "migrate_to_chat_id": -100 })),
    );
    assert_eq!(
        call(&server, "sendMessage", hi.clone()).await.json()["parameters"]["migrate_to_chat_id"],
        -100
    );
    server.cut_next("sendMessage");
    assert!(
        Ask::post(&server.method_url("sendMessage"))
            .json(&hi)
            .send()
            .await
            .is_err()
    );
    server.answer_next("sendMessage", 502, "text/html", "<h1>");
    assert_eq!(
        call(&server, "sendMessage", hi.clone()).await.text(),
        "<h1>"
    );
    server.slow_next("sendMessage", Duration::from_millis(200));
    let began = Instant::now();
    assert_eq!(
        result(&server, "sendMessage", hi).await["message_id"],
        1,
        "what failed was not carried out"
    );
    assert!(began.elapsed() >= Duration::from_millis(200));
    let statuses: Vec<_> = server.calls().iter().map(|call| call.status).collect();
    assert_eq!(
        statuses,
        [Some(429), Some(400), Some(0), Some(502), Some(200)]
    );
}

#[tokio::test]
async fn waiting_for_calls() {
    let server = Server::start().await;
    let other = server.clone();
    tokio::spawn(async move {
        for text in ["a", "b"] {
            result(&other, "sendMessage", json!({ "chat_id": 5, "text": text })).await;
        }
    });
    assert_eq!(&server.wait_for_call("sendMessage").await["text"], "a");
    assert_eq!(&server.wait_for_call("sendmessage").await["text"], "b");
    server
        .expect_no_call("sendMessage", Duration::from_millis(50))
        .await;
}

#[tokio::test]
async fn going_down_and_coming_back() {
    let mut server = Server::start().await;
    server.go_down().await;
    assert!(Ask::get(&server.method_url("getMe")).send().await.is_err());
    server.come_back().await;
    assert_eq!(
        Ask::get(&server.method_url("getMe"))
            .send()
            .await
            .unwrap()
            .status,
        200
    );
}
