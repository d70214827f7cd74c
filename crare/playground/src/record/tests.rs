use serde_json::{Value, json};

use crate::actors::{Bot, Chat, User};
use crate::playground::Playground;

/// The test of the first conversation, which `tests/tests/kit.rs` runs against a real bot.
const KNOWN: &str = include_str!("known.rs");

async fn call(bot: &Bot, method: &str, params: Value) -> Value {
    bot.playground()
        .call(bot.token(), method, params)
        .await
        .unwrap()
}

async fn says(bot: &Bot, chat: &Chat, text: &str) -> i64 {
    let message = call(
        bot,
        "sendMessage",
        json!({"chat_id": chat.id(), "text": text}),
    )
    .await;
    message["message_id"].as_i64().unwrap()
}

fn setting(username: &str) -> (Playground, Bot, User) {
    let playground = Playground::seeded(3);
    let bot = playground.bot(username);
    let alice = playground.user("Alice");
    (playground, bot, alice)
}

/// The lines of the test's body.
fn body(playground: &Playground, bot: &Bot) -> Vec<String> {
    let text = playground.as_test(bot);
    let lines = text
        .lines()
        .skip_while(|line| !line.starts_with("async fn"));
    let lines = lines.skip(1).filter(|line| *line != "}");
    lines.map(|line| line.trim().to_owned()).collect()
}

#[tokio::test]
async fn a_known_conversation_becomes_a_known_test() {
    let (playground, bot, alice) = setting("test_bot");
    let owner = playground.user("Owner");
    let club = playground.group("Club", &owner);
    club.by(&owner).adds(&bot).unwrap();
    playground.record();
    let chat = alice.to(&bot);

    chat.says("/shop");
    let keys =
        [1, 2].map(|n| json!({"text": format!("Buy {n}"), "callback_data": format!("buy/{n}")}));
    let shop = json!({"chat_id": alice.id(), "text": "Apples", "reply_markup": {"inline_keyboard": [keys]}});
    let shop = call(&bot, "sendMessage", shop).await["message_id"].clone();
    let query = chat.clicks("Buy 2").unwrap().query().unwrap();
    let answer = json!({"callback_query_id": query.id(), "text": "2 × 7"});
    call(&bot, "answerCallbackQuery", answer).await;
    let edit = json!({"chat_id": alice.id(), "message_id": shop, "text": "Thank you"});
    call(&bot, "editMessageText", edit).await;

    chat.sends_photo("my garden");
    says(&bot, &chat, "A picture").await;
    let said = chat.says("/rules");
    says(&bot, &chat, "Be kind.").await;
    chat.edits(said, "enough").unwrap();
    says(&bot, &chat, "Now it is enough").await;

    let bob = playground.user("Bob");
    bob.joins(&club).unwrap();
    says(&bot, &club, "Welcome, Bob!").await;
    let there = club.by(&bob);
    there.says("/rules");
    let rules = says(&bot, &club, "Be kind.").await;
    there.reacts(rules, &["👍"]).unwrap();

    let query = chat.inline_query(&bot, "find tea").unwrap();
    let found = json!({"type": "article", "id": "1", "title": "Found", "input_message_content": {"message_text": "Found tea"}});
    let answer = json!({"inline_query_id": query.id(), "results": [found]});
    call(&bot, "answerInlineQuery", answer).await;
    query.picks("1").unwrap();
    assert_eq!(playground.as_test(&bot), KNOWN);
}

#[tokio::test]
async fn nothing_is_recorded_unless_asked_for() {
    let (playground, bot, alice) = setting("test_bot");
    let chat = alice.to(&bot);
    chat.says("before");
    assert_eq!(playground.recorded(), 0);
    playground.record();
    assert!(playground.is_recording());
    assert_eq!(body(&playground, &bot), ["// Nothing was recorded yet."]);
    chat.says("meanwhile");
    playground.stop_recording();
    chat.says("after");
    assert_eq!(
        body(&playground, &bot),
        ["alice.says(\"meanwhile\").await;"]
    );
    playground.record();
    assert_eq!(playground.recorded(), 0);
    for _ in 0..2_100 {
        chat.says("again");
    }
    assert_eq!(playground.recorded(), 2_000);
    assert!(body(&playground, &bot)[2_000].contains("More was done"));
}

#[tokio::test]
async fn messages_that_change_at_once_are_seen_once() {
    let (playground, bot, alice) = setting("test_bot");
    let chat = alice.to(&bot);
    playground.record();
    chat.says("go");
    let id = says(&bot, &chat, "Working…").await;
    let gone = says(&bot, &chat, "soon gone").await;
    let edit =
        json!({"chat_id": alice.id(), "message_id": id, "text": format!("Done, {}", alice.id())});
    call(&bot, "editMessageText", edit).await;
    let delete = json!({"chat_id": alice.id(), "message_id": gone});
    call(&bot, "deleteMessage", delete).await;
    chat.says("thanks");
    let delete = json!({"chat_id": alice.id(), "message_id": id});
    call(&bot, "deleteMessage", delete).await;
    playground
        .clock()
        .advance(std::time::Duration::from_secs(90));
    says(&bot, &chat, "Still there?").await;
    let lines = [
        "alice.says(\"go\").await;",
        "let done = alice.sees(\"Done,\").await;",
        "alice.says(\"thanks\").await;",
        "alice.sees_gone(&done).await;",
    ];
    let body = body(&playground, &bot);
    assert_eq!(body[..4], lines);
    assert!(body[4].starts_with("clock.advance(\"1m3"), "{body:?}");
    assert_eq!(body[5], "alice.sees(\"Still there?\").await;");
    assert!(
        playground
            .as_test(&bot)
            .contains("use crare::testing::{Actor, Clock};")
    );
}

