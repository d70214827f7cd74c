use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use tokio::net::TcpStream;

use crate::actors::{Bot, User};
use crate::http::Serving;
use crate::playground::Playground;

/// An event has to come within this time.
const SOON: Duration = Duration::from_secs(10);

pub(super) struct Browser {
    pub(super) serving: Serving,
    pub(super) cookie: String,
}

pub(super) struct Page {
    pub(super) status: u16,
    pub(super) headers: hyper::HeaderMap,
    pub(super) text: String,
}

impl Browser {
    /// Opens the printed address.
    pub(super) async fn open(playground: &Playground) -> Self {
        let serving = playground.serve("127.0.0.1:0").await.unwrap();
        let mut browser = Self {
            serving,
            cookie: String::new(),
        };
        let url = browser.serving.page_url().unwrap();
        let path = url.strip_prefix(&browser.serving.url()).unwrap().to_owned();
        let first = browser.get(&path).await;
        assert_eq!(first.status, 303);
        assert_eq!(first.headers["location"], "/");
        let cookie = first.headers["set-cookie"].to_str().unwrap();
        assert!(cookie.ends_with("; Path=/; HttpOnly; SameSite=Strict"));
        browser.cookie = cookie.split(';').next().unwrap().to_owned();
        browser
    }

    pub(super) fn host(&self) -> String {
        self.serving.address().to_string()
    }

    pub(super) fn request(&self, method: &str, path: &str) -> hyper::http::request::Builder {
        let request = Request::builder().method(method).uri(path);
        let request = request.header("host", self.host());
        request.header("cookie", self.cookie.clone())
    }

    pub(super) async fn raw(&self, request: Request<Full<Bytes>>) -> Response<Incoming> {
        let stream = TcpStream::connect(self.serving.address()).await.unwrap();
        let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream))
            .await
            .unwrap();
        tokio::spawn(connection);
        sender.send_request(request).await.unwrap()
    }

    pub(super) async fn send(&self, request: Request<Full<Bytes>>) -> Page {
        let (head, body) = self.raw(request).await.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        Page {
            status: head.status.as_u16(),
            headers: head.headers,
            text: String::from_utf8_lossy(&body).into_owned(),
        }
    }

    pub(super) async fn get(&self, path: &str) -> Page {
        let request = self.request("GET", path).body(Full::default()).unwrap();
        self.send(request).await
    }

    /// As the script of the page.
    pub(super) async fn act(&self, action: &str, form: &str) -> Value {
        let request = self
            .request("POST", &format!("/do/{action}"))
            .header("origin", self.serving.url())
            .header("content-type", "application/x-www-form-urlencoded")
            .header("x-page", "1");
        let body = Full::new(Bytes::from(form.to_owned()));
        let page = self.send(request.body(body).unwrap()).await;
        serde_json::from_str(&page.text).unwrap()
    }
}

pub(super) fn setting() -> (Playground, Bot, User) {
    let playground = Playground::seeded(7);
    let bot = playground.bot("echo_bot");
    let alice = playground.user("Alice");
    (playground, bot, alice)
}

pub(super) async fn send(playground: &Playground, bot: &Bot, method: &str, params: Value) -> Value {
    playground.call(bot.token(), method, params).await.unwrap()
}

/// Reads events until one has this in it.
pub(super) async fn event_with(body: &mut Incoming, wanted: &str) -> String {
    let mut text = String::new();
    let read = async {
        loop {
            let frame = body.frame().await.unwrap().unwrap();
            text.push_str(&String::from_utf8_lossy(frame.data_ref().unwrap()));
            while let Some((event, rest)) = text.clone().split_once("\n\n") {
                rest.clone_into(&mut text);
                if event.contains(wanted) {
                    return event.to_owned();
                }
            }
        }
    };
    tokio::time::timeout(SOON, read).await.unwrap()
}

