use std::time::Duration;

use serde_json::{Value, json};

use crate::actors::{ActorError, Bot, Chat, Clicked, Opened, User};
use crate::playground::Playground;
use crate::refusal::Refusal;
use crate::settings::Settings;

struct Scene {
    playground: Playground,
    bot: Bot,
    alice: User,
    chat: Chat,
}

fn scene() -> Scene {
    scene_in(&Playground::seeded(7))
}

fn scene_in(playground: &Playground) -> Scene {
    let playground = playground.clone();
    let bot = playground.bot("shop_bot");
    let alice = playground.user("Alice");
    alice.starts(&bot);
    let chat = alice.to(&bot);
    Scene {
        playground,
        bot,
        alice,
        chat,
    }
}

impl Scene {
    async fn call(&self, method: &str, params: Value) -> Result<Value, Refusal> {
        self.playground.call(self.bot.token(), method, params).await
    }

    /// The latest update.
    async fn update(&self) -> Value {
        let all = self
            .call("getUpdates", json!({"offset": -1}))
            .await
            .unwrap();
        all[0].clone()
    }

    /// Write below which there are these buttons; gives the message's id.
    fn buttons(&self, buttons: &Value) -> i64 {
        self.chat.playground.with(|world| {
            let markup = crate::markup::read_value(&json!({"inline_keyboard": [buttons]}));
            let markup = markup.unwrap().unwrap();
            let fields = [
                ("text".to_owned(), "choose".into()),
                ("reply_markup".to_owned(), markup),
            ];
            world.post(crate::world::Draft {
                place: self.chat.place,
                from: Some(self.bot.id()),
                fields: fields.into_iter().collect(),
            })
        })
    }
}

fn refused(outcome: Result<Value, Refusal>) -> String {
    outcome.unwrap_err().description
}

const TOO_OLD: &str =
    "Bad Request: query is too old and response timeout expired or query ID is invalid";

#[tokio::test]
async fn a_click_asks_the_bot_and_shows_its_answer() {
    let scene = scene();
    let message = scene.buttons(&json!([{"text": "Buy", "callback_data": "buy:1"}]));
    let query = scene.chat.clicks("Buy").unwrap().query().unwrap();
    let update = scene.update().await;
    let asked = &update["callback_query"];
    assert_eq!(asked["id"], query.id());
    assert_eq!(asked["data"], "buy:1");
    assert_eq!(asked["from"]["id"], scene.alice.id());
    assert_eq!(asked["message"]["message_id"], message);
    assert_eq!(
        asked["message"]["reply_markup"]["inline_keyboard"][0][0]["text"],
        "Buy"
    );
    asked["chat_instance"]
        .as_str()
        .unwrap()
        .parse::<i64>()
        .unwrap();
    query.id().parse::<i64>().unwrap();
    assert_eq!(query.answer(), None);

    let answer = json!({"callback_query_id": query.id(), "text": "Bought", "show_alert": true});
    let (answered, done) = tokio::join!(
        query.answered(),
        scene.call("answerCallbackQuery", answer.clone())
    );
    assert_eq!(done.unwrap(), true);
    assert_eq!(answered.unwrap()["text"], "Bought");
    let toast = scene.chat.toasts().pop().unwrap();
    assert_eq!((toast.text.as_str(), toast.alert), ("Bought", true));

    // Whether it is taken twice is a switch.
    assert_eq!(
        scene
            .call("answerCallbackQuery", answer.clone())
            .await
            .unwrap(),
        true
    );
}

#[tokio::test]
async fn one_answer_only() {
    let scene = scene_in(&Playground::with_settings(Settings::new().one_answer(true)));
    scene.buttons(&json!([{"text": "x", "callback_data": "y"}]));
    let query = scene.chat.clicks("x").unwrap().query().unwrap();
    let answer = json!({"callback_query_id": query.id()});
    scene
        .call("answerCallbackQuery", answer.clone())
        .await
        .unwrap();
    assert_eq!(
        refused(scene.call("answerCallbackQuery", answer).await),
        TOO_OLD
    );
}

#[tokio::test]
async fn answers_that_are_refused() {
    let scene = scene();
    scene.buttons(&json!([{"text": "x", "callback_data": "y"}]));
    let query = scene.chat.clicks("x").unwrap().query().unwrap();
    let answer = |more: Value| {
        let mut params = json!({"callback_query_id": query.id()});
        for (name, value) in more.as_object().unwrap() {
            params[name] = value.clone();
        }
        scene.call("answerCallbackQuery", params)
    };
    assert_eq!(
        refused(answer(json!({"callback_query_id": "1"})).await),
        TOO_OLD
    );
    assert_eq!(
        refused(answer(json!({"text": "x".repeat(201)})).await),
        "Bad Request: MESSAGE_TOO_LONG"
    );
    assert_eq!(
        refused(answer(json!({"url": "https://example.com"})).await),
        "Bad Request: URL_INVALID"
    );
    assert_eq!(
        answer(json!({"url": "https://t.me/shop_bot?start=x"}))
            .await
            .unwrap(),
        true
    );
    assert!(scene.chat.toasts().pop().unwrap().url.is_some());
    scene.playground.clock().advance(Duration::from_secs(151));
    assert_eq!(refused(answer(json!({})).await), TOO_OLD);
}

