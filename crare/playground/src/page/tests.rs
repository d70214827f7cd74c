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

struct Browser {
    serving: Serving,
    cookie: String,
}

struct Page {
    status: u16,
    headers: hyper::HeaderMap,
    text: String,
}

impl Browser {
    /// Opens the printed address.
    async fn open(playground: &Playground) -> Self {
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

    fn host(&self) -> String {
        self.serving.address().to_string()
    }

    fn request(&self, method: &str, path: &str) -> hyper::http::request::Builder {
        let request = Request::builder().method(method).uri(path);
        let request = request.header("host", self.host());
        request.header("cookie", self.cookie.clone())
    }

    async fn raw(&self, request: Request<Full<Bytes>>) -> Response<Incoming> {
        let stream = TcpStream::connect(self.serving.address()).await.unwrap();
        let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream))
            .await
            .unwrap();
        tokio::spawn(connection);
        sender.send_request(request).await.unwrap()
    }

    async fn send(&self, request: Request<Full<Bytes>>) -> Page {
        let (head, body) = self.raw(request).await.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        Page {
            status: head.status.as_u16(),
            headers: head.headers,
            text: String::from_utf8_lossy(&body).into_owned(),
        }
    }

    async fn get(&self, path: &str) -> Page {
        let request = self.request("GET", path).body(Full::default()).unwrap();
        self.send(request).await
    }

    /// As the script of the page.
    async fn act(&self, action: &str, form: &str) -> Value {
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

fn setting() -> (Playground, Bot, User) {
    let playground = Playground::seeded(7);
    let bot = playground.bot("echo_bot");
    let alice = playground.user("Alice");
    (playground, bot, alice)
}

async fn send(playground: &Playground, bot: &Bot, method: &str, params: Value) -> Value {
    playground.call(bot.token(), method, params).await.unwrap()
}

#[tokio::test]
async fn nobody_looks_without_the_key() {
    let (playground, bot, alice) = setting();
    let browser = Browser::open(&playground).await;
    let path = format!("/chat/{}/{}", alice.id(), bot.id());
    assert_eq!(browser.get(&path).await.status, 200);
    let host = browser.host();
    let own = browser.serving.url();
    let port = browser.serving.address().port();
    let good = browser.cookie.clone();
    let local = format!("localhost:{port}");
    let rebound = format!("evil.example:{port}");
    let cases: [(&str, &str, &str, Option<&str>, u16); 11] = [
        ("GET", &host, &good, None, 200),
        ("GET", &host, &good, Some(&own), 200),
        ("GET", &local, &good, None, 200),
        ("GET", &host, "", None, 403),
        ("GET", &host, &good[..good.len() - 1], None, 403),
        // A name of somebody else that leads to this machine.
        ("GET", &rebound, &good, None, 403),
        ("GET", "127.0.0.1", &good, None, 403),
        // Another site, and none that is told.
        ("GET", &host, &good, Some("http://evil.example"), 403),
        ("POST", &host, &good, Some("null"), 403),
        ("POST", &host, &good, None, 403),
        ("POST", &host, &good, Some("https://127.0.0.1"), 403),
    ];
    for (method, host, cookie, origin, status) in cases {
        for path in [path.as_str(), "/traffic", "/live/faults", "/do/person"] {
            if status == 200 && path != "/traffic" {
                continue;
            }
            let mut request = Request::builder().method(method).uri(path);
            request = request.header("host", host).header("cookie", cookie);
            if let Some(origin) = origin {
                request = request.header("origin", origin);
            }
            let page = browser.send(request.body(Full::default()).unwrap()).await;
            assert_eq!(
                page.status, status,
                "{method} {path} {host} {cookie} {origin:?}"
            );
            assert!(!page.headers.contains_key("set-cookie"));
        }
    }
    for key in ["/?key=", "/?key=x", "/"] {
        let request = Request::get(key).header("host", browser.host());
        let page = browser.send(request.body(Full::default()).unwrap()).await;
        assert_eq!(page.status, 403, "{key}");
        assert!(!page.headers.contains_key("set-cookie"));
    }
    // Nothing was made by those that were refused.
    assert_eq!(playground.with(|world| world.accounts.len()), 2);
    assert_eq!(playground.connect_status("/").await, 404);
}

impl Playground {
    /// What a path is answered over a connection in the process, which has no page.
    async fn connect_status(&self, path: &str) -> u16 {
        let (mut sender, connection) =
            hyper::client::conn::http1::handshake(TokioIo::new(self.connect()))
                .await
                .unwrap();
        tokio::spawn(connection);
        let request = Request::get(path).header("host", "x");
        let request = request.body(Full::<Bytes>::default()).unwrap();
        sender
            .send_request(request)
            .await
            .unwrap()
            .status()
            .as_u16()
    }
}

#[tokio::test]
async fn a_page_loads_nothing_but_its_own() {
    let (playground, bot, alice) = setting();
    let browser = Browser::open(&playground).await;
    let path = format!("/chat/{}/{}", alice.id(), bot.id());
    let page = browser.get(&path).await;
    let policy = page.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.starts_with("default-src 'none'; script-src 'self'"));
    assert!(!policy.contains("unsafe"));
    assert_eq!(page.headers["cache-control"], "no-store");
    assert_eq!(page.headers["x-frame-options"], "DENY");
    assert!(!page.text.contains(" style=") && !page.text.contains(" onclick"));
    for (mark, kind) in [
        ("href=\"/page.", "text/css"),
        ("src=\"/page.", "text/javascript"),
    ] {
        let at = page.text.find(mark).unwrap() + mark.len() - "/page.".len();
        let asset = page.text[at..].split('"').next().unwrap();
        let asset = browser.get(asset).await;
        assert_eq!(asset.status, 200);
        assert!(
            asset.headers["content-type"]
                .to_str()
                .unwrap()
                .starts_with(kind)
        );
        assert!(
            asset.headers["cache-control"]
                .to_str()
                .unwrap()
                .contains("immutable")
        );
        assert!(!asset.text.contains("http://") && !asset.text.contains("https://"));
    }
    assert_eq!(browser.get("/page.0000000000000000.js").await.status, 404);
    assert_eq!(browser.get("/chat/1/2").await.status, 404);
    // Bots need nothing but their token.
    let request = Request::get(format!("/bot{}/getMe", bot.token())).header("host", "evil.example");
    let page = browser.send(request.body(Full::default()).unwrap()).await;
    assert_eq!(page.status, 200);
}

