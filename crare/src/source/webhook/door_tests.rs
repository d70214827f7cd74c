use actix_web::http::header::{HeaderMap, HeaderName, HeaderValue};
use actix_web::http::{Method, Uri};

use super::{Client, ClientIp, Door, Head, OriginCheck, Refusal, Refusals, Secrets, Throttle};
use crate::source::webhook::client_ip::{Hidden, Peer};
use crate::source::webhook::origin::{Networks, Rule};
use crate::source::webhook::secret::Secret;

const STRANGER: [u8; 4] = [203, 0, 113, 7];
const TELEGRAM: [u8; 4] = [149, 154, 167, 220];

fn door() -> Door {
    Door {
        path: "/hook".into(),
        secrets: Secrets::new(Secret::given("s").unwrap()),
        throttle: Throttle::default(),
        client_ip: ClientIp {
            trusted: Networks::default(),
            header: None,
        },
        origin: OriginCheck {
            rule: Rule::TelegramNetworks(Networks::telegram()),
            extra: Networks::default(),
            allow_local: false,
        },
        observed: None,
        body_limit: 1_000,
    }
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "reads better where it is called"
)]
fn check(method: Method, path: &str, lines: &[(&str, &str)], client: [u8; 4]) -> Option<u16> {
    let post = method == Method::POST;
    ask(&door(), post, path, lines, &Client::Known(client.into()))
}

/// The status of the refusal, if it is one.
fn ask(
    door: &Door,
    post: bool,
    path: &str,
    lines: &[(&str, &str)],
    client: &Client,
) -> Option<u16> {
    let mut headers = HeaderMap::new();
    let uri = path.parse::<Uri>().unwrap();
    for (name, value) in lines {
        headers.append(
            name.parse::<HeaderName>().unwrap(),
            HeaderValue::from_str(value).unwrap(),
        );
    }
    let head = Head {
        post,
        path: uri.path(),
        headers: &headers,
    };
    door.check(&head, Peer::Unix, client)
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

fn secret(text: &str) -> [(&str, &str); 2] {
    [(SECRET.0, text), JSON]
}

#[test]
fn both_secrets_and_both_paths_during_a_change() {
    let mut door = door();
    let (old, new) = (Secret::given("old").unwrap(), Secret::given("new").unwrap());
    let (old_path, new_path) = (old.path(), new.path());
    door.path.clone_from(&new_path);
    door.secrets = Secrets::new(new).replacing(old, Some(old_path.clone()));
    let client = Client::Known(TELEGRAM.into());
    let post = |path: &str, text| ask(&door, true, path, &secret(text), &client);
    for (path, text) in [
        (&old_path, "old"),
        (&new_path, "new"),
        (&old_path, "new"),
        (&new_path, "old"),
    ] {
        assert_eq!(post(path, text), None, "{text}");
    }
    assert_eq!(post(&old_path, "s"), Some(401));
    assert_eq!(post("/hook", "new"), Some(404));
}

#[test]
fn a_new_secret_from_a_stranger_ends_nothing() {
    let mut door = door();
    door.secrets = Secrets::new(Secret::given("new").unwrap())
        .replacing(Secret::given("old").unwrap(), Some("/old".into()));
    let post = |client: [u8; 4]| {
        let client = Client::Known(client.into());
        ask(&door, true, "/hook", &secret("new"), &client)
    };
    let later = || std::time::Instant::now() + std::time::Duration::from_secs(61);
    assert_eq!(post(STRANGER), Some(403));
    assert!(door.secrets.is_previous_path("/old", later()));
    assert_eq!(post(TELEGRAM), None);
    assert!(!door.secrets.is_previous_path("/old", later()));
}

#[test]
fn who_tries_secrets_is_not_listened_to() {
    let mut door = door();
    door.origin.rule = Rule::Any;
    let post = |client: &str, text: &str| {
        let client = Client::Known(client.parse().unwrap());
        ask(&door, true, "/hook", &secret(text), &client)
    };
    for stranger in ["203.0.113.7", "2001:db8::1"] {
        for _ in 0..20 {
            assert_eq!(post(stranger, "x"), Some(401));
        }
        assert_eq!(post(stranger, "x"), Some(429));
        assert_eq!(post(stranger, "s"), Some(429), "not even compared");
    }
    assert_eq!(post("2001:db8::ffff", "s"), Some(429), "the same /64");
    assert_eq!(post("2001:db8:0:1::1", "s"), None);
    assert_eq!(post("203.0.113.8", "s"), None);
    // Telegram, which may know another secret still; a proxy on this machine; one that Telegram comes through too.
    for other in ["149.154.167.220", "127.0.0.1", "fd00::1", "203.0.113.8"] {
        for _ in 0..40 {
            assert_eq!(post(other, "x"), Some(401), "{other}");
        }
        assert_eq!(post(other, "s"), None, "{other}");
    }
    let hidden = Client::Unknown(Hidden::NoHeader);
    for _ in 0..40 {
        let status = ask(&door, true, "/hook", &secret("x"), &hidden);
        assert_eq!(status, Some(401));
    }
}

#[test]
fn observing_lets_strangers_in_and_counts_them() {
    let mut door = door();
    let refusals = Refusals::default();
    door.observed = Some(refusals.clone());
    let post = |client: Client, text: &str| ask(&door, true, "/hook", &secret(text), &client);
    assert_eq!(post(Client::Known(STRANGER.into()), "s"), None);
    assert_eq!(post(Client::Known(TELEGRAM.into()), "s"), None);
    assert_eq!(post(Client::Unknown(Hidden::NoHeader), "s"), None);
    assert_eq!(post(Client::Known(STRANGER.into()), "x"), Some(401));
    let seen: Vec<_> = refusals
        .observed()
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .collect();
    assert_eq!(seen, [("hidden", 1), ("network", 1)]);
    assert_eq!(refusals.observed_by_asn(), [(None, 2)]);
    assert_eq!(refusals.total(), 0);
}
