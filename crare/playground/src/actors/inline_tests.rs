use std::time::Duration;

use serde_json::{Value, json};

use crate::actors::{ActorError, Bot, Query, User};
use crate::playground::Playground;
use crate::refusal::Refusal;

struct Scene {
    playground: Playground,
    bot: Bot,
    alice: User,
}

fn scene() -> Scene {
    let playground = Playground::seeded(8);
    let bot = playground.bot("find_bot");
    let alice = playground.user("Alice");
    alice.starts(&bot);
    Scene {
        playground,
        bot,
        alice,
    }
}

impl Scene {
    async fn call(&self, method: &str, params: Value) -> Result<Value, Refusal> {
        self.playground.call(self.bot.token(), method, params).await
    }

    async fn update(&self) -> Value {
        let all = self
            .call("getUpdates", json!({"offset": -1}))
            .await
            .unwrap();
        all[0].clone()
    }

    async fn answer(&self, query: &Query, results: Value) -> Result<Value, Refusal> {
        let params = json!({"inline_query_id": query.id(), "results": results, "cache_time": 0});
        self.call("answerInlineQuery", params).await
    }
}

fn article(id: &str, content: &Value) -> Value {
    json!({"type": "article", "id": id, "title": "t", "input_message_content": content})
}

fn text(id: &str) -> Value {
    article(
        id,
        &json!({"message_text": "*bold*", "parse_mode": "MarkdownV2"}),
    )
}

#[tokio::test]
async fn asked_found_and_chosen() {
    let scene = scene();
    let group = scene
        .playground
        .group("Friends", &scene.alice)
        .by(&scene.alice);
    let query = group.inline_query(&scene.bot, "cats").unwrap();
    let asked = scene.update().await["inline_query"].clone();
    assert_eq!(asked["id"], query.id());
    assert_eq!(
        (&asked["query"], &asked["offset"], &asked["chat_type"]),
        (&json!("cats"), &json!(""), &json!("supergroup"))
    );
    assert_eq!(
        query.picks("1").unwrap_err(),
        ActorError::NoResult {
            wanted: "1".to_owned(),
            there: vec![]
        }
    );
    let mut with_button = text("2");
    with_button["reply_markup"] =
        json!({"inline_keyboard": [[{"text": "x", "callback_data": "y"}]]});
    scene
        .answer(&query, json!([text("1"), with_button]))
        .await
        .unwrap();
    assert_eq!(query.results().len(), 2);

    query.picks("1").unwrap();
    let last = group.last().unwrap();
    assert_eq!(last["text"], "bold");
    assert_eq!(last["entities"][0]["type"], "bold");
    assert_eq!(last["via_bot"]["username"], "find_bot");
    let chosen = scene.update().await["chosen_inline_result"].clone();
    assert_eq!(
        (&chosen["result_id"], &chosen["query"]),
        (&json!("1"), &json!("cats"))
    );
    assert!(chosen.get("inline_message_id").is_none());

    query.picks("2").unwrap();
    let chosen = scene.update().await["chosen_inline_result"].clone();
    let id = chosen["inline_message_id"].as_str().unwrap().to_owned();
    group.clicks("x").unwrap();
    let click = scene.update().await["callback_query"].clone();
    assert_eq!(click["inline_message_id"], id);
    assert!(click.get("message").is_none());
    let edit = |text: &str| {
        let params = json!({"inline_message_id": id, "text": text});
        scene.call("editMessageText", params)
    };
    assert_eq!(edit("edited").await.unwrap(), true);
    assert_eq!(group.last().unwrap()["text"], "edited");
}

#[tokio::test]
async fn results_that_will_not_do() {
    let scene = scene();
    let chat = scene.alice.to(&scene.bot);
    let query = chat.inline_query(&scene.bot, "x").unwrap();
    assert_eq!(scene.update().await["inline_query"]["chat_type"], "sender");
    let many: Vec<Value> = (0..51).map(|id| text(&id.to_string())).collect();
    for (results, why) in [
        (json!("{"), "can't parse JSON encoded inline query results"),
        (json!({}), "expected an Array of inline query results"),
        (json!(many), "too many inline query results specified"),
        (json!([text("1"), text("1")]), "RESULT_ID_DUPLICATE"),
        (json!([text("")]), "RESULT_ID_INVALID"),
        (json!([text(&"x".repeat(65))]), "RESULT_ID_INVALID"),
        (json!([{"type": "thing", "id": "1"}]), "RESULT_TYPE_INVALID"),
        (
            json!([{"type": "article", "id": "1"}]),
            "can't parse inline query result: Can't find field \"title\"",
        ),
        (
            json!([{"type": "article", "id": "1", "title": "x"}]),
            "sent message content must be explicitly specified",
        ),
        (
            json!([article(
                "1",
                &json!({"message_text": "*", "parse_mode": "MarkdownV2"})
            )]),
            "can't parse entities: Can't find end of Bold entity at byte offset 0",
        ),
    ] {
        let refusal = scene.answer(&query, results.clone()).await.unwrap_err();
        assert_eq!(
            refusal.description,
            format!("Bad Request: {why}"),
            "{results}"
        );
    }
    let button = |button: Value| {
        let params = json!({"inline_query_id": query.id(), "results": [], "button": button});
        scene.call("answerInlineQuery", params)
    };
    for (start, why) in [
        ("", "can't use empty start_parameter"),
        ("a b", "unallowed characters in start_parameter are used"),
        (&"x".repeat(65), "too long start_parameter specified"),
    ] {
        let refusal = button(json!({"text": "x", "start_parameter": start})).await;
        assert_eq!(
            refusal.unwrap_err().description,
            format!("Bad Request: {why}")
        );
    }
    scene.playground.clock().advance(Duration::from_secs(31));
    let late = scene.answer(&query, json!([text("1")])).await.unwrap_err();
    assert!(late.description.contains("query is too old"));
}