#[tokio::test]
async fn what_happens_is_seen_at_once() {
    let (playground, bot, alice) = setting();
    alice.to(&bot).says("/start");
    send(&playground, &bot, "getUpdates", json!({"offset": -1})).await;
    let browser = Browser::open(&playground).await;
    let path = format!("/live/chat/{}/{}", alice.id(), bot.id());
    let request = browser.request("GET", &path).body(Full::default()).unwrap();
    let response = browser.raw(request).await;
    assert_eq!(response.headers()["content-type"], "text/event-stream");
    let mut body = response.into_body();
    event_with(&mut body, "\"region\":\"messages\"").await;
    send(
        &playground,
        &bot,
        "sendChatAction",
        json!({"chat_id": alice.id(), "action": "typing"}),
    )
    .await;
    event_with(&mut body, "is typing").await;
    let markup = json!({"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]});
    let message = json!({"chat_id": alice.id(), "text": "Sure?", "reply_markup": markup});
    let message = send(&playground, &bot, "sendMessage", message).await["message_id"].clone();
    let event = event_with(&mut body, "Sure?").await;
    assert!(event.starts_with("event: patch\ndata: ["));
    assert!(!event.contains("is typing"));

    let form = format!(
        "user={}&peer={}&message={message}&button=yes",
        alice.id(),
        bot.id()
    );
    assert_eq!(browser.act("click", &form).await["ok"], true);
    event_with(&mut body, "waiting").await;
    let updates = send(&playground, &bot, "getUpdates", json!({"offset": -1})).await;
    assert_eq!(updates[0]["callback_query"]["data"], "yes");
    let id = &updates[0]["callback_query"]["id"];
    let answer = json!({"callback_query_id": id, "text": "Done & <dusted>", "show_alert": true});
    send(&playground, &bot, "answerCallbackQuery", answer).await;
    let event = event_with(&mut body, "Done &amp; &lt;dusted&gt;").await;
    assert!(event.contains("data-alert"));

    let edit = json!({"chat_id": alice.id(), "message_id": message, "text": "Sure."});
    send(&playground, &bot, "editMessageText", edit).await;
    let event = event_with(&mut body, "Sure.").await;
    assert!(event.contains("edited"));
}

#[tokio::test]
async fn a_message_in_the_making_is_shown() {
    let (playground, bot, alice) = setting();
    alice.to(&bot).says("/start");
    let browser = Browser::open(&playground).await;
    let draft = json!({"chat_id": alice.id(), "draft_id": 1, "text": "Once upon a ti"});
    send(&playground, &bot, "sendMessageDraft", draft).await;
    let path = format!("/chat/{}/{}", alice.id(), bot.id());
    let page = browser.get(&path).await.text;
    assert!(page.contains("row draft") && page.contains("Once upon a ti"));
    let message = json!({"chat_id": alice.id(), "text": "Once upon a time"});
    send(&playground, &bot, "sendMessage", message).await;
    assert!(!browser.get(&path).await.text.contains("row draft"));
}

#[tokio::test]
async fn a_person_does_things() {
    let (playground, bot, alice) = setting();
    let browser = Browser::open(&playground).await;
    let here = format!("user={}&peer={}", alice.id(), bot.id());
    assert_eq!(
        browser.act("say", &format!("{here}&text=hi+there")).await["ok"],
        true
    );
    assert_eq!(
        browser
            .act("location", &format!("{here}&at=52.5,13.4"))
            .await["ok"],
        true
    );
    assert_eq!(
        browser.act("edit", &format!("{here}&at=52.5,13.4")).await["ok"],
        false
    );
    assert_eq!(
        browser
            .act("say", &format!("{here}&text=hi+you&edit=1"))
            .await["ok"],
        true
    );
    assert_eq!(
        browser
            .act("react", &format!("{here}&message=1&emoji=%F0%9F%91%8D"))
            .await["ok"],
        true
    );
    let updates = send(&playground, &bot, "getUpdates", json!({})).await;
    assert_eq!(updates[0]["message"]["text"], "hi there");
    assert_eq!(updates[1]["message"]["location"]["latitude"], 52.5);
    assert_eq!(updates[2]["edited_message"]["text"], "hi you");
    let page = browser
        .get(&format!("/chat/{}/{}", alice.id(), bot.id()))
        .await
        .text;
    assert!(page.contains("aria-pressed=\"true\""), "{page}");

    browser.act("block", &here).await;
    let refused = browser.act("say", &format!("{here}&text=x")).await;
    assert_eq!(refused["ok"], false);
    browser.act("unblock", &here).await;
    assert_eq!(
        browser.act("say", &format!("{here}&text=x")).await["ok"],
        true
    );

    let made = browser
        .act("group", &format!("user={}&name=Friends", alice.id()))
        .await;
    let path = made["go"].as_str().unwrap();
    let group: i64 = path.rsplit('/').next().unwrap().parse().unwrap();
    let there = format!("user={}&peer={group}", alice.id());
    assert_eq!(
        browser
            .act("add", &format!("{there}&who={}", bot.id()))
            .await["ok"],
        true
    );
    assert_eq!(
        browser
            .act("promote", &format!("{there}&who={}", bot.id()))
            .await["ok"],
        true
    );
    let page = browser.get(path).await.text;
    assert!(page.contains("administrator") && page.contains("Friends"));
    let bob = browser.act("person", "name=Bob").await;
    let bob: i64 = bob["go"]
        .as_str()
        .unwrap()
        .rsplit('/')
        .next()
        .unwrap()
        .parse()
        .unwrap();
    let refused = browser
        .act("say", &format!("user={bob}&peer={group}&text=x"))
        .await;
    assert_eq!(refused["ok"], false);

    let form = Full::new(Bytes::from(format!("{here}&text=by+a+form")));
    let request = browser
        .request("POST", "/do/say")
        .header("origin", browser.serving.url());
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    let page = browser.send(request.body(form).unwrap()).await;
    assert_eq!(page.status, 303);
    assert_eq!(
        page.headers["location"],
        format!("/chat/{}/{}", alice.id(), bot.id())
    );
}

#[tokio::test]
async fn a_photo_is_sent_and_bad_files_are_not() {
    let (playground, bot, alice) = setting();
    let browser = Browser::open(&playground).await;
    let part = |name: &str, value: &str| {
        format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let send = async |file: &[u8]| {
        let mut body = part("user", &alice.id().to_string()) + &part("peer", &bot.id().to_string());
        body += "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n";
        let mut body = body.into_bytes();
        body.extend_from_slice(file);
        body.extend_from_slice(b"\r\n--b--\r\n");
        let request = browser
            .request("POST", "/do/photo")
            .header("origin", browser.serving.url())
            .header("content-type", "multipart/form-data; boundary=b")
            .header("x-page", "1");
        let page = browser
            .send(request.body(Full::new(body.into())).unwrap())
            .await;
        serde_json::from_str::<Value>(&page.text).unwrap()
    };
    assert_eq!(send(crate::world::PLACEHOLDER).await["ok"], true);
    assert!(alice.to(&bot).last().unwrap().get("photo").is_some());
    assert_eq!(send(b"").await["error"], "The file is empty.");
    assert_eq!(send(b"no picture").await["ok"], false);
}

#[tokio::test]
async fn traffic_and_faults() {
    let (playground, bot, alice) = setting();
    alice.to(&bot).says("good day");
    send(&playground, &bot, "getUpdates", json!({})).await;
    send(
        &playground,
        &bot,
        "sendMessage",
        json!({"chat_id": alice.id(), "text": "and to you"}),
    )
    .await;
    let browser = Browser::open(&playground).await;
    let form = "kind=429&seconds=7&times=2&method=sendMessage";
    assert_eq!(browser.act("fault", form).await["ok"], true);
    let page = browser.get("/faults").await.text;
    assert!(
        page.contains("429 Too Many Requests: retry after 7, on sendMessage"),
        "{page}"
    );
    let failed = playground
        .call(
            bot.token(),
            "sendMessage",
            json!({"chat_id": alice.id(), "text": "x"}),
        )
        .await;
    assert_eq!(failed.unwrap_err().retry_after, Some(7));
    assert_eq!(browser.act("unfault", "fault=FaultId(1)").await["ok"], true);
    assert_eq!(playground.faults(), []);

    let page = browser.get("/traffic").await.text;
    let at = |what: &str| {
        page.find(what)
            .unwrap_or_else(|| panic!("{what} is missing"))
    };
    assert!(at("retry after 7") < at("and to you") && at("and to you") < at("good day"));
    assert!(!page.contains("<code>getUpdates"));
    let page = browser.get("/traffic?kind=errors&polls=1").await.text;
    assert!(page.contains("retry after 7") && !page.contains("good day"));
    let page = browser.get("/traffic?find=TO+YOU").await.text;
    assert!(page.contains("and to you") && !page.contains("good day"));
    let number = playground.traffic()[0].number;
    let record = browser.get(&format!("/traffic/{number}")).await.text;
    assert!(record.contains("good day") && record.contains("class=\"json\""));
    assert_eq!(browser.get("/traffic/999").await.status, 404);

    let request = browser
        .request("GET", "/live/traffic")
        .body(Full::default())
        .unwrap();
    let mut body = browser.raw(request).await.into_body();
    event_with(&mut body, "and to you").await;
    send(&playground, &bot, "getMe", json!({})).await;
    event_with(&mut body, "<code>getMe</code>").await;
    browser.act("clear-traffic", "").await;
    assert_eq!(playground.traffic().len(), 0);
    event_with(&mut body, "\"order\":[]").await;
}
