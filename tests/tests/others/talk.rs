//! What people and bots say.

use crare::playground::PaymentState;
use serde_json::{Value, json};
use tokio::time::timeout;

use crate::stage::{PATIENCE, Stage, entity, id};

/// What a bot tells of itself when it starts.
pub(crate) async fn commands(stage: &Stage) {
    let commands = stage.call("getMyCommands", json!({})).await;
    assert_eq!(
        commands,
        json!([
            {"command": "start", "description": "From the beginning"},
            {"command": "menu", "description": "Buttons"},
        ])
    );
}

pub(crate) async fn texts(stage: &Stage) {
    let hello = stage
        .answer("/start", "Hello, Alice! Nice to meet you & yours 👋 1 < 2")
        .await;
    let mut link = entity("text_link", 22, 4);
    link["url"] = "https://example.org/".into();
    assert_eq!(
        hello["entities"],
        json!([
            entity("bold", 0, 13),
            entity("italic", 14, 4),
            link,
            entity("code", 42, 5)
        ])
    );
    let link = "https://t.me/tea_bot?start=a_friend-7";
    stage.alice.opens_link(link).unwrap();
    stage
        .sees(&stage.chat, id(&hello), "You come from a_friend-7.")
        .await;
    let given = stage.answer("/entities", "👋 Bold and x < y").await;
    assert_eq!(
        given["entities"],
        json!([entity("bold", 3, 4), entity("code", 12, 5)])
    );
    let echo = stage.answer("<b>1 & 2</b>", "You said: <b>1 & 2</b>").await;
    assert_eq!(echo.get("entities"), None);
}

pub(crate) async fn buttons(stage: &Stage) {
    let menu = id(&stage.answer("/menu", "You clicked 0 times").await);
    let shown = |text: &str| {
        let message = stage.chat.message(menu)?;
        (message["text"] == text).then_some(message)
    };
    for times in 1..=3 {
        let label = format!("Count: {}", times - 1);
        let query = stage.chat.clicks_on(menu, &label).unwrap().query().unwrap();
        let text = format!("You clicked {times} times");
        let message = stage.until(&text, || shown(&text)).await;
        let rows = &message["reply_markup"]["inline_keyboard"];
        assert_eq!(rows[0][0]["text"], format!("Count: {times}"));
        assert_eq!(rows[1][1]["url"], "https://example.org/");
        assert!(message["edit_date"].is_i64());
        let answer = timeout(PATIENCE, query.answered()).await.unwrap().unwrap();
        assert_eq!(answer["text"], format!("{times}!"));
    }
    let same = stage.chat.clicks_on(menu, "Same").unwrap().query().unwrap();
    timeout(PATIENCE, same.answered()).await.unwrap().unwrap();
    let toast = stage.chat.toasts().pop().unwrap();
    assert!(toast.alert);
    let refusal = "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a \
                   current content and reply markup of the message";
    let told = stage.framework.error("TelegramBadRequest", refusal);
    assert_eq!(toast.text, told);

    stage.chat.clicks_on(menu, "Done").unwrap();
    let done = stage.sees(&stage.chat, menu, "Done.").await;
    assert_eq!(done["reply_to_message"]["message_id"], menu);
    let message = stage.chat.message(menu).unwrap();
    assert_eq!(message["text"], "You clicked 3 times");
    assert_eq!(message.get("reply_markup"), None);
}

pub(crate) async fn keyboard(stage: &Stage) {
    stage.answer("/keyboard", "Do you like tea?").await;
    stage.chat.clicks("My number").unwrap();
    stage
        .sees(&stage.chat, 0, "Your number is 12025550123.")
        .await;
    stage.chat.clicks("Yes").unwrap();
    stage.sees(&stage.chat, 0, "You said yes.").await;
    assert!(stage.chat.clicks("No").is_err(), "the keyboard is gone");
}

/// The framework keeps a state for each chat.
pub(crate) async fn form(stage: &Stage) {
    stage.answer("/form", "What is your name?").await;
    let said = stage.chat.says("Ada");
    let welcome = stage.sees(&stage.chat, said, "Welcome, Ada!").await;
    assert_eq!(welcome["reply_to_message"]["message_id"], said);
    stage.answer("Ada", "You said: Ada").await;
}