#[tokio::test]
async fn every_kind_of_content() {
    let scene = scene();
    let chat = scene.alice.to(&scene.bot);
    let query = chat.inline_query(&scene.bot, "x").unwrap();
    let results = json!([
        {"type": "photo", "id": "photo", "photo_url": "https://e.com/a.jpg", "thumbnail_url": "https://e.com/a.jpg", "caption": "_c_", "parse_mode": "MarkdownV2"},
        {"type": "gif", "id": "animation", "gif_url": "https://e.com/a.gif", "thumbnail_url": "https://e.com/a.jpg"},
        {"type": "voice", "id": "voice", "voice_url": "https://e.com/a.ogg", "title": "t", "voice_duration": 5},
        {"type": "location", "id": "location", "latitude": 1.0, "longitude": 2.0, "title": "t"},
        {"type": "venue", "id": "venue", "latitude": 1.0, "longitude": 2.0, "title": "t", "address": "a"},
        {"type": "contact", "id": "contact", "phone_number": "1", "first_name": "A"},
        {"type": "game", "id": "game", "game_short_name": "chess"},
        article("invoice", &json!({"title": "t", "description": "d", "payload": "p", "currency": "XTR", "prices": [{"label": "l", "amount": 3}]})),
    ]);
    scene.answer(&query, results.clone()).await.unwrap();
    for result in results.as_array().unwrap() {
        let name = result["id"].as_str().unwrap();
        query.picks(name).unwrap();
        let last = chat.last().unwrap();
        assert!(last.get(name).is_some(), "{last}");
    }
    // A file by the id that the bot knows.
    query.picks("photo").unwrap();
    scene.bot.set_inline_feedback(false);
    query.picks("photo").unwrap();
    let update = scene.update().await;
    let photo = &update["message"]["photo"][0]["file_id"];
    assert_eq!(update["message"]["caption"], "c");
    let query = chat.inline_query(&scene.bot, "y").unwrap();
    let cached = json!([{"type": "photo", "id": "1", "photo_file_id": photo}]);
    scene.answer(&query, cached).await.unwrap();
    query.picks("1").unwrap();
    assert_eq!(
        &scene.update().await["message"]["photo"][0]["file_id"],
        photo
    );
}

#[tokio::test]
async fn kept_results() {
    let scene = scene();
    let bob = scene.playground.user("Bob");
    let ask = |who: &User| who.to(&scene.bot).inline_query(&scene.bot, "x").unwrap();
    let query = ask(&scene.alice);
    let params =
        json!({"inline_query_id": query.id(), "results": [text("1")], "is_personal": true});
    scene.call("answerInlineQuery", params).await.unwrap();
    assert_eq!(ask(&scene.alice).results().len(), 1);
    let of_bob = ask(&bob);
    assert!(of_bob.results().is_empty());
    let params = json!({"inline_query_id": of_bob.id(), "results": [], "button": {"text": "b", "start_parameter": "s"}});
    scene.call("answerInlineQuery", params).await.unwrap();
    assert_eq!(of_bob.answer().unwrap()["button"]["start_parameter"], "s");
    scene.playground.clock().advance(Duration::from_secs(301));
    assert_eq!(ask(&scene.alice).answer(), None);
    scene.bot.set_inline(false);
    let off = bob.to(&scene.bot).inline_query(&scene.bot, "x");
    assert_eq!(off.unwrap_err(), ActorError::NoInlineMode);
}

#[tokio::test]
async fn prepared_messages() {
    let scene = scene();
    let params =
        json!({"user_id": scene.alice.id(), "result": text("1"), "allow_group_chats": true});
    let prepared = scene
        .call("savePreparedInlineMessage", params)
        .await
        .unwrap();
    let id = prepared["id"].as_str().unwrap();
    let group = scene
        .playground
        .group("Friends", &scene.alice)
        .by(&scene.alice);
    group.shares_prepared(id).unwrap();
    assert_eq!(group.last().unwrap()["text"], "bold");
    scene
        .playground
        .clock()
        .advance(Duration::from_secs(86_401));
    assert!(group.shares_prepared(id).is_err());
    let params = json!({"user_id": scene.alice.id(), "button": {"text": "x", "request_users": {"request_id": 1}}});
    let button = scene
        .call("savePreparedKeyboardButton", params)
        .await
        .unwrap();
    assert!(button["id"].is_string());
}
