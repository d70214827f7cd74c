use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::tests::{Browser, send, setting};
use crate::actors::{Bot, User};
use crate::playground::Playground;

pub(super) fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

pub(super) fn here(alice: &User, bot: &Bot) -> String {
    format!("user={}&peer={}", alice.id(), bot.id())
}

pub(super) async fn last_update(playground: &Playground, bot: &Bot) -> Value {
    send(playground, bot, "getUpdates", json!({"offset": -1})).await[0].clone()
}

/// What is between these two, where the first is found first.
pub(super) fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let start = text
        .find(before)
        .unwrap_or_else(|| panic!("{before} is missing in {text}"));
    let rest = &text[start + before.len()..];
    &rest[..rest.find(after).unwrap()]
}

#[tokio::test]
async fn inline_mode() {
    let (playground, bot, alice) = setting();
    let browser = Browser::open(&playground).await;
    let (here, path) = (
        here(&alice, &bot),
        format!("/chat/{}/{}", alice.id(), bot.id()),
    );
    // Somebody else's name finds nothing, and is no error.
    let nobody = browser
        .act("inline", &format!("{here}&bot=nobody&query=x"))
        .await;
    assert_eq!(nobody["ok"], true);
    let asked = browser
        .act("inline", &format!("{here}&bot=Echo_Bot&query=tea"))
        .await;
    assert_eq!(asked["ok"], true);
    let query = last_update(&playground, &bot).await["inline_query"].clone();
    assert_eq!(
        (&query["query"], &query["offset"]),
        (&json!("tea"), &json!(""))
    );
    assert!(browser.get(&path).await.text.contains("is looking…"));
    let article = |id: &str, title: &str| {
        json!({"type": "article", "id": id, "title": title, "description": "With <milk>",
            "input_message_content": {"message_text": format!("*{title}*"), "parse_mode": "MarkdownV2"}})
    };
    let button = json!({"text": "Sign in first", "start_parameter": "in"});
    let answer = json!({"inline_query_id": query["id"], "results": [article("a b", "Green")], "next_offset": "1", "button": button});
    send(&playground, &bot, "answerInlineQuery", answer).await;
    let page = browser.get(&path).await.text;
    assert!(
        page.contains("Green")
            && page.contains("With &lt;milk&gt;")
            && page.contains("Sign in first")
    );
    let question = query["id"].as_str().unwrap();
    browser
        .act("more", &format!("{here}&question={question}"))
        .await;
    let more = last_update(&playground, &bot).await["inline_query"].clone();
    assert_eq!(more["offset"], "1");
    let answer = json!({"inline_query_id": more["id"], "results": [article("2", "Black")]});
    send(&playground, &bot, "answerInlineQuery", answer).await;
    let page = browser.get(&path).await.text;
    assert!(page.find("Green").unwrap() < page.find("Black").unwrap());
    assert!(!page.contains("/do/more"));
    // The button leads to the bot, with its word.
    let bob = playground.user("Bob");
    let other = format!("user={}&peer={}", bob.id(), bot.id());
    let refused = browser
        .act("pick", &format!("{other}&pick={question}+a+b"))
        .await;
    assert_eq!(refused["ok"], false);
    let picked = browser
        .act("pick", &format!("{here}&pick={question}+a+b"))
        .await;
    assert_eq!(picked["ok"], true, "{picked}");
    let said = alice.to(&bot).last().unwrap();
    assert_eq!(
        (&said["text"], &said["via_bot"]["id"]),
        (&json!("Green"), &json!(bot.id()))
    );
    assert_eq!(
        last_update(&playground, &bot).await["chosen_inline_result"]["result_id"],
        "a b"
    );
    assert!(!browser.get(&path).await.text.contains("found-head"));

    browser
        .act("inline", &format!("{here}&bot=echo_bot&query=tea"))
        .await;
    let page = browser.get(&path).await.text;
    let known = between(&page, "name=\"question\" value=\"", "\"");
    let gone = browser
        .act("switch", &format!("{here}&question={known}"))
        .await;
    assert_eq!(gone["go"], path.as_str());
    assert_eq!(alice.to(&bot).last().unwrap()["text"], "/start in");
}

