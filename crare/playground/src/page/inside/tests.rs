use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use http_body_util::Full;
use hyper::body::Incoming;
use serde_json::json;

use crate::actors::{Bot, User};
use crate::faults::Fault;
use crate::insight::{Considered, DeadLetter, Delivery, Insight, Lane, Pending, Route, Way};
use crate::page::tests::{Browser, event_with, send, setting};
use crate::playground::Playground;

/// A bot's inside that does nothing, but notes what it is asked for.
#[derive(Default)]
struct Fake {
    letters: Mutex<Vec<DeadLetter>>,
    replayed: Mutex<Vec<i64>>,
    hangs: AtomicBool,
}

impl Insight for Fake {
    fn routes(&self) -> Vec<Route> {
        let route = |section: &str, trigger: &str, name: &str| Route {
            name: name.to_owned(),
            trigger: trigger.to_owned(),
            section: section.to_owned(),
            place: "src/main.rs:3".to_owned(),
            ..Route::default()
        };
        vec![
            Route {
                conditions: vec!["in private <chats>".to_owned()],
                about: Some("Say hello & more".to_owned()),
                ..route("message", "command start", "bot::start")
            },
            route("message", "on_text", "bot::echo"),
            route("callback_query", "callback buy/{n}", "bot::buy"),
        ]
    }

    fn delivery(&self) -> Delivery {
        Delivery {
            in_work: 3,
            lanes: vec![Lane {
                key: "chat 7".to_owned(),
                in_work: 1,
                waiting: 4,
                age_ms: 61_000,
            }],
            in_inbox: 12,
            dead_letters: self.letters.lock().unwrap().len(),
        }
    }

    fn dead_letters(&self) -> Pending<'_, Result<Vec<DeadLetter>, String>> {
        Box::pin(async {
            if self.hangs.load(Ordering::SeqCst) {
                std::future::pending::<()>().await;
            }
            Ok(self.letters.lock().unwrap().clone())
        })
    }

    fn replay(&self, update_id: i64) -> Pending<'_, Result<(), String>> {
        self.replayed.lock().unwrap().push(update_id);
        self.discard(update_id)
    }

    fn discard(&self, update_id: i64) -> Pending<'_, Result<(), String>> {
        Box::pin(async move {
            let mut letters = self.letters.lock().unwrap();
            let before = letters.len();
            letters.retain(|letter| letter.update_id != update_id);
            if letters.len() == before {
                return Err("there is no such dead letter".to_owned());
            }
            Ok(())
        })
    }
}

fn shown() -> (Playground, Bot, User, Arc<Fake>) {
    let (playground, bot, alice) = setting();
    let fake = Arc::new(Fake::default());
    bot.shows(fake.clone());
    (playground, bot, alice, fake)
}

fn letter(update_id: i64) -> DeadLetter {
    DeadLetter {
        update_id,
        reason: "no <database>".to_owned(),
        at: 1_700_000_000,
        tries: 3,
        update: json!({"update_id": update_id, "message": {"message_id": 1, "text": "buy"}}),
    }
}

/// Somebody says something, and the bot tells that `route` took it, after `start` did not.
async fn takes(playground: &Playground, bot: &Bot, alice: &User, route: Option<&str>) -> i64 {
    alice.to(bot).says("good day");
    let updates = send(playground, bot, "getUpdates", json!({"offset": -1})).await;
    let update_id = updates[0]["update_id"].as_i64().unwrap();
    let asked = |route: &str, why_not: Option<&str>| Considered {
        route: route.to_owned(),
        why_not: why_not.map(str::to_owned),
    };
    let mut considered = vec![asked("bot::start", Some("no command in it"))];
    considered.extend(route.map(|route| asked(route, None)));
    bot.tells(Way {
        update_id,
        route: route.map(str::to_owned),
        considered,
        outcome: "handled".to_owned(),
        error: None,
        micros: 1_250,
    });
    update_id
}

async fn live(browser: &Browser, path: &str) -> Incoming {
    let request = browser.request("GET", path).body(Full::default()).unwrap();
    browser.raw(request).await.into_body()
}