#[tokio::test]
async fn hostile_texts_stay_texts() {
    const EVIL: &str = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
    let playground = Playground::seeded(7);
    let bot = playground.bot("echo_bot");
    let eve = playground.user(EVIL);
    let chat = eve.to(&bot);
    chat.says(EVIL);
    chat.sends_document(EVIL, EVIL.as_bytes(), EVIL).unwrap();
    let group = playground.group(EVIL, &eve);
    group.by(&eve).adds(&bot).unwrap();
    group.by(&eve).says(EVIL);
    send(
        &playground,
        &bot,
        "setMyCommands",
        json!({"commands": [{"command": "a", "description": EVIL}]}),
    )
    .await;
    let markup = json!({"inline_keyboard": [
        [{"text": EVIL, "callback_data": "\"><script>"}],
        [{"text": "link", "url": "https://example.org/\"><script>"}],
        [{"text": "copy", "copy_text": {"text": EVIL}}],
    ]});
    let message = json!({"chat_id": eve.id(), "text": EVIL, "reply_markup": markup, "reply_parameters": {"message_id": 1}});
    send(&playground, &bot, "sendMessage", message).await;
    let keys = json!({"keyboard": [[EVIL]], "input_field_placeholder": EVIL});
    send(
        &playground,
        &bot,
        "sendMessage",
        json!({"chat_id": eve.id(), "text": "x", "reply_markup": keys}),
    )
    .await;
    let poll = json!({"chat_id": eve.id(), "question": EVIL, "options": [EVIL, "b"]});
    send(&playground, &bot, "sendPoll", poll).await;
    let _ = playground
        .call(
            bot.token(),
            "sendMessage",
            json!({"chat_id": EVIL, "text": EVIL}),
        )
        .await;
    let browser = Browser::open(&playground).await;
    let pages = [
        format!("/chat/{}/{}", eve.id(), bot.id()),
        format!("/chat/{}/{}", eve.id(), group.id()),
        format!("/chats/{}", eve.id()),
        "/".to_owned(),
        "/traffic".to_owned(),
        "/traffic/1".to_owned(),
        "/faults".to_owned(),
        format!(
            "/traffic?find={}",
            percent_encoding::utf8_percent_encode(EVIL, percent_encoding::NON_ALPHANUMERIC)
        ),
    ];
    for path in pages {
        let page = browser.get(&path).await;
        assert_eq!(page.status, 200, "{path}");
        let scripts = page.text.matches("<script").count();
        assert_eq!(
            scripts,
            page.text.matches("<script src=\"/page.").count(),
            "{path}"
        );
        assert!(!page.text.contains("<img src=x"), "{path}");
    }
    let text = browser
        .get(&format!("/chat/{}/{}", eve.id(), bot.id()))
        .await
        .text;
    assert!(text.contains("&lt;script&gt;alert(1)"));
}

#[tokio::test]
async fn files_are_shown_only_when_they_are_pictures_or_sounds() {
    let (playground, bot, alice) = setting();
    let chat = alice.to(&bot);
    chat.sends_photo("look");
    chat.sends_document("a.html", &b"<script>alert(1)</script>"[..], "")
        .unwrap();
    let browser = Browser::open(&playground).await;
    let page = browser
        .get(&format!("/chat/{}/{}", alice.id(), bot.id()))
        .await
        .text;
    let paths: Vec<&str> = page
        .split('"')
        .filter(|part| part.starts_with("/media/"))
        .collect();
    let photo = browser.get(paths[0]).await;
    assert_eq!(photo.headers["content-type"], "image/png");
    let file = paths.iter().find(|path| path.contains("?name=")).unwrap();
    for path in [*file, file.split('?').next().unwrap()] {
        let file = browser.get(path).await;
        assert_eq!(file.headers["content-type"], "application/octet-stream");
        assert_eq!(file.headers["x-content-type-options"], "nosniff");
        assert!(
            file.headers["content-disposition"]
                .to_str()
                .unwrap()
                .starts_with("attachment")
        );
    }
    assert_eq!(browser.get("/media/none").await.status, 404);
}

/// Reads events until one has this in it.
async fn event_with(body: &mut Incoming, wanted: &str) -> String {
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
        page.contains("429 Too Many Requests: retry after 7, on sendmessage"),
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

#[tokio::test]
async fn the_page_is_at_addresses_of_this_machine_only() {
    let playground = Playground::new();
    let all = playground.serve("0.0.0.0:0").await.unwrap();
    let url = all.page_url().unwrap();
    assert!(url.starts_with(&format!("http://127.0.0.1:{}/?key=", all.address().port())));
    let other = playground.serve("127.0.0.1:0").await.unwrap();
    let key = |url: &str| url.rsplit('=').next().unwrap().to_owned();
    assert_ne!(key(&url), key(&other.page_url().unwrap()));
    assert!(key(&url).len() >= 32);
    assert!(!format!("{all:?}").contains(&key(&url)));
}