pub(crate) async fn edits_and_reactions(stage: &Stage) {
    let said = stage.chat.says("tee");
    let echo = id(&stage.sees(&stage.chat, said, "You said: tee").await);
    stage.chat.edits(said, "tea").unwrap();
    let reply = stage.sees(&stage.chat, said, "Now it says tea.").await;
    assert_eq!(reply["reply_to_message"]["message_id"], said);
    stage.chat.reacts(echo, &["👍"]).unwrap();
    stage.sees(&stage.chat, echo, "Reactions: 👍").await;

    let heart = stage.chat.says("heart, please").to_string();
    let is_heart = |params: &Value| {
        let reaction: Value = serde_json::from_str(params["reaction"].as_str().unwrap()).unwrap();
        params["message_id"] == heart && reaction[0]["emoji"] == "❤"
    };
    stage
        .until("heart", || stage.called("setMessageReaction", is_heart))
        .await;
}

pub(crate) async fn polls(stage: &Stage) {
    let said = stage.chat.says("/poll");
    let poll = stage
        .until("poll", || {
            let messages = stage.by_bot(&stage.chat, said);
            messages
                .into_iter()
                .find(|message| message["poll"].is_object())
        })
        .await;
    assert_eq!(poll["poll"]["question"], "Tea or coffee?");
    assert_eq!(poll["poll"]["is_anonymous"], false);
    stage.chat.votes(id(&poll), &[1]).unwrap();
    stage.sees(&stage.chat, said, "Your vote: [1]").await;
}

pub(crate) async fn payments(stage: &Stage) {
    stage.alice.set_stars(100);
    let said = stage.chat.says("/buy");
    let invoice = stage
        .until("invoice", || {
            let messages = stage.by_bot(&stage.chat, said);
            messages
                .into_iter()
                .find(|message| message["invoice"].is_object())
        })
        .await;
    let payment = stage.chat.pays(id(&invoice)).unwrap();
    let ended = timeout(PATIENCE, payment.ended()).await.unwrap();
    assert!(matches!(ended, PaymentState::Paid(_)), "{ended:?}");
    stage.sees(&stage.chat, said, "Paid 5 XTR for tea.").await;
}

pub(crate) async fn inline(stage: &Stage) {
    let query = stage.chat.inline_query(&stage.bot, "Green Tea").unwrap();
    timeout(PATIENCE, query.answered()).await.unwrap().unwrap();
    let results = query.results();
    let ids: Vec<&Value> = results.iter().map(|result| &result["id"]).collect();
    assert_eq!(ids, ["upper", "lower"]);
    assert_eq!(results[1]["title"], "lower: Green Tea");
    let picked = query.picks("upper").unwrap();
    let message = stage.chat.message(picked).unwrap();
    assert_eq!(message["text"], "GREEN TEA");
    assert_eq!(message["entities"], json!([entity("bold", 0, 9)]));
    assert_eq!(message["via_bot"]["id"], stage.bot.id());
    stage
        .sees(&stage.chat, picked, "You chose upper for Green Tea")
        .await;
}

pub(crate) async fn groups(stage: &Stage) {
    let group = stage.playground.group("Tea lovers", &stage.alice);
    let group = group.by(&stage.alice);
    group.adds(&stage.bot).unwrap();
    stage
        .sees(&group, 0, "Thanks for adding me to Tea lovers.")
        .await;
    let bob = stage.playground.user("Bob");
    group.adds(&bob).unwrap();
    let said = group.says("/chat");
    stage
        .sees(
            &group,
            said,
            "supergroup Tea lovers: 3, you: creator, 1 lead",
        )
        .await;
    // Not for this bot, nor a command: it is not even told.
    group.by(&bob).says("Who is there?");
    let said = group.by(&bob).says("/chat@tea_bot");
    stage
        .sees(
            &group,
            said,
            "supergroup Tea lovers: 3, you: member, 1 lead",
        )
        .await;
    let answered = stage.by_bot(&group, 0).len();
    assert_eq!(answered, 3, "{:?}", group.messages());
    stage
        .answer("/chat", "private Alice: 2, you: member, 0 lead")
        .await;
}
