//! A playground with people, a group and a small bot, to look at in a browser.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "an example to look at"
)]

#[path = "look/fun.rs"]
mod fun;
#[path = "look/shop.rs"]
mod shop;

use std::sync::Arc;

use crare_playground::Playground;
use serde_json::{Value, json};

use self::fun::Fun;
use self::shop::Shop;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let playground = Playground::seeded(5);
    let serving = playground.serve("127.0.0.1:0").await.unwrap();
    let bot = playground.bot("shop_bot");
    let alice = playground.user("Alice Miller");
    let bob = playground.user("Bob");
    let group = playground.group("Weekend hike", &alice);
    let call = async |method: &str, params: Value| {
        playground.call(bot.token(), method, params).await.unwrap()
    };
    let commands = json!([
        {"command": "start", "description": "From the beginning"},
        {"command": "catalogue", "description": "What there is to buy"},
        {"command": "cart", "description": "What you have chosen"},
        {"command": "slow", "description": "Takes half a minute"},
        {"command": "fail", "description": "Goes wrong: a dead letter"},
    ]);
    call("setMyCommands", json!({"commands": commands})).await;
    let chat = alice.to(&bot);
    chat.says("/start");
    let id = alice.id();
    let keys = json!({"inline_keyboard": [
        [{"text": "☕ Coffee", "callback_data": "coffee"}, {"text": "🍵 Tea", "callback_data": "tea"}],
        [{"text": "Our site", "url": "https://example.org"}],
        [{"text": "Empty the cart", "callback_data": "empty", "style": "danger"}],
    ]});
    let html = "<b>Welcome, Alice!</b> Here is <i>what we have</i> today.\nPrices <u>include</u> <code>VAT</code>; see /catalogue, \
                or <tg-spoiler>a surprise</tg-spoiler>.\n<blockquote>Fresh every morning.</blockquote>\
                <pre><code class=\"language-rust\">let tea = cup(\"hot\");</code></pre>";
    let welcome = json!({"chat_id": id, "text": html, "parse_mode": "HTML", "reply_markup": keys});
    call("sendMessage", welcome).await;
    chat.sends_photo("Like this one?");
    chat.sends_album(&["", "", "Three more"]);
    chat.sends_document("order.pdf", vec![b'x'; 70_000], "")
        .unwrap();
    let question =
        chat.says("How much is the tea? And could you tell me where it comes from, please");
    let answer = json!({"chat_id": id, "text": "2.50 €, from Darjeeling 🍃", "reply_parameters": {"message_id": question}});
    let answer = call("sendMessage", answer).await["message_id"]
        .as_i64()
        .unwrap();
    chat.reacts(answer, &["👍"]).unwrap();
    chat.sends_location(52.52, 13.405);
    call(
        "sendPoll",
        json!({"chat_id": id, "question": "Tea or coffee?", "options": ["Tea", "Coffee"]}),
    )
    .await;
    let keyboard = json!({"keyboard": [["Catalogue", "Cart"], ["Help"]], "resize_keyboard": true, "input_field_placeholder": "Ask us"});
    call(
        "sendMessage",
        json!({"chat_id": id, "text": "Anything else?", "reply_markup": keyboard}),
    )
    .await;
    let own = chat.says("Yes: sugar");
    chat.edits(own, "No, thanks!").unwrap();
    let ours = group.by(&alice);
    ours.adds(&bob).unwrap();
    ours.adds(&bot).unwrap();
    ours.says("Who comes on Saturday?");
    group.by(&bob).says("I do! /cart@shop_bot");
    call(
        "sendMessage",
        json!({"chat_id": group.id(), "text": "I bring the tea."}),
    )
    .await;
    let _ = playground
        .call(
            bot.token(),
            "sendMessage",
            json!({"chat_id": 1, "text": "x"}),
        )
        .await;
    let village = playground.group("Tea village", &alice);
    village.set_forum(true);
    let (hers, his) = (village.by(&alice), village.by(&bob));
    hers.adds(&bob).unwrap();
    hers.says("Welcome, everybody");
    let harvest = hers.creates_topic("Harvest").unwrap();
    let recipes = hers.creates_topic("Recipes").unwrap();
    his.in_topic(harvest).says("When do we begin?");
    let monday = hers.in_topic(harvest).says("On Monday at six");
    hers.pins(monday).unwrap();
    his.in_topic(recipes).says("Mint, honey, a little ginger");
    hers.closes_topic(recipes).unwrap();
    let fun_bot = playground.bot("fun_bot");
    hers.adds(&fun_bot).unwrap();
    let fun = Fun::new(playground.clone(), fun_bot.clone()).await;
    fun.welcomes(&bob).await;
    fun.welcomes(&alice).await;
    tokio::spawn(fun.runs());
    println!("{}", serving.page_url().unwrap());
    println!("/chat/{}/{} /chat/{}/{}", id, bot.id(), id, group.id());
    println!(
        "/chat/{}/{} /chat/{}/{}",
        id,
        fun_bot.id(),
        id,
        village.id()
    );

    let shop = Arc::new(Shop::new(playground.clone(), bot.clone()));
    bot.shows(shop.clone());
    let mut offset = 0;
    loop {
        let updates = call("getUpdates", json!({"offset": offset, "timeout": 50})).await;
        for update in updates.as_array().into_iter().flatten() {
            offset = update["update_id"].as_i64().unwrap() + 1;
            tokio::spawn(Arc::clone(&shop).handles(update.clone()));
        }
    }
}