#[tokio::test]
async fn pictures_are_a_gallery_and_buttons_switch() {
    let (playground, bot, alice) = setting();
    alice.to(&bot).says("/start");
    let browser = Browser::open(&playground).await;
    let (here, path) = (
        here(&alice, &bot),
        format!("/chat/{}/{}", alice.id(), bot.id()),
    );
    browser
        .act("inline", &format!("{here}&bot=echo_bot&query="))
        .await;
    let query = last_update(&playground, &bot).await["inline_query"]["id"].clone();
    let photo = json!({"type": "photo", "id": "1", "photo_url": "https://a.example/a.jpg", "thumbnail_url": "https://a.example/t.jpg"});
    let answer = json!({"inline_query_id": query, "results": [photo]});
    send(&playground, &bot, "answerInlineQuery", answer).await;
    let page = browser.get(&path).await.text;
    // Nothing is loaded from elsewhere.
    assert!(
        page.contains("class=\"tile\"")
            && page.contains("src=\"/media/")
            && !page.contains("a.example")
    );

    let keys = json!({"inline_keyboard": [[
        {"text": "Here", "switch_inline_query_current_chat": "red <tea>"},
        {"text": "There", "switch_inline_query": "tea & milk"},
        {"text": "Group", "switch_inline_query_chosen_chat": {"query": "g", "allow_group_chats": true}},
    ]]});
    send(
        &playground,
        &bot,
        "sendMessage",
        json!({"chat_id": alice.id(), "text": "Where?", "reply_markup": keys}),
    )
    .await;
    let page = browser.get(&path).await.text;
    assert!(page.contains("data-write=\"@echo_bot red &lt;tea&gt;\""));
    let sheet = between(&page, "sheet=share&amp;words=%40echo%5Fbot%20tea", "\"").to_owned();
    let group = playground.group("Hike", &alice);
    let page = browser
        .get(&format!(
            "{path}?sheet=share&words=%40echo%5Fbot%20tea{sheet}"
        ))
        .await
        .text;
    assert!(page.contains(&format!(
        "/chat/{}/{}?text=%40echo%5Fbot%20tea%20%26%20milk",
        alice.id(),
        group.id()
    )));
    let page = browser
        .get(&format!("{path}?sheet=share&words=x&kinds=group"))
        .await
        .text;
    let list = between(&page, "id=\"sheet-body\"", "</dialog>");
    assert!(
        list.contains("Hike") && !list.contains("echo_bot"),
        "{list}"
    );
    let page = browser
        .get(&format!("{path}?text=%40echo%5Fbot%20%3Cb"))
        .await
        .text;
    assert!(page.contains("@echo_bot &lt;b</textarea>"));
}

#[tokio::test]
async fn several_people_side_by_side() {
    let (playground, bot, alice) = setting();
    let bob = playground.user("Bob");
    let browser = Browser::open(&playground).await;
    let (one, two) = (
        format!("{}/{}", alice.id(), bot.id()),
        format!("{}/{}", bob.id(), bot.id()),
    );
    let page = browser.get(&format!("/chat/{one}")).await.text;
    assert!(page.contains(&format!("/side?at={one}&amp;at={two}")));
    let side = browser
        .get(&format!("/side?at={one}&at={two}&at=1/2&at=x"))
        .await;
    let policy = side.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.ends_with("frame-src 'self'") && policy.contains("frame-ancestors 'none'"));
    assert_eq!(side.text.matches("<iframe").count(), 2);
    assert!(side.text.contains(&format!(
        "src=\"/chat/{two}?pane=1\" title=\"Bob · echo_bot\""
    )));
    // A form sends its choice encoded.
    let side = browser.get(&format!("/side?at={}", encoded(&two))).await;
    assert_eq!(side.text.matches("<iframe").count(), 1);
    let column = browser.get(&format!("/chat/{one}?pane=1")).await;
    let policy = column.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("frame-ancestors 'self'"));
    assert_eq!(column.headers["x-frame-options"], "SAMEORIGIN");
    assert!(!column.text.contains("id=\"rail\"") && column.text.contains("name=\"pane\""));
    let whole = browser.get(&format!("/chat/{one}")).await;
    assert_eq!(whole.headers["x-frame-options"], "DENY");
    let went = browser
        .act(
            "block",
            &format!("user={}&peer={}&pane=1", alice.id(), bot.id()),
        )
        .await;
    assert_eq!(went["go"], format!("/chat/{one}?pane=1"));
    let live = browser.request("GET", &format!("/live/side?at={one}"));
    let live = live.body(http_body_util::Full::default()).unwrap();
    assert_eq!(browser.raw(live).await.status(), 200);
}

