use bytes::Bytes;
use http_body_util::Full;
use hyper::Request;
use hyper_util::rt::TokioIo;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::json;

use super::tests::{Browser, send, setting};
use crate::playground::Playground;

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
        ("stylesheet\" href=\"/page.", "text/css"),
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
            utf8_percent_encode(EVIL, NON_ALPHANUMERIC)
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
    // Forms within forms are none to a browser.
    let mut open = 0;
    for part in text.split('<') {
        open += i32::from(part.starts_with("form"));
        open -= i32::from(part.starts_with("/form"));
        assert!((0..=1).contains(&open), "{part}");
    }
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