#[tokio::test]
async fn traffic_tells_the_way() {
    let (playground, bot, alice, _) = shown();
    takes(&playground, &bot, &alice, Some("bot::echo")).await;
    let failed = takes(&playground, &bot, &alice, Some("bot::buy")).await;
    bot.tells(Way {
        update_id: failed,
        route: Some("bot::buy".to_owned()),
        outcome: "failed".to_owned(),
        error: Some("sold <out>".to_owned()),
        ..Way::default()
    });
    let browser = Browser::open(&playground).await;
    let page = browser.get("/traffic?kind=updates").await.text;
    assert!(page.contains(">echo</span>"), "{page}");
    let page = browser.get("/traffic?kind=errors").await.text;
    assert!(page.contains("sold &lt;out&gt;") && !page.contains(">echo</span>"));
    let page = browser.get("/traffic?find=BOT::ECHO").await.text;
    assert!(page.contains(">echo</span>") && !page.contains(">buy</span>"));

    let records = playground.traffic();
    let of = |method: &str| {
        records
            .iter()
            .find(|one| format!("{one:?}").contains(method))
    };
    let first = of("good day").unwrap().number;
    let record = browser.get(&format!("/traffic/{first}")).await.text;
    let passed = "<li class=\"passed\"><code>bot::start</code><span>no command in it</span>";
    assert!(record.contains(passed), "{record}");
    assert!(record.contains("<li class=\"took\"><code>bot::echo</code>"));
    assert!(record.contains("1.2 ms"));
}

#[tokio::test]
async fn the_map_lights_up() {
    let (playground, bot, alice, _) = shown();
    let browser = Browser::open(&playground).await;
    let page = browser.get("/map").await;
    assert_eq!(page.status, 200);
    let at = |what: &str| page.text.find(what).unwrap_or_else(|| panic!("no {what}"));
    assert!(at("<h2>message</h2>") < at("command start"));
    assert!(at("command start") < at("on_text") && at("on_text") < at("<h2>callback_query</h2>"));
    assert!(page.text.contains("in private &lt;chats&gt;"));
    assert!(page.text.contains("Say hello &amp; more"));
    assert!(page.text.contains("bot::start · src/main.rs:3"));

    let mut body = live(&browser, &format!("/live/map/{}", bot.id())).await;
    event_with(&mut body, "\"region\":\"routes\"").await;
    takes(&playground, &bot, &alice, Some("bot::echo")).await;
    let event = event_with(&mut body, "route used latest").await;
    assert!(event.contains("data-hits=\\\"1\\\"") && !event.contains("command start"));
    takes(&playground, &bot, &alice, None).await;
    let event = event_with(&mut body, "section none latest").await;
    assert!(event.contains("1 update of the last 2"), "{event}");

    let path = format!("/map/{}/route", bot.id());
    let taken = browser.get(&format!("{path}/1")).await.text;
    assert!(taken.contains("<h3>Took</h3>") && taken.contains("Alice: good day"));
    assert!(!taken.contains("Did not take"));
    let asked = browser.get(&format!("{path}/0")).await.text;
    assert!(asked.contains("None of the last updates") && asked.contains("no command in it"));
    assert_eq!(browser.get(&format!("{path}/9")).await.status, 404);
    assert_eq!(browser.get("/map/1/route/0").await.status, 404);
    assert_eq!(browser.get("/map/1").await.status, 404);
    assert_eq!(browser.get("/map/x").await.status, 404);
}