#[tokio::test]
async fn a_kept_answer_is_shown_without_asking() {
    let scene = scene();
    scene.buttons(&json!([{"text": "x", "callback_data": "y"}]));
    let query = scene.chat.clicks("x").unwrap().query().unwrap();
    let params = json!({"callback_query_id": query.id(), "text": "z", "cache_time": 60});
    scene.call("answerCallbackQuery", params).await.unwrap();
    let before = scene.update().await;
    let again = scene.chat.clicks("x").unwrap().query().unwrap();
    assert_eq!(again.answer().unwrap()["text"], "z");
    assert_eq!(scene.update().await, before);
    assert_eq!(scene.chat.toasts().len(), 2);
    scene.playground.clock().advance(Duration::from_secs(61));
    let again = scene.chat.clicks("x").unwrap().query().unwrap();
    assert_eq!(again.answer(), None);
    assert_ne!(scene.update().await, before);
}

#[tokio::test]
async fn no_answer_comes_in_time() {
    let scene = scene();
    scene.buttons(&json!([{"text": "x", "callback_data": "y"}]));
    let query = scene.chat.clicks("x").unwrap().query().unwrap();
    let clock = scene.playground.clock();
    let (answer, ()) = tokio::join!(query.answered(), async {
        clock.advance(Duration::from_secs(200));
    });
    assert_eq!(answer, None);
}

#[tokio::test]
async fn what_other_buttons_do() {
    let scene = scene();
    let message = scene.buttons(&json!([
        {"text": "link", "url": "example.com"},
        {"text": "copy", "copy_text": {"text": "secret"}},
        {"text": "app", "web_app": {"url": "https://example.com/app"}},
        {"text": "here", "switch_inline_query_current_chat": "cats"},
        {"text": "there", "switch_inline_query": "dogs"},
    ]));
    let click = |text: &str| scene.chat.clicks_on(message, text).unwrap();
    assert_eq!(click("link").link().unwrap(), "http://example.com/");
    assert!(matches!(click("copy"), Clicked::Copied(text) if text == "secret"));
    assert!(matches!(click("there"), Clicked::Elsewhere(text) if text == "dogs"));
    let inline = click("here").query().unwrap();
    let update = scene.update().await;
    assert_eq!(update["inline_query"]["id"], inline.id());
    assert_eq!(update["inline_query"]["query"], "cats");

    let app = click("app").query().unwrap();
    let result = json!({"type": "article", "id": "1", "title": "t", "input_message_content": {"message_text": "from the app"}});
    let params = json!({"web_app_query_id": app.id(), "result": result});
    assert_eq!(
        scene.call("answerWebAppQuery", params).await.unwrap(),
        json!({})
    );
    let last = scene.chat.last().unwrap();
    assert_eq!(last["text"], "from the app");
    assert_eq!(last["via_bot"]["id"], scene.bot.id());
    assert_eq!(
        refused(
            scene
                .call("answerWebAppQuery", json!({"web_app_query_id": app.id()}))
                .await
        ),
        "Bad Request: result isn't specified"
    );

    let none = scene.chat.clicks("none").unwrap_err();
    let ActorError::NoButton { there, .. } = &none else {
        panic!("{none}");
    };
    assert_eq!(there.join(" "), "link copy app here there");
    assert_eq!(
        scene.chat.clicks_on(999, "x").unwrap_err(),
        ActorError::NoMessage {
            id: 999,
            last: last["message_id"].as_i64(),
        }
    );
}

#[tokio::test]
async fn keys_of_a_keyboard() {
    let scene = scene();
    let keyboard = |markup: Value| {
        scene.playground.with(|world| {
            let markup = crate::markup::read_value(&markup).unwrap();
            let extra = crate::world::Extra {
                keyboard: markup,
                ..Default::default()
            };
            let draft = crate::world::Draft {
                place: scene.chat.place,
                from: Some(scene.bot.id()),
                fields: [("text".to_owned(), "?".into())].into_iter().collect(),
            };
            world.post_with(draft, extra);
        });
    };
    keyboard(
        json!({"keyboard": [["/help", {"text": "me", "request_contact": true}, {"text": "app", "web_app": {"url": "https://e.com"}}],
        [{"text": "friends", "request_users": {"request_id": 5, "request_name": true}}]]}),
    );
    scene.chat.clicks("/help").unwrap();
    let update = scene.update().await;
    assert_eq!(update["message"]["text"], "/help");
    assert_eq!(update["message"]["entities"][0]["type"], "bot_command");
    scene.chat.clicks("me").unwrap();
    assert_eq!(
        scene.update().await["message"]["contact"]["user_id"],
        scene.alice.id()
    );
    scene.chat.app_sends("app", "{}").unwrap();
    assert_eq!(
        scene.update().await["message"]["web_app_data"],
        json!({"data": "{}", "button_text": "app"})
    );
    assert_eq!(
        scene.chat.app_sends("app", "").unwrap_err(),
        ActorError::AppData(0)
    );
    assert!(matches!(
        scene.chat.clicks("friends").unwrap_err(),
        ActorError::NoClick(..)
    ));
    let bob = scene.playground.user("Bob");
    scene.chat.shares_users("friends", &[&bob]).unwrap();
    assert_eq!(
        scene.update().await["message"]["users_shared"],
        json!({"request_id": 5, "users": [{"user_id": bob.id(), "first_name": "Bob"}]})
    );
    keyboard(json!({"remove_keyboard": true}));
    assert!(scene.chat.clicks("/help").is_err());
}

