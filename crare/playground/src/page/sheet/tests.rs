use serde_json::{Value, json};

use crate::actors::{Bot, User};
use crate::page::chat_tests::{between, encoded, here, last_update};
use crate::page::signed::app_data;
use crate::page::tests::{Browser, send, setting};
use crate::playground::Playground;

async fn invoice(playground: &Playground, bot: &Bot, alice: &User, more: Value) -> i64 {
    alice.to(bot).says("/buy");
    let mut invoice = json!({"chat_id": alice.id(), "title": "Tea", "description": "A box", "payload": "tea-1",
        "currency": "EUR", "prices": [{"label": "Box", "amount": 500}], "provider_token": "t"});
    invoice
        .as_object_mut()
        .unwrap()
        .extend(more.as_object().unwrap().clone());
    send(playground, bot, "sendInvoice", invoice).await["message_id"]
        .as_i64()
        .unwrap()
}

#[tokio::test]
async fn checkout_with_delivery_and_a_tip() {
    let (playground, bot, alice) = setting();
    let browser = Browser::open(&playground).await;
    let more = json!({"need_name": true, "need_email": true, "is_flexible": true, "need_shipping_address": true,
        "max_tip_amount": 300, "suggested_tip_amounts": [100, 200]});
    let id = invoice(&playground, &bot, &alice, more).await;
    let (here, path) = (
        here(&alice, &bot),
        format!("/chat/{}/{}", alice.id(), bot.id()),
    );
    assert!(
        browser
            .get(&path)
            .await
            .text
            .contains(&format!("{path}?sheet=pay&amp;message={id}"))
    );
    let page = browser
        .get(&format!("{path}?sheet=pay&message={id}"))
        .await
        .text;
    for part in [
        "name=\"email\"",
        "name=\"street_line1\"",
        "2.00 EUR",
        "up to 3.00 EUR",
        "Go on to delivery",
    ] {
        assert!(page.contains(part), "{part}");
    }
    assert!(!page.contains("name=\"phone_number\""));
    let form = format!(
        "{here}&message={id}&name=Ann&email=a%40b.example&street_line1=High+St+1&city=Leeds&post_code=LS1"
    );
    for (wrong, why) in [
        ("&country_code=GBR", "two letters"),
        ("&country_code=gb&own_tip=9", "at most 3.00 EUR"),
        ("&country_code=gb&own_tip=x", "a number"),
    ] {
        let refused = browser.act("checkout", &format!("{form}{wrong}")).await;
        assert!(
            refused["error"].as_str().unwrap().contains(why),
            "{refused}"
        );
    }
    let missing = browser
        .act("checkout", &format!("{here}&message={id}&email=a%40b"))
        .await;
    assert_eq!(missing["ok"], false);
    let went = browser
        .act("checkout", &format!("{form}&country_code=gb&own_tip=1.50"))
        .await;
    let at = went["go"].as_str().unwrap();
    assert!(browser.get(at).await.text.contains("how it delivers"));
    let query = last_update(&playground, &bot).await["shipping_query"].clone();
    assert_eq!(
        (
            &query["shipping_address"]["city"],
            &query["shipping_address"]["country_code"]
        ),
        (&json!("Leeds"), &json!("GB"))
    );
    let options = json!([
        {"id": "post", "title": "By post", "prices": [{"label": "Post", "amount": 250}]},
        {"id": "owl", "title": "By owl", "prices": [{"label": "Owl", "amount": 900}]},
    ]);
    send(
        &playground,
        &bot,
        "answerShippingQuery",
        json!({"shipping_query_id": query["id"], "ok": true, "shipping_options": options}),
    )
    .await;
    let page = browser.get(at).await.text;
    assert!(page.contains("By owl") && page.contains("9.00 EUR"));
    let payment = between(at, "payment=", "&");
    let chosen = format!("{here}&message={id}&payment={payment}");
    assert_eq!(
        browser
            .act("deliver", &format!("{chosen}&delivery=tube"))
            .await["ok"],
        false
    );
    let bob = playground.user("Bob");
    let other = format!(
        "user={}&peer={}&payment={payment}&delivery=owl",
        bob.id(),
        bot.id()
    );
    assert_eq!(browser.act("deliver", &other).await["ok"], false);
    assert!(
        browser
            .get(&at.replace(&alice.id().to_string(), &bob.id().to_string()))
            .await
            .text
            .contains("no such payment")
    );
    assert_eq!(
        browser
            .act("deliver", &format!("{chosen}&delivery=owl"))
            .await["go"],
        at
    );
    let query = last_update(&playground, &bot).await["pre_checkout_query"].clone();
    assert_eq!(
        (
            &query["total_amount"],
            &query["shipping_option_id"],
            &query["order_info"]["name"]
        ),
        (&json!(1550), &json!("owl"), &json!("Ann"))
    );
    assert!(browser.get(at).await.text.contains("goes ahead"));
    send(
        &playground,
        &bot,
        "answerPreCheckoutQuery",
        json!({"pre_checkout_query_id": query["id"], "ok": true}),
    )
    .await;
    let page = browser.get(at).await.text;
    assert!(
        page.contains("Thank you!") && page.contains("15.50 EUR") && page.contains("a@b.example")
    );
    let paid = alice.to(&bot).last().unwrap()["message_id"].clone();
    let page = browser.get(&path).await.text;
    assert!(page.contains(&format!("sheet=receipt&amp;message={paid}")));
    let page = browser
        .get(&format!("{path}?sheet=receipt&message={paid}"))
        .await
        .text;
    assert!(
        page.contains("15.50 EUR")
            && page.contains("High St 1, LS1, Leeds, GB")
            && page.contains("tea-1")
    );
}