#[tokio::test]
async fn the_inside_is_a_moment() {
    let (playground, bot, alice, fake) = shown();
    takes(&playground, &bot, &alice, Some("bot::echo")).await;
    playground.add_fault(Fault::too_many_requests(3).on("getMe"));
    let refused = playground.call(bot.token(), "getMe", json!({})).await;
    assert!(refused.is_err());
    let browser = Browser::open(&playground).await;
    let page = browser.get("/inside").await.text;
    assert!(page.contains("chat 7") && page.contains("1 in work, 4 waiting"));
    assert!(page.contains("61 s") && page.contains("lane late"));
    assert!(
        page.contains("<b>12</b><span>in the inbox</span>"),
        "{page}"
    );
    let label = |text: &str| format!("aria-label=\"{text} in 5 minutes\"");
    let updates = label("Updates: 0.02/s in the last minute; at most 0.2/s, 1");
    assert!(page.contains(&updates), "{page}");
    let limits = label("429 Too Many Requests: 0.02/s in the last minute; at most 0.2/s, 1");
    assert!(page.contains(&limits), "{page}");
    assert!(page.contains("Time per update: 1.2 ms in the last minute"));
    assert!(!page.contains("style="));

    // looked at anew by itself, though nothing happens at the server
    let mut body = live(&browser, "/live/inside").await;
    event_with(&mut body, "\"region\":\"letters\"").await;
    fake.letters.lock().unwrap().push(letter(41));
    let event = event_with(&mut body, "letter-41").await;
    assert!(event.contains("no &lt;database&gt;") && event.contains("tried 3 times"));
}

#[tokio::test]
async fn dead_letters_are_replayed_and_thrown_away() {
    let (playground, bot, _, fake) = shown();
    fake.letters.lock().unwrap().extend((0..60).map(letter));
    let browser = Browser::open(&playground).await;
    let page = browser.get(&format!("/inside/{}", bot.id())).await.text;
    assert!(page.contains("letter-59") && page.contains("letter-10"));
    assert!(!page.contains("letter-9\"") && page.contains("and 10 older ones"));
    let form = |update: i64| format!("bot={}&update={update}", bot.id());
    assert_eq!(browser.act("replay", &form(59)).await["ok"], true);
    assert_eq!(browser.act("discard", &form(58)).await["ok"], true);
    assert_eq!(*fake.replayed.lock().unwrap(), [59]);
    assert_eq!(fake.letters.lock().unwrap().len(), 58);
    let again = browser.act("replay", &form(59)).await;
    assert_eq!(again["error"], "there is no such dead letter");
    assert_eq!(browser.act("replay", "bot=1&update=2").await["ok"], false);

    let request = browser.request("POST", "/do/discard");
    let request = request
        .header("origin", browser.serving.url())
        .header("content-type", "application/x-www-form-urlencoded");
    let page = browser.send(request.body(form(57).into()).unwrap()).await;
    assert_eq!(page.status, 303);
    assert_eq!(page.headers["location"], format!("/inside/{}", bot.id()));

    // a bot that does not answer does not stop the page
    fake.hangs.store(true, Ordering::SeqCst);
    let page = browser.get("/inside").await.text;
    assert!(
        page.contains("They cannot be read: the bot does not answer within 2s"),
        "{page}"
    );
    assert!(page.contains("chat 7"));
}

#[tokio::test]
async fn a_bot_that_shows_nothing_has_plots() {
    let (playground, bot, alice) = setting();
    alice.to(&bot).says("hi");
    send(&playground, &bot, "getUpdates", json!({})).await;
    let other = playground.bot("other_bot");
    let browser = Browser::open(&playground).await;
    let page = browser.get("/map").await.text;
    assert!(page.contains("does not show its inside"));
    assert!(page.contains(&format!("href=\"/map/{}\"", other.id())));
    let page = browser.get("/inside").await.text;
    assert!(
        page.contains("does not show its inside") && page.contains("at most 0.2/s, 1 in 5 minutes")
    );
    assert!(page.contains("no update was timed") && !page.contains("id=\"letters\""));
    let refused = browser
        .act("replay", &format!("bot={}&update=1", bot.id()))
        .await;
    assert_eq!(refused["error"], "This bot does not show its inside.");

    let empty = Playground::seeded(1);
    let browser = Browser::open(&empty).await;
    assert!(
        browser
            .get("/inside")
            .await
            .text
            .contains("There is no bot yet")
    );
    assert!(
        browser
            .get("/map")
            .await
            .text
            .contains("There is no bot yet")
    );
}