#[tokio::test]
async fn links_to_bots() {
    let scene = scene();
    let opened = scene
        .alice
        .opens_link("https://t.me/Shop_Bot?start=ref-1_x")
        .unwrap();
    assert!(matches!(opened, Opened::Started(..)));
    let update = scene.update().await;
    assert_eq!(update["message"]["text"], "/start ref-1_x");
    assert_eq!(
        update["message"]["entities"],
        json!([{"type": "bot_command", "offset": 0, "length": 6}])
    );
    scene
        .alice
        .opens_link("tg://resolve?domain=shop_bot&start")
        .unwrap();
    assert_eq!(scene.update().await["message"]["text"], "/start");
    let app = scene
        .alice
        .opens_link("t.me/shop_bot?startapp=abc")
        .unwrap();
    assert!(matches!(app, Opened::App(_, payload) if payload == "abc"));
    for link in [
        "https://example.com",
        "t.me/nobody?start=x",
        "t.me/shop_bot?start=a.b",
        "t.me/shop_bot?startgroup=x",
        &format!("t.me/shop_bot?start={}", "x".repeat(65)),
    ] {
        assert!(
            matches!(scene.alice.opens_link(link), Err(ActorError::DeadLink(..))),
            "{link}"
        );
    }

    let group = scene
        .playground
        .group("Friends", &scene.alice)
        .by(&scene.alice);
    group
        .opens_link("t.me/shop_bot?startgroup=hi")
        .unwrap()
        .unwrap();
    let update = scene.update().await;
    assert_eq!(update["message"]["text"], "/start@shop_bot hi");
    assert_eq!(update["message"]["entities"][0]["length"], 15);
    let channel = scene
        .playground
        .channel("News", &scene.alice)
        .by(&scene.alice);
    assert_eq!(
        channel.opens_link("t.me/shop_bot?startchannel").unwrap(),
        None
    );
}

#[tokio::test]
async fn games_and_scores() {
    let scene = scene();
    let chat = scene.alice.id();
    let sent = scene
        .call(
            "sendGame",
            json!({"chat_id": chat, "game_short_name": "chess"}),
        )
        .await
        .unwrap();
    assert_eq!(sent["game"]["title"], "chess");
    let query = scene.chat.clicks("Play chess").unwrap().query().unwrap();
    let asked = scene.update().await["callback_query"].clone();
    assert_eq!(asked["game_short_name"], "chess");
    assert!(asked.get("data").is_none());
    let params = json!({"callback_query_id": query.id(), "url": "https://example.com/chess"});
    scene.call("answerCallbackQuery", params).await.unwrap();
    assert_eq!(
        scene.chat.toasts()[0].url.as_deref(),
        Some("https://example.com/chess")
    );

    let scored = |score: i64, force: bool| {
        let params = json!({"chat_id": chat, "message_id": sent["message_id"], "user_id": chat, "score": score, "force": force});
        scene.call("setGameScore", params)
    };
    assert_eq!(
        scored(5, false).await.unwrap()["message_id"],
        sent["message_id"]
    );
    assert_eq!(
        refused(scored(4, false).await),
        "Bad Request: BOT_SCORE_NOT_MODIFIED"
    );
    scored(4, true).await.unwrap();
    let params = json!({"chat_id": chat, "message_id": sent["message_id"], "user_id": chat});
    let best = scene.call("getGameHighScores", params).await.unwrap();
    assert_eq!(
        (&best[0]["position"], &best[0]["score"]),
        (&json!(1), &json!(4))
    );
    let lost = json!({"chat_id": chat, "message_id": 1, "user_id": chat});
    assert_eq!(
        refused(scene.call("getGameHighScores", lost).await),
        "Bad Request: message to set game score not found"
    );
    let wrong = json!({"chat_id": chat, "game_short_name": ""});
    assert_eq!(
        refused(scene.call("sendGame", wrong).await),
        "Bad Request: wrong game short name specified"
    );
}