#[tokio::test]
async fn a_bot_refuses_a_payment_or_is_late() {
    let (playground, bot, alice) = setting();
    let browser = Browser::open(&playground).await;
    let stars = json!({"currency": "XTR", "provider_token": ""});
    let id = invoice(&playground, &bot, &alice, stars).await;
    let (here, path) = (
        here(&alice, &bot),
        format!("/chat/{}/{}", alice.id(), bot.id()),
    );
    assert!(
        browser
            .get(&format!("{path}?sheet=pay&message={id}"))
            .await
            .text
            .contains("Pay ⭐ 500")
    );
    let pay = format!("{here}&message={id}");
    let went = browser.act("checkout", &pay).await;
    let query = last_update(&playground, &bot).await["pre_checkout_query"]["id"].clone();
    let no = json!({"pre_checkout_query_id": query, "ok": false, "error_message": "Sold <out>"});
    send(&playground, &bot, "answerPreCheckoutQuery", no).await;
    let page = browser.get(went["go"].as_str().unwrap()).await.text;
    assert!(page.contains("role=\"alert\">Sold &lt;out&gt;") && page.contains("Try again"));
    let went = browser.act("checkout", &pay).await;
    playground
        .clock()
        .advance(std::time::Duration::from_secs(11));
    let page = browser.get(went["go"].as_str().unwrap()).await.text;
    assert!(page.contains("not answered in time"));
    let link = json!({"title": "Tea", "description": "A box", "payload": "p", "currency": "XTR", "prices": [{"label": "Box", "amount": 7}]});
    let link = send(&playground, &bot, "createInvoiceLink", link).await;
    let went = browser
        .act(
            "click",
            &format!("{here}&link={}", encoded(link.as_str().unwrap())),
        )
        .await;
    let page = browser.get(went["go"].as_str().unwrap()).await.text;
    assert!(page.contains("Pay ⭐ 7"), "{went}");
}

#[tokio::test]
async fn apps_run_in_a_frame_that_only_their_page_has() {
    let (playground, bot, alice) = setting();
    alice.to(&bot).says("/start");
    let browser = Browser::open(&playground).await;
    let (here, path) = (
        here(&alice, &bot),
        format!("/chat/{}/{}", alice.id(), bot.id()),
    );
    let keys = json!({"inline_keyboard": [[{"text": "Open it", "web_app": {"url": "https://app.example/x?y=1"}}]]});
    let message = send(
        &playground,
        &bot,
        "sendMessage",
        json!({"chat_id": alice.id(), "text": "App", "reply_markup": keys}),
    )
    .await["message_id"]
        .clone();
    let went = browser
        .act("click", &format!("{here}&message={message}&button=Open+it"))
        .await;
    let page = browser.get(went["go"].as_str().unwrap()).await;
    let policy = page.headers["content-security-policy"].to_str().unwrap();
    assert!(
        policy.ends_with("; frame-src https://app.example"),
        "{policy}"
    );
    assert!(page.text.contains("sandbox=\"allow-scripts"));
    let plain = browser.get(&path).await;
    assert!(
        !plain.headers["content-security-policy"]
            .to_str()
            .unwrap()
            .contains("frame-src")
    );

    let src = between(&page.text, "src=\"https://app.example", "\"");
    let data = between(src, "tgWebAppData=", "&amp;");
    let data = percent_encoding::percent_decode_str(data)
        .decode_utf8()
        .unwrap();
    let mut fields: Vec<(String, String)> = data
        .split('&')
        .map(|part| {
            let (name, value) = part.split_once('=').unwrap();
            let value = percent_encoding::percent_decode_str(value)
                .decode_utf8()
                .unwrap();
            (name.to_owned(), value.into_owned())
        })
        .collect();
    let value = |name: &str| {
        fields
            .iter()
            .find(|(one, _)| one == name)
            .unwrap()
            .1
            .clone()
    };
    let user: Value = serde_json::from_str(&value("user")).unwrap();
    assert_eq!(
        (&user["id"], &user["first_name"]),
        (&json!(alice.id()), &json!("Alice"))
    );
    let (query, hash) = (value("query_id"), value("hash"));
    // As a bot checks it.
    fields.retain(|(name, _)| name != "hash");
    let fields = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.clone()));
    let signed = app_data(bot.token(), fields.collect());
    assert!(signed.ends_with(&format!("&hash={hash}")));
    let result = json!({"type": "article", "id": "1", "title": "x", "input_message_content": {"message_text": "Ordered"}});
    send(
        &playground,
        &bot,
        "answerWebAppQuery",
        json!({"web_app_query_id": query, "result": result}),
    )
    .await;
    assert_eq!(alice.to(&bot).last().unwrap()["text"], "Ordered");

    let keys =
        json!({"keyboard": [[{"text": "Form", "web_app": {"url": "https://app.example/#part"}}]]});
    send(
        &playground,
        &bot,
        "sendMessage",
        json!({"chat_id": alice.id(), "text": "Form", "reply_markup": keys}),
    )
    .await;
    let went = browser.act("press", &format!("{here}&button=Form")).await;
    let page = browser.get(went["go"].as_str().unwrap()).await.text;
    assert!(
        page.contains("#part&amp;tgWebAppData=&amp;tgWebAppVersion")
            && page.contains("data-key=\"Form\"")
    );
    let sent = browser
        .act("app-data", &format!("{here}&key=Form&data=7%3C8"))
        .await;
    assert_eq!(sent["go"], path.as_str());
    assert_eq!(
        last_update(&playground, &bot).await["message"]["web_app_data"]["data"],
        "7<8"
    );

    let menu =
        json!({"type": "web_app", "text": "Our shop", "web_app": {"url": "https://shop.example/"}});
    send(
        &playground,
        &bot,
        "setChatMenuButton",
        json!({"menu_button": menu}),
    )
    .await;
    assert!(browser.get(&path).await.text.contains("Our shop"));
    let went = browser.act("menu", &here).await;
    let page = browser.get(went["go"].as_str().unwrap()).await.text;
    assert!(page.contains("https://shop.example/#tgWebAppData="));
}