#[tokio::test]
async fn what_people_are_called_and_where_they_are() {
    let (playground, bot, alice) = setting("shop_bot");
    let group = playground.group("Weekend hike", &alice);
    let ours = group.by(&alice);
    playground.record();
    ours.adds(&bot).unwrap();
    says(&bot, &group, "Thanks for having me").await;
    ours.promotes(&bot, &["can_pin_messages"]).unwrap();
    let li = playground.user("李");
    ours.adds(&li).unwrap();
    ours.says("\"quotes\"\nand lines");
    says(&bot, &group, "both").await;
    alice.to(&bot).says("/start");
    li.to(&bot).says("hi");
    li.blocks(&bot);
    let test = playground.as_test(&bot);
    assert!(test.contains("#[crare::test(username = \"shop_bot\")]"));
    assert!(
        test.contains("async fn recorded(mut alice: Actor, scene: Scene) {"),
        "{test}"
    );
    let lines = [
        "let weekend_hike = scene.group(\"Weekend hike\");",
        "let mut person = scene.actor(\"李\");",
        "// Alice adds the bot, which is in the group from the beginning: not in the test.",
        "// The bot says \"Thanks for having me\" where nobody of the test sees it.",
        "weekend_hike.promotes_bot(&[\"can_pin_messages\"]);",
        "// Alice adds 李; in the test they come by themselves.",
        "let mut person_in_weekend_hike = person.at(&weekend_hike);",
        "person_in_weekend_hike.joins(&weekend_hike).await;",
        "let mut alice_in_weekend_hike = alice.at(&weekend_hike);",
        "alice_in_weekend_hike.joins(&weekend_hike).await;",
        "alice_in_weekend_hike.says(\"\\\"quotes\\\"\\nand lines\").await;",
        "alice_in_weekend_hike.sees(\"both\").await;",
        "alice.says(\"/start\").await;",
        "person.says(\"hi\").await;",
        "person.blocks().await;",
    ];
    assert_eq!(body(&playground, &bot), lines, "{test}");
}

#[tokio::test]
async fn all_that_is_sent() {
    let (playground, bot, alice) = setting("test_bot");
    let chat = alice.to(&bot);
    chat.says("hello");
    let old = says(&bot, &chat, "old").await;
    playground.record();
    chat.sends_album(&["one", ""]);
    chat.sends_document("a.txt", "some text", "").unwrap();
    chat.sends_document("b.bin", vec![255; 9], "raw").unwrap();
    chat.sends_voice(3);
    chat.sends_location(52.0, 13.5);
    chat.sends_contact("+1", "Al");
    chat.sends(&json!({"venue": {"title": "Here"}}));
    chat.sends(&json!({"story": {}}));
    chat.replies(old, "this one").unwrap();
    chat.forwards(old, &chat).unwrap();
    let poll = json!({"chat_id": alice.id(), "question": "Tea?", "options": ["Yes", "No"]});
    let poll = call(&bot, "sendPoll", poll).await["message_id"]
        .as_i64()
        .unwrap();
    chat.votes(poll, &[1]).unwrap();
    let keyboard = json!([["Catalogue", "Cart"], ["Help"]]);
    let keyboard =
        json!({"chat_id": alice.id(), "text": "Well?", "reply_markup": {"keyboard": keyboard}});
    call(&bot, "sendMessage", keyboard).await;
    chat.clicks("Cart").unwrap();
    let body = body(&playground, &bot);
    let lines = [
        "alice.sends_album(&[\"one\", \"\"]).await;",
        "alice.sends_document(\"a.txt\", \"some text\").await;",
        "// The file had another content.",
        "alice.chat().sends_file(\"document\", \"b.bin\", vec![0; 9], \"raw\").unwrap();",
        "alice.chat().sends_voice(3);",
        "alice.sends_location(52.0, 13.5).await;",
        "alice.sends_contact(\"+1\", \"Al\").await;",
        "alice.sends(crare::json!({\"venue\":{\"title\":\"Here\"}})).await;",
        "// Alice sends story: not in the test.",
        "// Alice replies to a message from before, and not only says: not in the test.",
        "alice.says(\"this one\").await;",
        "// Alice forwards \"old\": not in the test.",
        "let poll = alice.sees(\"<poll\").await;",
        "alice.votes(&poll, &[1]).await;",
        "let well = alice.sees(\"Well?\").await;",
        "assert_eq!(well.buttons(), [vec![\"Catalogue\", \"Cart\"], vec![\"Help\"]]);",
        "alice.clicks(\"Cart\").await;",
    ];
    assert_eq!(body, lines);
}
