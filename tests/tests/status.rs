//! What operators see of a bot: whether it lives, whether it serves, and its numbers.

#![allow(clippy::unwrap_used)] // a test stops at the first surprise

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use crare::api::{SendMessage, UserId};
use crare::prelude::*;
use crare_tests::{
    http::{Answer, Ask},
    nginx::free_address,
    process::Program,
    server::Server,
    stage::Stage,
};
use serde_json::json;
use tokio::time::sleep;

#[handle(on_text)]
async fn say(ctx: Context, Text(text): Text) -> Result<String> {
    if text == "fail" {
        return Err(std::io::Error::other("as asked").into());
    }
    if text == "write to nobody" {
        let nobody = SendMessage::new(UserId(404), "hello");
        let _ = ctx.bot().call(nobody).await;
    }
    Ok(text)
}

async fn get(address: &str, path: &str) -> Answer {
    Ask::get(&format!("http://{address}{path}"))
        .header("Host", address)
        .send()
        .await
        .unwrap()
}

/// The numbers, by name and labels as they are written. Every line is read by the rules of the format.
struct Scrape(BTreeMap<String, f64>);

fn is_name(text: &str) -> bool {
    !text.is_empty()
        && !text.starts_with(|c: char| c.is_ascii_digit())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
}

/// The pairs in `{..}`.
fn labels(text: &str) -> Vec<(&str, &str)> {
    let mut rest = text;
    let mut found = Vec::new();
    while !rest.is_empty() {
        let (name, after) = rest.split_once("=\"").unwrap();
        let (value, after) = after.split_once('"').unwrap();
        assert!(is_name(name) && !value.contains(['\\', '\n']), "{text}");
        found.push((name, value));
        rest = after;
        if let Some(after) = rest.strip_prefix(',') {
            assert!(!after.is_empty(), "{text}");
            rest = after;
        } else {
            assert!(rest.is_empty(), "{text}");
        }
    }
    found
}

impl Scrape {
    async fn of(address: &str) -> Self {
        let answer = get(address, "/metrics").await;
        assert_eq!(answer.status, 200);
        assert_eq!(
            answer.header("content-type"),
            Some("application/openmetrics-text; version=1.0.0; charset=utf-8")
        );
        Self::read(&answer.text())
    }

    fn read(text: &str) -> Self {
        let text = text.strip_suffix("# EOF\n").unwrap();
        let (mut values, mut families) = (BTreeMap::new(), BTreeSet::new());
        let (mut family, mut kind) = (String::new(), String::new());
        let mut last_range = (String::new(), 0.0);
        for line in text.lines() {
            if let Some(comment) = line.strip_prefix("# ") {
                let [word, name, rest] = comment.splitn(3, ' ').collect::<Vec<_>>()[..] else {
                    panic!("{line}");
                };
                assert!(is_name(name) && !rest.is_empty(), "{line}");
                match word {
                    "HELP" => {
                        name.clone_into(&mut family);
                        assert!(families.insert(family.clone()), "twice: {line}");
                        assert!(rest.ends_with('.'), "{line}");
                    }
                    "TYPE" => {
                        assert_eq!(name, family);
                        rest.clone_into(&mut kind);
                    }
                    "UNIT" => assert!(name == family && name.ends_with(rest), "{line}"),
                    _ => panic!("{line}"),
                }
                continue;
            }
            let (series, value) = line.rsplit_once(' ').unwrap();
            let value: f64 = value.parse().unwrap();
            let (name, pairs) = series
                .strip_suffix('}')
                .map_or((series, ""), |series| series.split_once('{').unwrap());
            let pairs = labels(pairs);
            let suffix = name.strip_prefix(family.as_str()).unwrap();
            let expected: &[&str] = match kind.as_str() {
                "counter" => &["_total"],
                "gauge" => &[""],
                "info" => &["_info"],
                "histogram" => &["_sum", "_count", "_bucket"],
                _ => panic!("{kind}: {line}"),
            };
            assert!(expected.contains(&suffix), "{line} in {family}");
            assert!(value.is_finite() && value >= 0.0, "{line}");
            if suffix == "_bucket" {
                let (end, others) = pairs.split_first().unwrap();
                assert_eq!(end.0, "le");
                let whose = format!("{others:?}");
                assert!(
                    last_range.0 != whose || last_range.1 <= value,
                    "falls: {line}"
                );
                last_range = (whose, value);
            } else {
                last_range.0.clear();
            }
            assert!(
                values.insert(series.to_owned(), value).is_none(),
                "twice: {line}"
            );
        }
        Self(values)
    }