#[tokio::test]
async fn a_site_logs_somebody_in() {
    let (playground, bot, alice) = setting();
    alice.to(&bot).says("/start");
    let browser = Browser::open(&playground).await;
    let path = format!("/chat/{}/{}", alice.id(), bot.id());
    let keys = json!({"inline_keyboard": [[{"text": "Log in", "login_url": {"url": "https://site.example/in?a=b"}}]]});
    let message = send(
        &playground,
        &bot,
        "sendMessage",
        json!({"chat_id": alice.id(), "text": "x", "reply_markup": keys}),
    )
    .await["message_id"]
        .clone();
    assert!(browser.get(&path).await.text.contains("sheet=login"));
    let page = browser
        .get(&format!(
            "{path}?sheet=login&message={message}&button=Log%20in"
        ))
        .await
        .text;
    assert!(page.contains("Log in to <b>site.example</b> as <b>Alice</b>?"));
    let url = between(&page, "href=\"https://site.example/in?a=b&amp;", "\"");
    assert!(
        url.contains(&format!("id={}", alice.id())) && url.contains("hash="),
        "{url}"
    );
}

#[tokio::test]
async fn games_are_played_and_scores_shown() {
    let (playground, bot, alice) = setting();
    alice.to(&bot).says("/start");
    let browser = Browser::open(&playground).await;
    let (here, path) = (
        here(&alice, &bot),
        format!("/chat/{}/{}", alice.id(), bot.id()),
    );
    let message = send(
        &playground,
        &bot,
        "sendGame",
        json!({"chat_id": alice.id(), "game_short_name": "snake"}),
    )
    .await["message_id"]
        .clone();
    browser
        .act(
            "click",
            &format!("{here}&message={message}&button=Play+snake"),
        )
        .await;
    let query = last_update(&playground, &bot).await["callback_query"].clone();
    assert_eq!(query["game_short_name"], "snake");
    let own = browser.serving.url();
    for (url, status) in [
        (format!("{own}/file/x"), 403),
        ("https://games.example/snake".to_owned(), 200),
    ] {
        let answer = json!({"callback_query_id": query["id"], "url": url});
        send(&playground, &bot, "answerCallbackQuery", answer).await;
        let page = browser.get(&path).await.text;
        let sheet = format!("sheet=app&of=game&query={}", query["id"].as_str().unwrap());
        assert!(page.contains(&format!(
            "data-go=\"{path}?{}\"",
            sheet.replace('&', "&amp;")
        )));
        // What the playground serves itself is no game.
        let page = browser.get(&format!("{path}?{sheet}")).await;
        assert_eq!(page.status, status, "{url}");
        assert_eq!(
            page.text.contains("src=\"https://games.example/snake\""),
            status == 200
        );
    }
    let score =
        json!({"chat_id": alice.id(), "message_id": message, "user_id": alice.id(), "score": 4321});
    send(&playground, &bot, "setGameScore", score).await;
    let page = browser.get(&path).await.text;
    assert!(page.contains("High scores") && page.contains("4321"));
}