#[tokio::test]
async fn topics_are_tabs() {
    let (playground, _, alice) = setting();
    let bob = playground.user("Bob");
    let group = playground.group("Hike", &alice);
    group.by(&alice).adds(&bob).unwrap();
    let browser = Browser::open(&playground).await;
    let here = format!("user={}&peer={}", alice.id(), group.id());
    let path = format!("/chat/{}/{}", alice.id(), group.id());
    assert!(!browser.get(&path).await.text.contains("topic-all"));
    let theirs = format!("user={}&peer={}", bob.id(), group.id());
    assert_eq!(
        browser.act("forum", &format!("{theirs}&on=true")).await["ok"],
        false
    );
    assert_eq!(
        browser.act("forum", &format!("{here}&on=true")).await["ok"],
        true
    );
    let made = browser
        .act("topic", &format!("{here}&name=Food+%26+drink"))
        .await;
    let food: i64 = made["go"]
        .as_str()
        .unwrap()
        .rsplit('=')
        .next()
        .unwrap()
        .parse()
        .unwrap();
    let at = format!("{path}?topic={food}");
    assert_eq!(made["go"], at.as_str());
    browser
        .act("say", &format!("{here}&topic={food}&text=bread"))
        .await;
    browser.act("say", &format!("{here}&text=shoes")).await;
    let log = async |path: &str| {
        let page = browser.get(path).await.text;
        between(&page, "id=\"messages\"", "id=\"foot\"").to_owned()
    };
    let all = log(&path).await;
    assert!(all.contains("bread") && all.contains("shoes") && all.contains("# Food &amp; drink"));
    let one = log(&at).await;
    assert!(one.contains("bread") && !one.contains("shoes") && !one.contains("# Food"));
    let general = log(&format!("{path}?topic=1")).await;
    assert!(general.contains("shoes") && !general.contains("bread"));

    let page = browser.get(&format!("{at}&sheet=topics")).await.text;
    assert!(page.contains("Rename Food &amp; drink") && page.contains("Close Food &amp; drink"));
    browser
        .act("rename-topic", &format!("{here}&thread={food}&name=Meals"))
        .await;
    assert!(browser.get(&path).await.text.contains("Meals"));
    browser
        .act("close-topic", &format!("{here}&thread={food}"))
        .await;
    let page = browser
        .get(&at.replace(&alice.id().to_string(), &bob.id().to_string()))
        .await
        .text;
    assert!(page.contains("The topic is closed."));
    let refused = browser
        .act("say", &format!("{theirs}&topic={food}&text=x"))
        .await;
    assert!(refused["error"].as_str().unwrap().contains("TOPIC_CLOSED"));
    browser
        .act("reopen-topic", &format!("{here}&thread={food}"))
        .await;
    let said = browser
        .act("say", &format!("{theirs}&topic={food}&text=soup"))
        .await;
    assert_eq!(said["ok"], true);
    assert_eq!(
        browser
            .act(
                "delete-topic",
                &format!("{here}&topic={food}&thread={food}")
            )
            .await["go"],
        path.as_str()
    );
    assert!(!log(&path).await.contains("bread"));
}

#[tokio::test]
async fn messages_are_forwarded_pinned_and_taken_away() {
    let (playground, bot, alice) = setting();
    let bob = playground.user("Bob");
    let group = playground.group("Hike", &alice);
    group.by(&alice).adds(&bob).unwrap();
    let browser = Browser::open(&playground).await;
    let said = alice.to(&bot).says("Nine o'clock");
    let path = format!("/chat/{}/{}", alice.id(), bot.id());
    let page = browser
        .get(&format!("{path}?sheet=forward&message={said}"))
        .await
        .text;
    assert!(between(&page, "id=\"sheet-body\"", "</dialog>").contains("Hike"));
    let form = format!("user={}&peer={}&message={said}", alice.id(), bot.id());
    let went = browser
        .act("forward", &format!("{form}&to={}", group.id()))
        .await;
    let there = format!("/chat/{}/{}", alice.id(), group.id());
    assert_eq!(went["go"], there.as_str());
    let page = browser.get(&there).await.text;
    assert!(page.contains("Forwarded from <b>Alice</b>"));
    let id = group.last().unwrap()["message_id"].clone();
    let here = format!("user={}&peer={}&message={id}", alice.id(), group.id());
    let theirs = format!("user={}&peer={}&message={id}", bob.id(), group.id());
    assert_eq!(browser.act("pin", &here).await["ok"], true);
    let page = browser.get(&there).await.text;
    assert!(page.contains(&format!("href=\"#m-{id}\"")) && page.contains("Pinned"));
    assert_eq!(browser.act("unpin", &here).await["ok"], true);
    assert!(!browser.get(&there).await.text.contains("pin-link"));
    assert_eq!(browser.act("delete", &theirs).await["ok"], false);
    assert_eq!(browser.act("delete", &here).await["ok"], true);
    let page = browser.get(&format!("{there}?sheet=info")).await.text;
    assert!(page.contains("supergroup") && page.contains("Slow mode"));
    let slow = format!("user={}&peer={}&seconds=30", alice.id(), group.id());
    assert_eq!(browser.act("slow", &slow).await["ok"], true);
    let say = format!("user={}&peer={}&text=x", bob.id(), group.id());
    assert_eq!(browser.act("say", &say).await["ok"], true);
    let refused = browser.act("say", &say).await;
    assert!(
        refused["error"].as_str().unwrap().contains("Slow mode"),
        "{refused}"
    );
    let mute = format!("user={}&peer={}&who={}", alice.id(), group.id(), bob.id());
    assert_eq!(browser.act("mute", &mute).await["ok"], true);
    assert_eq!(
        browser.act("location", &format!("{say}&at=1,2")).await["ok"],
        false
    );
    let page = browser.get(&format!("{path}?sheet=info")).await.text;
    assert!(page.contains("@echo_bot"));
}
