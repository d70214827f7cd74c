//! The inside of a bot, as far as it shows it: the map, the way of an update, dead letters. And a conversation that becomes a test.

use std::sync::{Arc, Mutex};

use crare::playground::Bot;
use crare::playground::insight::{
    Considered, DeadLetter, Delivery, Insight, Lane, Pending, Route, Way,
};
use serde_json::json;

use crate::Stage;

/// The inside of a bot that has given up some deliveries.
struct Van {
    letters: Mutex<Vec<DeadLetter>>,
}

/// A bot with such an inside, and so many letters.
pub(crate) fn van(stage: &Stage, letters: i64) -> Bot {
    let letters = (1..=letters).map(|update_id| DeadLetter {
        update_id,
        reason: "the van is broken".to_owned(),
        at: stage.playground.clock().now(),
        tries: 3,
        update: json!({"update_id": update_id, "message": {"message_id": 1, "text": "/deliver"}}),
    });
    let letters = Mutex::new(letters.collect());
    let bot = stage.playground.bot("van_bot");
    bot.shows(Arc::new(Van { letters }));
    bot
}

impl Insight for Van {
    fn routes(&self) -> Vec<Route> {
        let routes = [
            ("Private chats", "deliver", "Bring it"),
            ("Private chats", "stop", "Do not bring it"),
            ("Groups", "where", "Tell where it is"),
        ];
        let route = |(section, name, about): (&str, &str, &str)| Route {
            name: format!("van::{name}"),
            trigger: format!("/{name}"),
            section: section.to_owned(),
            conditions: vec!["on weekdays".to_owned()],
            about: Some(about.to_owned()),
            place: "src/van.rs:7".to_owned(),
        };
        routes.map(route).to_vec()
    }

    fn delivery(&self) -> Delivery {
        let lane = Lane {
            key: "chat 7".to_owned(),
            in_work: 1,
            waiting: 4,
            age_ms: 61_000,
        };
        Delivery {
            in_work: 1,
            lanes: vec![lane],
            in_inbox: 5,
            dead_letters: self.letters.lock().unwrap().len(),
        }
    }

    fn dead_letters(&self) -> Pending<'_, Result<Vec<DeadLetter>, String>> {
        let letters = self.letters.lock().unwrap().clone();
        Box::pin(async { Ok(letters) })
    }

    fn replay(&self, update_id: i64) -> Pending<'_, Result<(), String>> {
        let mut letters = self.letters.lock().unwrap();
        letters.retain(|letter| letter.update_id != update_id);
        Box::pin(async { Ok(()) })
    }

    fn discard(&self, update_id: i64) -> Pending<'_, Result<(), String>> {
        self.replay(update_id)
    }
}

/// Alice asks for a delivery, and the bot tells how it went.
async fn delivers(stage: &Stage, van: &Bot) {
    stage.alice.to(van).says("/deliver");
    let latest = json!({"offset": -1});
    let updates = stage
        .playground
        .call(van.token(), "getUpdates", latest)
        .await;
    let considered = [
        ("van::stop", Some("another command")),
        ("van::deliver", None),
    ];
    let considered = considered.map(|(route, why_not)| Considered {
        route: route.to_owned(),
        why_not: why_not.map(str::to_owned),
    });
    van.tells(Way {
        update_id: updates.unwrap()[0]["update_id"].as_i64().unwrap(),
        route: Some("van::deliver".to_owned()),
        considered: considered.to_vec(),
        outcome: "handled".to_owned(),
        error: None,
        micros: 1_250,
    });
}

#[tokio::test]
async fn the_map_lights_up() {
    let Some(stage) = Stage::start().await else {
        return;
    };
    let browser = &stage.browser;
    let van = van(&stage, 0);
    browser.open(&format!("/map/{}", van.id())).await;
    browser.sees("#routes .route", "Tell where it is").await;
    browser.sees_no("#routes .lit", "").await;
    delivers(&stage, &van).await;
    browser.sees("#routes .route.lit.latest", "Bring it").await;
    delivers(&stage, &van).await;
    browser.sees("#routes .route.latest .hits", "2").await;
    // The updates behind it.
    browser
        .clicks("#routes .route.latest summary", "Bring it")
        .await;
    browser
        .sees("#routes .loaded", "Alice Miller: /deliver")
        .await;
    stage.ends().await;
}

#[tokio::test]
async fn the_way_of_an_update_is_told() {
    let Some(stage) = Stage::start().await else {
        return;
    };
    let browser = &stage.browser;
    let van = van(&stage, 0);
    browser.open("/traffic?kind=updates").await;
    delivers(&stage, &van).await;
    browser.sees(".record .chip", "deliver").await;
    browser.clicks(".record summary", "/deliver").await;
    browser
        .sees(".record .way .passed", "another command")
        .await;
    browser.sees(".record .way .took", "van::deliver").await;
    stage.ends().await;
}

#[tokio::test]
async fn a_dead_letter_is_replayed() {
    let Some(stage) = Stage::start().await else {
        return;
    };
    let browser = &stage.browser;
    let van = van(&stage, 1);
    browser.open(&format!("/inside/{}", van.id())).await;
    browser.sees("#lanes", "chat 7").await;
    browser.sees("#letters .letter", "the van is broken").await;
    browser.clicks("#letters button", "Replay").await;
    browser.sees_no("#letters .letter", "").await;
    stage.ends().await;
}

#[tokio::test]
async fn a_conversation_becomes_a_test() {
    let Some(stage) = Stage::chat().await else {
        return;
    };
    let browser = &stage.browser;
    browser.clicks("#chat header summary", "").await;
    browser.clicks("#record", "Record a test").await;
    browser.sees("#recording", "Recording, nothing yet").await;
    stage.says("/order").await;
    stage.sees("What would you like?").await;
    browser.clicks("#recording a", "As a test").await;
    browser.sees("#test textarea", "#[crare::test").await;
    browser
        .sees("#test textarea", ".says(\"/order\").await")
        .await;
    browser
        .sees("#test textarea", ".sees(\"What would you like?\").await")
        .await;
    browser.clicks("#test button", "Stop").await;
    browser.sees("#test", "Recorded: ").await;
    stage.ends().await;
}