    fn value(&self, series: &str) -> f64 {
        *self
            .0
            .get(series)
            .unwrap_or_else(|| panic!("{series} in {:#?}", self.0))
    }

    /// The sum of all series of this name.
    fn sum(&self, name: &str) -> f64 {
        let series = self.0.iter();
        let named = series.filter(|(series, _)| series.split('{').next() == Some(name));
        named.map(|(_, value)| value).sum()
    }
}

/// Ask again until it is so: what a bot counts after its answer can only be seen by asking.
async fn until(address: &str, mut so: impl FnMut(&Scrape) -> bool) -> Scrape {
    let begun = Instant::now();
    loop {
        let scrape = Scrape::of(address).await;
        if so(&scrape) {
            return scrape;
        }
        assert!(begun.elapsed() < Duration::from_secs(20), "{:#?}", scrape.0);
        sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test]
async fn the_numbers_are_those_of_what_happened() {
    let address = free_address().to_string();
    let stage = Stage::with(crare::router![say], |app| app.status(&address)).await;
    let bot = stage.id();
    for text in ["one", "two"] {
        stage.says(text);
        stage.sees(text).await;
    }
    stage.fail_next("sendMessage", 400, "Bad Request: chat not found", None);
    stage.says("write to nobody");
    // The server has seen this call too, before it refused it.
    stage.sees("hello").await;
    stage.sees("write to nobody").await;
    stage.says("fail");
    stage.sends(json!({ "dice": { "emoji": "🎲", "value": 1 } }));
    stage.flood_next("sendMessage", 7);
    stage.says("too much");
    let scrape = until(&address, |scrape| {
        scrape.sum("crare_updates_total") >= 6.0
            && scrape.value(&format!("crare_in_flight{{bot=\"{bot}\"}}")) < 0.5
    })
    .await;
    let own = |name: &str, labels: &str| {
        let labels = [format!("bot=\"{bot}\""), labels.to_owned()];
        let labels: Vec<_> = labels
            .into_iter()
            .filter(|label| !label.is_empty())
            .collect();
        scrape.value(&format!("{name}{{{}}}", labels.join(",")))
    };
    let updates = |outcome: &str| {
        own(
            "crare_updates_total",
            &format!("kind=\"message\",outcome=\"{outcome}\""),
        )
    };
    let calls = |method: &str, code: &str| {
        own(
            "crare_api_calls_total",
            &format!("method=\"{method}\",code=\"{code}\""),
        )
    };
    let expected = [
        (updates("done"), 3.0),
        // The handler's own error, and the answer that Telegram refused.
        (updates("failed"), 2.0),
        (updates("unhandled"), 1.0),
        (updates("abandoned"), 0.0),
        (own("crare_update_seconds_count", ""), 6.0),
        (own("crare_queue_seconds_count", ""), 6.0),
        (own("crare_lanes", ""), 0.0),
        (own("crare_in_flight_limit", ""), 1_000.0),
        (calls("getMe", "200"), 1.0),
        (calls("sendMessage", "200"), 3.0),
        (calls("sendMessage", "400"), 1.0),
        (calls("sendMessage", "429"), 1.0),
        (
            own("crare_api_seconds_count", "method=\"sendMessage\""),
            5.0,
        ),
        (own("crare_floods_total", ""), 1.0),
        (own("crare_flood_wait_seconds_total", ""), 7.0),
        (
            own(
                "crare_bot_info",
                &format!("username=\"{}\"", stage.username()),
            ),
            1.0,
        ),
        (scrape.sum("crare_build_info"), 1.0),
    ];
    for (line, (found, expected)) in expected.into_iter().enumerate() {
        assert!(
            (found - expected).abs() < 0.1,
            "line {line}: {found} is not {expected}: {:#?}",
            scrape.0
        );
    }
    let now = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .unwrap();
    let age = now.as_secs_f64() - scrape.value("process_start_time_seconds");
    assert!((0.0..60.0).contains(&age), "{age}");
}

#[tokio::test]
async fn calls_in_answers_are_counted_apart() {
    let server = Server::start().await;
    let (address, status) = (free_address(), free_address().to_string());
    let mut running = Program::at(env!("CARGO_BIN_EXE_bot"))
        .serving(&server)
        .env("CRARE_MODE", "webhook")
        .env("CRARE_WEBHOOK_LISTEN", address.to_string())
        .env("CRARE_WEBHOOK_PATH", "/hook")
        .env("CRARE_WEBHOOK_SECRET", "a-secret_of-the-tests")
        .env("CRARE_WEBHOOK_REPLY_WINDOW_MS", "10000")
        .env("CRARE_STATUS_LISTEN", &status)
        .start();
    running.wait_until_it_listens(&address.to_string()).await;
    for id in 1..=2 {
        let answer = Ask::post(&format!("http://{address}/hook"))
            .header("X-Telegram-Bot-Api-Secret-Token", "a-secret_of-the-tests")
            .json(&json!({ "update_id": id, "message": {
                "message_id": id, "date": 1_700_000_000, "text": "hello",
                "chat": { "id": 7, "type": "private", "first_name": "Ada" },
                "from": { "id": 7, "is_bot": false, "first_name": "Ada" },
            }}))
            .send()
            .await
            .unwrap();
        assert_eq!(answer.json()["method"], "sendMessage");
    }
    let scrape = until(&status, |scrape| {
        scrape.sum("crare_replies_in_answers_total") >= 2.0
    })
    .await;
    let shown: Vec<_> = scrape
        .0
        .iter()
        .filter(|(series, _)| series.contains("method=\"sendMessage\""))
        .collect();
    let [(series, value)] = shown[..] else {
        panic!("it is a call that was made, too: {shown:?}");
    };
    assert!(
        series.starts_with("crare_replies_in_answers_total{"),
        "{series}"
    );
    assert!((value - 2.0).abs() < 0.1, "{value}");
}

#[tokio::test]
async fn readiness_is_told_from_the_start_to_the_end() {
    let mut server = Server::start().await;
    let alice = server.user(1, "Alice");
    server.go_down().await;
    let address = free_address().to_string();
    let mut running = Program::at(env!("CARGO_BIN_EXE_bot"))
        .serving(&server)
        .env("CRARE_STATUS_LISTEN", &address)
        .start();
    running.wait_until_it_listens(&address).await;
    let starting = get(&address, "/readyz").await;
    assert_eq!(starting.status, 503);
    assert!(starting.text().contains("started"), "{starting:?}");
    assert_eq!(get(&address, "/healthz").await.status, 200);
    // Calls that do not get through are seen while the bot waits for its server.
    until(&address, |scrape| {
        scrape.sum("crare_api_calls_total") >= 1.0
    })
    .await;

    server.come_back().await;
    server.wait_for_call("getUpdates").await;
    assert_eq!(get(&address, "/readyz").await.status, 200);

    server.send_text(&alice, "/slow 1500");
    assert_eq!(&server.wait_for_call("sendMessage").await["text"], "begun");
    running.signal("TERM").await;
    running.wait_for_line("stopping").await;
    let begun = Instant::now();
    let stopping = loop {
        let answer = get(&address, "/readyz").await;
        if answer.status != 200 {
            break answer;
        }
        assert!(
            begun.elapsed() < Duration::from_secs(1),
            "it is still ready"
        );
    };
    assert_eq!(stopping.status, 503);
    assert!(stopping.text().contains("stopped"), "{stopping:?}");
    assert_eq!(get(&address, "/healthz").await.status, 200);
    assert!(running.wait().await.success(), "{}", running.output());
}

#[tokio::test]
async fn an_address_that_cannot_be_used_stops_the_start() {
    let server = Server::start().await;
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let taken = taken.local_addr().map(|address| (taken, address)).unwrap();
    for (address, words) in [
        (taken.1.to_string(), "in use"),
        ("nowhere".to_owned(), "127.0.0.1:9090"),
    ] {
        let app = App::new(server.token())
            .api_url(server.url())
            .routes(crare::router![say])
            .status(&address);
        let told = app.run().await.unwrap_err().to_string();
        assert!(told.contains(words) && told.contains(&address), "{told}");
    }
    let mut running = Program::at(env!("CARGO_BIN_EXE_bot"))
        .serving(&server)
        .env("CRARE_STATUS_LISTEN", "9090")
        .start();
    assert!(!running.wait().await.success());
    running.wait_for_line("CRARE_STATUS_LISTEN").await;
}
