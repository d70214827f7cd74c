use actix_web::http::header::{HeaderMap, HeaderName, HeaderValue};
use actix_web::http::{Method, Uri};

use super::{Client, ClientIp, Door, Head, OriginCheck, Refusal, Secret};
use crate::source::webhook::origin::{Networks, Rule};

const STRANGER: [u8; 4] = [203, 0, 113, 7];
const TELEGRAM: [u8; 4] = [149, 154, 167, 220];

fn door() -> Door {
    Door {
        path: "/hook".into(),
        secret: Secret::given("s").unwrap(),
        client_ip: ClientIp {
            trusted: Networks::default(),
            header: None,
        },
        origin: OriginCheck {
            rule: Rule::TelegramNetworks(Networks::telegram()),
            extra: Networks::default(),
            allow_local: false,
        },
        body_limit: 1_000,
    }
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "reads better where it is called"
)]
fn check(method: Method, path: &str, lines: &[(&str, &str)], client: [u8; 4]) -> Option<u16> {
    let mut headers = HeaderMap::new();
    let uri = path.parse::<Uri>().unwrap();
    for (name, value) in lines {
        headers.append(
            name.parse::<HeaderName>().unwrap(),
            HeaderValue::from_str(value).unwrap(),
        );
    }
    let head = Head {
        post: method == Method::POST,
        path: uri.path(),
        headers: &headers,
    };
    door()
        .check(&head, &Client::Known(client.into()))
        .err()
        .map(|refused| refused.reason.status())
}

const SECRET: (&str, &str) = ("X-Telegram-Bot-Api-Secret-Token", "s");
const JSON: (&str, &str) = ("Content-Type", "application/json");

#[test]
fn what_telegram_sends_passes() {
    assert_eq!(
        check(
            Method::POST,
            "/hook",
            &[SECRET, JSON, ("Content-Length", "1000")],
            TELEGRAM
        ),
        None
    );
    assert_eq!(
        check(Method::POST, "/hook?x=1", &[SECRET, JSON], TELEGRAM),
        None
    );
    assert_eq!(
        check(
            Method::POST,
            "/hook",
            &[SECRET, ("Content-Type", "Application/JSON; charset=utf-8")],
            TELEGRAM
        ),
        None
    );
}

#[test]
fn one_check_after_the_other() {
    let wrong = ("X-Telegram-Bot-Api-Secret-Token", "S");
    let text = ("Content-Type", "text/plain");
    let long = ("Content-Length", "1001");
    // Everything wrong, then one thing less wrong each time.
    assert_eq!(
        check(Method::GET, "/", &[wrong, text, long], STRANGER),
        Some(404)
    );
    assert_eq!(
        check(Method::GET, "/hook", &[wrong, text, long], STRANGER),
        Some(405)
    );
    assert_eq!(
        check(Method::POST, "/hook", &[wrong, text, long], STRANGER),
        Some(401)
    );
    assert_eq!(
        check(Method::POST, "/hook", &[SECRET, text, long], STRANGER),
        Some(403)
    );
    assert_eq!(
        check(Method::POST, "/hook", &[SECRET, text, long], TELEGRAM),
        Some(415)
    );
    assert_eq!(
        check(Method::POST, "/hook", &[SECRET, JSON, long], TELEGRAM),
        Some(413)
    );
}

#[test]
fn paths_are_compared_exactly() {
    for path in [
        "/hook/", "/Hook", "//hook", "/hook%2f", "/ho%6fk", "/hook/x",
    ] {
        assert_eq!(
            check(Method::POST, path, &[SECRET, JSON], TELEGRAM),
            Some(404),
            "{path}"
        );
    }
}

#[test]
fn the_secret_stands_there_once() {
    assert_eq!(check(Method::POST, "/hook", &[JSON], TELEGRAM), Some(401));
    assert_eq!(
        check(Method::POST, "/hook", &[SECRET, SECRET, JSON], TELEGRAM),
        Some(401)
    );
    assert_eq!(
        check(Method::POST, "/hook", &[(SECRET.0, ""), JSON], TELEGRAM),
        Some(401)
    );
}

#[test]
fn json_and_nothing_else() {
    for lines in [
        &[SECRET][..],
        &[SECRET, ("Content-Type", "application/jsonx")],
        &[
            SECRET,
            ("Content-Type", "application/x-www-form-urlencoded"),
        ],
        &[SECRET, ("Content-Type", "")],
        &[SECRET, JSON, JSON],
        &[SECRET, JSON, ("Content-Encoding", "gzip")],
    ] {
        assert_eq!(
            check(Method::POST, "/hook", lines, TELEGRAM),
            Some(415),
            "{lines:?}"
        );
    }
    assert_eq!(Refusal::ContentType.status(), 415);
}
